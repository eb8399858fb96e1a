#include "calendar/calendar.hpp"

#include "base/error.hpp"
#include "tests/calendar/shipped.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::calendar;

namespace {
std::string dates(const std::vector<Term>& terms) {
    std::vector<std::string> told;
    for (const auto& term : terms) told.push_back(term.name + " " + to_uk(term.from) + "-" + to_uk(term.to));
    return join(told, "; ");
}
std::string week(const Calendar& calendar, Date day, std::string_view area = {}) {
    auto found = calendar.week_of_term(day, area);
    return found ? found->text() : "";
}
Entry term(std::string name, Date from, Date to, std::string area = {}) {
    return {.kind = EntryKind::term,
            .area = std::move(area),
            .name = std::move(name),
            .from = from,
            .to = to,
            .assumption = {}};
}
}  // namespace

TEST_CASE("the terms shipped add up to a school year except on Sheppey") {
    auto kent = test::shipped_calendar("kent");
    CHECK(kent.warnings().empty());
    CHECK(test::shipped_calendar("thurrock").warnings().empty());
    auto sheppey = kent.warnings("Sheppey");
    REQUIRE(sheppey.size() == 2);
    CHECK(sheppey[0] ==
          "The terms of Sheppey, Kent for 2025/26 add up to 191 school days, not 195 (190 for pupils and 5 for staff): "
          "check their dates.");
}

TEST_CASE("a term of six weeks is counted by its Mondays") {
    auto kent = test::shipped_calendar("kent");
    CHECK(week(kent, date(2026, 11, 23)) == "T2 week 4 of 7");
    CHECK(week(kent, date(2026, 11, 29)) == "T2 week 4 of 7");
    CHECK(week(kent, date(2026, 12, 18)) == "T2 week 7 of 7");
    CHECK(week(kent, date(2026, 8, 31)) == "T1 week 1 of 8");
    CHECK(week(kent, date(2026, 10, 28)) == "");
    CHECK(week(kent, date(2031, 1, 15)) == "");
    CHECK(week(test::shipped_calendar("thurrock"), date(2026, 11, 23)) == "Autumn 2 week 4 of 7");
}

TEST_CASE("Sheppey keeps its own holidays") {
    auto kent = test::shipped_calendar("kent");
    CHECK(kent.area_of_ward("E05009560") == "Sheppey");
    CHECK(kent.area_of_ward("E05009544") == "");
    CHECK(kent.is_term_day(date(2026, 10, 20)));
    CHECK_FALSE(kent.is_term_day(date(2026, 10, 20), "Sheppey"));
    CHECK(kent.is_term_day(date(2027, 7, 22), "Sheppey"));
    CHECK_FALSE(kent.is_term_day(date(2027, 7, 22)));
    CHECK(dates(kent.terms_between(date(2027, 9, 1), date(2027, 12, 31), "Sheppey")) ==
          "T1 01/09/2027-22/10/2027; T2 01/11/2027-17/12/2027");
    CHECK_THROWS_WITH_AS(kent.is_term_day(date(2026, 10, 20), "Shepey"), doctest::Contains("did you mean 'Sheppey'"),
                         Error);
    CHECK_THROWS_WITH_AS(test::shipped_calendar("thurrock").term_on(date(2026, 10, 20), "Grays"),
                         doctest::Contains("knows no areas"), Error);
}

TEST_CASE("a closed day says why it is closed") {
    auto kent = test::shipped_calendar("kent");
    kent.add({.kind = EntryKind::closure,
              .area = {},
              .name = "staff conference",
              .from = date(2026, 11, 13),
              .to = date(2026, 11, 13),
              .assumption = {}});
    CHECK_FALSE(kent.closed_because(date(2026, 11, 12)));
    CHECK(kent.closed_because(date(2026, 11, 13)) == "closed: staff conference");
    CHECK(kent.closed_because(date(2026, 11, 14)) == "Saturday");
    CHECK(kent.closed_because(date(2027, 5, 3)) == "Early May bank holiday");
    CHECK(kent.closed_because(date(2026, 10, 28)) == "school holiday (T1 ends 23/10/2026, T2 starts 02/11/2026)");
    CHECK(kent.closed_because(date(2028, 8, 23)) == "school holiday (T6 ends 21/07/2028)");
    CHECK(kent.working_days().is_working_day(date(2026, 11, 13)));
}

