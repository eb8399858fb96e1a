#include "calendar/working_days.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "calendar/school.hpp"
#include "tests/calendar/shipped.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::calendar;

namespace {
const WorkingDays& shipped() {
    static const auto calendar = test::shipped_calendar("kent");
    return calendar.working_days();
}
}  // namespace

TEST_CASE("bank holidays are those GOV.UK lists with substitutes and single extra days") {
    CHECK(shipped().bank_holiday(date(2026, 12, 28)) == "Boxing Day (substitute day)");
    CHECK(shipped().bank_holiday(date(2028, 1, 3)) == "New Year's Day (substitute day)");
    CHECK(shipped().bank_holiday(date(2023, 5, 8)).value().find("coronation") != std::string::npos);
    CHECK_FALSE(shipped().bank_holiday(date(2026, 12, 26)));
    for (int year = 2012; year <= 2028; ++year) {
        CHECK(shipped().bank_holiday(easter_sunday(year) - Days{2}) == "Good Friday");
        CHECK(shipped().bank_holiday(easter_sunday(year) + Days{1}) == "Easter Monday");
    }
}

TEST_CASE("a question about a year that is not loaded fails naming the year and the file") {
    for (Date day : {date(2011, 12, 30), date(2029, 1, 1)}) {
        CHECK_THROWS_WITH_AS(shipped().is_working_day(day), doctest::Contains("calendars/england-and-wales.toml"),
                             Error);
        CHECK_THROWS_WITH_AS(shipped().add_working_days(day, 0),
                             doctest::Contains(std::to_string(int(ymd(day).year())).c_str()), Error);
    }
    CHECK_THROWS_WITH_AS(shipped().add_working_days(date(2028, 12, 20), 10), doctest::Contains("2029"), Error);
    CHECK_THROWS_WITH_AS(shipped().working_days_between(date(2028, 12, 1), date(2029, 1, 1)), doctest::Contains("2029"),
                         Error);
    CHECK_THROWS_WITH_AS(WorkingDays{}.is_working_day(date(2026, 1, 2)), doctest::Contains("is missing"), Error);
    try {
        shipped().first_working_day_from(date(2028, 12, 30));
        FAIL("2029 is not loaded");
    } catch (const Error& error) {
        CHECK(error.fault() == Fault::configuration);
    }
}

TEST_CASE("counting and adding working days agree with stepping day by day") {
    for (Date from = date(2026, 3, 20); from < date(2026, 4, 20); from += Days{1}) {
        int counted = 0;
        for (Date to = from; to < from + Days{300}; to += Days{1}) {
            if (to > from && shipped().is_working_day(to)) ++counted;
            REQUIRE(shipped().working_days_between(from, to) == counted);
            REQUIRE(shipped().working_days_between(to, from) == -counted);
            if (counted > 0 && shipped().is_working_day(to)) REQUIRE(shipped().add_working_days(from, counted) == to);
        }
    }
}

TEST_CASE("a working day is its own first and a weekend moves on past a bank holiday") {
    CHECK(to_iso(shipped().first_working_day_from(date(2026, 11, 23))) == "2026-11-23");
    CHECK(to_iso(shipped().first_working_day_from(date(2026, 12, 25))) == "2026-12-29");
    CHECK(to_iso(shipped().add_working_days(date(2026, 12, 24), 1)) == "2026-12-29");
    CHECK(to_iso(shipped().add_working_days(date(2026, 12, 26), 0)) == "2026-12-26");
}

TEST_CASE("offer day by the rule of Easter is offer day by the list of bank holidays") {
    for (int year = 2012; year <= 2028; ++year)
        CHECK(offer_day(date(year - 5, 9, 1)) == shipped().first_working_day_from(date(year, 4, 16)));
    CHECK(to_iso(offer_day(date(2022, 9, 1) - Days{365 * 4 + 1})) == "2023-04-17");
}
