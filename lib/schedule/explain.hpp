// Why a visit stands where it does.
#pragma once

#include "schedule/planning.hpp"

namespace portage::schedule {

// Sentences about one visit of the blocks of `input`, the visitor first; empty where it is none of theirs.
std::vector<std::string> reasons_of(const PlanningInput& input, Id<Visit> visit);

}  // namespace portage::schedule
