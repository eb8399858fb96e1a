#include "schedule/planning.hpp"

#include "rota/bound.hpp"
#include "rota/checker.hpp"
#include "rota/relax.hpp"
#include "schedule/allocation.hpp"
#include "schedule/outcome.hpp"
#include "schedule/working_out.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace portage::schedule {

namespace {

// The row of one visit of a block, before it has a place.
DraftRow row_of(const BlockToPlan& block, int number) {
    return {.reference = block.reference,
            .block = block.block.id,
            .frequency = block.block.frequency,
            .promised = block.block.visits,
            .number = number,
            .minutes = block.block.minutes,
            .venue = block.venue,
            .mode = block.block.mode};
}

class Drafting {
public:
    Drafting(const PlanningInput& input, const rota::Effort& effort)
        : input_(input), found_(worked_out(input, effort)), posed_(found_.posed), plan_(found_.plan) {}

    Draft run() {
        draft_.based_on = input_.based_on;
        draft_.steps = found_.steps;
        draft_.travel = plan_.score.travel;
        for (std::size_t i = 0; i < input_.blocks.size(); ++i) {
            if (const auto course = posed_.course_of[i])
                add_planned(input_.blocks[i], *course);
            else
                add_unplannable(input_.blocks[i]);
        }
        add_notes();
        return std::move(draft_);
    }

private:
    void add_unplannable(const BlockToPlan& block) {
        const auto why = cannot_plan(block);
        const auto dosage = dosage_of(block.block, block.visits, input_.practice.make_up);
        for (int i = 0; why && i < dosage.left(); ++i) {
            auto row = row_of(block, dosage.used() + i + 1);
            row.reason = *why;
            draft_.rows.push_back(std::move(row));
        }
    }

    void add_planned(const BlockToPlan& block, std::size_t course) {
        std::set<int> missing;
        const auto& posed = posed_.problem.courses[course];
        for (int i = 0; i < found_.whole[course]; ++i) missing.insert(posed.first_number + i);
        for (const auto& visit : plan_.visits) {
            if (visit.course != course) continue;
            missing.erase(visit.number);
            if (!visit.slot) continue;  // agreed: it is in the file already
            auto row = row_of(block, visit.number);
            row.day = visit.day;
            row.start = TimeOfDay{visit.start};
            row.placed = true;
            row.reason = why_here(course, visit);
            name_people(row, visit);
            draft_.rows.push_back(std::move(row));
        }
        const auto reasons = reasons_for(block, course, missing);
        for (int number : missing) {
            auto row = row_of(block, number);
            row.reason = reasons.at(number);
            if (block.block.worker) row.visitor = code_of(*posed_.worker(input_, block.block.worker));
            draft_.rows.push_back(std::move(row));
        }
    }

    // Why each of the missing visits has no place: its own reason where it has one, else the slots
    // that could not be kept, one after the other. Slots made up for become notes.
    std::map<int, std::string> reasons_for(const BlockToPlan& block, std::size_t course, const std::set<int>& missing) {
        std::map<int, std::string> reasons;
        std::vector<std::string> others;
        for (const auto& missed : plan_.missed) {
            if (missed.course != course) continue;
            if (missed.number != 0)
                reasons[missed.number] = missed.sentence;
            else if (missed.made_up)
                draft_.notes.push_back(
                    fmt::format("{}: no visit on {}: {}", block.reference, to_short(*missed.slot), why_not(missed)));
            else
                others.push_back(missed.slot ? fmt::format("{}: {}", to_short(*missed.slot), why_not(missed))
                                             : missed.sentence);
        }
        std::size_t next = 0;
        for (int number : missing)
            if (const auto told = found_.made_up.find({course, number}); told != found_.made_up.end())
                reasons[number] = told->second;
            else if (reasons.count(number) == 0)
                reasons[number] = others.empty() ? "no slot is left" : others[std::min(next++, others.size() - 1)];
        return reasons;
    }

    const std::string& code_of(std::size_t worker) const { return input_.team[worker].worker.code; }

    void name_people(DraftRow& row, const rota::Visit& visit) const {
        for (std::size_t i = 0; i < visit.workers.size(); ++i) {
            const auto worker = visit.workers[i];
            if (i == 0)
                row.visitor = code_of(worker);
            else
                (posed_.problem.workers[worker].partner ? row.partner : row.second) = code_of(worker);
        }
    }

