#include "report/load.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::report;

TEST_CASE("a day's load is what is visited and driven of what is worked") {
    team::Member member{.worker = {.id = {1}, .code = "MB"}};
    member.hours = {{{}, {1}, 1, {540}, {750}}, {{}, {1}, 1, {780}, {990}}};
    member.away = {{{}, {1}, date(2026, 11, 9), date(2026, 11, 13), "leave"}};
    schedule::Round round;
    round.travel = 60;
    round.stops = {{.call = {.what = "V1", .start = {570}, .minutes = 60}},
                   {.call = {.what = "G1", .start = {660}, .minutes = 90}}};
    const auto monday = date(2026, 11, 2);
    const auto load = load_of(member, monday, round);
    CHECK(load.visits == 1);
    CHECK(load.groups == 1);
    CHECK(load.contact == 150);
    CHECK(load.worked == 420);
    CHECK(load.percent() == 50);
    // Away, or on a day not worked: nothing is worked and no share can be told.
    CHECK(load_of(member, date(2026, 11, 9), round).worked == 0);
    CHECK(!load_of(member, date(2026, 11, 3), round).percent());
    auto week = load;
    week += load_of(member, date(2026, 11, 9), round);
    CHECK(week.contact == 300);
    CHECK(week.percent() == 100);
}
