// What a drafted timetable comes to: who is seen, how long the others wait, how far everybody drives.
#pragma once

#include "schedule/planning.hpp"
#include "schedule/round.hpp"

namespace portage::schedule {

struct VisitorLoad {
    std::string code;
    int visits = 0;   // in the draft
    int minutes = 0;  // of them, without journeys
};

struct TermFigures {
    int wanted = 0, placed = 0;         // visits
    int families = 0, without = 0;      // in the draft, and of these with no visit at all
    int waiting = 0, started = 0;       // of the families, on the waiting list; of these with a visit
    std::optional<double> first_in;     // weeks from the plan's first day to the first visit of those started, mean
    double miles = 0;                   // of the rounds, there and back, where every address on the way is known
    int road_minutes = 0;               // of everybody, with appointments that were there already
    std::vector<VisitorLoad> visitors;  // visitors only, by code
};

// Journeys of a day go in the order of its visits, from the visitor's base and back to it.
TermFigures figures_of(const PlanningInput& input, const Draft& draft, const Ways& ways);

// What a draft says of each visit beside another: the same, elsewhere, or only in one of the two.
struct DraftDifference {
    std::string reference;
    int number = 0;
    std::string one, other;  // "Tue 13 Oct 10:00 MB", "no place", "not there"
};
// By case and number; visits that are the same in both are left out.
std::vector<DraftDifference> differences(const Draft& one, const Draft& other);

}  // namespace portage::schedule
