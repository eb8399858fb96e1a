#include "referral/encoding.hpp"

#include "base/error.hpp"
#include "base/text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstring>
#include <random>

using namespace portage;
using namespace portage::referral;

namespace {

EncodingFinding found(std::string_view bytes, std::size_t piece = 1 << 20) {
    EncodingScan scan;
    for (; !bytes.empty(); bytes.remove_prefix(std::min(piece, bytes.size()))) scan.feed(bytes.substr(0, piece));
    return scan.finish();
}

std::string refusal(std::string_view bytes) {
    try {
        found(bytes);
    } catch (const Error& error) {
        CHECK(error.fault() == Fault::bad_input);
        return error.what();
    }
    return "accepted";
}

std::string decoded(std::string_view bytes, Encoding encoding, std::size_t room = 64, std::size_t piece = 1 << 20) {
    auto source = as_utf8(
        [&](char* buffer, std::size_t size) {
            auto taken = std::min({size, piece, bytes.size()});
            std::memcpy(buffer, bytes.data(), taken);
            bytes.remove_prefix(taken);
            return taken;
        },
        encoding);
    std::string text, buffer(room, '\0');
    while (auto got = source(buffer.data(), room)) text.append(buffer, 0, got);
    return text;
}

std::string utf16(std::string_view ascii, bool mark, bool little) {
    std::string bytes = mark ? (little ? "\xFF\xFE" : "\xFE\xFF") : "";
    for (char c : ascii) bytes += little ? std::string{c, '\0'} : std::string{'\0', c};
    return bytes;
}

}  // namespace

TEST_CASE("plain letters and valid UTF-8 are UTF-8") {
    CHECK(found("Name,Date\nAmelia,1").encoding == Encoding::utf8);
    CHECK(found("Siân,Zoë").encoding == Encoding::utf8);
    CHECK(found("Siân,Zoë", 1).why == "every byte is valid UTF-8");
    CHECK(found("\xEF\xBB\xBFName").why == "the file starts with a UTF-8 mark");
}

TEST_CASE("bytes that are not UTF-8 are Windows-1252 and never ISO 8859-1") {
    CHECK(found("Si\xE2n,Zo\xEB").encoding == Encoding::windows_1252);
    CHECK(decoded("Si\xE2n \x93quoted\x94 \x96 \x80", Encoding::windows_1252) == "Siân “quoted” – €");
    CHECK(decoded("O\x92"
                  "Brien",
                  Encoding::windows_1252, 4) == "O’Brien");
}

TEST_CASE("bytes without a character in Windows-1252 are shown as lost") {
    CHECK(decoded("a\x81"
                  "b",
                  Encoding::windows_1252) ==
          "a\xEF\xBF\xBD"
          "b");
}

TEST_CASE("one bad byte does not turn a file of good UTF-8 into another encoding") {
    auto finding = found("Siân,Zoë,Łucja,Bad\xE2\n");
    CHECK(finding.encoding == Encoding::utf8);
    CHECK(finding.why == "mostly valid UTF-8, with 1 bad byte");
    CHECK(found("Siân cut off \xC3").encoding == Encoding::windows_1252);
}

TEST_CASE("a byte order mark is taken off however the file arrives") {
    for (std::size_t room : {1U, 2U, 3U, 4U, 64U})
        for (std::size_t piece : {1U, 2U, 3U, 64U}) {
            CHECK(decoded("\xEF\xBB\xBFName,b", Encoding::utf8, room, piece) == "Name,b");
            CHECK(decoded("Na", Encoding::utf8, room, piece) == "Na");
        }
}

TEST_CASE("UTF-16 is known by its mark or its NUL bytes in either byte order") {
    for (bool mark : {true, false})
        for (bool little : {true, false}) {
            auto bytes = utf16("Name,Date of birth\r\n", mark, little);
            auto finding = found(bytes, 1);
            CHECK(finding.encoding == Encoding::utf16);
            CHECK(finding.why ==
                  (mark ? "the file starts with a UTF-16 mark" : "every other byte is NUL, as in UTF-16"));
            for (std::size_t room : {1U, 2U, 3U, 7U, 64U})
                for (std::size_t piece : {1U, 2U, 3U, 64U})
                    CHECK(decoded(bytes, Encoding::utf16, room, piece) == "Name,Date of birth\r\n");
        }
}

