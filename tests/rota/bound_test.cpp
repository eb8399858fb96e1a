// What no plan can pass, held against every plan of two hundred tiny terms.
#include "rota/bound.hpp"

#include "tests/rota/tiny_problem.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::rota;
using namespace portage::rota::test;

TEST_CASE("every bound holds on two hundred tiny terms, and no plan of them forgoes less than ours") {
    int tried = 0, tight = 0, too_many = 0;
    for (std::uint64_t seed = 1; tried < 200 && seed < 400; ++seed) {
        CAPTURE(seed);
        const auto problem = tiny_problem(seed);
        const EveryPlan every(problem, 25'000);
        if (!every.tried_all()) continue;
        ++tried;
        const auto bound = most_placed(problem);
        int wanted = 0, kept_out = 0;
        for (const auto& course : problem.courses) wanted += course.occurrences;
        CHECK(bound.wanted == wanted);
        CHECK(bound.most >= every.placed);
        CHECK(bound.forgone <= every.forgone);
        if (seed % 3 == 0) {  // the most visits there are, whichever they be
            auto equals = problem;
            for (auto& course : equals.courses) course.priority = 0;
            const EveryPlan flat(equals, 25'000);
            if (flat.tried_all()) CHECK(bound.most >= flat.placed);
        }
        for (const auto& bottleneck : bound.bottlenecks) {
            kept_out += bottleneck.wanted - bottleneck.possible;
            CHECK(!bottleneck.sentence.empty());
        }
        CHECK(kept_out == bound.wanted - bound.most);
        tight += bound.most == every.placed && bound.forgone == every.forgone ? 1 : 0;
        too_many += every.forgone > 0 ? 1 : 0;

        const auto made = plan(problem, {.seed = 1, .steps = 200});
        CHECK(violations(problem, made).empty());
        for (const auto& difference : differences(problem, made)) FAIL_CHECK(difference.sentence);
        CHECK(made.score.forgone == every.forgone);
        for (const auto& floor : least_travel(problem, made)) {
            CAPTURE(floor.sentence);
            CHECK(floor.minutes <= made.score.travel);
            if (floor.floor == TravelFloor::any_plan && made.score.forgone == every.forgone &&
                static_cast<int>(made.visits.size()) == every.placed)
                CHECK(floor.minutes <= every.least_travel);
        }
    }
    CHECK(tried == 200);
    // Bounds that said nothing would hold too.
    CHECK(too_many > 150);
    CHECK(tight > 170);
}

TEST_CASE("what binds is said as a coordinator would") {
    auto problem = ann_alone();
    problem.workers.push_back({.name = "Ben", .skills = {7}});
    works(problem, 1, {2});
    std::erase_if(problem.shifts, [](const Shift& shift) { return shift.day > term_start + Days{6}; });
    problem.workers[1].most_a_day = 2;
    const auto sentences = [&] {
        std::string text;
        for (const auto& bottleneck : most_placed(problem, [](int) { return "Makaton"; }).bottlenecks)
            text += bottleneck.sentence + "\n";
        return text;
    };
    for (int i = 0; i < 3; ++i) {
        problem.courses.push_back(course("F" + std::to_string(i), 1, 1, 1));
        problem.courses.back().skills = {7};
        only(problem.courses.back(), {2, 3}, {780, 990});
    }
    CHECK(sentences() ==
          "3 visits (F0, F1 and F2) need somebody trained in Makaton: Ben has time for at most 2 on Tuesday "
          "afternoons\n");
    problem.workers[1].skills.clear();
    CHECK(sentences() ==
          "1 visit (F0) needs somebody trained in Makaton, and nobody who may come is\n"
          "1 visit (F1) needs somebody trained in Makaton, and nobody who may come is\n"
          "1 visit (F2) needs somebody trained in Makaton, and nobody who may come is\n");
    for (auto& each : problem.courses) {
        each.skills.clear();
        each.workers = {1};
        each.occurrences = 2;
    }
    problem.courses.resize(1);
    CHECK(sentences() == "2 visits (F0) are wanted: their dates and hours, and those who may come, allow 1\n");
    problem.courses[0] = course("F0", 1, 1, 1);
    problem.courses.push_back(course("F1", 2, 1, 1));
    problem.workers[0].room = 0;
    problem.workers[1].room = 1;
    CHECK(sentences() == "2 visits (F0 and F1) are wanted: Ann and Ben have room for 1 of the 2 families\n");
    problem.workers[1].room = 2;
    CHECK(sentences().empty());
    CHECK(most_placed(problem).most == 2);
    problem.courses[1].after = After{0, 1, 2};
    only(problem.courses[0], {5}, {540, 900});
    CHECK(sentences() ==
          "1 visit (F0) is wanted: on none of their days is anybody of those free when the family can\n"
          "1 visit (F1) is wanted, after F0, which cannot be placed whole\n");
}

TEST_CASE("the least travel there can be is known exactly for given days and never too much for others") {
    auto problem = ann_alone();
    problem.courses = {course("F0", 4, 1, 1), course("F1", 1, 1, 1), course("F2", 4, 1, 1)};
    Plan made;
    made.patterns.resize(3);
    const Date tuesday = date(2026, 9, 8);
    made.visits = {
        {0, 1, tuesday, 600, {0}, tuesday}, {1, 1, tuesday, 700, {0}, tuesday}, {2, 1, tuesday, 800, {0}, tuesday}};
    CHECK(travel_minutes(problem, made.visits) == 140);
    auto floors = least_travel(problem, made);
    REQUIRE(floors.size() == 3);
    CHECK(floors[0].minutes == 80);
    CHECK(floors[1].minutes <= 80);
    CHECK(floors[1].minutes >= 30);
    CHECK(floors[2].minutes <= floors[1].minutes);
    CHECK(floors[0].sentence ==
          "with these visits on these days, no order and no times take less than 80 minutes on the road");
    // A family that can only in between.
    only(problem.courses[1], {2}, {660, 750});
    only(problem.courses[0], {2}, {540, 640});
    only(problem.courses[2], {2}, {780, 990});
    CHECK(least_travel(problem, made)[0].minutes == 140);
}
