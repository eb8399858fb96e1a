// From blocks of visits to a timetable and back: puts what is known about families, visitors and
// open days into the engine's terms, and what it answers into a draft that people can read.
//
// Cadence. Where the policy says periodic, a block keeps its weekday, its time and its weeks. A visit that falls on
// a closed day moves by a few open days at most, or is skipped and made up at the end; the later ones do not shift.
// Fortnights are counted from the block's first day, never from week numbers, so half-term does not turn a family's
// weeks round. Monthly is every fourth week. Where it says chained, each visit is counted from the one before
// (working_out).
#pragma once

#include "child/household.hpp"
#include "rota/effort.hpp"
#include "schedule/draft.hpp"
#include "schedule/make_up.hpp"
#include "schedule/open_days.hpp"
#include "schedule/round.hpp"
#include "schedule/timetable.hpp"
#include "team/member.hpp"

#include <functional>

namespace portage::schedule {

// Figures of practice. No council publishes them: each is an assumption, and a draft says so.
struct Practice {
    // Open days by which one visit may stand off its regular day.
    int tolerance_weekly = 2, tolerance_fortnightly = 3, tolerance_monthly = 5;
    std::optional<int> most_visits_a_day = 4;         // by one visitor
    int unknown_journey = schedule::unknown_journey;  // minutes, where an address is not known
    Recurrence recurrence = Recurrence::periodic;
    MakeUpRule make_up;
    int tolerance(policy::Frequency frequency) const;
};

// Another professional who comes along: to every visit of the block, or to the numbers named.
struct JointVisit {
    Id<team::Worker> partner;
    std::vector<int> numbers;
};

// A block, new or begun, and what is known about its family.
struct BlockToPlan {
    std::string reference;                 // of the case
    VisitBlock block;                      // worker absent: the draft proposes one
    std::vector<Visit> visits;             // those the block has had and those planned; they stay as they are
    std::string area;                      // of the calendar
    std::vector<child::Availability> can;  // none: any working time
    std::vector<Date> away;                // days that cannot be for the family or its venue, ascending
    std::optional<std::string> postcode;   // of the place visited; absent when not known
    std::string venue;                     // its code, for visits at a centre
    bool two_staff = false;
    bool centre_only = false;
    std::vector<JointVisit> joint;
    std::optional<int> turn;  // in the waiting list: a family nobody has yet
    bool untaken = false;     // so as well, without a turn: its visitor is gone
};

// Anything else in workers' diaries: other families' visits, group sessions.
struct Appointment {
    std::vector<Id<team::Worker>> workers;
    Date day{};
    TimeOfDay start;
    int minutes = 60;
    std::optional<std::string> postcode;
    bool at_base = false;  // a virtual visit: nobody goes anywhere
};

// Whole minutes from one postcode to another; nothing where one of them is not known.
using Journey = std::function<std::optional<int>(const std::string& from, const std::string& to)>;

struct PlanningInput {
    Date from{}, to{};  // days that may be planned, both included
    std::vector<team::Member> team;
    std::vector<BlockToPlan> blocks;
    std::vector<Appointment> appointments;
    std::map<std::string, OpenDays> open;  // by area; every block's is there
    Journey journey;
    Practice practice;
    std::int64_t based_on = 0;
};

// A row for every visit still wanted, in the order of the blocks. Blocks that have had all they were
// promised give none. The search goes on as long as `effort` says.
Draft draft_plan(const PlanningInput& input, const rota::Effort& effort = {});

// What is wrong with a draft, edited or not, one sentence a finding with its line: every hard rule,
// codes nobody has, rows of blocks that are not there. Empty when it can be applied.
std::vector<std::string> draft_mistakes(const PlanningInput& input, const Draft& draft);

}  // namespace portage::schedule
