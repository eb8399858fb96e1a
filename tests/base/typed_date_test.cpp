// Days as people type them, without a year.
#include "base/date.hpp"

#include <doctest/doctest.h>

using namespace portage;

namespace {
std::string near(std::string_view typed, Date today) { return to_iso(parse_typed_date(typed, today)); }
std::string past(std::string_view typed, Date today) { return to_iso(parse_typed_date(typed, today, Yearless::past)); }
}  // namespace

TEST_CASE("a day without its year is the nearest one") {
    CHECK(near("2/3", date(2026, 9, 14)) == "2027-03-02");
    CHECK(near("2/3", date(2026, 8, 14)) == "2026-03-02");
    CHECK(near("20 Dec", date(2027, 1, 5)) == "2026-12-20");
    CHECK(near("4/1", date(2026, 12, 18)) == "2027-01-04");
}

TEST_CASE("one of the coming month is not taken for last year") {
    CHECK(past("15/9", date(2026, 9, 14)) == "2026-09-15");
    CHECK(past("15/10", date(2026, 9, 14)) == "2026-10-15");
    CHECK(past("2/1", date(2026, 12, 18)) == "2027-01-02");
}

TEST_CASE("of what has happened it is the last one there was") {
    CHECK(past("2/3", date(2026, 9, 14)) == "2026-03-02");
    CHECK(past("14/9", date(2026, 9, 14)) == "2026-09-14");
    CHECK(past("16/10", date(2026, 9, 14)) == "2025-10-16");
    CHECK(past("20 Dec", date(2027, 1, 5)) == "2026-12-20");
    CHECK(past("29/2", date(2027, 1, 5)) == "2024-02-29");
    CHECK(past("29/2", date(2103, 1, 5)) == "2096-02-29");
    CHECK(past("15/9/2026", date(2026, 9, 14)) == "2026-09-15");
    CHECK(past("tomorrow", date(2026, 9, 14)) == "2026-09-15");
}
