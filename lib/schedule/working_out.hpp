// The engine asked once, or again and again: for a chained run after each of its visits that was moved or skipped, and
// for what is to be made up within its block once the regular visits stand. Inner to this chapter: `planning` asks it.
#pragma once

#include "rota/effort.hpp"
#include "rota/plan.hpp"
#include "schedule/posing.hpp"

namespace portage::schedule {

struct WorkedOut {
    Posed posed;             // the question as it was asked last
    rota::Plan last;         // its answer, whose courses may be more than the blocks'
    std::vector<int> whole;  // one a block's course: how many visits it is to have
    // All of it by the blocks' courses: new visits have the slot they stand for, those made up their own day.
    rota::Plan plan;
    std::map<std::pair<std::size_t, int>, rota::Pattern> pattern_of;  // of each new visit, by course and number
    std::map<std::pair<std::size_t, int>, std::string> made_up;       // what a visit made up within its block is told
    bool once = true;                                                 // asked once: bounds on `last` are bounds on all
    std::int64_t steps = 0;
};

WorkedOut worked_out(const PlanningInput& input, const rota::Effort& effort);

}  // namespace portage::schedule
