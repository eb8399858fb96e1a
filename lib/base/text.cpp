#include "base/text.hpp"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace portage {

namespace {

// One character of UTF-8 at the front of `text`; code -1 and one byte where it is not valid.
struct Char {
    utf8proc_int32_t code;
    std::string_view bytes;
};

Char take(std::string_view& text) {
    auto first = static_cast<unsigned char>(text.front());
    Char found{first, text.substr(0, 1)};
    if (first >= 0x80) {
        utf8proc_int32_t code = -1;
        auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                       static_cast<utf8proc_ssize_t>(text.size()), &code);
        found = length > 0 ? Char{code, text.substr(0, static_cast<std::size_t>(length))} : Char{-1, text.substr(0, 1)};
    }
    text.remove_prefix(found.bytes.size());
    return found;
}

bool is_space(utf8proc_int32_t code) {
    return code == ' ' || (code >= '\t' && code <= '\r') || code == 0xA0 || code == 0x202F || code == 0x3000 ||
           (code >= 0x2000 && code <= 0x200A);
}

// Characters that show nothing but change how what is near them shows.
bool is_hidden(utf8proc_int32_t code) {
    if (code < 0x80) return false;
    auto kind = utf8proc_category(code);
    return kind == UTF8PROC_CATEGORY_CF || kind == UTF8PROC_CATEGORY_CS || kind == UTF8PROC_CATEGORY_ZL ||
           kind == UTF8PROC_CATEGORY_ZP;
}

bool is_control(utf8proc_int32_t code) { return code < 0x20 || (code >= 0x7F && code < 0xA0); }

std::string mapped(std::string_view text, int options) {
    utf8proc_uint8_t* out = nullptr;
    auto length =
        utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                     &out, static_cast<utf8proc_option_t>(options));
    if (length < 0) return std::string(text);
    std::string result(reinterpret_cast<char*>(out), static_cast<std::size_t>(length));
    std::free(out);
    return result;
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string shown(std::string_view text, bool keep_lines) {
    std::string safe;
    safe.reserve(text.size());
    while (!text.empty()) {
        auto [code, bytes] = take(text);
        if (code == '\n')
            safe += keep_lines ? '\n' : ' ';
        else if (code == '\t' || (code == '\r' && (text.starts_with('\n') || !keep_lines)))
            safe += code == '\t' || !text.starts_with('\n') ? " " : "";
        else if (code < 0)
            safe += fmt::format("\\x{:02x}", static_cast<unsigned char>(bytes.front()));
        else if (is_control(code))
            safe += fmt::format("\\x{:02x}", code);
        else if (is_hidden(code))
            safe += fmt::format("U+{:04X}", code);
        else
            safe += bytes;
    }
    return safe;
}

}  // namespace

std::string_view trim(std::string_view text) {
    auto plain = [](char c) { return c > ' '; };  // most cells: nothing to take off
    if (!text.empty() && plain(text.front()) && plain(text.back())) return text;
    while (!text.empty()) {
        auto rest = text;
        if (!is_space(take(rest).code)) break;
        text = rest;
    }
    auto end = text;  // what is left after the last character that is not a space
    for (auto rest = text; !rest.empty();)
        if (!is_space(take(rest).code)) end = rest;
    if (end.size() == text.size()) return text.substr(0, 0);
    return text.substr(0, text.size() - end.size());
}

namespace {
// Plain letters with single spaces between them: nearly every cell there is.
bool is_tidy(std::string_view text) {
    char before = ' ';
    for (char c : text) {
        if (c < ' ' || c == 0x7F || (c == ' ' && before == ' ')) return false;  // below ' ': beyond ASCII too
        before = c;
    }
    return text.empty() || before != ' ';
}
}  // namespace

std::string tidy(std::string_view text) {
    if (is_tidy(text)) return std::string(text);
    std::string result;
    bool gap = false;
    while (!text.empty()) {
        auto [code, bytes] = take(text);
        if (is_space(code)) {
            gap = !result.empty();
            continue;
        }
        if (gap) result += ' ';
        gap = false;
        result += bytes;
    }
    return result;
}

std::string lower(std::string_view ascii) {
    std::string result(ascii);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return result;
}

std::string upper(std::string_view ascii) {
    std::string result(ascii);
    for (char& c : result)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return result;
}

bool is_utf8(std::string_view bytes) {
    while (!bytes.empty())
        if (take(bytes).code < 0) return false;
    return true;
}

