// Monday's page: one sheet that says what to do first, how the team stands, and what is coming.
//
// Everything due comes from review/due.hpp, the one definition of it. A week runs from Monday to
// Sunday; "last week" is the one before that of the day told. Absent means not known, never 0.
#pragma once

#include "calendar/london.hpp"
#include "report/punctual.hpp"
#include "report/waiting.hpp"
#include "schedule/group.hpp"

namespace portage::report {

// A referral no decision has been made about, and what the rules last said of it.
struct UndecidedRow {
    Id<caseload::Case> case_file;
    caseload::Stage stage = caseload::Stage::received;
    std::string outcome;  // of the latest judgement by the entry rules; empty: none yet
    std::optional<Date> judged_on;
    std::optional<Date> asked_on;  // the latest telephone call, e-mail, letter or meeting noted
};

struct CaseloadFacts {
    std::vector<CaseRow> cases;          // not ended, by reference
    std::vector<VisitRow> visits;        // from Monday of last week to Sunday of next week
    int older_without_outcome = 0;       // visits before last week still planned
    std::vector<team::Worker> visitors;  // by code
    std::vector<team::WorkingHours> hours;
    std::vector<team::Away> away;  // in this week or the next
    std::vector<team::Training> training;
    std::vector<team::Meeting> meetings;           // today or later, by day
    std::vector<schedule::PlayGroup> groups;       // not ended before this week
    std::vector<schedule::GroupPlace> places;      // waiting or attending
    std::vector<schedule::GroupSession> sessions;  // of this week
    std::vector<review::SettingMove> moves;        // of cases not ended
    std::vector<review::Due> dues;                 // of all cases, in order of harm
    std::vector<UndecidedRow> undecided;
    WaitingList waiting;
    int received_last_week = 0, decided_last_week = 0;
    std::optional<Instant> last_entry;
};

struct Head {
    Date monday{};
    std::optional<std::string> term_week;              // "T2 week 4 of 7"; none in the holidays
    std::optional<calendar::LocalTime> entered_up_to;  // none: nothing was ever entered
    std::optional<Date> stale_since;                   // the last working day, when no entry is as late
    int visits_last_week = 0, no_outcome = 0, older_without_outcome = 0;
};

struct VisitorLine {
    Id<team::Worker> visitor;  // none: cases on the caseload without a visitor
    std::string days;          // MTWTh
    int cases = 0;
    std::optional<int> room;
    bool is_over() const { return room && cases > *room; }
    // This week: planned, made or tried. A visit by two counts for each of them. Joint ones are
    // among the others.
    int home = 0, virtual_visits = 0, elsewhere = 0, groups = 0, joint = 0;
    // Last week: those of the visitor alone. service: cancelled by it or by the partner.
    int made = 0, offered = 0, by_family = 0, by_service = 0, nobody_in = 0, no_outcome = 0;
    std::optional<int> late;                // not seen within the agreed gap and the tolerance
    int reviews_due = 0, reviews_over = 0;  // due by Sunday; over
    int leaving = 0;                        // for a setting, school or by age, by Caseload::leaving_by
    int flags = 0;
};

struct AwayLine {
    Id<team::Worker> visitor;
    Date from{}, to{};
    int visits = 0;                           // of the visitor's families in those days
    int covered = 0;                          // by somebody else
    int told = 0;                             // cancelled
    std::vector<Id<caseload::Case>> to_ring;  // still planned with a visitor who is not there
};

struct GroupLine {
    std::string kind;  // a key of the policy's list
    int groups = 0, attending = 0, places = 0, waiting = 0;
};

struct WaitingLine {
    int waiting = 0;
    std::optional<int> longest_days;
    int past_standard = 0, contact_due = 0;
    // Children whose age ends their turn before it comes, at the pace of the last 26 weeks. Not
    // known where nobody was allocated in them.
    std::optional<int> age_out_first;
};

struct IntakeLine {
    int received = 0, decided = 0;  // last week
    int to_decide = 0;              // now, panel included
    int panel = 0;                  // of those, for the panel
    int cannot_tell = 0;            // of those, something must be found out first
    int chased = 0;                 // of those, somebody was asked since the rules said so
};

struct ComingLine {
    std::optional<Date> on;
    std::string what;
    Id<team::Worker> who;
};

struct Caseload {
    Date today{}, leaving_by{};
    Head head;
    std::vector<review::Due> first;  // due by Sunday or over, worst first
    std::vector<VisitorLine> visitors;
    VisitorLine all;
    std::vector<AwayLine> away;
    std::vector<GroupLine> groups;
    WaitingLine waiting;
    IntakeLine intake;
    std::vector<ComingLine> coming;
    std::vector<std::string> warnings;  // what could not be told, and why

    bool has_overdue() const;
};

// Fails with Fault::configuration where the bank holidays of the year are not loaded; where only the
// terms are not, what rests on them is left not known and said in `warnings`.
Caseload caseload_of(const CaseloadFacts& facts, const calendar::Calendar& calendar, Date today);

// Pieces of the above, a file each.
Head head_of(const CaseloadFacts& facts, const calendar::Calendar& calendar, Date today,
             std::vector<std::string>& warnings);
void count_visitors(Caseload& page, const CaseloadFacts& facts, const calendar::Calendar& calendar);
std::vector<AwayLine> away_of(const CaseloadFacts& facts, Date today);
std::vector<GroupLine> groups_of(const CaseloadFacts& facts);
WaitingLine waiting_of(const WaitingList& list, Date today);
IntakeLine intake_of(const CaseloadFacts& facts);
std::vector<ComingLine> coming_of(const CaseloadFacts& facts, const calendar::Calendar& calendar, Date today);

}  // namespace portage::report
