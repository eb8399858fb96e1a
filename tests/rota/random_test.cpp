// What must hold of every plan, tried on made-up services: the checker agrees, the counts add up,
// the order of the rows changes nothing, and what was left out could not have been put in.
#include "tests/rota/small_problem.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace portage;
using namespace portage::rota;
using namespace portage::rota::test;

namespace {

Course random_course(Dice& dice, std::size_t number, std::size_t workers) {
    const int cadence = std::array{1, 1, 2, 4}[static_cast<std::size_t>(dice.roll(0, 3))];
    auto made = course("C" + std::to_string(100 + number), static_cast<std::size_t>(dice.roll(0, 7)), cadence,
                       dice.roll(1, cadence == 1 ? 12 : 6 / cadence + 2));
    made.minutes = 15 * dice.roll(3, 6);
    made.priority = dice.roll(0, 2);
    if (dice.roll(1, 8) == 1) made.place.reset();
    std::vector<int> weekdays;
    for (int weekday = 1; weekday <= 5; ++weekday)
        if (dice.roll(1, 5) <= 3) weekdays.push_back(weekday);
    const int from = 60 * dice.roll(9, 13);
    only(made, weekdays, {from, from + 30 * dice.roll(2, 7)});
    if (dice.roll(1, 3) == 1) made.anchor = term_start + Days{dice.roll(0, 30)};
    if (dice.roll(1, 3) == 1) made.away = {term_start + Days{dice.roll(0, 60)}};
    if (dice.roll(1, 4) == 1) made.skills = {1};
    if (dice.roll(1, 6) == 1) made.workers = {static_cast<std::size_t>(dice.roll(0, static_cast<int>(workers) - 1))};
    if (dice.roll(1, 8) == 1) made.staff = 2;
    if (dice.roll(1, 6) == 1) made.joint = {{workers, {}}};  // the partner comes after the workers
    return made;
}

Problem random_problem(std::uint64_t seed) {
    Dice dice(seed);
    Problem problem{.travel = line_of_places(8, dice.roll(3, 15))};
    const auto workers = static_cast<std::size_t>(dice.roll(1, 3));
    for (std::size_t i = 0; i < workers; ++i) {
        Worker worker{.name = std::string(1, static_cast<char>('A' + i))};
        if (dice.roll(1, 2) == 1) worker.most_a_day = dice.roll(2, 4);
        if (dice.roll(1, 2) == 1) worker.room = dice.roll(2, 6);
        if (dice.roll(1, 2) == 1) worker.skills = {1};
        problem.workers.push_back(worker);
        std::vector<int> weekdays;
        for (int weekday = 1; weekday <= 5; ++weekday)
            if (dice.roll(1, 3) > 1) weekdays.push_back(weekday);
        works(problem, i, weekdays, static_cast<std::size_t>(dice.roll(0, 7)));
    }
    problem.workers.push_back({.name = "Physio", .partner = true});
    for (Date day : school_days())
        if (weekday_number(day) == 3) problem.shifts.push_back({workers, day, {{540, 720}, {800, 960}}, 0});
    std::erase_if(problem.shifts, [&](const Shift&) { return dice.roll(1, 15) == 1; });  // away
    for (Date day : school_days())
        if (weekday_number(day) == 2) problem.commitments.push_back({"group", day, {780, 870}, 3, {0}});
    const auto courses = static_cast<std::size_t>(dice.roll(4, 12));
    for (std::size_t i = 0; i < courses; ++i) problem.courses.push_back(random_course(dice, i, workers));
    return problem;
}

std::string lines(const Problem& problem, const std::vector<Visit>& visits) {
    std::string text;
    for (const auto& visit : visits) {
        text += fmt::format("{} {} {} {}", problem.courses[visit.course].name, visit.number, to_iso(visit.day),
                            visit.start);
        for (auto worker : visit.workers) text += " " + problem.workers[worker].name;
        text += "\n";
    }
    return text;
}

// Whether one more visit breaks a rule: all it can meet are its own course and its own day.
bool breaks_something(const Problem& problem, const std::vector<Visit>& visits, const Visit& extra) {
    std::vector<Visit> met;
    for (const auto& visit : visits)
        if (visit.course == extra.course || visit.day == extra.day) met.push_back(visit);
    const auto before = violations(problem, met).size();
    met.push_back(extra);
    return violations(problem, met).size() > before;
}

}  // namespace

