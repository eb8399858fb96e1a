// Mending a timetable: visits that can no longer stand get another place, and as few families as can be are
// told of a change.
#pragma once

#include "rota/plan.hpp"

namespace portage::rota {

// The timetable as it was is problem.agreed; what happened since is in the rest of the problem: a shift that is
// gone, a day that is no longer open. A course's `workers` are those who may cover, which is more than the one
// who is named for it.
struct Damage {
    std::vector<std::size_t> affected;              // of problem.agreed: what cannot stay
    std::vector<std::size_t> elsewhere;             // of these, who cannot at the time they had
    std::vector<bool> movable;                      // one an agreed visit: may be moved for another family's sake
    std::vector<std::optional<std::size_t>> named;  // one a course: whose family it is, where somebody is named
    std::vector<std::size_t> family;                // one a course: a number for each family
    // Somebody has left, and is among nobody's `workers` any more: one new visitor for a family counts for more
    // than its day and time.
    bool for_good = false;
};

// How far it went to find the visits a place; each stage only where the one before left some without.
enum class Stage {
    gaps,       // into what is free: no other family is touched
    same_day,   // another family's visit moves within its day
    same_week,  // …within its week
    tolerance,  // …to any day its course allows
};

// Compared from the first to the last, for_good with `covers` before `change`; less is better.
struct Disruption {
    int unplaced = 0;
    int families = 0;  // told of anything: moved, covered by somebody else or left without
    // Points, a scale of our own: 20 for another visitor, 40 for another day, up to 15 for another time.
    int change = 0;
    int covers = 0;  // visits led by somebody who is not named for the course, and such people a family
    int travel = 0;  // minutes of all workers
    auto operator<=>(const Disruption&) const = default;
};

struct Repaired {
    std::vector<std::optional<Visit>> visits;  // one an agreed visit, as it is to be; none: no place was found
    std::vector<Missed> missed;                // for those without, in that order
    Stage stage = Stage::gaps;
    Disruption score;
    // No repair places as many and tells fewer families. Known where nobody but the affected is told, or where
    // every way without the one other family was tried.
    bool fewest = false;
};

// Days for a visit are those within its course's tolerance of the day it had; the spacing of the course is kept,
// and a family that has a visit that day gets no second one. Nothing but affected and movable visits changes.
// Deterministic; no clock: the work is bounded by the number of trials. With nothing affected the answer is the
// timetable as it was.
Repaired repair(const Problem& problem, const Damage& damage);

// What changed, in points as Disruption has them.
int size_of_change(const Visit& before, const Visit& after);

}  // namespace portage::rota

template <>
inline constexpr auto portage::words<portage::rota::Stage> = std::array{
    portage::Word{portage::rota::Stage::gaps, "gaps"},
    portage::Word{portage::rota::Stage::same_day, "same day"},
    portage::Word{portage::rota::Stage::same_week, "same week"},
    portage::Word{portage::rota::Stage::tolerance, "tolerance"},
};
