// Tours that keep every rule, damaged one way at a time.
#include "rota/tour_checker.hpp"

#include "tests/rota/small_problem.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace portage;
using namespace portage::rota;

namespace {

// Places ten apart on a line. Tour 0 calls at 1 and 2, tour 1 at 2 together with it and then at 3.
struct Called {
    Tours problem;
    Itinerary made;

    Called() {
        problem.travel = rota::test::line_of_places(5);
        problem.tours = {{0, 0, {0, 200}, 95, 2}, {0, 0, {0, 200}, 0, 0}};
        problem.stops = {{1, 5, {30, 50}, 1, {0}},
                         {2, 5, {40, 90}, 1, {0, 1}},
                         {2, 5, {40, 90}, 1, {0, 1}},
                         {3, 5, {0, 80}, 1, {1}},
                         {4, 5, {0, 10}, 1, {0, 1}}};
        problem.tasks = {{{{{0}, {}}}, 1}, {{{{1, 2}, Link{1, 2, 0, 0}}}, 2}, {{{{3}, {}}}, 1}, {{{{4}, {}}}, 1}};
        made.calls = {{{0, 30}, {1, 45}}, {{2, 45}, {3, 60}}};
        made.left_out = {3};
        made.travel = 100;
    }
    std::string broken() const {
        std::string text;
        for (const auto& mistake : mistakes(problem, made))
            text += (text.empty() ? "" : " ") + std::string(to_string(mistake.rule));
        return text;
    }
};

struct TourBreach {
    TourRule rule;
    void (*done)(Called&);
};

const TourBreach tour_breaches[] = {
    {TourRule::whole, [](Called& c) { c.made.left_out = {}; }},
    {TourRule::whole,
     [](Called& c) {
         c.made.left_out = {2, 3};
     }},
    {TourRule::tour, [](Called& c) { c.problem.stops[3].tours = {0}; }},
    {TourRule::window,
     [](Called& c) {
         c.problem.stops[0].start = {31, 50};
     }},
    {TourRule::window,
     [](Called& c) {
         c.problem.stops[3].start = {61, 80};
     }},
    {TourRule::journey, [](Called& c) { c.made.calls[1][1].start = 59; }},
    {TourRule::back, [](Called& c) { c.problem.tours[1].time.to = 94; }},
    {TourRule::longest, [](Called& c) { c.problem.tours[0].longest = 49; }},
    {TourRule::load, [](Called& c) { c.problem.tours[0].load = 1; }},
    {TourRule::link,
     [](Called& c) { c.problem.tasks[1].choices[0].link->least = c.problem.tasks[1].choices[0].link->most = 1; }},
    {TourRule::numbers, [](Called& c) { ++c.made.travel; }},
    {TourRule::numbers, [](Called& c) { ++c.made.latest; }},
};

}  // namespace

TEST_CASE("tours that keep their rules are told nothing") {
    Called called;
    CHECK(called.broken() == "");
    // Begun later the first tour waits for nobody: 10 + 5 + 10 + 5 + 20.
    called.problem.tours[0].longest = 50;
    CHECK(called.broken() == "");
    called.problem.late = true;
    called.problem.stops[3].start.to = 55;
    called.made.lateness = called.made.latest = 5;
    CHECK(called.broken() == "");
}

TEST_CASE("tours damaged one way are refused for just that") {
    for (const auto& breach : tour_breaches) {
        CAPTURE(to_string(breach.rule));
        Called called;
        breach.done(called);
        CHECK(called.broken() == to_string(breach.rule));
    }
    for (const auto& word : words<TourRule>) {
        CAPTURE(word.text);
        CHECK(std::any_of(std::begin(tour_breaches), std::end(tour_breaches),
                          [&](const TourBreach& b) { return b.rule == word.value; }));
    }
}

TEST_CASE("tours the engine finds keep every rule") {
    int left = 0, called = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        rota::test::Dice dice(seed);
        Tours problem;
        problem.late = dice.roll(0, 2) == 0;
        problem.travel = rota::test::line_of_places(9, 7);
        const bool linked = dice.roll(0, 1) == 0;
        for (int i = 0; i < 3; ++i) problem.tours.push_back({0, 0, {0, 240}, dice.roll(80, 240), dice.roll(2, 6)});
        for (std::size_t i = 0; i < 10; ++i) {
            const int from = dice.roll(0, 150);
            problem.stops.push_back({static_cast<std::size_t>(dice.roll(1, 8)),
                                     dice.roll(5, 20),
                                     {from, from + dice.roll(10, 90)},
                                     1,
                                     {0, 1, 2}});
            if (i % 3 == 2 && linked)
                problem.tasks.push_back({{{{i - 1, i}, Link{i - 1, i, 0, dice.roll(0, 1) * 15}}}, 2});
            else if (i % 3 == 0 || !linked)
                problem.tasks.push_back({{{{i}, {}}}, 1});
        }
        const auto found = route(problem, {.seed = seed, .steps = 150});
        for (const auto& mistake : mistakes(problem, found)) {
            CAPTURE(seed);
            FAIL_CHECK(mistake.sentence);
        }
        left += static_cast<int>(found.left_out.size());
        for (const auto& calls : found.calls) called += static_cast<int>(calls.size());
    }
    CHECK(left > 10);
    CHECK(called > 300);
}
