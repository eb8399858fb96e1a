// What the files that find one kind of due or another share: the case, the rules, the day.
// Included by lib/review/due*.cpp only.
#pragma once

#include "review/due.hpp"
#include "schedule/outcome.hpp"

namespace portage::review {

// The rule behind a date, in words, and why its figure is assumed if it is.
struct Why {
    std::string rule;
    std::optional<std::string> assumption = {};
};

struct Finder {
    const CaseView& view;
    const DuePolicy& policy;
    const calendar::Calendar& calendar;
    Date today;
    std::vector<Due>& found;

    const caseload::Case& c() const { return view.case_file; }
    // The block of the case's programme, else the service's; null where the policy has none.
    const schedule::Block* block() const;
    bool is_at(std::initializer_list<caseload::Stage> stages) const;
    // `notice_days` before the day it becomes worth showing. `next` without the case: it is added.
    void add(DueKind kind, Date due_on, std::string what, Why why, std::string_view next, int notice_days = 14);
    void add_for(const schedule::Visit& visit, DueKind kind, Date due_on, std::string what, Why why, std::string next);
};

// "review.every = 6 months" and the marks beside it: the figure's own before its section's.
Why why_of(std::string_view setting, const std::string& value, const policy::Mark& figure, const policy::Mark& section);

// A day so much after `from`; a term counts to the last day of the term that begins after. Working
// days by the calendar. Where the terms are not loaded, a term counts as 13 weeks and `why` says so.
// Visits and hours are no time: `from` itself.
Date after(const calendar::Calendar& calendar, Date from, policy::Amount amount, Why& why);
// The same backwards; a term counts back to the first day of the term before.
Date before(const calendar::Calendar& calendar, Date until, policy::Amount amount, Why& why);
Date working_days_before(const calendar::Calendar& calendar, Date day, int count);

// The block a case is in, and the day its visits are used up or its last planned one has passed.
struct BlockEnd {
    const schedule::VisitBlock* block = nullptr;
    std::optional<Date> ends_on;                 // none: no visit planned
    int made = 0, used = 0;                      // of those promised; used counts what the family cancelled or missed
    std::optional<std::string> assumption = {};  // where terms had to be guessed
};
std::optional<BlockEnd> open_block(const Finder& find);

void find_visit_dues(Finder& find);     // flag_breach, missed_visits, visit_outcome
void find_review_dues(Finder& find);    // block_review, periodic_review, break_end, planning
void find_move_dues(Finder& find);      // setting_start, settling, outreach_end
void find_age_dues(Finder& find);       // ageing_out, school_entry
void find_exit_dues(Finder& find);      // exit_rule; after those above, which say some of it better
void find_contact_dues(Finder& find);   // contact, evidence, flag_review
void find_standard_dues(Finder& find);  // first_contact, decision, allocation, first_visit

}  // namespace portage::review
