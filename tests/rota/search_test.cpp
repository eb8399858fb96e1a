#include "rota/search.hpp"

#include "base/error.hpp"
#include "tests/rota/small_problem.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::rota;
using namespace portage::rota::test;

TEST_CASE("a weekly run skips half-term and keeps its day and time") {
    auto problem = ann_alone();
    auto weekly = course("A", 2);
    weekly.earliest = date(2026, 10, 5);
    only(weekly, {2}, {600, 720});
    problem.courses = {weekly};
    const auto made = plan(problem);
    CHECK(dates_of(made, 0) == "10-06 10-13 10-20 11-03 11-10 11-17");
    for (const auto& visit : made.visits) CHECK(visit.start == 600);
    CHECK(made.unplaced.at(0) == 0);
    REQUIRE(made.missed.size() == 1);
    CHECK(made.missed[0].made_up);
    CHECK(to_iso(*made.missed[0].slot) == "2026-10-27");
    CHECK(violations(problem, made.visits).empty());
}

TEST_CASE("a fortnightly run keeps its weeks after half-term") {
    auto problem = ann_alone();
    auto fortnightly = course("A", 2, 2, 7);
    fortnightly.anchor = date(2026, 9, 16);  // half-term is one of its weeks
    fortnightly.tolerance = 2;
    only(fortnightly, {3}, {600, 720});
    problem.courses = {fortnightly};
    // 28 October is skipped: the Wednesday before is three open days away. Later dates do not move.
    CHECK(dates_of(plan(problem), 0) == "09-16 09-30 10-14 11-11 11-25 12-09");
    problem.courses[0].tolerance = 3;
    CHECK(dates_of(plan(problem), 0) == "09-16 09-30 10-14 10-21 11-11 11-25 12-09");
}

TEST_CASE("a fortnightly visit may move out of half-term to the nearest open day") {
    auto problem = ann_alone();
    auto fortnightly = course("A", 2, 2, 7);
    fortnightly.anchor = date(2026, 9, 16);
    only(fortnightly, {3, 4}, {600, 720});
    problem.courses = {fortnightly};
    const auto made = plan(problem);
    CHECK(dates_of(made, 0) == "09-16 09-30 10-14 10-22 11-11 11-25 12-09");
    CHECK(made.score.irregular == 1);
    CHECK(made.score.skipped == 0);
}

TEST_CASE("monthly is every four weeks") {
    auto problem = ann_alone();
    auto monthly = course("A", 2, 4, 4);
    only(monthly, {1}, {600, 720});
    problem.courses = {monthly};
    CHECK(dates_of(plan(problem), 0) == "09-07 10-05 11-02 11-30");
}

TEST_CASE("one visit moves when the worker is away and the rest stay") {
    auto problem = ann_alone();
    std::erase_if(problem.shifts, [](const Shift& shift) { return shift.day == date(2026, 9, 22); });
    auto weekly = course("A", 2, 1, 4);
    only(weekly, {2, 3}, {600, 660});
    weekly.earliest = date(2026, 9, 8);
    problem.courses = {weekly};
    auto made = plan(problem);
    // Wednesdays keep all four; take them away for one week and Tuesday with one move wins.
    CHECK(dates_of(made, 0) == "09-09 09-16 09-23 09-30");
    problem.courses[0].away = {date(2026, 9, 16), date(2026, 9, 30)};
    made = plan(problem);
    CHECK(dates_of(made, 0) == "09-08 09-15 09-23 09-29");
    CHECK(made.score.irregular == 1);
    CHECK(violations(problem, made.visits).empty());
}

TEST_CASE("the family goes to the worker for whom it is least out of the way") {
    Problem problem{.travel = line_of_places(5), .workers = {{.name = "Ann"}, {.name = "Bea"}}};
    works(problem, 0, {1, 2}, 0);
    works(problem, 1, {1, 2}, 4);
    problem.courses = {course("A", 3), course("B", 1)};
    const auto made = plan(problem);
    CHECK(made.patterns.at(0)->worker == 1);
    CHECK(made.patterns.at(1)->worker == 0);
}

