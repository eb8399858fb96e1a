#include "rota/search.hpp"

#include "rota/explain.hpp"
#include "rota/seats.hpp"
#include "rota/term_board.hpp"

#include <algorithm>
#include <functional>
#include <tuple>

namespace portage::rota {

namespace {

// Courses by priority, then by what `key` says (less first), then by name.
std::vector<std::size_t> ordered(const Term& term, const std::function<long(std::size_t)>& key) {
    auto order = term.by_name();
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const auto& courses = term.problem().courses;
        return std::tuple(-courses[a].priority, key(a)) < std::tuple(-courses[b].priority, key(b));
    });
    return order;
}

// Hardest first; those with others to bring along, then the longest runs; the most visits first.
std::vector<std::vector<std::size_t>> orders(const Term& term) {
    const auto& courses = term.problem().courses;
    const auto options = [&](std::size_t i) {
        long sum = 0;
        for (const auto& starts : term.of(i).starts) sum += static_cast<long>(starts.size());
        return sum * static_cast<long>(term.of(i).leads.size());
    };
    return {ordered(term, options),
            ordered(term,
                    [&](std::size_t i) {
                        return -1000L * static_cast<long>(courses[i].joint.size()) - 1000L * courses[i].staff -
                               10L * courses[i].cadence;
                    }),
            ordered(term, [&](std::size_t i) { return -static_cast<long>(courses[i].occurrences); })};
}

// Thousandths of working time between the fullest worker and the emptiest, by what their visits take.
int unevenness(const Problem& problem, const Plan& plan) {
    std::vector<std::int64_t> worked(problem.workers.size()), busy(problem.workers.size());
    for (const auto& shift : problem.shifts)
        for (const auto& window : shift.windows) worked[shift.worker] += window.to - window.from;
    for (const auto& visit : plan.visits)
        for (auto worker : visit.workers) busy[worker] += problem.courses[visit.course].minutes;
    int most = 0, least = 1000;
    for (std::size_t i = 0; i < worked.size(); ++i) {
        if (problem.workers[i].partner || worked[i] == 0) continue;
        const auto share = static_cast<int>(1000 * busy[i] / worked[i]);
        most = std::max(most, share);
        least = std::min(least, share);
    }
    return std::max(0, most - least);
}

Plan finished(const Term& term, const Construction& made) {
    const auto& problem = term.problem();
    Plan plan{.visits = problem.agreed, .missed = missed(term, made), .score = made.score};
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
    plan.score.unevenness = unevenness(problem, plan);
    plan.seats = seats(problem, plan.patterns);
    for (std::size_t i = 0; i < plan.seats.size(); ++i) {
        if (plan.seats[i]) continue;
        ++plan.score.unseated;
        plan.score.forgone += 1 + std::max(0, problem.seekers[i].priority);
    }
    return plan;
}

// The stretch of an effort between two thousandths of it, an effort of its own.
Effort part(const Effort& effort, int from, int to) {
    Effort part{.seed = effort.seed + static_cast<std::uint64_t>(from),
                .steps = effort.steps * (to - from) / 1000,
                .spent = {}};
    if (effort.spent) part.spent = [spent = effort.spent, from, to] { return 1000 * (spent() - from) / (to - from); };
    return part;
}
}  // namespace

Plan plan(const Problem& problem, const Effort& effort, Report* report) {
    require_sound(problem);
    const Term term(problem);
    TermBoard board(term);
    std::optional<Cost> least;
    for (const auto& order : orders(term)) {
        board.construct(order);
        if (least && *least <= board.cost()) continue;
        least = board.cost();
        board.save_best();
    }
    if (least) board.restore_best();
    board.polish();
    const auto begun = board.finished();
    if (!problem.courses.empty()) {
        // First roughly: a visit left out for a while, or a family more than a visitor has room for, is no great
        // matter, or whole rounds could never change hands. Then with the rules and the weights as they are, and
        // only as warm as mends what was left out. Both prices by trial.
        const Weights easy{.unplaced = 333, .crowded = 500};
        board.weigh(easy, 2);
        const auto first = improve(board, part(effort, 0, 700), {.first = 2000, .last = 20, .size = 8}, {});
        board.weigh({});
        const auto then = improve(board, part(effort, 700, 1000), {.first = 60, .last = 3, .size = 8}, {});
        if (report) report->steps = first.steps + then.steps;
    }
    board.polish();
    // Too short a search may not get back in all that it took out while it was hot.
    const auto ended = board.finished();
    return finished(term, begun.score.forgone < ended.score.forgone ? begun : ended);
}

}  // namespace portage::rota