TEST_CASE("every plan passes the checker and its counts add up") {
    int placed = 0, left = 0;
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        CAPTURE(seed);
        const auto problem = random_problem(seed);
        const auto made = plan(problem, {.seed = seed, .steps = seed % 3 == 0 ? 60 : 0});
        const auto broken = violations(problem, made);
        CHECK(broken.empty());
        if (!broken.empty()) MESSAGE(broken.front().sentence);
        CHECK(made.score.travel == travel_minutes(problem, made.visits));
        for (const auto& difference : differences(problem, made)) FAIL_CHECK(difference.sentence);
        int wanted = 0, unplaced = 0;
        for (const auto& course : problem.courses) wanted += course.occurrences;
        for (int count : made.unplaced) unplaced += count;
        CHECK(wanted == static_cast<int>(made.visits.size()) + unplaced);
        CHECK(made.score.unplaced == unplaced);
        // Whatever is unplaced has a sentence.
        for (std::size_t i = 0; i < problem.courses.size(); ++i) {
            const bool told = std::any_of(made.missed.begin(), made.missed.end(), [&](const Missed& m) {
                return m.course == i && !m.made_up && !m.sentence.empty();
            });
            CHECK(told == (made.unplaced[i] > 0));
        }
        placed += static_cast<int>(made.visits.size());
        left += unplaced;
    }
    // The cases are worth something only if much is placed and something is not.
    CHECK(placed > 1300);
    CHECK(left > 65);
}

TEST_CASE("the order of workers and courses changes nothing") {
    for (std::uint64_t seed = 1; seed <= 25; ++seed) {
        CAPTURE(seed);
        const auto problem = random_problem(seed);
        auto turned = problem;
        std::reverse(turned.courses.begin(), turned.courses.end());
        std::reverse(turned.shifts.begin(), turned.shifts.end());
        std::reverse(turned.workers.begin(), turned.workers.end());
        const auto renamed = [&](std::size_t worker) { return problem.workers.size() - 1 - worker; };
        for (auto& shift : turned.shifts) shift.worker = renamed(shift.worker);
        for (auto& commitment : turned.commitments)
            for (auto& worker : commitment.workers) worker = renamed(worker);
        for (auto& course : turned.courses) {
            for (auto& worker : course.workers) worker = renamed(worker);
            for (auto& joint : course.joint) joint.worker = renamed(joint.worker);
        }
        CHECK(lines(problem, plan(problem, {.seed = seed, .steps = 30}).visits) ==
              lines(turned, plan(turned, {.seed = seed, .steps = 30}).visits));
    }
}

TEST_CASE("a skipped slot could not have been kept on any day near it") {
    int tried = 0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        auto problem = random_problem(seed);
        const auto made = plan(problem);
        for (const auto& missed : made.missed) {
            const auto& course = problem.courses[missed.course];
            // Another lead or a second is not what the engine refuted, nor what this tries.
            if (!missed.slot || course.staff > 1 || !course.joint.empty()) continue;
            auto roomy = problem;  // one more visit than wanted must not be what breaks
            roomy.courses[missed.course].occurrences = 99;
            for (int days = -2; days <= 2; ++days)
                for (int start = 480; start < 1080; start += 15) {
                    const Date day = *missed.slot + Days{days};
                    if (weekday_number(day) > 5 || std::abs(days) >= separation(course.cadence)) continue;
                    const Visit extra{missed.course, 98, day, start, {made.patterns[missed.course]->worker}, {}};
                    CAPTURE(seed);
                    CAPTURE(missed.sentence);
                    CHECK(breaks_something(roomy, made.visits, extra));
                    ++tried;
                }
            break;  // one of each service keeps this quick
        }
    }
    CHECK(tried > 1000);
}
