#include "calendar/london.hpp"

#include "base/error.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <ctime>

using namespace portage;
using namespace portage::calendar;

namespace {
Instant at(std::string_view text) { return parse_instant(text).value(); }
std::string wall(Instant instant) {
    auto local = london_time(instant);
    return to_iso(local.day) + " " + to_string(local.time);
}
}  // namespace

TEST_CASE("summer time runs between the published dates") {
    struct Year {
        const char* first;
        const char* last;
    };
    for (auto [first, last] : {Year{"2025-03-30", "2025-10-26"}, Year{"2026-03-29", "2026-10-25"},
                               Year{"2027-03-28", "2027-10-31"}, Year{"2028-03-26", "2028-10-29"}}) {
        auto begins = Instant{parse_iso(first).value()} + std::chrono::hours{1};
        auto ends = Instant{parse_iso(last).value()} + std::chrono::hours{1};
        CHECK(london_offset(begins - std::chrono::seconds{1}).count() == 0);
        CHECK(london_offset(begins).count() == 60);
        CHECK(london_offset(ends - std::chrono::seconds{1}).count() == 60);
        CHECK(london_offset(ends).count() == 0);
    }
}

TEST_CASE("the wall clock skips an hour in March and tells one twice in October") {
    CHECK(wall(at("2026-03-29T00:59:59Z")) == "2026-03-29 00:59");
    CHECK(wall(at("2026-03-29T01:00:00Z")) == "2026-03-29 02:00");
    CHECK(wall(at("2026-10-25T00:30:00Z")) == "2026-10-25 01:30");
    CHECK(wall(at("2026-10-25T01:30:00Z")) == "2026-10-25 01:30");
    CHECK(to_iso(london_day(at("2026-06-30T23:30:00Z"))) == "2026-07-01");
    CHECK(to_iso(london_day(at("2026-12-31T23:59:59Z"))) == "2026-12-31");
}

TEST_CASE("the end of every day is the first instant that is no longer that day") {
    for (Date day = date(2024, 1, 1); day < date(2029, 1, 1); day += Days{1}) {
        auto end = end_of_london_day(day);
        REQUIRE(london_day(end) == day + Days{1});
        REQUIRE(london_day(end - std::chrono::seconds{1}) == day);
        REQUIRE(london_time(end).time.minutes == 0);
    }
}

TEST_CASE("times before the present rule are refused") {
    CHECK_THROWS_AS(london_offset(at("1995-12-31T12:00:00Z")), Error);
    CHECK(london_offset(at("1996-07-01T12:00:00Z")).count() == 60);
}

TEST_CASE("London time agrees with the time zone database of the system through forty years") {
    const char* before = std::getenv("TZ");
    std::string kept = before ? before : "";
    setenv("TZ", "Europe/London", 1);
    tzset();
    std::time_t july = 1782900000;  // 1 July 2026
    std::tm local{};
    bool has_database = localtime_r(&july, &local) && local.tm_isdst == 1;
    std::chrono::minutes step{30};
    if (has_database)
        for (auto instant = at("1996-01-01T00:00:00Z"); instant < at("2036-01-01T00:00:00Z"); instant += step) {
            // Every half hour of March and October, and a sample of the rest.
            auto month = static_cast<unsigned>(ymd(std::chrono::floor<Days>(instant)).month());
            step = std::chrono::minutes{month == 3 || month == 10 ? 30 : 330};
            auto seconds = static_cast<std::time_t>(instant.time_since_epoch().count());
            localtime_r(&seconds, &local);
            auto ours = london_time(instant);
            REQUIRE(ours.day == date(local.tm_year + 1900, static_cast<unsigned>(local.tm_mon + 1),
                                     static_cast<unsigned>(local.tm_mday)));
            REQUIRE(ours.time.minutes == local.tm_hour * 60 + local.tm_min);
        }
    if (before)
        setenv("TZ", kept.c_str(), 1);
    else
        unsetenv("TZ");
    tzset();
    WARN_MESSAGE(has_database, "no time zone database here: compared with nothing");
}