TEST_CASE("room and skills are kept, and a course that names its worker needs no room") {
    Problem problem{.travel = line_of_places(5),
                    .workers = {{.name = "Ann", .room = 1, .skills = {7}}, {.name = "Bea"}}};
    works(problem, 0, {1, 2, 3});
    works(problem, 1, {1, 2, 3});
    problem.courses = {course("A", 1), course("B", 1), course("C", 1)};
    problem.courses[0].skills = {7};
    problem.courses[1].skills = {7};
    problem.courses[2].workers = {0};
    const auto made = plan(problem);
    CHECK(made.patterns.at(0)->worker == 0);
    CHECK(!made.patterns.at(1));
    CHECK(made.unplaced.at(1) == 6);
    CHECK(made.patterns.at(2)->worker == 0);
    REQUIRE(made.missed.size() == 1);
    CHECK(made.missed[0].sentence ==
          "2 ways tried: 1 not among those who may come, or without the training, 1 without room");
    CHECK(violations(problem, made.visits).empty());
}

TEST_CASE("a joint visit starts when both are free") {
    auto problem = ann_alone();
    problem.workers.push_back({.name = "Physio", .partner = true});
    for (Date day : school_days())
        if (weekday_number(day) == 4) problem.shifts.push_back({1, day, {{840, 930}}, 0});
    auto together = course("A", 2, 2, 3);
    together.joint = {{1, {}}};
    problem.courses = {course("B", 1), together};
    const auto made = plan(problem);
    CHECK(made.unplaced.at(1) == 0);
    for (const auto& visit : made.visits) {
        if (visit.course != 1) continue;
        CHECK(weekday_number(visit.day) == 4);
        CHECK(visit.start >= 840);
        CHECK(visit.start <= 870);
        CHECK(visit.workers == std::vector<std::size_t>{0, 1});
    }
    CHECK(violations(problem, made.visits).empty());
}

TEST_CASE("only the visits that need the partner wait for the partner") {
    auto problem = ann_alone();
    problem.workers.push_back({.name = "Physio", .partner = true});
    problem.shifts.push_back({1, date(2026, 9, 24), {{840, 930}}, 0});
    auto weekly = course("A", 2, 1, 4);
    weekly.joint = {{1, {3}}};
    problem.courses = {weekly};
    const auto made = plan(problem);
    CHECK(made.unplaced.at(0) == 0);
    for (const auto& visit : made.visits) CHECK((visit.workers.size() == 2) == (visit.number == 3));
    CHECK(violations(problem, made.visits).empty());
}

TEST_CASE("a visit whose partner never can come holds up none of the others") {
    auto problem = ann_alone();
    problem.workers.push_back({.name = "Physio", .partner = true});
    problem.shifts.push_back({1, date(2026, 9, 24), {{840, 930}}, 0});
    auto weekly = course("A", 2, 1, 4);
    only(weekly, {2}, {600, 720});
    weekly.joint = {{1, {2}}};
    problem.courses = {weekly};
    const auto made = plan(problem);
    CHECK(dates_of(made, 0) == "09-08 09-15 09-22");
    CHECK(made.unplaced.at(0) == 1);
    for (const auto& visit : made.visits) CHECK(visit.number != 2);
    REQUIRE(made.missed.size() == 1);
    CHECK(made.missed[0].number == 2);
    CHECK(made.missed[0].sentence.starts_with(
        "70 ways tried: 56 on which the family cannot, 14 on which somebody who must be there cannot"));
}

TEST_CASE("two attend where nobody may visit alone") {
    Problem problem{.travel = line_of_places(5),
                    .workers = {{.name = "Ann"}, {.name = "Bea"}, {.name = "Physio", .partner = true}}};
    works(problem, 0, {1, 2});
    works(problem, 1, {2, 3}, 4);
    works(problem, 2, {1, 2, 3});
    problem.courses = {course("A", 2)};
    problem.courses[0].staff = 2;
    const auto made = plan(problem);
    CHECK(made.unplaced.at(0) == 0);
    for (const auto& visit : made.visits) {
        CHECK(weekday_number(visit.day) == 2);
        CHECK(visit.workers.size() == 2);
    }
    CHECK(violations(problem, made.visits).empty());
}

