// The bytes of a referral file as UTF-8: a piece in, a piece out, in constant memory.
#include "referral/encoding.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

namespace portage::referral {

namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
constexpr std::string_view lost_letter = "\xEF\xBF\xBD";  // U+FFFD

// Windows-1252 80 to 9F (Unicode consortium, CP1252.TXT); 0 where no character is defined.
constexpr std::array<char16_t, 32> windows_1252_high = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                        0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

void append_utf8(std::string& text, char32_t code) {
    if (code < 0x80) {
        text += static_cast<char>(code);
        return;
    }
    if (code < 0x800) {
        text += static_cast<char>(0xC0 | (code >> 6));
    } else {
        if (code < 0x10000) {
            text += static_cast<char>(0xE0 | (code >> 12));
        } else {
            text += static_cast<char>(0xF0 | (code >> 18));
            text += static_cast<char>(0x80 | ((code >> 12) & 0x3F));
        }
        text += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
    }
    text += static_cast<char>(0x80 | (code & 0x3F));
}

void append_windows_1252(std::string& text, char byte) {
    auto value = static_cast<unsigned char>(byte);
    char32_t code = value >= 0x80 && value < 0xA0 ? windows_1252_high[value - 0x80] : value;
    if (code == 0 && value != 0)
        text += lost_letter;
    else
        append_utf8(text, code);
}

bool is_high(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

// UTF-16 as it comes: a letter, or half of a pair, may be cut by the end of a piece.
class Utf16Decoder {
public:
    explicit Utf16Decoder(bool little) : little_(little) {}

    void add(std::string_view bytes, std::string& text) {
        for (char byte : bytes) {
            if (!half_) {
                half_ = byte;
                continue;
            }
            auto first = static_cast<unsigned char>(*half_), second = static_cast<unsigned char>(byte);
            half_.reset();
            unit(little_ ? char32_t(first | (second << 8)) : char32_t((first << 8) | second), text);
        }
    }
    // What the file's end cuts off is a letter lost.
    void end(std::string& text) {
        if (half_ || high_) text += lost_letter;
        half_.reset();
        high_ = 0;
    }

private:
    void unit(char32_t unit, std::string& text) {
        if (high_ && is_low(unit)) {
            append_utf8(text, 0x10000 + ((high_ - 0xD800) << 10) + (unit - 0xDC00));
            high_ = 0;
            return;
        }
        if (high_) text += lost_letter;  // half a pair by itself
        high_ = is_high(unit) ? unit : 0;
        if (high_) return;
        if (is_low(unit))
            text += lost_letter;
        else
            append_utf8(text, unit);
    }

    bool little_;
    std::optional<char> half_;  // the first byte of two
    char32_t high_ = 0;         // the first unit of a pair; 0: none waits
};

// Fills `to` with up to `room` bytes, however small the pieces come; fewer only at the end.
void take(const CsvReader::Source& bytes, std::string& to, std::size_t room) {
    to.resize(room);
    std::size_t have = 0, got = 0;
    while (have < room && (got = bytes(to.data() + have, room - have)) > 0) have += got;
    to.resize(have);
}

std::size_t give(std::string& held, char* buffer, std::size_t room) {
    auto given = std::min(room, held.size());
    std::memcpy(buffer, held.data(), given);
    held.erase(0, given);
    return given;
}

// The mark is three bytes that may come in three pieces; after them nothing is copied.
CsvReader::Source from_utf8(CsvReader::Source bytes) {
    return [bytes = std::move(bytes), held = std::string(), started = false](char* buffer, std::size_t room) mutable {
        if (!started) {
            started = true;
            take(bytes, held, utf8_mark.size());
            if (held == utf8_mark) held.clear();
        }
        return held.empty() ? bytes(buffer, room) : give(held, buffer, room);
    };
}

// A character of Windows-1252 takes at most three bytes of UTF-8.
CsvReader::Source from_windows_1252(CsvReader::Source bytes) {
    return
        [bytes = std::move(bytes), raw = std::string(), text = std::string()](char* buffer, std::size_t room) mutable {
            if (text.empty()) {
                raw.resize(std::max(room / 3, std::size_t{1}));
                raw.resize(bytes(raw.data(), raw.size()));
                for (char byte : raw) append_windows_1252(text, byte);
            }
            return give(text, buffer, room);
        };
}

CsvReader::Source from_utf16(CsvReader::Source bytes) {
    return [bytes = std::move(bytes), raw = std::string(), text = std::string(),
            decoder = std::optional<Utf16Decoder>(), ended = false](char* buffer, std::size_t room) mutable {
        if (!decoder) {
            take(bytes, raw, utf16_start);
            decoder.emplace(is_little_endian(raw));
            decoder->add(std::string_view(raw).substr(has_utf16_mark(raw) ? 2 : 0), text);
        }
        while (text.empty() && !ended) {
            raw.resize(std::max(room / 2, std::size_t{2}));
            raw.resize(bytes(raw.data(), raw.size()));
            ended = raw.empty();
            decoder->add(raw, text);
            if (ended) decoder->end(text);
        }
        return give(text, buffer, room);
    };
}

}  // namespace

bool has_utf16_mark(std::string_view start) { return start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF"); }

bool is_little_endian(std::string_view start) {
    if (has_utf16_mark(start)) return start.front() == '\xFF';
    std::size_t even = 0, odd = 0;
    for (std::size_t i = 0; i < start.size(); ++i) (i % 2 == 0 ? even : odd) += start[i] == '\0';
    return odd >= even;
}

std::string utf8_of(char32_t code) {
    std::string text;
    append_utf8(text, code);
    return text;
}

CsvReader::Source as_utf8(CsvReader::Source bytes, Encoding encoding) {
    switch (encoding) {
        case Encoding::windows_1252: return from_windows_1252(std::move(bytes));
        case Encoding::utf16: return from_utf16(std::move(bytes));
        case Encoding::utf8: break;
    }
    return from_utf8(std::move(bytes));
}

}  // namespace portage::referral
