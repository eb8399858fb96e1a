// JSON written by hand where millions of texts are: the library's way costs ten times as much.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace portage {

// How many letters at the front need no escape, eight looked at in one go; there may be more.
inline std::size_t plain_json(const char* from, const char* end) {
    constexpr std::uint64_t ones = 0x0101010101010101, tops = 0x8080808080808080;
    const char* at = from;
    for (; end - at >= 8; at += 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, at, 8);
        auto quotes = eight ^ ones * '"', slashes = eight ^ ones * '\\';
        auto low = (eight - ones * 0x20) & ~eight;
        if ((low | ((quotes - ones) & ~quotes) | ((slashes - ones) & ~slashes)) & tops) break;
    }
    return static_cast<std::size_t>(at - from);
}

// Adds `text`, which is UTF-8, with its quotation marks and what must be escaped.
inline void append_json(std::string& json, std::string_view text) {
    constexpr std::string_view hex = "0123456789abcdef";
    json += '"';
    const char* plain = text.data();
    const char* end = plain + text.size();
    for (const char* at = plain + plain_json(plain, end); at != end; ++at) {
        auto c = static_cast<unsigned char>(*at);
        if (c >= 0x20 && c != '"' && c != '\\') continue;
        json.append(plain, at);
        plain = at + 1;
        json += '\\';
        if (c >= 0x20)
            json += *at;
        else
            json.append("u00").append(1, hex[c >> 4]).append(1, hex[c & 15]);
    }
    json.append(plain, end);
    json += '"';
}

}  // namespace portage
