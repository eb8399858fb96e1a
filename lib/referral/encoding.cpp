#include "referral/encoding.hpp"

#include "base/error.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace portage::referral {

namespace {

constexpr std::size_t enough = 4096;  // bytes of a file that show what kind of file it is
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Windows-1252 80 to 9F (Unicode consortium, CP1252.TXT); 0 where no character is defined.
constexpr std::array<char16_t, 32> windows_1252_high = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                        0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

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

void refuse_utf16(std::string_view start) {
    std::array<std::size_t, 2> nul = {0, 0};  // NUL bytes at even and at odd places
    for (std::size_t i = 0; i < start.size(); ++i) nul[i % 2] += start[i] == '\0';
    bool marked = start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF");
    // Latin letters in UTF-16 have every other byte NUL; a quarter allows for other letters.
    auto most = std::max(nul[0], nul[1]), least = std::min(nul[0], nul[1]);
    if (marked || (most * 8 > start.size() && least * 8 < most))
        not_csv("UTF-16 text (some programs call it Unicode)", "save it again as CSV UTF-8");
    if (most >= 8 && (most + least) * 100 > start.size()) not_csv("not text", "it holds NUL bytes throughout");
}

void append_utf8(std::string& text, char16_t code) {
    if (code < 0x800) {
        text += static_cast<char>(0xC0 | (code >> 6));
    } else {
        text += static_cast<char>(0xE0 | (code >> 12));
        text += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
    }
    text += static_cast<char>(0x80 | (code & 0x3F));
}

void append_windows_1252(std::string& text, char byte) {
    auto value = static_cast<unsigned char>(byte);
    if (value < 0x80)
        text += byte;
    else if (value >= 0xA0)
        append_utf8(text, value);
    else if (auto code = windows_1252_high[value - 0x80])
        append_utf8(text, code);
    else
        text += "\xEF\xBF\xBD";
}

}  // namespace

void EncodingScan::look_at_start() {
    if (looked_) return;
    looked_ = true;
    if (start_.empty()) fail(Fault::bad_input, "the file is empty");
    mark_ = start_.starts_with(byte_order_mark);
    refuse_other_kinds(mark_ ? std::string_view(start_).substr(byte_order_mark.size()) : start_);
    refuse_utf16(start_);
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
    if (mark_) return {Encoding::utf8, "the file starts with a UTF-8 mark"};
    if (bad_ == 0) return {Encoding::utf8, good_ == 0 ? "plain letters only" : "every byte is valid UTF-8"};
    if (good_ > bad_)
        return {Encoding::utf8,
                fmt::format("mostly valid UTF-8, with {}", portage::count(static_cast<long long>(bad_), "bad byte"))};
    return {Encoding::windows_1252, "not valid UTF-8, so read as Excel's Windows-1252"};
}

CsvReader::Source as_utf8(CsvReader::Source bytes, Encoding encoding) {
    if (encoding == Encoding::utf8) {
        // The mark is three bytes that may come in three pieces; after them nothing is copied.
        return
            [bytes = std::move(bytes), held = std::string(), started = false](char* buffer, std::size_t room) mutable {
                if (!started) {
                    started = true;
                    held.resize(std::max(room, std::size_t{3}));
                    std::size_t have = 0, got = 0;
                    while (have < 3 && (got = bytes(held.data() + have, held.size() - have)) > 0) have += got;
                    held.resize(have);
                    if (held.starts_with(byte_order_mark)) held.erase(0, 3);
                }
                if (held.empty()) return bytes(buffer, room);
                auto taken = std::min(room, held.size());
                std::memcpy(buffer, held.data(), taken);
                held.erase(0, taken);
                return taken;
            };
    }
    // A character of Windows-1252 takes at most three bytes of UTF-8.
    return
        [bytes = std::move(bytes), raw = std::string(), text = std::string()](char* buffer, std::size_t room) mutable {
            if (text.empty()) {
                raw.resize(std::max(room / 3, std::size_t{1}));
                raw.resize(bytes(raw.data(), raw.size()));
                for (char byte : raw) append_windows_1252(text, byte);
            }
            auto taken = std::min(room, text.size());
            std::memcpy(buffer, text.data(), taken);
            text.erase(0, taken);
            return taken;
        };
}

}  // namespace portage::referral
