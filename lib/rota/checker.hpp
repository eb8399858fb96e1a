// Does a plan keep every hard rule, and are its numbers its own? Written from the rules as problem.hpp
// and plan.hpp state them, and sharing no code with the search: it walks each day minute by minute
// instead of reasoning about gaps, so that one mistake cannot hide in both. Runs before a plan is
// written, and on plans edited by hand.
#pragma once

#include "rota/plan.hpp"

namespace portage::rota {

struct Violation {
    Constraint constraint = Constraint::travel;
    std::optional<std::size_t> course;  // absent: a day that fails without any visit
    int number = 0;                     // 0: the course as a whole, or a seat in it
    Date day;
    std::string sentence;  // "T26-0031 visit 3, Tue 13 Oct 10:00: Ann does not work that day"
};

// Every rule broken, by day, then start. `visits` are all visits of the plan, agreed ones included.
// Rules about a whole course (spacing, room, a number used twice) are looked at as well. A visit
// without a slot, as people write them, is not asked how far it is from one.
std::vector<Violation> violations(const Problem& problem, const std::vector<Visit>& visits);

// The same, and what only a whole plan can break: a visit led by another than its course's worker
// where nobody may cover, a run that is not the one its pattern names, seats in groups.
std::vector<Violation> violations(const Problem& problem, const Plan& plan);

// A number the plan gives and what counting afresh finds.
struct Difference {
    std::string what;  // a level of Score, or "unplaced of F0031"
    int said = 0, found = 0;
    std::string sentence;  // "travel: the plan says 613 and it is 614"
};
std::vector<Difference> differences(const Problem& problem, const Plan& plan);

// Every level of Score from the visits, patterns and seats alone.
Score score_afresh(const Problem& problem, const Plan& plan);

// The minutes on the road in these visits and the problem's commitments, counted afresh.
int travel_minutes(const Problem& problem, const std::vector<Visit>& visits);

}  // namespace portage::rota
