// Everything the planner asks about, gathered from the file: team, families, calendar, diaries.
#pragma once

#include "cmd/session.hpp"
#include "cmd/travel.hpp"
#include "schedule/planning.hpp"
#include "store/cases.hpp"
#include "store/timetable.hpp"

namespace portage::cmd {

// A block to plan for a case, as asked for on the command line or by a draft.
struct BlockWanted {
    caseload::Case case_file;
    schedule::VisitBlock block;  // id absent: new
    std::optional<team::Venue> venue = {};
    std::vector<schedule::JointVisit> joint = {};
    std::optional<schedule::Visit> single = {};  // a visit outside any block, as a block of one
    std::optional<int> turn = {};                // in the waiting list, where the family has no visitor yet
    Id<team::Worker> visitor = {};               // who is given such a family
};

// What is known of a family wherever it is planned.
struct Family {
    std::string area;  // of the calendar
    std::optional<std::string> postcode;
    std::vector<child::Availability> can;
};
Family family_of(Session& session, const calendar::Calendar& calendar, Id<child::Child> child, Date day);

// Ready for draft_plan and draft_mistakes. `to` absent: as long as the blocks can take, and no longer
// than the terms the calendar knows. `travel` must outlive the result.
schedule::PlanningInput gather(Session& session, Travel& travel, const std::vector<BlockWanted>& wanted, Date from,
                               std::optional<Date> to);
// The same of every planned visit from `from` to `to`, in blocks or not: the timetable as it stands, and some days
// more for what has to move.
schedule::PlanningInput gather_timetable(Session& session, Travel& travel, Date from, Date to);
// Sentences a plan over these days must carry: assumed terms, what a run is counted from and what is made up where
// that matters, assumed journeys.
std::vector<std::string> assumptions_of(Session& session, const Travel& travel, const schedule::PlanningInput& input);

}  // namespace portage::cmd
