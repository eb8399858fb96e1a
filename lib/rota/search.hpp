// From a problem to a plan.
#pragma once

#include "rota/effort.hpp"
#include "rota/plan.hpp"

namespace portage::rota {

// Several constructions, the best of them searched on (improve.hpp) as long as `effort` says, then
// polished: no single course can then be given anything better with all others as they are. Without
// steps or `spent` there is no search, only the constructions and the polish; their plan it is too where a
// search ends with less placed than that.
//
// Deterministic by seed and steps: neither the order of the problem's rows nor the machine changes the
// plan. Hard rules are never broken: what cannot be placed is listed with its reason. Agreed visits are
// kept even where they break a rule, which `violations` (checker.hpp) reports. Fails with Fault::bug on
// what require_sound refuses.
Plan plan(const Problem& problem, const Effort& effort = {}, Report* report = nullptr);

}  // namespace portage::rota
