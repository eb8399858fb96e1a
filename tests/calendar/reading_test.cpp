#include "base/error.hpp"
#include "calendar/calendar.hpp"
#include "tests/calendar/shipped.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::calendar;

namespace {
std::string mistakes_of(std::string_view text) {
    Calendar calendar;
    try {
        calendar.read(text, "x.toml");
    } catch (const Error& error) {
        CHECK(error.fault() == Fault::configuration);
        CHECK(calendar.authority().empty());
        CHECK_FALSE(calendar.working_days().knows(date(2026, 1, 1)));
        return error.what();
    }
    return "";
}
}  // namespace

TEST_CASE("all mistakes of a terms file are told with their lines") {
    auto told = mistakes_of(R"(authority = "Kent"
[[area]]
name = "Sheppey"
[[year]]
school_year = "2026/28"
aera = "Sheppey"
terms = [{name = "T1", from = 2026-10-01, to = 2026-09-01}]
[[year]]
school_year = "2026/27"
area = "Sheppy"
source = "the office"
terms = [
    {name = "T2", from = 2026-11-02, to = 2026-12-18},
    {name = "T3", from = 2026-12-18, to = 2027-02-12},
    {name = "T4", from = 2028-02-22, to = 2028-03-25},
    {name = "T5", from = 2027-04-12},
]
)");
    for (std::string expected : {"x.toml:2: wards must list", "x.toml:5: '2026/28' is not a school year",
                                 "unknown setting 'aera': did you mean 'area'?", "say where these dates come from",
                                 "x.toml:7: ends on 2026-09-01", "did you mean 'Sheppey'?", "x.toml:14: T3 overlaps T2",
                                 "x.toml:15: T4 does not lie in 2026/27", "x.toml:16: to is missing"})
        CHECK_MESSAGE(told.find(expected) != std::string::npos, expected << "\nin\n" << told);
}

TEST_CASE("a list of bank holidays cut short is noticed") {
    auto told = mistakes_of(R"([bank_holidays]
of = "England and Wales"
source = "made up"
first_year = 2026
last_year = 2027
days = [
    {on = 2026-01-01, name = "New Year's Day"},
    {on = 2026-01-01, name = "New Year's Day"},
    {on = 2026-12-26, name = "Boxing Day"},
    {on = 2028-01-03, name = "New Year's Day"},
]
)");
    for (std::string expected : {"2026 has 3 bank holidays, and every year has at least 8", "2027 has 0 bank holidays",
                                 "2026-01-01 is listed twice", "2026-12-26 is a Saturday: give the substitute day",
                                 "2028-01-03 lies outside 2026 to 2027"})
        CHECK_MESSAGE(told.find(expected) != std::string::npos, expected << "\nin\n" << told);
}

TEST_CASE("a file that is no calendar is refused and so is a second authority") {
    CHECK(mistakes_of("name = 'x'").find("a calendar file holds") != std::string::npos);
    CHECK(mistakes_of("[bank_holidays").find("not TOML") != std::string::npos);
    auto kent = test::shipped_calendar("kent");
    CHECK_THROWS_WITH_AS(kent.read(test::text_of(SHARE "/calendars/thurrock.toml"), "thurrock.toml"),
                         doctest::Contains("this is Thurrock's calendar, and Kent's is loaded already"), Error);
    CHECK(kent.term_on(date(2026, 9, 7))->name == "T1");
}

TEST_CASE("a closure in the file closes the area it names") {
    auto text = test::text_of(SHARE "/calendars/kent.toml") +
                "\n[[closure]]\nname = \"sports day\"\narea = \"Sheppey\"\nfrom = 2026-11-11\nto = "
                "2026-11-11\nassumption = \"as last year\"\n";
    Calendar kent;
    kent.read(test::text_of(SHARE "/calendars/england-and-wales.toml"), "england-and-wales.toml");
    kent.read(text, "kent.toml");
    CHECK(kent.closed_because(date(2026, 11, 11), "Sheppey") == "closed: sports day");
    CHECK_FALSE(kent.closed_because(date(2026, 11, 11)));
    CHECK(kent.assumptions_between(date(2026, 11, 11), date(2026, 11, 11), "Sheppey").size() == 2);
}
