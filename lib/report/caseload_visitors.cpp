// The table of visitors on Monday's page.
#include "report/caseload.hpp"

#include <algorithm>
#include <set>

namespace portage::report {

using review::DueKind;
using schedule::VisitStatus;

namespace {

using Lines = std::map<Id<team::Worker>, VisitorLine>;

std::string days_of(Id<team::Worker> visitor, const std::vector<team::WorkingHours>& hours) {
    std::set<int> days;
    for (const auto& one : hours)
        if (one.worker == visitor) days.insert(one.weekday);
    std::string letters;
    for (int day : days) letters += weekday_letters(day);
    return letters;
}

// Cases whose child goes to a setting, to school or out of the age by `until`.
std::set<Id<caseload::Case>> leaving(const CaseloadFacts& facts, Date today, Date until) {
    auto within = [&](Date day) { return today <= day && day <= until; };
    std::set<Id<caseload::Case>> cases;
    for (const auto& move : facts.moves)
        if (move.starts_on && within(*move.starts_on)) cases.insert(move.case_file);
    for (const auto& due : facts.dues)
        if ((due.kind == DueKind::ageing_out || due.kind == DueKind::school_entry) && within(due.due_on))
            cases.insert(due.case_file);
    return cases;
}

void count_visit(Lines& lines, VisitorLine& all, const VisitRow& visit, Date monday) {
    auto& line = lines[visit.worker];
    if (visit.day < monday) {
        if (visit.status == VisitStatus::withdrawn) return;
        for (auto* to : {&line, &all}) {
            ++to->offered;
            if (visit.status == VisitStatus::made) ++to->made;
            if (visit.status == VisitStatus::cancelled_by_family) ++to->by_family;
            if (visit.status == VisitStatus::cancelled_by_service ||
                visit.status == VisitStatus::cancelled_by_professional)
                ++to->by_service;
            if (visit.status == VisitStatus::nobody_in) ++to->nobody_in;
            if (visit.status == VisitStatus::planned) ++to->no_outcome;
        }
        return;
    }
    bool on = visit.status == VisitStatus::planned || visit.status == VisitStatus::made ||
              visit.status == VisitStatus::nobody_in;
    if (!on || visit.day > monday + Days{6}) return;
    std::vector<VisitorLine*> to{&line, &all};
    if (visit.second_worker) to.push_back(&lines[visit.second_worker]);
    for (auto* one : to) {
        ++(visit.mode == policy::Mode::home            ? one->home
           : visit.mode == policy::Mode::virtual_visit ? one->virtual_visits
                                                       : one->elsewhere);
        if (visit.partner) ++one->joint;
    }
}

void count_case(Lines& lines, VisitorLine& all, const CaseRow& row, bool leaves, VisitDays& days) {
    if (!caseload::is_on_caseload(row.stage)) return;
    auto seen = punctual(row, days);
    for (auto* to : {&lines[row.worker], &all}) {
        ++to->cases;
        to->flags += row.flags;
        if (leaves) ++to->leaving;
        if (seen == Punctual::late) to->late = to->late.value_or(0) + 1;
    }
}

}  // namespace

void count_visitors(Caseload& page, const CaseloadFacts& facts, const calendar::Calendar& calendar) {
    Lines lines;
    auto& all = page.all;
    auto sunday = page.head.monday + Days{6};
    for (const auto& visit : facts.visits) count_visit(lines, all, visit, page.head.monday);
    auto leaves = leaving(facts, page.today, page.leaving_by);
    VisitDays days(calendar, page.today);
    for (const auto& row : facts.cases) count_case(lines, all, row, leaves.contains(row.id), days);
    std::map<Id<schedule::PlayGroup>, Id<team::Worker>> leads;
    for (const auto& group : facts.groups) leads[group.id] = group.worker;
    for (const auto& session : facts.sessions) {
        auto lead = leads.find(session.play_group);
        if (lead == leads.end() || session.status == schedule::SessionStatus::cancelled) continue;
        ++all.groups;
        if (lead->second) ++lines[lead->second].groups;
    }
    for (const auto& due : facts.dues) {
        if ((due.kind != DueKind::block_review && due.kind != DueKind::periodic_review) || due.due_on > sunday)
            continue;
        for (auto* to : {&lines[due.who], &all}) ++(due.is_overdue() ? to->reviews_over : to->reviews_due);
    }

    bool late_known = days.not_known().empty();
    auto finish = [&](VisitorLine line) {
        if (!late_known)
            line.late.reset();
        else if (!line.late)
            line.late = 0;
        return line;
    };
    // Those who work here now, and any other who still has a case or had a visit.
    for (const auto& visitor : facts.visitors) {
        auto found = lines.find(visitor.id);
        bool gone = visitor.ends_on && *visitor.ends_on < page.head.monday;
        bool not_yet = visitor.starts_on && *visitor.starts_on > sunday;
        if (found == lines.end() && (gone || not_yet || visitor.kind == team::WorkerKind::partner)) continue;
        auto& line = lines[visitor.id];
        line.visitor = visitor.id;
        line.days = days_of(visitor.id, facts.hours);
        line.room = visitor.room;
        page.visitors.push_back(finish(line));
    }
    if (auto nobody = lines.find({}); nobody != lines.end() && nobody->second.cases > 0)
        page.visitors.push_back(finish(nobody->second));
    all = finish(all);
    // The room of all is only known where that of each is.
    all.room = 0;
    for (const auto& line : page.visitors)
        if (line.visitor) all.room = all.room && line.room ? std::optional(*all.room + *line.room) : std::nullopt;
    if (!late_known && std::find(page.warnings.begin(), page.warnings.end(), days.not_known()) == page.warnings.end())
        page.warnings.push_back(days.not_known());
}

}  // namespace portage::report