TEST_CASE("planning into a year without term dates fails naming the year") {
    auto kent = test::shipped_calendar("kent");
    CHECK_THROWS_WITH_AS(kent.is_term_day(date(2028, 9, 4)),
                         doctest::Contains("no term dates are loaded for 2028/29 of Kent, only 2024/25 to 2027/28"),
                         Error);
    CHECK_THROWS_WITH_AS(kent.closed_because(date(2029, 1, 8)), doctest::Contains("2029"), Error);
    Calendar none;
    none.read(test::text_of(SHARE "/calendars/england-and-wales.toml"), "england-and-wales.toml");
    CHECK_THROWS_WITH_AS(none.is_term_day(date(2026, 9, 7)), doctest::Contains("none are"), Error);
    try {
        kent.is_term_day(date(2028, 9, 4));
        FAIL("2028/29 is not loaded");
    } catch (const Error& error) {
        CHECK(error.fault() == Fault::configuration);
    }
}

TEST_CASE("a plan tells the assumptions its days rest on and no others") {
    auto kent = test::shipped_calendar("kent");
    CHECK(kent.assumptions_between(date(2025, 9, 1), date(2026, 7, 21)).empty());
    auto told = kent.assumptions_between(date(2026, 6, 1), date(2027, 9, 30));
    REQUIRE(told.size() == 2);
    CHECK(told[0].starts_with("Term dates of Kent for 2026/27 are an assumption: inferred from one school"));
    CHECK(told[1].starts_with("Term dates of Kent for 2027/28 are an assumption: no published dates"));
    auto island = kent.assumptions_between(date(2026, 9, 1), date(2026, 12, 18), "Sheppey");
    REQUIRE(island.size() == 1);
    CHECK(island[0].starts_with("Term dates of Sheppey, Kent for 2026/27"));
    CHECK(test::shipped_calendar("thurrock").assumptions_between(date(2025, 9, 1), date(2028, 7, 21)).size() == 3);
}

TEST_CASE("a term the office typed replaces those shipped that it overlaps") {
    auto thurrock = test::shipped_calendar("thurrock");
    thurrock.add(term("Autumn 1", date(2026, 9, 3), date(2026, 10, 16)));
    thurrock.add(term("Autumn 2", date(2026, 10, 28), date(2026, 12, 18)));
    Date from = date(2026, 8, 1), to = date(2026, 12, 31);
    CHECK(dates(thurrock.terms_between(from, to)) == "Autumn 1 03/09/2026-16/10/2026; Autumn 2 28/10/2026-18/12/2026");
    CHECK(thurrock.assumptions_between(from, to).empty());
    CHECK(thurrock.warnings().size() == 1);
    CHECK_THROWS_WITH_AS(thurrock.add(term("Autumn", date(2026, 12, 1), date(2026, 12, 17))),
                         doctest::Contains("overlaps 'Autumn 2'"), Error);
}

TEST_CASE("an area keeps its own terms when the office types those of the whole authority") {
    auto kent = test::shipped_calendar("kent");
    kent.add(term("T1", date(2026, 9, 1), date(2026, 10, 21)));
    CHECK(dates(kent.terms_between(date(2026, 9, 1), date(2026, 10, 31))) == "T1 01/09/2026-21/10/2026");
    CHECK(dates(kent.terms_between(date(2026, 9, 1), date(2026, 10, 31), "Sheppey")) == "T1 01/09/2026-16/10/2026");
    kent.add(term("T1", date(2026, 9, 2), date(2026, 10, 9), "Sheppey"));
    CHECK(dates(kent.terms_between(date(2026, 9, 1), date(2026, 10, 31), "Sheppey")) == "T1 02/09/2026-09/10/2026");
    CHECK_THROWS_WITH_AS(kent.add(term("T1", date(2028, 9, 2), date(2028, 10, 9), "Swale")),
                         doctest::Contains("unknown area"), Error);
}

TEST_CASE("an entry with impossible dates is refused") {
    auto kent = test::shipped_calendar("kent");
    CHECK_THROWS_WITH_AS(kent.add(term("T1", date(2028, 10, 9), date(2028, 9, 2))),
                         doctest::Contains("before it starts"), Error);
    CHECK_THROWS_WITH_AS(kent.add(term("T1", date(2028, 9, 2), date(2029, 10, 9))), doctest::Contains("weeks long"),
                         Error);
}

TEST_CASE("a bank holiday the office adds stops visits and working days alike") {
    auto kent = test::shipped_calendar("kent");
    Entry holiday{.kind = EntryKind::holiday,
                  .area = {},
                  .name = "Jubilee",
                  .from = date(2027, 6, 11),
                  .to = date(2027, 6, 11),
                  .assumption = {}};
    kent.add(holiday);
    CHECK(kent.closed_because(date(2027, 6, 11)) == "Jubilee");
    CHECK_FALSE(kent.working_days().is_working_day(date(2027, 6, 11)));
    holiday.area = "Sheppey";
    CHECK_THROWS_WITH_AS(kent.add(holiday), doctest::Contains("everybody's"), Error);
}
