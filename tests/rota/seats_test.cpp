#include "rota/seats.hpp"

#include "rota/dice.hpp"
#include "tests/rota/small_problem.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace portage;
using namespace portage::rota;
using namespace portage::rota::test;

namespace {

Seeker seeker(const std::string& name, int priority = 0) {
    Seeker made{.name = name, .priority = priority, .age = 24};
    for (auto& windows : made.windows) windows = {{540, 990}};
    return made;
}

// Two groups of Ann's, a Monday and a Tuesday.
Problem two_groups(int seats) {
    auto problem = ann_alone();
    for (int weekday : {1, 2}) {
        auto sessions = course("G" + std::to_string(weekday), 2);
        only(sessions, {weekday}, {600, 660});
        problem.courses.push_back(sessions);
        problem.groups.push_back({problem.courses.size() - 1, seats});
    }
    return problem;
}

}  // namespace

TEST_CASE("a seat is given only where age, stairs and hours fit") {
    auto problem = two_groups(4);
    problem.groups[1].oldest = 20;
    problem.groups[0].step_free = true;
    problem.seekers = {seeker("old enough"), seeker("young"), seeker("cannot on Mondays"), seeker("on wheels")};
    problem.seekers[1].age = 12;
    problem.seekers[1].groups = {1};
    problem.seekers[2].windows[0] = {{540, 650}};
    problem.seekers[3].needs_step_free = true;
    problem.seekers[3].age = 18;
    const auto made = plan(problem);
    CHECK(made.seats == std::vector<std::optional<std::size_t>>{0, 1, {}, 0});
    CHECK(made.score.unseated == 1);
    CHECK(violations(problem, made).empty());
    CHECK(differences(problem, made).empty());
    CHECK(made.score.forgone == 1);
}

TEST_CASE("somebody moves over when that seats one more") {
    auto problem = two_groups(1);
    problem.seekers = {seeker("a"), seeker("b")};
    problem.seekers[1].groups = {0};  // a, who could go to either, sits there first
    CHECK(plan(problem).seats == std::vector<std::optional<std::size_t>>{1, 0});
}

TEST_CASE("as many are seated as by trying everything, and the higher priorities first") {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        CAPTURE(seed);
        rota::Dice dice(seed);
        auto problem = two_groups(2);
        for (int i = 0; i < 6; ++i) {
            problem.seekers.push_back(seeker("s" + std::to_string(i), dice.from_to(0, 2)));
            problem.seekers.back().groups = {dice.below(2)};
            if (dice.one_in(3)) problem.seekers.back().groups = {};
        }
        // The best of all 3⁶ ways: most weight, where each step of priority outweighs all below.
        const auto weight = [&](int i) {
            return std::array{1, 10,
                              100}[static_cast<std::size_t>(problem.seekers[static_cast<std::size_t>(i)].priority)];
        };
        int best = 0;
        for (int way = 0; way < 729; ++way) {
            int rest = way, sum = 0, room[2] = {2, 2};
            for (int i = 0; i < 6; ++i, rest /= 3) {
                if (rest % 3 == 2) continue;
                const auto group = static_cast<std::size_t>(rest % 3);
                const auto& wanted = problem.seekers[static_cast<std::size_t>(i)].groups;
                if (!wanted.empty() && wanted.front() != group) sum -= 1000;
                if (--room[group] < 0) sum -= 1000;
                sum += weight(i);
            }
            best = std::max(best, sum);
        }
        const auto made = plan(problem);
        int got = 0;
        for (int i = 0; i < 6; ++i)
            if (made.seats[static_cast<std::size_t>(i)]) got += weight(i);
        CHECK(got == best);
    }
}
