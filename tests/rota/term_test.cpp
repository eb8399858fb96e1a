// The search for a term: what cover, order and targets do; made-up services beside the naive rule.
#include "rota/term.hpp"

#include "rota/checker.hpp"
#include "tests/rota/small_problem.hpp"
#include "tests/support/made_up_term.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace portage;
using namespace portage::rota;
using namespace portage::rota::test;
using portage::test::count_of;
using portage::test::made_up_term;
using portage::test::naive_plan;

namespace {

// A number that any change to any visit changes (FNV-1a).
std::uint64_t digest(const std::vector<Visit>& visits) {
    std::uint64_t sum = 14695981039346656037u;
    const auto add = [&](std::int64_t value) {
        for (int byte = 0; byte < 8; ++byte, value >>= 8)
            sum = (sum ^ static_cast<std::uint64_t>(value & 255)) * 1099511628211u;
    };
    for (const auto& visit : visits) {
        add(static_cast<std::int64_t>(visit.course));
        add(visit.number);
        add(visit.day.time_since_epoch().count());
        add(visit.start);
        for (auto worker : visit.workers) add(static_cast<std::int64_t>(worker));
    }
    return sum;
}

struct Frozen {
    portage::test::TermShape shape;
    int families_left, missed, travel;  // of the naive rule
};

// Three sizes, in towns and rural, with room and over-subscribed; joint visits and groups in all.
const std::vector<Frozen> frozen = {
    {{.visitors = 5, .families = 60, .weeks = 13, .seed = 1}, 0, 30, 22785},
    {{.visitors = 5, .families = 60, .weeks = 13, .seed = 2, .rural = true}, 7, 32, 26052},
    {{.visitors = 5, .families = 60, .weeks = 13, .seed = 3, .fullness = 115}, 7, 34, 22757},
    {{.visitors = 5, .families = 60, .weeks = 13, .seed = 4, .rural = true, .fullness = 115}, 8, 28, 27003},
    {{.visitors = 10, .families = 125, .weeks = 13, .seed = 5}, 5, 62, 39804},
    {{.visitors = 10, .families = 125, .weeks = 13, .seed = 6, .rural = true}, 6, 72, 52737},
    {{.visitors = 10, .families = 125, .weeks = 13, .seed = 7, .fullness = 115}, 16, 71, 44453},
    {{.visitors = 20, .families = 250, .weeks = 13, .seed = 8}, 0, 125, 81368},
    {{.visitors = 20, .families = 250, .weeks = 13, .seed = 9, .rural = true}, 5, 144, 66279},
    {{.visitors = 20, .families = 250, .weeks = 13, .seed = 10, .rural = true, .fullness = 115}, 34, 109, 76508},
};

}  // namespace

TEST_CASE("ten frozen terms give the naive rule what they always gave it") {
    for (const auto& each : frozen) {
        CAPTURE(each.shape.families);
        CAPTURE(each.shape.seed);
        const auto problem = made_up_term(each.shape);
        const auto visits = naive_plan(problem);
        CHECK(violations(problem, visits).empty());
        const auto counted = count_of(problem, visits);
        CHECK(counted.families_left == each.families_left);
        CHECK(counted.missed == each.missed);
        CHECK(counted.travel == each.travel);
    }
}

TEST_CASE("a short search already leaves fewer families and dates out than the naive rule, and travels less") {
    for (const auto& each : frozen) {
        if (each.shape.families > 60) continue;
        CAPTURE(each.shape.seed);
        const auto problem = made_up_term(each.shape);
        const auto made = plan(problem, {.seed = 1, .steps = 800});
        CHECK(violations(problem, made).empty());
        CHECK(differences(problem, made).empty());
        const auto counted = count_of(problem, made.visits), naive = count_of(problem, naive_plan(problem));
        CHECK(counted.families_left <= each.families_left);
        CHECK(counted.missed < each.missed);
        CHECK(counted.visits > naive.visits);
        // By the visit, since the naive rule makes up to a sixth fewer of them.
        CHECK(counted.travel * naive.visits < naive.travel * counted.visits);
        CHECK(counted.travel == made.score.travel);
    }
}

TEST_CASE("the same seed and steps give the same plan on every machine and in every build") {
    const auto problem = made_up_term({.visitors = 4, .families = 40, .weeks = 13, .seed = 7});
    const auto made = plan(problem, {.seed = 3, .steps = 200});
    CHECK(digest(made.visits) == 1626538406275512446u);
    CHECK(digest(plan(problem, {.seed = 4, .steps = 200}).visits) != digest(made.visits));
}

