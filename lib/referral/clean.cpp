#include "referral/clean.hpp"

#include "base/text.hpp"
#include "referral/encoding.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cstdint>
#include <cstring>

namespace portage::referral {

namespace {

constexpr std::array<bool, 256> plain_letters = [] {
    std::array<bool, 256> plain{};
    for (std::size_t c = 0x20; c < 0x7F; ++c) plain[c] = c != '&';
    return plain;
}();

// À to ſ, in two bytes: letters that are in normal form as they stand, since no mark that joins to the letter
// before it (from U+0300) is among them and would be looked at closely.
bool is_plain_latin(std::string_view cell, std::size_t at) {
    auto byte = static_cast<unsigned char>(cell[at]);
    if (byte < 0xC3 || byte > 0xC5 || at + 1 == cell.size()) return false;
    auto next = static_cast<unsigned char>(cell[at + 1]);
    return next >= 0x80 && next <= 0xBF;
}

constexpr std::uint64_t in_each(unsigned char byte) { return std::uint64_t{0x0101010101010101} * byte; }
constexpr auto tops = in_each(0x80);

// How many letters at the front are plain and no two of them spaces in a row, eight looked at in one go; there may be
// more. The first of them has no space before it.
std::size_t plain_front(std::string_view cell) {
    std::uint64_t space_before = 0;
    std::size_t at = 0;
    for (; cell.size() - at >= 8; at += 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, cell.data() + at, 8);
        if constexpr (std::endian::native == std::endian::big) eight = __builtin_bswap64(eight);
        // Where no byte has its top bit, sums within a byte stay within it.
        const auto spaces = ~((eight ^ in_each(' ')) + in_each(0x7F)) & tops;
        const auto odd = eight | ~(eight + in_each(0x60)) | (eight + in_each(1)) |  // not plain, a control, 0x7F
                         ~((eight ^ in_each('&')) + in_each(0x7F)) | (spaces & (spaces << 8 | space_before));
        if ((odd & tops) != 0) break;
        space_before = spaces >> 56;
    }
    return at;
}

bool is_clean(std::string_view cell) {
    if (cell.empty()) return true;
    if (cell.front() == ' ' || cell.back() == ' ') return false;
    const auto front = plain_front(cell);
    char before = front > 0 ? cell[front - 1] : 'x';
    for (std::size_t i = front; i < cell.size(); ++i) {
        char c = cell[i];
        if (is_plain_latin(cell, i)) {
            before = cell[++i];
            continue;
        }
        if (!plain_letters[static_cast<unsigned char>(c)] || (c == ' ' && before == ' ')) return false;
        before = c;
    }
    return true;
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 15> entities = {{{"apos", "'"},
                                                                                     {"quot", "\""},
                                                                                     {"nbsp", " "},
                                                                                     {"lt", "<"},
                                                                                     {"gt", ">"},
                                                                                     {"amp", "&"},
                                                                                     {"lsquo", "‘"},
                                                                                     {"rsquo", "’"},
                                                                                     {"ldquo", "“"},
                                                                                     {"rdquo", "”"},
                                                                                     {"ndash", "–"},
                                                                                     {"mdash", "—"},
                                                                                     {"hellip", "…"},
                                                                                     {"pound", "£"},
                                                                                     {"eacute", "é"}}};

// What stands between & and ; as a letter: a name, #233 or #xE9. Empty for what is none.
std::string letter_of(std::string_view entity) {
    for (const auto& [name, letter] : entities)
        if (entity == name) return std::string(letter);
    if (entity.size() < 2 || entity.front() != '#') return {};
    entity.remove_prefix(1);
    bool hex = entity.front() == 'x' || entity.front() == 'X';
    if (hex) entity.remove_prefix(1);
    std::uint32_t code = 0;
    auto [stop, error] = std::from_chars(entity.data(), entity.data() + entity.size(), code, hex ? 16 : 10);
    bool whole = error == std::errc{} && stop == entity.data() + entity.size();
    bool is_letter = code >= 0x20 && code != 0x7F && code < 0x110000 && (code < 0xD800 || code > 0xDFFF);
    if (!whole || !is_letter) return {};
    return utf8_of(static_cast<char32_t>(code));
}

// Read once and from left to right, so that "&amp;lt;" becomes "&lt;" and no further.
std::string without_entities(std::string_view text) {
    constexpr std::size_t longest = 9;  // "#x10FFFF"
    std::string read;
    while (!text.empty()) {
        auto end = text.front() == '&' ? text.substr(0, longest + 1).find(';') : std::string_view::npos;
        auto letter = end == std::string_view::npos ? std::string() : letter_of(text.substr(1, end - 1));
        if (letter.empty()) {
            read += text.front();
            text.remove_prefix(1);
        } else {
            read += letter;
            text.remove_prefix(end + 1);
        }
    }
    return read;
}

// Bidirectional embeddings, overrides and isolates: U+202A to U+202E, U+2066 to U+2069.
bool turns_direction(std::string_view text) {
    for (auto at = text.find('\xE2'); at != std::string_view::npos && at + 2 < text.size();
         at = text.find('\xE2', at + 1)) {
        auto second = static_cast<unsigned char>(text[at + 1]), third = static_cast<unsigned char>(text[at + 2]);
        if ((second == 0x80 && third >= 0xAA && third <= 0xAE) || (second == 0x81 && third >= 0xA6 && third <= 0xA9))
            return true;
    }
    return false;
}

// Line by line: each tidied, blank ones at the ends gone.
std::string tidy_lines(std::string_view text) {
    std::string kept;
    std::size_t blank = 0;
    while (true) {
        auto end = std::min(text.find_first_of("\r\n"), text.size());
        auto line = tidy(text.substr(0, end));
        if (line.empty()) {
            ++blank;
        } else {
            if (!kept.empty()) kept.append(blank > 0 ? 2 : 1, '\n');  // at most one blank line between
            kept += line;
            blank = 0;
        }
        if (end == text.size()) return kept;
        bool crlf = text.substr(end).starts_with("\r\n");
        text.remove_prefix(end + (crlf ? 2 : 1));
    }
}

}  // namespace

CleanCell clean(std::string_view cell, bool lines, std::string& room) {
    if (is_clean(cell)) return {cell};
    if (cell.find('\0') != std::string_view::npos || !is_utf8(cell)) {
        room = tidy(normalised(cell));
        std::erase(room, '\0');
        return {room, Damage::not_text};
    }
    auto damage = turns_direction(cell)                                 ? Damage::hidden_letters
                  : cell.find("\xEF\xBF\xBD") != std::string_view::npos ? Damage::lost_letters
                                                                        : Damage::none;
    auto text = normalised(cell.find('&') == std::string_view::npos ? std::string(cell) : without_entities(cell));
    std::erase_if(text,
                  [](char c) { return c == 0x7F || (c >= 0 && c < 0x20 && c != '\t' && c != '\n' && c != '\r'); });
    room = lines ? tidy_lines(text) : tidy(text);
    return {room, damage};
}

std::string shown(std::string_view cell) { return for_terminal(shorten(cell, 40)); }

}  // namespace portage::referral
