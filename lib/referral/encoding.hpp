// What the bytes of a referral file are, and their text as UTF-8.
//
// Code pages are not guessed from letter statistics: on a small file with one accented name that
// goes wrong more often than right (Siân read as Siān). The rule is: a byte order mark, else the
// pattern of NUL bytes (UTF-16), else valid UTF-8, else Windows-1252, which is what Excel in the
// United Kingdom saves as "CSV". Never ISO 8859-1: bytes 80 to 9F are curly quotes and dashes.
#pragma once

#include "base/csv.hpp"
#include "base/words.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace portage::referral {

enum class Encoding { utf8, windows_1252, utf16 };  // utf16: Excel's "Unicode text", in either byte order

struct EncodingFinding {
    Encoding encoding = Encoding::utf8;
    std::string why;  // "every byte is valid UTF-8", for the import's report
};

// Looks at a whole file, given in pieces of any size, in constant memory.
class EncodingScan {
public:
    // Both fail with Fault::bad_input, saying what the file is and how to save it as CSV, on a
    // workbook, zip, PDF or web page under another name, on UTF-32, on an empty or a binary file.
    void feed(std::string_view piece);
    // A file with more good multi-byte characters than bad bytes stays UTF-8: the rows with the
    // bad bytes are told one by one, where decoding all of it anew would spoil the good names.
    EncodingFinding finish();

private:
    void look_at_start();
    void count(unsigned char byte);

    std::string start_;  // the first bytes, until they have been looked at
    bool looked_ = false, mark_ = false, utf16_ = false;
    std::size_t good_ = 0, bad_ = 0;            // multi-byte characters, and bytes that belong to none
    int wanted_ = 0;                            // continuation bytes still to come
    unsigned char least_ = 0x80, most_ = 0xBF;  // what the next of them may be
};

// The same bytes as UTF-8 without byte order mark. Windows-1252's five bytes without a character
// and broken pairs of UTF-16 become U+FFFD; invalid UTF-8 is passed on for the reader of rows to find.
CsvReader::Source as_utf8(CsvReader::Source bytes, Encoding encoding);

std::string utf8_of(char32_t code);  // one character that is no half of a pair

// The byte order of UTF-16 is shown by its mark, else by where the NUL bytes of the first so many
// bytes stand; little, as Windows writes it, where they tell nothing.
inline constexpr std::size_t utf16_start = 4096;
bool has_utf16_mark(std::string_view start);
bool is_little_endian(std::string_view start);

}  // namespace portage::referral

template <>
inline constexpr auto portage::words<portage::referral::Encoding> =
    std::array{portage::Word{portage::referral::Encoding::utf8, "utf-8"},
               portage::Word{portage::referral::Encoding::windows_1252, "windows-1252"},
               portage::Word{portage::referral::Encoding::utf16, "utf-16"}};
