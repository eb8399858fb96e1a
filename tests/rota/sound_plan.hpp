// A small plan that breaks no rule, to be damaged.
#pragma once

#include "tests/rota/small_problem.hpp"

#include <utility>

namespace portage::rota::test {

// Ann visits A at place 1 on three Tuesdays at ten, with the physio at the second; three weeks later
// comes the review. B is planned too, and not placed. Cat leads a group with two children in it.
struct Sound {
    Problem problem = ann_alone();
    Plan plan;

    Sound() {
        problem.workers[0].most_a_day = 2;
        problem.workers[0].room = 2;
        problem.workers[0].target = 1;
        problem.workers[0].skills = {1};
        problem.workers.push_back({.name = "Physio", .partner = true});
        problem.workers.push_back({.name = "Cat"});
        problem.shifts.push_back({1, date(2026, 9, 15), {{600, 700}}, 0});
        works(problem, 2, {4});
        auto weekly = course("A", 1, 1, 3);
        only(weekly, {1, 2, 3, 5}, {550, 800});
        weekly.skills = {1};
        weekly.away = {date(2026, 9, 9)};
        weekly.joint = {{1, {2}}};
        auto review = course("A review", 1, 1, 1);
        review.workers = {0, 2};
        review.after = After{0, 14, 21};
        auto group = course("Stay and play", 3, 1, 2);
        group.workers = {2};
        problem.courses = {weekly, course("B", 4, 1, 2), review, group};
        problem.groups = {{.course = 3, .seats = 2, .youngest = 12, .oldest = 40, .step_free = true}};
        Seeker child{.name = "Mia", .age = 20, .windows = {}, .groups = {}};
        child.windows[3] = {{600, 720}};
        problem.seekers = {child, child, child};
        problem.seekers[1].name = "Noah";
        problem.seekers[1].needs_step_free = true;
        problem.seekers[2].name = "Zoe";
        problem.seekers[2].priority = 2;
        problem.travel.minutes[0 * 5 + 3] = 20;  // not what the way back takes
        give(0, 0, 600, {{1, date(2026, 9, 8)}, {2, date(2026, 9, 15)}, {3, date(2026, 9, 22)}});
        plan.visits[1].workers = {0, 1};
        give(2, 0, 600, {{1, date(2026, 10, 7)}});
        give(3, 2, 600, {{1, date(2026, 9, 10)}, {2, date(2026, 9, 17)}});
        plan.seats = {0, 0, std::nullopt};
        plan.unplaced = {0, 2, 0, 0};
        plan.score = {.forgone = 5, .unplaced = 2, .unseated = 1, .overload = 1, .travel = 180, .unevenness = 10};
    }
    void give(std::size_t course, std::size_t worker, int start, const std::vector<std::pair<int, Date>>& days) {
        plan.patterns.resize(problem.courses.size());
        const Date first = days.front().second;
        plan.patterns[course] = Pattern{worker, weekday_number(first), first, start};
        for (const auto& [number, day] : days) plan.visits.push_back({course, number, day, start, {worker}, day});
    }
    Course& a() { return problem.courses[0]; }
    void move(std::size_t visit, Date day) { plan.visits[visit].day = day; }

    // The rules broken, each once, in their own order.
    std::string broken() const {
        std::vector<bool> seen(words<Constraint>.size(), false);
        for (const auto& violation : violations(problem, plan))
            seen[static_cast<std::size_t>(violation.constraint)] = true;
        std::string text;
        for (const auto& word : words<Constraint>)
            if (seen[static_cast<std::size_t>(word.value)]) text += (text.empty() ? "" : " ") + std::string(word.text);
        return text;
    }
};

}  // namespace portage::rota::test
