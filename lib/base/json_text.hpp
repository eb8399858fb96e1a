// JSON written by hand where millions of texts are: the library's way costs ten times as much.
#pragma once

#include <string>
#include <string_view>

namespace portage {

// Adds `text`, which is UTF-8, with its quotation marks and what must be escaped.
inline void append_json(std::string& json, std::string_view text) {
    constexpr std::string_view hex = "0123456789abcdef";
    json += '"';
    const char* plain = text.data();
    const char* end = plain + text.size();
    for (const char* at = plain; at != end; ++at) {
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
