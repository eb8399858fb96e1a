// What has to be done about a case, and by when: the one definition of due and overdue that
// `review due`, `case show` and every report use.
//
// A thing is due on its day and overdue from the day after. Each comes with the rule that made the
// date, and says so where that rule is an assumption. Nothing is ever due for a case that has
// ended: after a death there are no reminders. Pure: the day is told, and what was entered with a
// later one is not looked at.
#pragma once

#include "calendar/calendar.hpp"
#include "caseload/clock.hpp"
#include "caseload/policy.hpp"
#include "caseload/record.hpp"
#include "eligibility/waiting.hpp"
#include "review/chase.hpp"
#include "review/policy.hpp"
#include "review/review.hpp"
#include "schedule/policy.hpp"

#include <map>

namespace portage::review {

// Worst first: what harms most if nobody does it. `harm_of` gives the place in this order.
enum class DueKind {
    flag_breach,      // a planned visit goes against a two-staff or centre-only flag
    missed_visits,    // the policy's number of visits missed in a row, and no contact since
    flag_review,      // a flag is to be looked at again
    block_review,     // a block of visits ends
    periodic_review,  // so long after the last review
    evidence,         // on hold: what is missing was to come
    decision,         // the referral is to be decided by the service standard
    exit_rule,        // the policy says that support changes or ends: hours reached, visits used, an age
    setting_start,    // the child starts in a setting: its report is to be begun
    settling,         // the child has started: settled yet?
    outreach_end,
    break_end,      // the planned gap after a block is over
    ageing_out,     // no longer of an age the rules let in, or keep
    school_entry,   // Reception
    first_contact,  // service standards
    allocation,
    first_visit,
    planning,       // a block without a single visit planned
    contact,        // promised in a note, or the waiting list's regular one
    visit_outcome,  // a visit has passed and nobody said what became of it
};

struct Due {
    Id<caseload::Case> case_file;
    std::string reference;
    DueKind kind = DueKind::contact;
    Date due_on{};
    int days_over = 0;                      // on the day told: 0 due today, 3 overdue, -5 in five days
    Date notice_on{};                       // from this day on it is worth showing
    std::string what;                       // "block 1 is over: 4 of 6 visits made"; names nobody
    std::string why;                        // the rule: "review.at_block_end: …"
    std::optional<std::string> assumption;  // why that rule's figure is only assumed
    Id<team::Worker> who;                   // none: the office
    std::string next;                       // the command to type

    bool is_overdue() const { return days_over > 0; }
};

// Place in the order of harm, from 1.
int harm_of(DueKind kind);
// "overdue 9 days", "due today", "in 3 days".
std::string state_in_words(const Due& due);

// Somebody spoke or wrote, or a note promised that somebody would.
struct Contact {
    Date on{};
    caseload::NoteKind kind = caseload::NoteKind::note;
    std::optional<std::string> with;
    std::optional<Date> next_on;
};
// Whether the family was reached: not by a mere note, nor by ringing the health visitor.
bool reaches_family(const Contact& contact);

// What is known of one case, as far as anything can fall due from it.
struct CaseView {
    caseload::Case case_file;
    std::optional<Date> born;
    std::optional<Date> received_on, decided_on;  // first referral; last accepted or declined
    std::optional<Date> first_decided_on;         // first accepted or declined
    std::vector<schedule::VisitBlock> blocks;
    std::vector<schedule::Visit> visits;  // by day and time
    std::vector<HeldReview> reviews;      // by day
    std::vector<SettingMove> moves;
    std::vector<Contact> contacts;  // by day, then as entered
    std::vector<caseload::Flag> flags;
    std::vector<child::Attendance> attendances;
    std::vector<caseload::Request> requests;  // as entered
    // What the entry rules wait for on the day, of a case not decided yet. Asked where it matters: where a
    // request is open, or a rule of the policy closes what stays incomplete.
    std::optional<Awaited> awaited;
    std::vector<caseload::StageMove> stage_moves;  // as entered
    std::vector<caseload::ClockStop> clock_stops;
    std::vector<caseload::Lateness> late_reasons;  // as entered
};

// What of a policy edition decides what is due. authority::due_policy takes it from an edition.
struct DuePolicy {
    policy::Area area;
    assessment::Development development;
    std::vector<eligibility::Rule> entry, continuing, exit;
    eligibility::WaitingOrder waiting;
    std::optional<schedule::Block> block;
    std::map<std::string, schedule::Block, std::less<>> programme_blocks;  // by key, in place of the service's
    std::optional<schedule::MissedVisits> missed_visits;
    Review review;
    std::optional<Transition> transition;
    std::optional<Outreach> outreach;
    std::vector<caseload::Standard> standards;
};

// Everything due or to fall due for the case, however far off, worst first. Amounts in terms count
// the authority's own. Fails with Fault::configuration where a limit in working days reaches a year
// whose bank holidays are not loaded.
std::vector<Due> dues_of(const CaseView& view, const DuePolicy& policy, const calendar::Calendar& calendar, Date today);

// What falls due by `until`, overdue included; without it, everything whose notice has come by the
// day told.
std::vector<Due> due_by(std::vector<Due> all, std::optional<Date> until);
// Due within the week or over before what is further off; then by harm, day and reference.
void sort_by_harm(std::vector<Due>& all);

}  // namespace portage::review

namespace portage {
template <>
inline constexpr auto words<review::DueKind> = std::array{Word{review::DueKind::flag_breach, "flag_breach"},
                                                          Word{review::DueKind::missed_visits, "missed_visits"},
                                                          Word{review::DueKind::flag_review, "flag_review"},
                                                          Word{review::DueKind::block_review, "block_review"},
                                                          Word{review::DueKind::periodic_review, "periodic_review"},
                                                          Word{review::DueKind::evidence, "evidence"},
                                                          Word{review::DueKind::decision, "decision"},
                                                          Word{review::DueKind::exit_rule, "exit_rule"},
                                                          Word{review::DueKind::setting_start, "setting_start"},
                                                          Word{review::DueKind::settling, "settling"},
                                                          Word{review::DueKind::outreach_end, "outreach_end"},
                                                          Word{review::DueKind::break_end, "break_end"},
                                                          Word{review::DueKind::ageing_out, "ageing_out"},
                                                          Word{review::DueKind::school_entry, "school_entry"},
                                                          Word{review::DueKind::first_contact, "first_contact"},
                                                          Word{review::DueKind::allocation, "allocation"},
                                                          Word{review::DueKind::first_visit, "first_visit"},
                                                          Word{review::DueKind::planning, "planning"},
                                                          Word{review::DueKind::contact, "contact"},
                                                          Word{review::DueKind::visit_outcome, "visit_outcome"}};
}  // namespace portage