TEST_CASE("letters of UTF-16 come out as themselves wherever a piece ends") {
    // Si\u00E2n, \u0141ucja, a curly apostrophe, a baby outside the first 65,536 characters
    std::u16string text = u"Siân,Łucja,’,\U0001F476\n";
    for (bool little : {true, false}) {
        std::string bytes = little ? "\xFF\xFE" : "\xFE\xFF";
        for (char16_t unit : text) {
            auto high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 0xFF);
            bytes += little ? std::string{low, high} : std::string{high, low};
        }
        for (std::size_t room : {1U, 5U, 64U})
            for (std::size_t piece : {1U, 3U, 64U})
                CHECK(decoded(bytes, Encoding::utf16, room, piece) == "Siân,Łucja,’,\U0001F476\n");
    }
}

TEST_CASE("half a pair and half a letter of UTF-16 are shown as lost") {
    auto little = [](std::initializer_list<int> units) {
        std::string bytes = "\xFF\xFE";
        for (int unit : units) bytes += std::string{static_cast<char>(unit & 0xFF), static_cast<char>(unit >> 8)};
        return bytes;
    };
    CHECK(decoded(little({'a', 0xD83D, 'b'}), Encoding::utf16) == "a\uFFFDb");
    CHECK(decoded(little({'a', 0xDC76, 'b'}), Encoding::utf16) == "a\uFFFDb");
    CHECK(decoded(little({0xD83D, 0xD83D, 0xDC76}), Encoding::utf16) == "\uFFFD\U0001F476");
    CHECK(decoded(little({'a', 0xD83D}), Encoding::utf16) == "a\uFFFD");
    CHECK(decoded(little({'a'}) + "b", Encoding::utf16) == "a\uFFFD");
    CHECK(decoded("", Encoding::utf16) == "");
}

TEST_CASE("a long file of UTF-16 is decoded beyond its first look") {
    std::string text;
    for (int line = 0; line < 5000; ++line) text += "Ada Example," + std::to_string(line) + "\n";
    CHECK(decoded(utf16(text, false, false), Encoding::utf16, 4096, 1000) == text);
}

TEST_CASE("a file that is something else is named") {
    CHECK(refusal("PK\x03\x04....[Content_Types].xml").starts_with("this is an Excel workbook (.xlsx)"));
    CHECK(refusal("PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.spreadsheet")
              .starts_with("this is an OpenDocument"));
    CHECK(refusal("PK\x03\x04 export.csv").starts_with("this is a zip archive"));
    CHECK(refusal("\xD0\xCF\x11\xE0\xA1\xB1").starts_with("this is an old Excel workbook (.xls)"));
    CHECK(refusal("%PDF-1.7").starts_with("this is a PDF"));
    CHECK(refusal("\xEF\xBB\xBF\r\n<!DOCTYPE html>").starts_with("this is a web page"));
    CHECK(refusal(utf16("<!DOCTYPE html>", true, true)).starts_with("this is a web page"));
    CHECK(refusal(std::string("\xFF\xFE\0\0N\0\0\0", 8)).starts_with("this is UTF-32 text"));
    CHECK(refusal("") == "the file is empty");
    std::string binary;
    for (int i = 0; i < 2000; ++i) binary += static_cast<char>(i % 7 == 0 || i % 11 == 0 ? 0 : i);
    CHECK(refusal(binary).starts_with("this is not text"));
}

TEST_CASE("one stray NUL is left for the row it stands in") {
    std::string text(3000, 'a');
    text[1500] = '\0';
    CHECK(refusal(text) == "accepted");
}

TEST_CASE("the verdict agrees with the library on any bytes in any pieces") {
    std::mt19937 random(7);
    constexpr std::string_view alphabet = "ab\x80\xBF\xC3\xA2\xE0\xA0\xED\x9F\xF0\x90\xF4\x8F\xFF\xC1";
    for (int round = 0; round < 20'000; ++round) {
        std::string bytes = "x" + std::string(random() % 9, ' ');
        for (std::size_t i = 1; i < bytes.size(); ++i) bytes[i] = alphabet[random() % alphabet.size()];
        auto why = found(bytes, 1 + random() % 4).why;
        CAPTURE(for_terminal(bytes));
        CHECK(is_utf8(bytes) == (why == "every byte is valid UTF-8" || why == "plain letters only"));
    }
}
