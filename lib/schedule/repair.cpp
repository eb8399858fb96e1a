#include "schedule/repair.hpp"

#include "rota/checker.hpp"
#include "schedule/posing.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <map>

namespace portage::schedule {

namespace {

// Rules that something which happened can break; the others are matters of planning.
bool happened(rota::Constraint constraint) {
    switch (constraint) {
        case rota::Constraint::closed:
        case rota::Constraint::away:
        case rota::Constraint::hours:
        case rota::Constraint::not_working:
        case rota::Constraint::shift:
        case rota::Constraint::partner:
        case rota::Constraint::second: return true;
        default: return false;
    }
}

// The question with everybody free to cover: room for families is not what a single visit takes.
Posed posed_for_repair(const PlanningInput& input, Id<team::Worker> left) {
    auto posed = pose(input);
    auto& problem = posed.problem;
    std::vector<std::size_t> all;
    const auto gone = posed.worker(input, left);
    for (std::size_t i = 0; i < problem.workers.size(); ++i) {
        problem.workers[i].room.reset();
        if (!problem.workers[i].partner && i != gone) all.push_back(i);
    }
    for (auto& course : problem.courses) {
        course.workers = all;
        course.occurrences = std::numeric_limits<int>::max() / 2;
        course.latest = std::max(course.latest, input.to);
    }
    return posed;
}

// What a person would say of a day: the holiday's name, the absence's reason; else the checker's own sentence
// without its heading.
std::string words_of(const PlanningInput& input, const Posed& posed, std::size_t i, const rota::Violation& violation) {
    const auto& visit = posed.problem.agreed[i];
    const auto& block = input.blocks[posed.block_of[visit.course]];
    if (violation.constraint == rota::Constraint::closed) {
        const auto& closed = input.open.at(block.area).closed;
        if (const auto found = closed.find(visit.day); found != closed.end()) return found->second;
    }
    if (violation.constraint == rota::Constraint::not_working)
        for (auto worker : visit.workers)
            if (const auto* away = team::away_on(input.team[worker], visit.day))
                return fmt::format("{} is away ({})", input.team[worker].worker.code, away->reason);
    const auto colon = violation.sentence.find(": ");
    return colon == std::string::npos ? violation.sentence : violation.sentence.substr(colon + 2);
}

// What speaks against each agreed visit. Of a closed day, that alone.
std::map<std::size_t, std::string> against(const PlanningInput& input, const Posed& posed, bool all_rules) {
    const auto& problem = posed.problem;
    std::map<std::size_t, std::string> found;
    std::set<std::size_t> closed;
    for (const auto& violation : rota::violations(problem, problem.agreed)) {
        if (!violation.course || (!all_rules && !happened(violation.constraint))) continue;
        for (std::size_t i = 0; i < problem.agreed.size(); ++i) {
            const auto& visit = problem.agreed[i];
            if (visit.course != *violation.course || visit.number != violation.number || visit.day != violation.day)
                continue;
            if (closed.contains(i)) continue;
            auto& sentence = found[i];
            const auto said = words_of(input, posed, i, violation);
            if (violation.constraint == rota::Constraint::closed) {
                closed.insert(i);
                sentence = said;
            } else if (sentence.find(said) == std::string::npos) {
                sentence += (sentence.empty() ? "" : "; ") + said;
            }
        }
    }
    return found;
}

class Mender {
public:
    Mender(const PlanningInput& input, const RepairAsked& asked)
        : input_(input), asked_(asked), posed_(posed_for_repair(input, asked.left)) {}

    RepairDraft run() {
        why_ = against(input_, posed_, false);
        rota::Damage damage;
        std::map<std::string, std::size_t> families;
        for (auto block : posed_.block_of) {
            const auto& own = input_.blocks[block];
            damage.named.push_back(posed_.worker(input_, own.block.worker));
            damage.family.push_back(families.try_emplace(own.reference, families.size()).first->second);
        }
        damage.for_good = bool(asked_.left);
        for (std::size_t i = 0; i < posed_.problem.agreed.size(); ++i) {
            const auto& visit = visit_of(i);
            if (asked_.visits.contains(visit.id.value) ||
                (asked_.visits.empty() && why_.contains(i) && visit.day <= asked_.to))
                damage.affected.push_back(i);
            if (asked_.visits.contains(visit.id.value) && !why_.contains(i)) damage.elsewhere.push_back(i);
            damage.movable.push_back(asked_.others_may_move && !visit.locked && visit.day >= asked_.movable_from);
        }
        const auto made = rota::repair(posed_.problem, damage);
        return told(damage, made);
    }

private:
    const BlockToPlan& block_of(std::size_t i) const {
        return input_.blocks[posed_.block_of[posed_.problem.agreed[i].course]];
    }
    const Visit& visit_of(std::size_t i) const {
        const auto& visits = block_of(i).visits;
        return *std::find_if(visits.begin(), visits.end(), [&](const Visit& v) { return v.id == posed_.visit_of[i]; });
    }
    const std::string& code(std::size_t worker) const { return input_.team[worker].worker.code; }

