#include "base/json_text.hpp"

#include "base/json.hpp"

#include <doctest/doctest.h>

using namespace portage;

TEST_CASE("text written as JSON reads back as it was, wherever in it a letter stands that must be escaped") {
    for (int letter = 0; letter < 0x80; ++letter)
        for (std::size_t size = 1; size < 26; ++size)
            for (std::size_t at = 0; at < size; ++at) {
                std::string text(size, 'x');
                text[at] = static_cast<char>(letter);
                text[size - 1 - at / 2] = text[at];
                std::string json;
                append_json(json, text);
                REQUIRE(Json::parse(json).get<std::string>() == text);
            }
}

TEST_CASE("letters beyond ASCII are written as they are") {
    std::string json = "[";
    append_json(json, "Siân Łucja \u2013 \U0001F600 plain to the end");
    CHECK(json == "[\"Siân Łucja \u2013 \U0001F600 plain to the end\"");
}
