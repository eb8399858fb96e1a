// Everything the planner asks about, gathered from the file: team, families, calendar, diaries.
#pragma once

#include "cmd/postcodes.hpp"
#include "cmd/session.hpp"
#include "schedule/planning.hpp"
#include "store/cases.hpp"
#include "store/timetable.hpp"

namespace portage::cmd {

// Journeys between postcodes, where the session's directory has them. One it does not have: not known.
class Journeys {
public:
    explicit Journeys(Session& session) : postcodes_(session.postcodes()) {}
    std::optional<int> minutes(const std::string& from, const std::string& to);
    // There and back; nothing where one end is not known.
    std::optional<int> both_ways(const std::optional<std::string>& from, const std::optional<std::string>& to);

private:
    const std::optional<place::Stop>& stop(const std::string& postcode);
    Postcodes& postcodes_;
    std::map<std::string, std::optional<place::Stop>> stops_;
};

// A block to plan for a case, as asked for on the command line or by a draft.
struct BlockWanted {
    caseload::Case case_file;
    schedule::VisitBlock block;  // id absent: new
    std::optional<team::Venue> venue;
    std::vector<schedule::JointVisit> joint;
};

// What is known of a family wherever it is planned.
struct Family {
    std::string area;  // of the calendar
    std::optional<std::string> postcode;
    std::vector<child::Availability> can;
};
Family family_of(Session& session, const calendar::Calendar& calendar, Id<child::Child> child, Date day);

// Ready for draft_plan and draft_mistakes. `to` absent: as long as the blocks can take, and no longer
// than the terms the calendar knows. `journeys` must outlive the result.
schedule::PlanningInput gather(Session& session, Journeys& journeys, const std::vector<BlockWanted>& wanted, Date from,
                               std::optional<Date> to);
// Sentences a plan over these days must carry: assumed terms, assumed journeys.
std::vector<std::string> assumptions_of(Session& session, const schedule::PlanningInput& input);

}  // namespace portage::cmd
