// The engine on bare tours, held against trying every order.
#include "rota/tours.hpp"

#include "base/error.hpp"
#include "rota/dice.hpp"
#include "rota/tour_checker.hpp"
#include "tests/rota/small_problem.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

using namespace portage;
using namespace portage::rota;

namespace {

// Places on a sheet of squared paper; journeys along its lines, so that they obey the triangle.
Tours random_tours(std::uint64_t seed, std::size_t stops, bool late) {
    rota::Dice dice(seed);
    Tours problem;
    problem.late = late;
    problem.travel.places = stops + 1;
    std::vector<std::pair<int, int>> at;
    for (std::size_t i = 0; i <= stops; ++i) at.emplace_back(dice.from_to(0, 20), dice.from_to(0, 20));
    for (auto a : at)
        for (auto b : at) problem.travel.minutes.push_back(std::abs(a.first - b.first) + std::abs(a.second - b.second));
    for (int i = 0; i < 2; ++i) problem.tours.push_back({0, 0, {0, 300}, late ? 0 : dice.from_to(150, 300), 0});
    if (!late) problem.tours[1].load = dice.from_to(3, 6);
    for (std::size_t i = 1; i <= stops; ++i) {
        const int from = dice.from_to(0, 150);
        problem.stops.push_back({i, dice.from_to(5, 20), {from, from + dice.from_to(10, 120)}, 1, {0, 1}});
    }
    return problem;
}

void as_single_tasks(Tours& problem) {
    for (std::size_t i = 0; i < problem.stops.size(); ++i) problem.tasks.push_back({{{{i}, {}}}});
}

// Start times of one assignment and order by going round until nothing moves; nothing where that never
// ends or a window closes before.
std::optional<std::int64_t> cost_of(const Tours& problem, const std::array<std::vector<std::size_t>, 2>& orders) {
    std::vector<int> start(problem.stops.size());
    for (std::size_t i = 0; i < start.size(); ++i) start[i] = problem.stops[i].start.from;
    // Where stops wait for others or may be late, a tour that is under way too long leaves a minute later.
    bool together = problem.late;
    for (const auto& task : problem.tasks) together = together || task.choices[0].link;
    std::array<int, 2> leave = {0, 0};
    const auto pass = [&] {
        bool moved = false;
        for (std::size_t t = 0; t < 2; ++t) {
            int free = leave[t];
            std::size_t at = 0;
            for (auto i : orders[t]) {
                const int arrive = free + problem.travel.between(at, problem.stops[i].place);
                moved = moved || arrive > start[i];
                start[i] = std::max(start[i], arrive);
                free = start[i] + problem.stops[i].minutes;
                at = problem.stops[i].place;
            }
            const int longest = problem.tours[t].longest;
            if (!together || longest == 0 || free + problem.travel.between(at, 0) - leave[t] <= longest) continue;
            ++leave[t];
            moved = true;
        }
        for (const auto& task : problem.tasks)
            if (const auto& link = task.choices[0].link) {
                const int second = std::max(start[link->second], start[link->first] + link->least);
                const int first = std::max(start[link->first], second - link->most);
                moved = moved || second > start[link->second] || first > start[link->first];
                start[link->second] = second;
                start[link->first] = first;
            }
        return moved;
    };
    int rounds = 0;
    while (pass())
        if (++rounds > 600) return {};
    std::int64_t travel = 0, lateness = 0, latest = 0;
    for (std::size_t t = 0; t < 2; ++t) {
        std::size_t at = 0;
        int load = 0;
        for (auto i : orders[t]) {
            const int late = start[i] - problem.stops[i].start.to;
            if (late > 0 && !problem.late) return {};
            lateness += std::max(0, late);
            latest = std::max<std::int64_t>(latest, late);
            travel += problem.travel.between(at, problem.stops[i].place);
            at = problem.stops[i].place;
            ++load;
        }
        travel += problem.travel.between(at, 0);
        const auto& tour = problem.tours[t];
        if (tour.load != 0 && load > tour.load) return {};
        if (orders[t].empty() || problem.late) continue;
        const auto end =
            start[orders[t].back()] + problem.stops[orders[t].back()].minutes + problem.travel.between(at, 0);
        if (end > tour.time.to) return {};
        if (together || tour.longest == 0) continue;
        // The shortest such tour: leave at every minute there is.
        int least = 1 << 20;
        for (int left = 0; left <= 300; ++left) {
            int time = left;
            std::size_t from = 0;
            bool kept = true;
            for (auto i : orders[t]) {
                time =
                    std::max(time + problem.travel.between(from, problem.stops[i].place), problem.stops[i].start.from);
                kept = kept && time <= problem.stops[i].start.to;
                time += problem.stops[i].minutes;
                from = problem.stops[i].place;
            }
            if (kept) least = std::min(least, time + problem.travel.between(from, 0) - left);
        }
        if (least > tour.longest) return {};
    }
    return travel + lateness + std::max<std::int64_t>(0, latest);
}

// The least cost with every stop on a tour; nothing where that cannot be.
std::optional<std::int64_t> by_trying_all(const Tours& problem) {
    std::optional<std::int64_t> best;
    std::vector<std::size_t> order(problem.stops.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    do
        for (std::size_t cut = 0; cut <= order.size(); ++cut) {
            const auto middle = order.begin() + static_cast<std::ptrdiff_t>(cut);
            const std::array<std::vector<std::size_t>, 2> orders = {std::vector(order.begin(), middle),
                                                                    std::vector(middle, order.end())};
            bool apart = true;  // linked stops are on different tours
            for (const auto& task : problem.tasks)
                if (const auto& link = task.choices[0].link) {
                    const auto on = [&](std::size_t stop) {
                        return std::find(orders[0].begin(), orders[0].end(), stop) != orders[0].end();
                    };
                    apart = apart && on(link->first) != on(link->second);
                }
            if (!apart) continue;
            const auto cost = cost_of(problem, orders);
            if (cost && (!best || *cost < *best)) best = cost;
        }
    while (std::next_permutation(order.begin(), order.end()));
    return best;
}

std::string broken_rules(const Tours& problem, const Itinerary& answer) {
    std::string text;
    for (const auto& mistake : mistakes(problem, answer)) text += mistake.sentence + "; ";
    return text;
}

std::string written(const Itinerary& answer) {
    std::string text;
    for (const auto& calls : answer.calls) {
        for (const auto& call : calls) text += fmt::format("{}@{} ", call.stop, call.start);
        text += "| ";
    }
    return text;
}

}  // namespace

TEST_CASE("six stops on two tours are placed as cheaply as by trying every order") {
    int possible = 0;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        CAPTURE(seed);
        auto problem = random_tours(seed, 6, false);
        as_single_tasks(problem);
        const auto least = by_trying_all(problem);
        const auto found = route(problem, {.seed = seed, .steps = 300});
        CHECK(found.left_out.empty() == least.has_value());
        if (!least) continue;
        ++possible;
        CHECK(found.cost() == *least);
    }
    CHECK(possible > 10);
    CHECK(possible < 40);
}

