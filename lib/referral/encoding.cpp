#include "referral/encoding.hpp"

#include "base/error.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace portage::referral {

namespace {

constexpr auto enough = utf16_start;  // bytes of a file that show what kind of file it is
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

[[noreturn]] void not_csv(std::string_view what, std::string_view cure) {
    fail(Fault::bad_input, "this is {}, not a CSV file: {}", what, cure);
}

constexpr std::string_view save_as = "open it in a spreadsheet and save it as CSV UTF-8";

void refuse_other_kinds(std::string_view start) {
    auto has = [&](std::string_view part) { return start.find(part) != std::string_view::npos; };
    if (start.starts_with("PK\x03\x04")) {
        if (has("opendocument")) not_csv("an OpenDocument spreadsheet (.ods)", save_as);
        if (has("[Content_Types].xml") || has("xl/")) not_csv("an Excel workbook (.xlsx)", save_as);
        not_csv("a zip archive", "unpack it and give the CSV file inside");
    }
    if (start.starts_with("\xD0\xCF\x11\xE0")) not_csv("an old Excel workbook (.xls)", save_as);
    if (start.starts_with("%PDF")) not_csv("a PDF document", "ask the sender for the CSV export");
    if (trim(start).starts_with('<'))
        not_csv("a web page or XML", "download the export again; a page like this often asks to log in first");
}

// Latin letters in UTF-16 have every other byte NUL; a quarter allows for other letters.
bool looks_like_utf16(std::string_view start) {
    if (start.starts_with(std::string_view("\xFF\xFE\0\0", 4)) ||
        start.starts_with(std::string_view("\0\0\xFE\xFF", 4)))
        not_csv("UTF-32 text", "save it again as CSV UTF-8");
    if (has_utf16_mark(start)) return true;
    std::array<std::size_t, 2> nul = {0, 0};  // NUL bytes at even and at odd places
    for (std::size_t i = 0; i < start.size(); ++i) nul[i % 2] += start[i] == '\0';
    auto most = std::max(nul[0], nul[1]), least = std::min(nul[0], nul[1]);
    if (most * 8 > start.size() && least * 8 < most) return true;
    if (most >= 8 && (most + least) * 100 > start.size()) not_csv("not text", "it holds NUL bytes throughout");
    return false;
}

// The start of a file of UTF-16 as UTF-8, to look at like any other.
std::string in_utf8(std::string_view start) {
    auto source = as_utf8(
        [&start](char* buffer, std::size_t room) {
            auto taken = std::min(room, start.size());
            std::memcpy(buffer, start.data(), taken);
            start.remove_prefix(taken);
            return taken;
        },
        Encoding::utf16);
    std::string text;
    char buffer[256];
    while (auto got = source(buffer, sizeof buffer)) text.append(buffer, got);
    return text;
}

}  // namespace

void EncodingScan::look_at_start() {
    if (looked_) return;
    looked_ = true;
    if (start_.empty()) fail(Fault::bad_input, "the file is empty");
    mark_ = start_.starts_with(byte_order_mark);
    refuse_other_kinds(mark_ ? std::string_view(start_).substr(byte_order_mark.size()) : start_);
    utf16_ = looks_like_utf16(start_);
    if (utf16_) {
        mark_ = has_utf16_mark(start_);
        refuse_other_kinds(in_utf8(start_));
    }
    start_.clear();
}

void EncodingScan::feed(std::string_view piece) {
    if (!looked_) {
        start_ += piece.substr(0, enough - std::min(enough, start_.size()));
        if (start_.size() >= enough) look_at_start();
    }
    const char* at = piece.data();
    const char* end = at + piece.size();
    while (at != end) {
        std::uint64_t eight = 0;  // eight bytes of plain ASCII at a stride, which is nearly all of a file
        if (wanted_ == 0 && end - at >= 8) {
            std::memcpy(&eight, at, 8);
            if ((eight & 0x8080808080808080U) == 0) {
                at += 8;
                continue;
            }
        }
        count(static_cast<unsigned char>(*at++));
    }
}

// One byte of UTF-8, by the table of well-formed sequences (Unicode 15, table 3-7).
void EncodingScan::count(unsigned char byte) {
    if (wanted_ > 0) {
        bool fits = byte >= least_ && byte <= most_;
        least_ = 0x80;
        most_ = 0xBF;
        if (fits) {
            if (--wanted_ == 0) ++good_;
            return;
        }
        ++bad_;  // the lead byte stands alone; this byte begins anew
        wanted_ = 0;
    }
    if (byte < 0x80) return;
    if (byte < 0xC2 || byte > 0xF4) {
        ++bad_;
        return;
    }
    wanted_ = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3;
    if (byte == 0xE0) least_ = 0xA0;
    if (byte == 0xED) most_ = 0x9F;
    if (byte == 0xF0) least_ = 0x90;
    if (byte == 0xF4) most_ = 0x8F;
}

EncodingFinding EncodingScan::finish() {
    look_at_start();
    if (wanted_ > 0) ++bad_;
    wanted_ = 0;
    if (utf16_)
        return {Encoding::utf16,
                mark_ ? "the file starts with a UTF-16 mark" : "every other byte is NUL, as in UTF-16"};
    if (mark_) return {Encoding::utf8, "the file starts with a UTF-8 mark"};
    if (bad_ == 0) return {Encoding::utf8, good_ == 0 ? "plain letters only" : "every byte is valid UTF-8"};
    if (good_ > bad_)
        return {Encoding::utf8,
                fmt::format("mostly valid UTF-8, with {}", portage::count(static_cast<long long>(bad_), "bad byte"))};
    return {Encoding::windows_1252, "not valid UTF-8, so read as Excel's Windows-1252"};
}

}  // namespace portage::referral
