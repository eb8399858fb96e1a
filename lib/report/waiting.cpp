#include "report/waiting.hpp"

#include "report/figures.hpp"

#include <algorithm>
#include <map>

namespace portage::report {

using review::DueKind;

std::optional<Date> turn_comes(Date today, int turn, int allocated_lately) {
    if (allocated_lately <= 0) return {};
    return today + Days{7 * weeks_of_pace * turn / allocated_lately};
}

namespace {

void take_earlier(std::optional<Date>& day, Date other) {
    if (!day || other < *day) day = other;
}

std::vector<WaitingBand> bands_of(const std::vector<int>& days) {
    std::vector<WaitingBand> bands{{0, 28}, {29, 84}, {85, 182}, {183, {}}};
    for (int waited : days)
        for (auto& band : bands)
            if (waited >= band.from && (!band.to || waited <= *band.to)) ++band.children;
    return bands;
}

}  // namespace

WaitingList waiting_list(const std::vector<CaseRow>& children, const std::vector<eligibility::WaitingChild>& facts,
                         const eligibility::WaitingOrder& order, const eligibility::Question& question,
                         const std::vector<review::Due>& dues, int allocated_lately) {
    WaitingList list;
    std::map<Id<caseload::Case>, std::size_t> place;
    std::vector<int> days;
    for (const auto& turn : eligibility::in_order(order, facts, question)) {
        const auto& row = children[turn.child];
        place[row.id] = list.turns.size();
        WaitingTurn told{.child = turn.child, .reason = turn.reason};
        told.comes = turn_comes(question.on, static_cast<int>(list.turns.size()) + 1, allocated_lately);
        if (row.listed_on) {
            // Listed on a later day, a list printed as of an earlier one has nobody waiting less than 0.
            told.days = std::max(0, static_cast<int>((question.on - *row.listed_on).count()));
            days.push_back(*told.days);
        } else {
            ++list.no_date;
        }
        list.turns.push_back(std::move(told));
    }
    for (const auto& due : dues) {
        auto found = place.find(due.case_file);
        if (found == place.end()) continue;
        auto& turn = list.turns[found->second];
        if (due.kind == DueKind::contact || due.kind == DueKind::first_contact)
            take_earlier(turn.contact_due, due.due_on);
        if (due.kind == DueKind::ageing_out || due.kind == DueKind::school_entry)
            take_earlier(turn.ages_out, due.due_on);
        if ((due.kind == DueKind::allocation || due.kind == DueKind::first_visit) && due.is_overdue())
            turn.past_standard = true;
    }
    list.bands = bands_of(days);
    list.median_days = median(days);
    if (!days.empty()) list.longest_days = *std::max_element(days.begin(), days.end());
    return list;
}

}  // namespace portage::report