TEST_CASE("agreed visits stay and the run is planned around them") {
    auto problem = ann_alone();
    problem.courses = {course("A", 2, 1, 5)};
    problem.agreed = {{0, 1, date(2026, 9, 8), 600, {0}, {}}, {0, 2, date(2026, 9, 17), 840, {0}, {}}};
    const auto made = plan(problem);
    REQUIRE(made.visits.size() == 5);
    CHECK(to_iso(made.visits[0].day) == "2026-09-08");
    CHECK(to_iso(made.visits[1].day) == "2026-09-17");
    CHECK(made.visits[1].start == 840);
    CHECK(made.visits[2].number == 3);
    CHECK(violations(problem, made.visits).empty());
}

TEST_CASE("a run that goes on keeps its weekday and time") {
    auto problem = ann_alone();
    problem.courses = {course("A", 2, 1, 3)};
    problem.courses[0].weekday = 3;
    problem.courses[0].start = 850;
    for (const auto& visit : plan(problem).visits) {
        CHECK(weekday_number(visit.day) == 3);
        CHECK(visit.start == 850);
    }
    // Where that time is taken one day, the visit moves and the others stay.
    problem.commitments = {{"meeting", date(2026, 9, 16), {840, 900}, {}, {0}}};
    const auto made = plan(problem);
    CHECK(dates_of(made, 0) == "09-09 09-16 09-23");
    CHECK(made.visits[1].start != 850);
    CHECK(made.visits[2].start == 850);
    CHECK(made.score.irregular == 1);
}

TEST_CASE("a group session takes the worker out of the way of visits") {
    auto problem = ann_alone();
    auto weekly = course("A", 1);
    only(weekly, {1}, {540, 700});
    problem.courses = {weekly};
    for (Date day : school_days())
        if (weekday_number(day) == 1) problem.commitments.push_back({"group", day, {600, 690}, 4, {0}});
    const auto made = plan(problem);
    CHECK(made.unplaced.at(0) == 6);
    REQUIRE(made.missed.size() == 1);
    CHECK(made.missed[0].nearest->constraint == Constraint::travel);
    // 09:00 at the base, ten minutes there, an hour's visit, thirty minutes on: forty short of 10:00.
    CHECK(made.missed[0].nearest->short_by == 40);
}

TEST_CASE("what cannot be placed says how near it came") {
    auto problem = ann_alone();
    auto weekly = course("A", 4);
    only(weekly, {1, 5}, {540, 620});
    problem.courses = {weekly};
    const auto made = plan(problem);
    CHECK(made.unplaced.at(0) == 6);
    REQUIRE(made.missed.size() == 1);
    CHECK(
        made.missed[0].sentence ==
        "70 ways tried: 42 on which the family cannot, 14 not worked, 14 without time for the visit and the way there; "
        "nearest Ann, Mon 7 Sep 09:15, 25 minutes short");
}

TEST_CASE("more visits than weeks are left over, and said so") {
    auto problem = ann_alone();
    auto weekly = course("A", 1, 1, 16);
    only(weekly, {1}, {600, 720});
    problem.courses = {weekly};
    const auto made = plan(problem);
    CHECK(made.unplaced.at(0) == 2);
    REQUIRE(made.missed.size() == 2);
    CHECK(!made.missed[0].made_up);
    CHECK(made.missed[0].sentence == "5 ways tried: 3 too near another visit, 1 closed, 1 on which the family cannot");
    CHECK(made.missed[1].sentence == "1 visit left over when the last day, Fri 18 Dec, is reached");
}

TEST_CASE("a timetable that makes no sense is our own mistake") {
    auto problem = ann_alone();
    problem.courses = {course("A", 99)};
    CHECK_THROWS_AS(plan(problem), Error);
    problem.courses = {course("A", 1), course("A", 1)};
    CHECK_THROWS_AS(plan(problem), Error);
}
