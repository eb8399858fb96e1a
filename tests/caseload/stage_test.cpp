#include "caseload/stage.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::caseload;

TEST_CASE("after a death nothing follows") { CHECK(moves_from(Stage::deceased).empty()); }

TEST_CASE("every living stage can be closed by a death, and none moves to itself") {
    for (const auto& word : words<Stage>) {
        CAPTURE(word.text);
        CHECK_FALSE(may_move(word.value, word.value));
        if (word.value != Stage::deceased) CHECK(may_move(word.value, Stage::deceased));
        CHECK_FALSE((is_ended(word.value) && is_on_caseload(word.value)));
    }
}

TEST_CASE("a child who was declined, withdrew or left can come again") {
    for (auto stage : {Stage::declined, Stage::lapsed, Stage::withdrawn}) CHECK(may_move(stage, Stage::received));
    CHECK(may_move(Stage::closed, Stage::waiting));
}
