#include "referral/clean.hpp"

#include "base/text.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace portage;
using namespace portage::referral;

namespace {

// What becomes of a cell without entities, a letter at a time and by no short cut.
std::string told_slowly(std::string_view cell) {
    auto text = normalised(cell);
    std::erase_if(text,
                  [](char c) { return c == 0x7F || (c >= 0 && c < 0x20 && c != '\t' && c != '\n' && c != '\r'); });
    return tidy(text);
}

std::string cleaned(std::string_view cell) {
    std::string room;
    return std::string(clean(cell, false, room).text);
}

}  // namespace

TEST_CASE("a cell reads the same wherever in it an odd letter stands") {
    for (std::size_t size = 1; size <= 26; ++size)
        for (std::size_t at = 0; at < size; ++at)
            for (int letter = 1; letter < 0x80; ++letter) {
                if (letter == '&') continue;
                std::string cell(size, 'x');
                cell[at] = static_cast<char>(letter);
                CHECK(cleaned(cell) == told_slowly(cell));
                if (at + 1 == size) continue;
                cell[at + 1] = ' ';
                CHECK(cleaned(cell) == told_slowly(cell));
            }
}

TEST_CASE("spaces in a row become one, also across the eighth letter, and entities are read anywhere") {
    for (std::size_t front = 0; front < 20; ++front) {
        const std::string words(front, 'x');
        CHECK(cleaned(words + "a  b") == words + "a b");
        CHECK(cleaned(words + "a b c") == words + "a b c");
        CHECK(cleaned(words + "Mc&amp;Co and more") == words + "Mc&Co and more");
        CHECK(cleaned(words + "Zoë  Sample") == words + "Zoë Sample");
    }
}

TEST_CASE("any mixture of letters, spaces and accents reads as it does letter by letter") {
    std::mt19937_64 dice(20);
    const std::vector<std::string> parts = {"a",  "Zed",  " ",    "  ", "é", "e\xCC\x81",
                                            "\t", "\x7F", "\x01", "ſ",  "’", "\n"};
    for (int i = 0; i < 5000; ++i) {
        std::string cell;
        for (auto n = dice() % 14; n-- > 0;) cell += dice() % 3 != 0 ? "plain" : parts[dice() % parts.size()];
        CHECK_MESSAGE(cleaned(cell) == told_slowly(cell), cell);
    }
}
