#include "rota/term.hpp"

#include "rota/construct.hpp"
#include "rota/slots.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace portage::rota {

namespace {

bool filled(const Course& course, const std::vector<Date>& agreed, Date slot) {
    return std::any_of(agreed.begin(), agreed.end(),
                       [&](Date day) { return std::abs((day - slot).count()) < separation(course.cadence); });
}

// From when somebody works, on any day, till when.
Window working_time(const Problem& problem) {
    Window all{24 * 60, 0};
    for (const auto& shift : problem.shifts) {
        all.from = std::min(all.from, shift.windows.front().from);
        all.to = std::max(all.to, shift.windows.back().to);
    }
    return all;
}

// The family's times while anybody works: a regular time in the night would only be a name for having none.
std::vector<int> starts_in(const Window& worked, const Course& course, int weekday, int grid) {
    auto found = starts(course, weekday, grid);
    const auto outside = [&](int start) { return start < worked.from || start + course.minutes > worked.to; };
    found.erase(std::remove_if(found.begin(), found.end(), outside), found.end());
    return found;
}

CourseFacts facts_of(const Problem& problem, const Course& course, const Window& worked,
                     const std::vector<std::size_t>& workers, const std::vector<Date>& agreed) {
    CourseFacts facts;
    for (auto worker : workers) {
        const auto& each = problem.workers[worker];
        const bool allowed = course.workers.empty() ||
                             std::find(course.workers.begin(), course.workers.end(), worker) != course.workers.end();
        const bool able = std::all_of(course.skills.begin(), course.skills.end(), [&](int skill) {
            return std::find(each.skills.begin(), each.skills.end(), skill) != each.skills.end();
        });
        if (!each.partner && allowed && able) facts.leads.push_back(worker);
    }
    facts.takes_room = course.workers.size() != 1;
    facts.always_joint =
        std::any_of(course.joint.begin(), course.joint.end(), [](const Joint& joint) { return joint.numbers.empty(); });
    facts.simple = course.joint.empty() && course.staff == 1;
    facts.wanted = std::max(0, course.occurrences - static_cast<int>(agreed.size()));
    for (int weekday = 1; weekday <= 7; ++weekday) {
        const auto at = static_cast<std::size_t>(weekday - 1);
        facts.times[at] = starts_in(worked, course, weekday, problem.grid);
        if (course.weekday.value_or(weekday) != weekday) continue;
        facts.starts[at] = course.start ? std::vector{*course.start} : facts.times[at];
        if (facts.starts[at].empty()) continue;
        for (int phase = 0; phase < phases(course); ++phase) {
            auto& run = facts.slots[at].emplace_back();
            for (Date day : slots(course, weekday, phase)) {
                run.push_back({day, is_open(course, day) && !is_away(course, day), filled(course, agreed, day)});
                for (Date other : days_near(course, day))
                    if (!is_away(course, other) && well_spaced(course, {}, day, other))
                        run.back().near.push_back(other);
            }
        }
    }
    return facts;
}

}  // namespace

Term::Term(const Problem& problem)
    : problem_(&problem), by_name_(problem.courses.size()), followers_(problem.courses.size()) {
    std::vector<std::size_t> workers(problem.workers.size());
    std::iota(workers.begin(), workers.end(), std::size_t{0});
    std::sort(workers.begin(), workers.end(),
              [&](std::size_t a, std::size_t b) { return problem.workers[a].name < problem.workers[b].name; });
    std::iota(by_name_.begin(), by_name_.end(), std::size_t{0});
    std::sort(by_name_.begin(), by_name_.end(),
              [&](std::size_t a, std::size_t b) { return problem.courses[a].name < problem.courses[b].name; });
    std::vector<std::vector<Date>> agreed(problem.courses.size());
    for (const auto& visit : problem.agreed) agreed[visit.course].push_back(visit.day);
    const auto worked = working_time(problem);
    for (std::size_t i = 0; i < problem.courses.size(); ++i)
        facts_.push_back(facts_of(problem, problem.courses[i], worked, workers, agreed[i]));
    for (auto i : by_name_)
        if (const auto& after = problem.courses[i].after) followers_[after->course].push_back(i);
}

}  // namespace portage::rota