TEST_CASE("ten searches with the same seed and steps give the same plan") {
    const auto problem = made_up_term({.visitors = 3, .families = 20, .weeks = 9, .seed = 11});
    const auto once = plan(problem, {.seed = 5, .steps = 64});
    for (int i = 1; i < 10; ++i) CHECK(digest(plan(problem, {.seed = 5, .steps = 64}).visits) == digest(once.visits));
    CHECK(digest(once.visits) == 13229769705656518608u);
}

TEST_CASE("a search never ends worse than the plan it began with") {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        const auto problem = made_up_term({.visitors = 3, .families = 30, .weeks = 11, .seed = seed, .fullness = 110});
        const auto before = plan(problem), after = plan(problem, {.seed = seed, .steps = 150});
        CAPTURE(seed);
        CHECK(after.score.forgone <= before.score.forgone);
    }
}

TEST_CASE("another makes the single visit where a course may be covered") {
    Problem problem{.travel = line_of_places(3), .workers = {{.name = "Ann"}, {.name = "Bea", .room = 0}}};
    works(problem, 0, {2});
    works(problem, 1, {2}, 2);
    std::erase_if(problem.shifts, [](const Shift& s) { return s.worker == 0 && s.day == date(2026, 9, 15); });
    auto weekly = course("A", 0, 1, 14);
    only(weekly, {2}, {600, 660});
    problem.courses = {weekly};
    auto made = plan(problem);
    CHECK(made.unplaced.at(0) == 1);
    problem.courses[0].cover = true;
    made = plan(problem);
    CHECK(made.unplaced.at(0) == 0);
    CHECK(made.score.covered == 1);
    CHECK(violations(problem, made).empty());
    CHECK(differences(problem, made).empty());
    for (const auto& visit : made.visits) CHECK((visit.workers.front() == 1) == (visit.day == date(2026, 9, 15)));
}

TEST_CASE("a review comes so many days after the last visit of its block") {
    auto problem = ann_alone();
    auto review = course("A review", 1, 1, 1);
    problem.courses = {course("A", 1, 1, 5), review};
    problem.courses[1].after = After{0, 14, 21};
    const auto made = plan(problem, {.seed = 1, .steps = 50});
    CHECK(violations(problem, made).empty());
    CHECK(differences(problem, made).empty());
    Date last{};
    for (const auto& visit : made.visits)
        if (visit.course == 0) last = std::max(last, visit.day);
    for (const auto& visit : made.visits)
        if (visit.course == 1) {
            CHECK((visit.day - last).count() >= 14);
            CHECK((visit.day - last).count() <= 21);
        }
    CHECK(made.unplaced == std::vector<int>{0, 0});
    // A block that cannot be placed whole has no review.
    problem.courses[0].occurrences = 40;
    CHECK(plan(problem).unplaced.at(1) == 1);
}

TEST_CASE("beyond a target a worker is given more only when nobody else could be") {
    Problem problem{.travel = line_of_places(6),
                    .workers = {{.name = "Ann", .target = 2}, {.name = "Bea", .target = 2}}};
    works(problem, 0, {1, 2, 3, 4});
    works(problem, 1, {1, 2, 3, 4}, 5);
    for (int i = 0; i < 4; ++i) problem.courses.push_back(course("C" + std::to_string(i), 1, 1, 6));
    auto made = plan(problem);
    CHECK(made.score.overload == 0);
    CHECK(made.score.unplaced == 0);
    for (auto& each : problem.courses) each.workers = {0, 1};
    problem.shifts.erase(
        std::remove_if(problem.shifts.begin(), problem.shifts.end(), [](const Shift& s) { return s.worker == 1; }),
        problem.shifts.end());
    made = plan(problem);
    CHECK(made.score.overload == 2);
    CHECK(differences(problem, made).empty());
    CHECK(made.score.unplaced == 0);
}

TEST_CASE("a family that can at any time is offered the times at which somebody works") {
    Problem problem{.travel = line_of_places(6), .workers = {{.name = "Ann"}, {.name = "Bea"}}};
    works(problem, 0, {1, 2});
    works(problem, 1, {4});
    for (auto& shift : problem.shifts)
        shift.windows =
            shift.worker == 0 ? std::vector<Window>{{540, 700}, {720, 900}} : std::vector<Window>{{600, 1000}};
    problem.courses = {course("C", 1)};
    problem.courses[0].windows.fill({{0, 24 * 60}});
    const Term term(problem);
    for (const auto& starts : term.of(0).starts) {
        REQUIRE(!starts.empty());
        CHECK(starts.front() == 540);
        CHECK(starts.back() == 930);
    }
}
