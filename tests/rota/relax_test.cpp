// What would help, and why things stand where they do.
#include "rota/relax.hpp"

#include "rota/why.hpp"
#include "tests/rota/sound_plan.hpp"
#include "tests/rota/tiny_problem.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::rota;
using namespace portage::rota::test;

namespace {

std::string help(const Problem& problem, std::size_t course) {
    std::string text;
    for (const auto& each : what_would_help(problem, plan(problem), course)) text += each.sentence + "\n";
    return text;
}

std::string why(const Problem& problem, const Plan& made, std::size_t visit) {
    std::string text;
    for (const auto& each : why_here(problem, made, made.visits[visit])) text += each.sentence + "\n";
    return text;
}

// Ann on Tuesdays, one visit a day, and the place is taken.
Problem one_too_many() {
    Problem problem{.travel = line_of_places(5), .workers = {{.name = "Ann"}}};
    works(problem, 0, {2});
    std::erase_if(problem.shifts, [](const Shift& shift) { return shift.day > term_start + Days{6}; });
    problem.courses = {course("A", 1, 1, 1), course("B", 1, 1, 1)};
    problem.courses[0].priority = 1;
    for (auto& each : problem.courses) only(each, {2}, {600, 690});
    for (auto& each : problem.courses) each.latest = term_start + Days{4};
    return problem;
}

}  // namespace

TEST_CASE("what would place a family is told, the least trouble first") {
    auto problem = one_too_many();
    CHECK(help(problem, 0).empty());
    CHECK(help(problem, 1) == "the family half an hour later on Tuesdays: 1 of 1 visit, Tue 8 Sep 11:00, Ann\n");
    problem.workers[0].most_a_day = 1;
    for (auto& each : problem.courses) only(each, {2}, {540, 990});
    CHECK(help(problem, 1) == "2 visits in a day of Ann: 1 of 1 visit, Tue 8 Sep 10:15, Ann\n");
    problem.workers.push_back({.name = "Ben", .room = 0});
    works(problem, 1, {3});
    for (auto& each : problem.courses) only(each, {2, 3}, {570, 630});
    CHECK(help(problem, 1) == "one more on the caseload of Ben: 1 of 1 visit, Wed 9 Sep 09:30, Ben\n");
    problem.courses[1].workers = {0};
    problem.workers[1].room = 3;
    problem.workers[0].most_a_day.reset();
    CHECK(help(problem, 1).find("Ben, who is not among those who may come: 1 of 1 visit, Wed 9 Sep 09:30, Ben\n") !=
          std::string::npos);
}

TEST_CASE("a run that misses a visit keeps its slot while help is looked for") {
    auto problem = ann_alone();
    std::erase_if(problem.shifts, [](const Shift& shift) { return shift.day == date(2026, 9, 22); });
    problem.workers.push_back({.name = "Ben", .room = 0});
    works(problem, 1, {2});
    problem.courses = {course("A", 1, 1, 4)};
    only(problem.courses[0], {2}, {600, 660});
    problem.courses[0].latest = date(2026, 9, 30);
    CHECK(help(problem, 0) ==
          "cover by another visitor: 1 of 1 visit, Tue 22 Sep 10:00, Ben\n"
          "the family on Mondays too: 1 of 1 visit, Mon 21 Sep 10:00, Ann\n"
          "the family on Wednesdays too: 1 of 1 visit, Wed 23 Sep 10:00, Ann\n"
          "the family on Thursdays too: 1 of 1 visit, Thu 24 Sep 10:00, Ann\n"
          "the run 1 week longer: 1 of 1 visit, Tue 6 Oct 10:00, Ann\n");
}

