// From a problem to a plan. Whatever search stands behind it, what goes in and comes out is this.
#pragma once

#include "rota/plan.hpp"

namespace portage::rota {

// The first form of the search: three constructions, the best of them by Score. Each takes the
// courses one by one, in its own order, and gives each the worker, weekday, week and time at which
// the most visits can be placed; then the fewest slots skipped, the fewest visits off their regular
// day and time, the least travel, and the earliest start. Deterministic: neither the order of the
// problem's rows nor the machine changes the plan. Hard rules are never broken: what cannot be
// placed is listed with its reason. Agreed visits are kept even where they break a rule, which
// `violations` (checker.hpp) reports. Fails with Fault::bug on what require_sound refuses.
Plan plan(const Problem& problem);

}  // namespace portage::rota
