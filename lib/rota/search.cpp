#include "rota/search.hpp"

#include "rota/construct.hpp"
#include "rota/explain.hpp"
#include "rota/slots.hpp"

#include <algorithm>
#include <functional>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

namespace portage::rota {

namespace {

// How many worker, weekday and start combinations a course could be given: the fewer, the harder.
std::vector<int> options(const Problem& problem) {
    std::set<std::pair<std::size_t, int>> worked;  // worker and weekday
    for (const auto& shift : problem.shifts) worked.insert({shift.worker, weekday_number(shift.day)});
    const Diary diary(problem);
    std::vector<int> found(problem.courses.size());
    for (std::size_t course = 0; course < problem.courses.size(); ++course)
        for (int weekday = 1; weekday <= 7; ++weekday) {
            const auto times = static_cast<int>(starts(problem.courses[course], weekday, problem.grid).size());
            for (auto worker : eligible(problem, diary, course))
                if (worked.count({worker, weekday}) > 0) found[course] += times;
        }
    return found;
}

// Courses by priority, then by what `key` says (less first), then by name.
std::vector<std::size_t> ordered(const Problem& problem, const std::function<long(std::size_t)>& key) {
    std::vector<std::size_t> order(problem.courses.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const auto& left = problem.courses[a];
        const auto& right = problem.courses[b];
        return std::tuple(-left.priority, key(a), left.name) < std::tuple(-right.priority, key(b), right.name);
    });
    return order;
}

Plan finished(const Problem& problem, const Construction& made) {
    Plan plan{.visits = problem.agreed, .missed = missed(problem, made), .score = made.score};
    for (std::size_t i = 0; i < problem.courses.size(); ++i) {
        const auto& choice = made.choices[i];
        plan.patterns.push_back(choice.pattern);
        plan.visits.insert(plan.visits.end(), choice.visits.begin(), choice.visits.end());
        const auto placed = static_cast<int>(choice.visits.size() + made.diary.agreed(i).size());
        plan.unplaced.push_back(std::max(0, problem.courses[i].occurrences - placed));
    }
    std::sort(plan.visits.begin(), plan.visits.end(), [&](const Visit& a, const Visit& b) {
        return std::tie(a.day, a.start, problem.courses[a.course].name, a.number) <
               std::tie(b.day, b.start, problem.courses[b.course].name, b.number);
    });
    return plan;
}

}  // namespace

Plan plan(const Problem& problem) {
    require_sound(problem);
    const auto hardness = options(problem);
    // Hardest first; those with others to bring along, then the longest runs first; the most visits first.
    const std::array<std::vector<std::size_t>, 3> orders = {
        ordered(problem, [&](std::size_t i) { return static_cast<long>(hardness[i]); }),
        ordered(problem,
                [&](std::size_t i) {
                    const auto& course = problem.courses[i];
                    return -1000L * static_cast<long>(course.joint.size()) - 1000L * course.staff -
                           10L * course.cadence;
                }),
        ordered(problem, [&](std::size_t i) { return -static_cast<long>(problem.courses[i].occurrences); }),
    };
    auto best = construct(problem, orders.front());
    for (std::size_t i = 1; i < orders.size(); ++i)
        if (auto other = construct(problem, orders[i]); other.score < best.score) best = std::move(other);
    return finished(problem, best);
}

}  // namespace portage::rota