TEST_CASE("what is said to help does, and breaks no other rule") {
    int helped = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const auto problem = tiny_problem(seed);
        const auto made = plan(problem);
        for (std::size_t i = 0; i < problem.courses.size(); ++i)
            for (const auto& each : what_would_help(problem, made, i)) {
                CAPTURE(seed);
                CAPTURE(each.sentence);
                CHECK(made.unplaced[i] > 0);
                CHECK(static_cast<int>(each.visits.size()) <= made.unplaced[i]);
                auto visits = made.visits;
                for (auto visit : each.visits) {
                    visit.slot.reset();
                    visits.push_back(visit);
                }
                // Only what was eased is broken.
                for (const auto& violation : violations(problem, visits)) {
                    const auto rule = violation.constraint;
                    const bool eased =
                        rule == Constraint::hours     ? each.easing == Easing::hours || each.easing == Easing::weekday
                        : rule == Constraint::full    ? each.easing == Easing::full
                        : rule == Constraint::room    ? each.easing == Easing::room
                        : rule == Constraint::skill   ? each.easing == Easing::visitor
                        : rule == Constraint::partner ? each.easing == Easing::partner
                        : rule == Constraint::second  ? each.easing == Easing::alone
                        : rule == Constraint::dates || rule == Constraint::closed ? each.easing == Easing::dates
                        : rule == Constraint::shift || rule == Constraint::travel
                            ? each.easing == Easing::shift || each.easing == Easing::full
                            : false;
                    if (!eased) FAIL_CHECK(violation.sentence);
                }
                ++helped;
            }
    }
    CHECK(helped > 100);
}

TEST_CASE("a placed visit says why it stands where it does") {
    Sound sound;
    CHECK(why(sound.problem, sound.plan, 0) ==
          "Ann leads all 3 visits of the course\n"
          "Tuesday 10:00 every week is the family's regular time\n");
    CHECK(why(sound.problem, sound.plan, 1) ==
          "Ann leads all 3 visits of the course\n"
          "Tuesday 10:00 every week is the family's regular time\n"
          "Physio must be there, and can\n");
    CHECK(why(sound.problem, sound.plan, 3) ==
          "Ann was given the course's one visit\n"
          "Wednesday 10:00 every week is the family's regular time\n"
          "15 days after the last visit of A; 14 to 21 are asked\n");
    std::erase_if(sound.problem.shifts, [](const Shift& shift) { return shift.day == date(2026, 9, 22); });
    sound.plan.visits[2].day = date(2026, 9, 21);
    sound.a().tolerance = 1;
    CHECK(why(sound.problem, sound.plan, 2) ==
          "Ann leads all 3 visits of the course\n"
          "moved from the regular Tue 22 Sep: Ann does not work\n");
    sound.a().away.push_back(date(2026, 9, 23));
    CHECK(why(sound.problem, sound.plan, 2) ==
          "Ann leads all 3 visits of the course\n"
          "moved from the regular Tue 22 Sep: Ann does not work\n"
          "no other day within 1 open day of Tue 22 Sep would do\n");
    sound.plan.visits[2].workers = {2};
    sound.plan.visits[2].day = date(2026, 9, 22);
    CHECK(why(sound.problem, sound.plan, 2) ==
          "Cat covers for Ann: Ann does not work\n"
          "Tuesday 10:00 every week is the family's regular time\n");
    sound.problem.agreed = {sound.plan.visits[4]};
    sound.plan.visits[4].start = sound.problem.agreed[0].start = 630;
    CHECK(why(sound.problem, sound.plan, 4) ==
          "it was agreed beforehand and is kept as it is\n"
          "Cat is the family's own visitor\n"
          "moved from the regular 10:00 that day, which would do now\n"
          "Thursday is the only weekday the family can and Cat works\n");
}

TEST_CASE("a child without a seat is told of each group") {
    Sound sound;
    CHECK(why_unseated(sound.problem, sound.plan, 2) == "Stay and play: all 2 seats taken");
    sound.problem.seekers[2].age = 50;
    CHECK(why_unseated(sound.problem, sound.plan, 2) == "Stay and play: 50 months old, and the group is for 12 to 40");
}

TEST_CASE("a course that waits for one not placed whole says so") {
    auto problem = ann_alone();
    problem.courses = {course("A", 1, 1, 1), course("A review", 1, 1, 1)};
    problem.courses[1].after = After{0, 14, 21};
    only(problem.courses[0], {5}, {540, 600});
    const auto made = plan(problem);
    REQUIRE(made.missed.size() == 2);
    CHECK(made.missed[1].sentence == "A comes before it, and is not placed whole or ends too late");
}
