#include "schedule/explain.hpp"

#include "rota/why.hpp"
#include "schedule/posing.hpp"

#include <algorithm>

namespace portage::schedule {

std::vector<std::string> reasons_of(const PlanningInput& input, Id<Visit> visit) {
    auto posed = pose(input);
    const auto at = std::find(posed.visit_of.begin(), posed.visit_of.end(), visit);
    if (at == posed.visit_of.end()) return {};
    // As if it had just been planned: what is agreed would only be told to be agreed.
    rota::Plan plan{.visits = std::move(posed.problem.agreed)};
    posed.problem.agreed.clear();
    plan.patterns.resize(posed.problem.courses.size());
    std::vector<std::string> sentences;
    const auto& asked = plan.visits[static_cast<std::size_t>(at - posed.visit_of.begin())];
    for (const auto& reason : rota::why_here(posed.problem, plan, asked)) sentences.push_back(reason.sentence);
    return sentences;
}

}  // namespace portage::schedule
