// Exit rules that hold or will: hours in a setting reached, visits used up, an age, settled for so long.
#include "review/due_finder.hpp"

#include <algorithm>
#include <set>

namespace portage::review {

using caseload::Stage;
using eligibility::Next;
using policy::Truth;

namespace {

// What the case's own records say of the facts a rule on the end of support asks for. Whatever else a rule
// asks stays unknown, and such a rule is never said to hold here: assess eligibility --rules exit asks all.
eligibility::Facts facts_of_view(const CaseView& view, Date day) {
    eligibility::Facts facts;
    facts.born = view.born;
    facts.received_on = view.received_on;
    facts.listed_on = view.case_file.listed_on;
    const child::Attendance* latest = nullptr;
    for (const auto& one : view.attendances)
        if ((!one.from || *one.from <= day) && (!one.to || *one.to >= day)) latest = &one;
    if (latest) {
        facts.attends_setting = latest->attends == child::YesNo::yes;
        facts.setting_hours = latest->hours;
        if (*facts.attends_setting)
            facts.settings.push_back(
                {latest->kind, latest->hours, latest->funded_hours, latest->sessions, latest->days});
    }
    if (!view.moves.empty()) {
        const auto& move = view.moves.back();
        facts.setting_starts = move.starts_on;
        facts.settled = move.settled_on && *move.settled_on <= day;
        if (*facts.settled) facts.settled_on = move.settled_on;
    }
    facts.visits = 0;
    for (const auto& visit : view.visits)
        if (visit.status == schedule::VisitStatus::made && visit.day <= day) {
            ++*facts.visits;
            if (!facts.first_visit_on) facts.first_visit_on = visit.day;
        }
    return facts;
}

policy::Step step_on(const Finder& find, const eligibility::Rule& rule, Date day) {
    auto step = rule.condition->judge(facts_of_view(find.view, day), {find.policy.area, find.policy.development, day});
    if (rule.mark.assumption) policy::assume(step, *rule.mark.assumption);
    return step;
}

// The day from which the rule holds without a break until today, where it holds today.
Date holds_since(const Finder& find, const eligibility::Rule& rule) {
    std::set<Date> days = {find.c().opened_on, find.today};
    for (const auto& one : find.view.attendances)
        for (auto day : {one.from, one.to ? std::optional(*one.to + Days{1}) : std::nullopt})
            if (day) days.insert(*day);
    for (const auto& one : find.view.moves)
        if (one.settled_on) days.insert(*one.settled_on);
    for (const auto& one : find.view.visits) days.insert(one.day);
    days.erase(days.begin(), days.lower_bound(find.c().opened_on));
    std::optional<Date> since;
    for (auto at = days.begin(); at != days.end() && *at <= find.today; ++at) {
        auto step = step_on(find, rule, *at);
        if (step.truth != Truth::met)
            since.reset();
        else if (!since)
            since = *at;
        if (step.changes_on && *step.changes_on > *at) days.insert(*step.changes_on);
    }
    return since.value_or(find.today);
}

// The first day to come on which time alone makes the rule hold.
std::optional<Date> will_hold(const Finder& find, const eligibility::Rule& rule, policy::Step& step) {
    for (int turns = 0; turns < 8 && step.changes_on; ++turns) {
        auto day = *step.changes_on;
        step = step_on(find, rule, day);
        if (step.truth == Truth::met) return day;
    }
    return {};
}

// Whether what the rule leads to is begun already, or another due says it better.
bool is_said(const Finder& find, Next leads_to, Date since) {
    auto stage = find.c().stage;
    if (leads_to == Next::transition && (stage == Stage::transition || stage == Stage::outreach)) return true;
    if (leads_to == Next::outreach && stage == Stage::outreach) return true;
    for (const auto& held : find.view.reviews)
        if (held.held_on >= since) return true;
    return std::ranges::any_of(find.found, [&](const Due& due) {
        if (due.kind == DueKind::setting_start) return leads_to == Next::transition;
        if (due.kind == DueKind::settling) return leads_to == Next::outreach;
        return (due.kind == DueKind::ageing_out || due.kind == DueKind::school_entry) && due.due_on == since;
    });
}

}  // namespace

void find_exit_dues(Finder& find) {
    if (!caseload::is_on_caseload(find.c().stage)) return;
    for (const auto& rule : find.policy.exit) {
        if (!rule.condition || !rule.leads_to) continue;
        auto step = step_on(find, rule, find.today);
        bool holds = step.truth == Truth::met;
        auto day = holds ? std::optional(holds_since(find, rule)) : will_hold(find, rule, step);
        if (!day || is_said(find, *rule.leads_to, *day)) continue;
        auto why = why_of(fmt::format("exit rule '{}'", rule.name), "", {}, rule.mark);
        why.assumption = policy::rests_on(step);
        find.add(
            DueKind::exit_rule, *day,
            fmt::format("{}{}: leads to {}", rule.name, holds ? "" : " on " + to_uk(*day), to_string(*rule.leads_to)),
            std::move(why), "review record", 28);
    }
}

}  // namespace portage::review