    RepairDraft told(const rota::Damage& damage, const rota::Repaired& made) {
        RepairDraft draft{.based_on = input_.based_on,
                          .rows = {},
                          .stage = made.stage,
                          .score = made.score,
                          .fewest = made.fewest,
                          .notes = {}};
        std::size_t next_missed = 0;
        for (std::size_t i = 0; i < made.visits.size(); ++i) {
            const bool affected = std::binary_search(damage.affected.begin(), damage.affected.end(), i);
            const auto& before = posed_.problem.agreed[i];
            if (!affected && made.visits[i] && rota::size_of_change(before, *made.visits[i]) == 0) {
                draft.untouched += visit_of(i).day <= asked_.to ? 1 : 0;
                continue;
            }
            RepairRow row{.reference = block_of(i).reference, .was = visit_of(i), .now = {}, .affected = affected};
            row.why = !affected ? "to make room for another visit" : why_.contains(i) ? why_.at(i) : "as asked";
            if (made.visits[i]) {
                row.now = as_visit(row.was, *made.visits[i]);
                row.reason = change(before, *made.visits[i]);
            } else {
                row.reason = made.missed.at(next_missed++).sentence;
            }
            draft.rows.push_back(std::move(row));
        }
        std::stable_sort(draft.rows.begin(), draft.rows.end(), [](const RepairRow& a, const RepairRow& b) {
            return std::tie(a.was.day, a.was.start, a.reference) < std::tie(b.was.day, b.was.start, b.reference);
        });
        return draft;
    }

    Visit as_visit(Visit visit, const rota::Visit& now) const {
        visit.day = now.day;
        visit.start = TimeOfDay{now.start};
        visit.worker = input_.team[now.workers.front()].worker.id;
        visit.second_worker = visit.partner = {};
        for (std::size_t i = 1; i < now.workers.size(); ++i) {
            const auto& worker = input_.team[now.workers[i]].worker;
            (worker.kind == team::WorkerKind::partner ? visit.partner : visit.second_worker) = worker.id;
        }
        return visit;
    }

    // "SR instead of MB, a day later, 30 minutes earlier".
    std::string change(const rota::Visit& before, const rota::Visit& after) const {
        std::vector<std::string> parts;
        if (before.workers.front() != after.workers.front())
            parts.push_back(code(after.workers.front()) + " instead of " + code(before.workers.front()));
        if (const auto days = (after.day - before.day).count(); days != 0)
            parts.push_back(fmt::format("{} {}", count(std::abs(days), "day"), days > 0 ? "later" : "earlier"));
        if (const int minutes = after.start - before.start; minutes != 0)
            parts.push_back(
                fmt::format("{} {}", count(std::abs(minutes), "minute"), minutes > 0 ? "later" : "earlier"));
        std::vector<std::string> with;
        for (std::size_t i = 1; i < after.workers.size(); ++i)
            if (std::find(before.workers.begin() + 1, before.workers.end(), after.workers[i]) == before.workers.end())
                with.push_back(code(after.workers[i]));
        if (!with.empty()) parts.push_back("with " + in_words(with));
        return parts.empty() ? "as it was" : join(parts, ", ");
    }

    const PlanningInput& input_;
    const RepairAsked& asked_;
    Posed posed_;
    std::map<std::size_t, std::string> why_;
};

}  // namespace

RepairDraft draft_repair(const PlanningInput& input, const RepairAsked& asked) { return Mender(input, asked).run(); }

std::vector<Finding> timetable_findings(const PlanningInput& input, Date to) {
    const auto posed = posed_for_repair(input, {});
    std::vector<Finding> found;
    for (const auto& [i, sentence] : against(input, posed, true))
        if (posed.problem.agreed[i].day <= to)
            found.push_back(
                {posed.visit_of[i], input.blocks[posed.block_of[posed.problem.agreed[i].course]].reference, sentence});
    return found;
}

std::vector<std::string> repair_mistakes(const PlanningInput& input, const std::vector<RepairRow>& moved) {
    auto posed = posed_for_repair(input, {});
    auto& problem = posed.problem;
    const auto old = against(input, posed, true);
    std::map<std::size_t, const RepairRow*> rows;
    for (std::size_t i = 0; i < problem.agreed.size(); ++i)
        for (const auto& row : moved) {
            if (!row.now || row.was.id != posed.visit_of[i]) continue;
            rows[i] = &row;
            auto& visit = problem.agreed[i];
            visit.day = row.now->day;
            visit.start = row.now->start.minutes;
            visit.workers.clear();
            for (auto id : {row.now->worker, row.now->second_worker, row.now->partner})
                if (const auto worker = posed.worker(input, id)) visit.workers.push_back(*worker);
        }
    std::vector<std::string> mistakes;
    for (const auto& [i, sentence] : against(input, posed, true)) {
        const auto row = rows.find(i);
        if (row == rows.end()) {
            if (const auto before = old.find(i); before == old.end() || before->second != sentence)
                mistakes.push_back(fmt::format("{}: {}", to_reference('V', posed.visit_of[i].value), sentence));
        } else {
            mistakes.push_back(fmt::format("line {}: {} {}: {}", row->second->line,
                                           to_reference('V', row->second->was.id.value), row->second->reference,
                                           sentence));
        }
    }
    return mistakes;
}

}  // namespace portage::schedule
