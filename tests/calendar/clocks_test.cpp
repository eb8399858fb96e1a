#include "calendar/clocks.hpp"

#include "tests/calendar/shipped.hpp"
#include "tests/calendar/vectors.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::calendar;
using test::day;

TEST_CASE("subject access limits are those of the vectors") {
    auto calendar = test::shipped_calendar("thurrock");
    auto rows = read_csv(test::text_of(TEST_DATA "/vectors-sar.csv"));
    REQUIRE(rows.size() == 17);
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const auto& c = rows[i].cells;
        INFO(c[0]);
        CHECK(to_iso(add_months_clamped(day(c[0]), 1)) == c[1]);
        CHECK(to_iso(subject_access_due(calendar.working_days(), day(c[0]))) == c[2]);
        CHECK(to_iso(add_months_clamped(day(c[0]), 3)) == c[3]);
        CHECK(to_iso(subject_access_due_extended(calendar.working_days(), day(c[0]))) == c[4]);
    }
}

TEST_CASE("limits of an EHC needs assessment are those of the vectors") {
    auto rows = read_csv(test::text_of(TEST_DATA "/vectors-ehc.csv"));
    REQUIRE(rows.size() == 8);
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const auto& c = rows[i].cells;
        auto limits = ehc_limits(day(c[0]));
        INFO(c[0]);
        CHECK(to_iso(limits.decide_to_assess) == c[1]);
        CHECK(to_iso(limits.advice) == c[2]);
        CHECK(to_iso(limits.decide_practice) == c[3]);
        CHECK(to_iso(limits.decide_not_to_issue) == c[4]);
        CHECK(to_iso(limits.final_plan) == c[5]);
        CHECK(to_iso(ehc_advice_due(limits.decide_to_assess)) == c[2]);
    }
}
