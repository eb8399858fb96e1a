#include "report/caseload.hpp"

#include "calendar/school.hpp"

#include <algorithm>

namespace portage::report {

using review::DueKind;
using schedule::VisitStatus;

namespace {

// The latest working day before `day`.
Date last_working_day(const calendar::WorkingDays& days, Date day) {
    do day -= Days{1};
    while (!days.is_working_day(day));
    return day;
}

}  // namespace

bool Caseload::has_overdue() const {
    return std::any_of(first.begin(), first.end(), [](const auto& due) { return due.is_overdue(); });
}

Head head_of(const CaseloadFacts& facts, const calendar::Calendar& calendar, Date today,
             std::vector<std::string>& warnings) {
    Head head{.monday = monday_of(today), .older_without_outcome = facts.older_without_outcome};
    try {
        if (auto week_of_term = calendar.week_of_term(today)) head.term_week = week_of_term->text();
    } catch (const Error& error) {
        if (error.fault() != Fault::configuration) throw;
        warnings.emplace_back(error.what());
    }
    auto last_working = last_working_day(calendar.working_days(), today);
    if (facts.last_entry) head.entered_up_to = calendar::london_time(*facts.last_entry);
    if (!head.entered_up_to || head.entered_up_to->day < last_working) head.stale_since = last_working;
    for (const auto& visit : facts.visits) {
        if (visit.day >= head.monday || visit.status == VisitStatus::withdrawn) continue;
        ++head.visits_last_week;
        if (visit.status == VisitStatus::planned) ++head.no_outcome;
    }
    return head;
}

std::vector<AwayLine> away_of(const CaseloadFacts& facts, Date today) {
    std::map<Id<caseload::Case>, Id<team::Worker>> visitor_of;
    for (const auto& row : facts.cases)
        if (row.worker) visitor_of[row.id] = row.worker;
    std::vector<AwayLine> lines;
    for (const auto& away : facts.away) {
        AwayLine line{.visitor = away.worker, .from = away.from, .to = away.to};
        for (const auto& visit : facts.visits) {
            if (visit.day < std::max(away.from, today) || visit.day > away.to || visit.status == VisitStatus::withdrawn)
                continue;
            bool theirs = visit.worker == away.worker;
            auto owner = visitor_of.find(visit.case_file);
            if (!theirs && (owner == visitor_of.end() || owner->second != away.worker)) continue;
            ++line.visits;
            if (!theirs)
                ++line.covered;
            else if (visit.status == VisitStatus::planned)
                line.to_ring.push_back(visit.case_file);
            else
                ++line.told;
        }
        std::sort(line.to_ring.begin(), line.to_ring.end());
        line.to_ring.erase(std::unique(line.to_ring.begin(), line.to_ring.end()), line.to_ring.end());
        lines.push_back(std::move(line));
    }
    // The most families to ring first.
    std::stable_sort(lines.begin(), lines.end(),
                     [](const auto& a, const auto& b) { return a.to_ring.size() > b.to_ring.size(); });
    return lines;
}

std::vector<GroupLine> groups_of(const CaseloadFacts& facts) {
    std::vector<GroupLine> lines;
    std::map<Id<schedule::PlayGroup>, std::size_t> line_of;
    for (const auto& group : facts.groups) {
        auto line = std::find_if(lines.begin(), lines.end(), [&](const auto& one) { return one.kind == group.kind; });
        if (line == lines.end()) line = lines.insert(line, {.kind = group.kind});
        ++line->groups;
        line->places += group.capacity;
        line_of[group.id] = static_cast<std::size_t>(line - lines.begin());
    }
    for (const auto& place : facts.places) {
        auto line = line_of.find(place.play_group);
        if (line == line_of.end()) continue;
        if (place.status == schedule::PlaceStatus::attending) ++lines[line->second].attending;
        if (place.status == schedule::PlaceStatus::waiting) ++lines[line->second].waiting;
    }
    return lines;
}

WaitingLine waiting_of(const WaitingList& list, Date today) {
    WaitingLine line{.waiting = static_cast<int>(list.turns.size()), .longest_days = list.longest_days};
    auto sunday = monday_of(today) + Days{6};
    for (const auto& turn : list.turns) {
        if (turn.past_standard) ++line.past_standard;
        if (turn.contact_due && *turn.contact_due <= sunday) ++line.contact_due;
        if (turn.comes) line.age_out_first = line.age_out_first.value_or(0) + (turn.ages_out_first() ? 1 : 0);
    }
    if (list.turns.empty()) line.age_out_first = 0;
    return line;
}

IntakeLine intake_of(const CaseloadFacts& facts) {
    IntakeLine line{.received = facts.received_last_week, .decided = facts.decided_last_week};
    for (const auto& row : facts.undecided) {
        ++line.to_decide;
        if (row.stage == caseload::Stage::needs_panel) ++line.panel;
        if (row.outcome != "cannot_tell") continue;
        ++line.cannot_tell;
        if (row.asked_on && row.judged_on && *row.asked_on >= *row.judged_on) ++line.chased;
    }
    return line;
}

std::vector<ComingLine> coming_of(const CaseloadFacts& facts, const calendar::Calendar& calendar, Date today) {
    constexpr Days far{60};
    std::vector<ComingLine> lines;
    try {
        if (auto term = calendar.term_on(today)) lines.push_back({term->to, "term " + term->name + " ends", {}});
        for (const auto& term : calendar.terms_between(today + Days{1}, today + far))
            if (term.from > today) lines.push_back({term.from, "term " + term.name + " starts", {}});
    } catch (const Error& error) {
        if (error.fault() != Fault::configuration) throw;  // head_of has told it
    }
    for (const auto& meeting : facts.meetings)
        if (meeting.on <= today + far)
            lines.push_back({meeting.on, std::string(to_string(meeting.kind)) + " meeting", meeting.worker});
    std::map<Id<team::Worker>, const team::Worker*> visitors;
    for (const auto& visitor : facts.visitors) {
        visitors[visitor.id] = &visitor;
        if (visitor.ends_on && *visitor.ends_on >= today && *visitor.ends_on <= today + far)
            lines.push_back({visitor.ends_on, "last working day", visitor.id});
    }
    // The latest of each training a visitor has; renewed ones do not expire.
    std::map<std::pair<Id<team::Worker>, std::string>, Date> until;
    for (const auto& training : facts.training) {
        auto visitor = visitors.find(training.worker);
        bool here = visitor != visitors.end() && (!visitor->second->ends_on || *visitor->second->ends_on >= today);
        if (!here || !training.until) continue;
        auto& last = until.try_emplace({training.worker, training.name}, *training.until).first->second;
        last = std::max(last, *training.until);
    }
    for (const auto& [whose, last] : until)
        if (last <= today + far)
            lines.push_back({last, whose.second + (last < today ? " has expired" : " expires"), whose.first});
    std::stable_sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) { return a.on < b.on; });
    return lines;
}

Caseload caseload_of(const CaseloadFacts& facts, const calendar::Calendar& calendar, Date today) {
    Caseload page{.today = today, .leaving_by = calendar::national_term_of(today).last()};
    page.head = head_of(facts, calendar, today, page.warnings);
    auto sunday = page.head.monday + Days{6};
    for (const auto& due : facts.dues)
        if (due.due_on <= sunday) page.first.push_back(due);
    count_visitors(page, facts, calendar);
    page.away = away_of(facts, today);
    page.groups = groups_of(facts);
    page.waiting = waiting_of(facts.waiting, today);
    page.intake = intake_of(facts);
    page.coming = coming_of(facts, calendar, today);
    return page;
}

}  // namespace portage::report