std::string normalised(std::string_view text) {
    if (is_ascii(text)) return std::string(text);
    std::string clean;
    for (auto rest = text; !rest.empty();) {
        auto [code, bytes] = take(rest);
        if (code < 0)
            clean += "\xEF\xBF\xBD";
        else if (!is_hidden(code))
            clean += bytes;
    }
    return mapped(clean, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

std::string folded(std::string_view text) {
    auto folded =
        is_ascii(text) ? lower(text) : mapped(normalised(text), UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
    std::string result;
    for (std::string_view rest = folded; !rest.empty();) {
        auto [code, bytes] = take(rest);
        bool keep = code < 0x80 ? (code >= '0' && code <= '9') || (code >= 'a' && code <= 'z')
                                : utf8proc_category(code) <= UTF8PROC_CATEGORY_NO;
        if (keep) result += bytes;
    }
    // What was left out may have stood between a letter and its accent.
    return is_ascii(result) ? result : mapped(result, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

int width(std::string_view text) {
    int columns = 0;
    while (!text.empty()) {
        auto code = take(text).code;
        columns += code < 0x80 ? 1 : utf8proc_charwidth(code);
    }
    return columns;
}

std::string pad_right(std::string_view text, int columns) {
    return std::string(text) + std::string(static_cast<std::size_t>(std::max(0, columns - width(text))), ' ');
}

std::string pad_left(std::string_view text, int columns) {
    return std::string(static_cast<std::size_t>(std::max(0, columns - width(text))), ' ') + std::string(text);
}

std::string shorten(std::string_view text, int columns) {
    if (width(text) <= columns) return std::string(text);
    std::string result;
    int used = 1;
    while (!text.empty()) {
        auto [code, bytes] = take(text);
        used += code < 0x80 ? 1 : utf8proc_charwidth(code);
        if (used > columns) break;
        result += bytes;
    }
    return result + "…";
}

std::vector<std::string> wrap(std::string_view text, int columns) {
    std::vector<std::string> lines;
    for (const auto& paragraph : split(text, '\n')) {
        lines.emplace_back();
        for (const auto& word : split(paragraph, ' ')) {
            if (!lines.back().empty() && width(lines.back()) + 1 + width(word) > columns)
                lines.emplace_back(word);
            else
                lines.back() += (lines.back().empty() ? "" : " ") + word;
        }
    }
    return lines;
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    std::size_t from = 0;
    for (std::size_t to; (to = text.find(separator, from)) != std::string_view::npos; from = to + 1)
        parts.emplace_back(text.substr(from, to - from));
    parts.emplace_back(text.substr(from));
    return parts;
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
    return fmt::format("{}", fmt::join(parts, separator));
}

std::string in_words(const std::vector<std::string>& parts, std::string_view last) {
    if (parts.empty()) return "";
    std::string result = parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i)
        result += i + 1 == parts.size() ? fmt::format(" {} {}", last, parts[i]) : ", " + parts[i];
    return result;
}

std::string count(long long n, std::string_view singular, std::string_view plural) {
    if (n == 1) return fmt::format("1 {}", singular);
    return plural.empty() ? fmt::format("{} {}s", n, singular) : fmt::format("{} {}", n, plural);
}

std::string initials(std::string_view forename, std::string_view surname) {
    std::string result;
    for (auto name : {trim(forename), trim(surname)}) {
        if (name.empty()) continue;
        result += std::string(take(name).bytes) + ".";
    }
    return result;
}

std::string for_terminal(std::string_view text) { return shown(text, false); }
std::string for_terminal_block(std::string_view text) { return shown(text, true); }

std::string for_html(std::string_view text) {
    std::string escaped;
    for (char c : shown(text, true)) switch (c) {
            case '&': escaped += "&amp;"; break;
            case '<': escaped += "&lt;"; break;
            case '>': escaped += "&gt;"; break;
            case '"': escaped += "&quot;"; break;
            case '\'': escaped += "&#39;"; break;
            default: escaped += c;
        }
    return escaped;
}

namespace {
// What a spreadsheet would run, once spaces in front are skipped (OWASP ASVS 1.2.10, CWE-1236).
bool runs_as_formula(std::string_view cell) {
    if (!cell.empty() && (cell.front() == '\t' || cell.front() == '\r' || cell.front() == '\n' || cell.front() == '\0'))
        return true;
    cell = trim(cell);
    if (cell.empty()) return false;
    auto code = take(cell).code;
    return code == '=' || code == '+' || code == '-' || code == '@' || code == 0xFF1D || code == 0xFF0B ||
           code == 0xFF0D || code == 0xFF20;
}
}  // namespace

std::string for_csv(std::string_view text) {
    std::string cell(text);
    std::erase(cell, '\0');  // first: it could stand between a space and the sign that makes a formula
    if (runs_as_formula(cell)) cell.insert(0, 1, '\'');
    if (cell.find_first_of(",\"\r\n;\t") == std::string::npos && trim(cell).size() == cell.size()) return cell;
    std::string quoted = "\"";
    for (char c : cell) quoted += c == '"' ? "\"\"" : std::string(1, c);
    return quoted + "\"";
}

std::string_view undo_for_csv(std::string_view cell) {
    if (cell.starts_with('\'') && runs_as_formula(cell.substr(1))) return cell.substr(1);
    return cell;
}

}  // namespace portage