    std::string why_here(std::size_t course, const rota::Visit& visit) const {
        if (const auto told = found_.made_up.find({course, visit.number}); told != found_.made_up.end())
            return told->second;
        const auto& pattern = found_.pattern_of.at({course, visit.number});
        const auto regular = fmt::format("{} {}", weekday_name(pattern.weekday), to_string(TimeOfDay{pattern.start}));
        if (visit.day == *visit.slot && visit.start == pattern.start) return "regular slot, " + regular;
        const auto why = closed_because(course, *visit.slot, visit.workers.front());
        return fmt::format("moved from {} {}{}{}", to_short(*visit.slot), to_string(TimeOfDay{pattern.start}),
                           why.empty() ? "" : ": ", why);
    }

    // What a person would say of a day that could not be: the holiday's name or the absence's reason.
    std::string closed_because(std::size_t course, Date day, std::size_t worker) const {
        const auto& closed = input_.open.at(input_.blocks[posed_.block_of[course]].area).closed;
        if (const auto found = closed.find(day); found != closed.end()) return found->second;
        if (const auto* away = team::away_on(input_.team[worker], day))
            return fmt::format("{} away ({})", code_of(worker), away->reason);
        return {};
    }

    std::string why_not(const rota::Missed& missed) const {
        const auto why = closed_because(missed.course, *missed.slot, plan_.patterns[missed.course]->worker);
        if (why.empty() || missed.made_up) return why.empty() ? missed.sentence : why;
        return fmt::format("{}; {}", why, missed.sentence);
    }

    // How many any plan could place and what binds; for each family left out, what would help.
    void add_reach() {
        int unplaced = 0;
        for (int left : plan_.unplaced) unplaced += left;
        if (unplaced == 0) return;
        if (found_.once) {
            const auto bound = rota::most_placed(posed_.problem, [](int) { return std::string(workshop); });
            draft_.notes.push_back(fmt::format("{} of {} visits have a place; no plan can place more than {}",
                                               bound.wanted - unplaced, bound.wanted, bound.most));
            for (const auto& bottleneck : bound.bottlenecks) draft_.notes.push_back(bottleneck.sentence);
        }
        constexpr int families_told = 10;  // each costs a search of its own
        int told = 0;
        for (std::size_t course = 0; course < plan_.unplaced.size() && told < families_told; ++course) {
            if (plan_.unplaced[course] == 0 || found_.last.unplaced[course] == 0) continue;
            ++told;
            const auto helps = rota::what_would_help(posed_.problem, found_.last, course);
            if (!helps.empty())
                draft_.notes.push_back(fmt::format("{} would be helped by: {}",
                                                   input_.blocks[posed_.block_of[course]].reference,
                                                   helps.front().sentence));
        }
    }

    // What was not made of a block, and what the policy says becomes of it.
    void add_make_up(const BlockToPlan& block) {
        std::map<MakeUp, int> not_made;
        for (const auto& visit : block.visits)
            if (const auto becomes = input_.practice.make_up.of(visit.status)) ++not_made[*becomes];
        for (const auto& [becomes, visits] : not_made)
            draft_.notes.push_back(fmt::format("{}: {} not made; {} {}", block.reference, count(visits, "visit"),
                                               visits == 1 ? "it" : "each", told(becomes)));
    }

    void add_notes() {
        add_reach();
        const auto& practice = input_.practice;
        draft_.notes.push_back(fmt::format(
            "assumed, since no council publishes it: one visit may stand {}, {} or {} open days off a weekly, "
            "fortnightly or monthly slot{}",
            practice.tolerance_weekly, practice.tolerance_fortnightly, practice.tolerance_monthly,
            practice.most_visits_a_day
                ? fmt::format("; {} a visitor a day at most", count(*practice.most_visits_a_day, "visit"))
                : ""));
        for (const auto& block : input_.blocks) add_make_up(block);
        std::set<std::string> unknown;
        for (const auto& member : input_.team)
            if (!member.worker.base_postcode && member.worker.kind == team::WorkerKind::visitor)
                unknown.insert(member.worker.code);
        for (const auto& block : input_.blocks)
            if (!block.postcode && block.block.mode != policy::Mode::virtual_visit) unknown.insert(block.reference);
        if (!unknown.empty())
            draft_.notes.push_back(fmt::format("no postcode, so {} a journey is assumed: {}",
                                               count(practice.unknown_journey, "minute"),
                                               in_words({unknown.begin(), unknown.end()})));
    }

    const PlanningInput& input_;
    WorkedOut found_;
    const Posed& posed_;
    const rota::Plan& plan_;
    Draft draft_;
};

}  // namespace

int Practice::tolerance(policy::Frequency frequency) const {
    switch (frequency) {
        case policy::Frequency::weekly: return tolerance_weekly;
        case policy::Frequency::fortnightly: return tolerance_fortnightly;
        case policy::Frequency::monthly: return tolerance_monthly;
    }
    return 0;
}

Draft draft_plan(const PlanningInput& input, const rota::Effort& effort) { return Drafting(input, effort).run(); }

}  // namespace portage::schedule
