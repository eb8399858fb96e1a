#include "rota/slots.hpp"

#include "tests/rota/small_problem.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::rota;
using namespace portage::rota::test;

namespace {

std::string list(const std::vector<Date>& days) {
    std::string text;
    for (Date day : days) text += (text.empty() ? "" : " ") + to_iso(day);
    return text;
}

}  // namespace

TEST_CASE("fortnightly slots keep their weeks across a year of 53 weeks") {
    // 2026 has 53 ISO weeks: counting odd and even weeks would put 30 December and 6 January together.
    auto fortnightly = course("A", 1, 2);
    fortnightly.earliest = date(2026, 12, 1);
    fortnightly.latest = date(2027, 1, 31);
    fortnightly.anchor = date(2026, 12, 2);
    CHECK(list(slots(fortnightly, 3, 0)) == "2026-12-02 2026-12-16 2026-12-30 2027-01-13 2027-01-27");
}

TEST_CASE("an anchor may lie long before or after the run") {
    auto fortnightly = course("A", 1, 2);
    fortnightly.earliest = date(2026, 9, 9);  // a Wednesday
    fortnightly.latest = date(2026, 10, 9);
    fortnightly.anchor = date(2026, 9, 9) - Days{7 * 52};
    const auto before = list(slots(fortnightly, 4, 0));
    CHECK(before == "2026-09-10 2026-09-24 2026-10-08");
    fortnightly.anchor = date(2026, 9, 9) + Days{7 * 40};
    CHECK(list(slots(fortnightly, 4, 0)) == before);
    fortnightly.anchor = date(2026, 9, 9) + Days{7 * 41};
    CHECK(list(slots(fortnightly, 4, 0)) == "2026-09-17 2026-10-01");
}

TEST_CASE("without an anchor every phase of the cadence is a choice") {
    auto monthly = course("A", 1, 4);
    CHECK(phases(monthly) == 4);
    CHECK(list(slots(monthly, 1, 0)) == "2026-09-07 2026-10-05 2026-11-02 2026-11-30");
    CHECK(list(slots(monthly, 1, 3)) == "2026-09-28 2026-10-26 2026-11-23");
    monthly.anchor = term_start;
    CHECK(phases(monthly) == 1);
}

TEST_CASE("a slot before the earliest day is not a slot") {
    auto weekly = course("A", 1);
    weekly.earliest = date(2026, 9, 9);
    weekly.latest = date(2026, 9, 22);
    CHECK(list(slots(weekly, 2, 0)) == "2026-09-15 2026-09-22");
}

TEST_CASE("days near a slot are counted in open days and nearest first") {
    const auto weekly = course("A", 1);
    CHECK(list(days_near(weekly, date(2026, 9, 16))) == "2026-09-16 2026-09-15 2026-09-17 2026-09-14 2026-09-18");
    // From half-term the last day before and the first day after are each one open day away.
    CHECK(list(days_near(weekly, date(2026, 10, 28))) == "2026-10-23 2026-11-02 2026-10-22 2026-11-03");
    CHECK(list(days_near(weekly, term_start)) == "2026-09-07 2026-09-08 2026-09-09");
}

TEST_CASE("starts lie on the grid or where a window opens") {
    auto weekly = course("A", 1);
    only(weekly, {2}, {580, 670});
    CHECK(starts(weekly, 2, 15) == std::vector<int>{580, 585, 600});
    CHECK(starts(weekly, 3, 15).empty());
    only(weekly, {2}, {580, 639});
    CHECK(starts(weekly, 2, 15).empty());
}
