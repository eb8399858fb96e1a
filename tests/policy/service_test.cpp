#include "policy/service.hpp"

#include <doctest/doctest.h>

using namespace portage;

TEST_CASE("a reason for closing is one of those listed, where some are") {
    policy::Titles titles;
    CHECK(!titles.mistake_in_reason("anything"));
    titles.closure_reasons = {"moved", "reached three"};
    CHECK(!titles.mistake_in_reason("Moved"));
    CHECK(titles.mistake_in_reason("movd") == "unknown reason for closing 'movd': did you mean 'moved'?");
}
