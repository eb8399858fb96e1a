// Does a plan keep every hard rule? Written from the rules as problem.hpp states them, and sharing
// no code with the search: it walks each day minute by minute instead of reasoning about gaps, so
// that one mistake cannot hide in both. Runs before a plan is written, and on plans edited by hand.
#pragma once

#include "rota/plan.hpp"

namespace portage::rota {

struct Violation {
    Constraint constraint = Constraint::travel;
    std::optional<std::size_t> course;  // absent: a day that fails without any visit
    int number = 0;
    Date day;
    std::string sentence;  // "T26-0031 visit 3, Tue 13 Oct 10:00: Ann does not work that day"
};

// Every rule broken, by day, then start. `visits` are all visits of the plan, agreed ones included.
// Rules about a whole course (spacing, room, a number used twice) are looked at as well.
std::vector<Violation> violations(const Problem& problem, const std::vector<Visit>& visits);

// The minutes on the road in these visits and the problem's commitments, counted afresh.
int travel_minutes(const Problem& problem, const std::vector<Visit>& visits);

}  // namespace portage::rota
