// Who gets a seat in which group, once it is known when the groups meet.
#pragma once

#include "rota/plan.hpp"

namespace portage::rota {

// Whether a child fits a group that meets at this pattern: age, step-free where needed, wanted, and the
// whole session in one of the family's windows.
bool fits(const Problem& problem, const Seeker& seeker, std::size_t group, const Pattern& pattern);

// As many seated as can be, and nobody of higher priority left standing for one of lower; between
// equals the earlier name. `patterns` are the plan's, one a course. One answer a seeker.
std::vector<std::optional<std::size_t>> seats(const Problem& problem,
                                              const std::vector<std::optional<Pattern>>& patterns);

}  // namespace portage::rota