TEST_CASE("stops that start together do so at the least cost there is") {
    int possible = 0;
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        CAPTURE(seed);
        auto problem = random_tours(seed, 6, false);
        for (auto& tour : problem.tours) tour = {0, 0, {0, 300}, 0, 0};
        problem.stops[1].place = problem.stops[0].place;
        problem.stops[1].start = problem.stops[0].start;
        problem.tasks = {{{{{0, 1}, Link{0, 1, 0, 0}}}, 2}, {{{{2}, {}}}}, {{{{3}, {}}}}, {{{{4}, {}}}}, {{{{5}, {}}}}};
        if (seed > 25) {  // and on tours that may not be under way all day
            problem.tours[0].longest = 75 + static_cast<int>(seed);
            problem.tours[1].longest = 140;
        }
        const auto least = by_trying_all(problem);
        const auto found = route(problem, {.seed = seed, .steps = 250});
        CHECK(broken_rules(problem, found) == "");
        CHECK(found.left_out.empty() == least.has_value());
        if (!least) continue;
        ++possible;
        CHECK(found.cost() == *least);
        int together[2] = {-1, -2};
        for (const auto& calls : found.calls)
            for (const auto& call : calls)
                if (call.stop < 2) together[call.stop] = call.start;
        CHECK(together[0] == together[1]);
    }
    CHECK(possible > 20);
}

TEST_CASE("late stops and a second service within its time cost the least there is") {
    int possible = 0;
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        CAPTURE(seed);
        auto problem = random_tours(seed, 6, true);
        problem.tasks = {
            {{{{0, 1}, Link{0, 1, 10, 25}}}, 2}, {{{{2}, {}}}}, {{{{3}, {}}}}, {{{{4}, {}}}}, {{{{5}, {}}}}};
        if (seed > 15) {  // three to four stops a tour; one tour no longer than it must be
            for (auto& tour : problem.tours) tour.load = 4 - static_cast<int>(seed % 2);
            problem.tours[seed % 2].longest = 100 + static_cast<int>(seed);
        }
        const auto least = by_trying_all(problem);
        const auto found = route(problem, {.seed = seed, .steps = 300});
        CHECK(broken_rules(problem, found) == "");
        CHECK(found.left_out.empty() == least.has_value());
        if (!least) continue;
        ++possible;
        CHECK(found.cost() == *least);
    }
    CHECK(possible > 22);
}

TEST_CASE("a customer is called on the days that suit the others") {
    // Two days, one tour each; the second customer may be called on either day, and lies beside the first.
    Tours problem;
    problem.travel = portage::rota::test::line_of_places(4);
    problem.tours = {{0, 0, {0, 500}, 0, 0}, {0, 0, {0, 500}, 0, 0}};
    problem.stops = {{3, 10, {0, 400}, 0, {1}}, {3, 10, {0, 400}, 0, {0}}, {3, 10, {0, 400}, 0, {1}}};
    problem.tasks = {{{{{0}, {}}}}, {{{{1}, {}}, {{2}, {}}}}};
    const auto found = route(problem, {.seed = 1, .steps = 50});
    CHECK(found.travel == 60);
    CHECK(found.calls[0].empty());
    CHECK(found.calls[1].size() == 2);
}

TEST_CASE("the same seed and steps give the same tours, and another seed may not") {
    auto problem = random_tours(3, 12, false);
    as_single_tasks(problem);
    for (auto& tour : problem.tours) tour = {0, 0, {0, 600}, 0, 0};
    const auto once = written(route(problem, {.seed = 5, .steps = 40}));
    for (int i = 0; i < 5; ++i) CHECK(written(route(problem, {.seed = 5, .steps = 40})) == once);
}

TEST_CASE("a search ends when its time is spent") {
    auto problem = random_tours(3, 8, false);
    as_single_tasks(problem);
    int asked = 0;
    Report report;
    route(problem, {.seed = 1, .steps = 0, .spent = [&] { return 250 * asked++; }}, &report);
    CHECK(report.steps == 4 * 64);
}

TEST_CASE("tours that make no sense are our own mistake") {
    auto problem = random_tours(1, 3, false);
    as_single_tasks(problem);
    problem.tasks.push_back({{{{0, 1}, {}}}});  // two stops of one choice, unlinked, on the same tours
    CHECK_THROWS_AS(route(problem, {}), Error);
    problem.tasks.back() = {{}};
    CHECK_THROWS_AS(route(problem, {}), Error);
}
