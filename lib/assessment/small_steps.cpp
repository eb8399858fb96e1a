#include "assessment/small_steps.hpp"

#include <algorithm>

namespace portage::assessment {

StepState state_of(const TriedStep& step) {
    if (step.tries.empty()) return StepState::not_tried;
    bool achieved = std::any_of(step.tries.begin(), step.tries.end(),
                                [](const StepTry& once) { return once.result == StepResult::achieved; });
    if (achieved) return StepState::achieved;
    return step.tries.size() >= static_cast<std::size_t>(stuck_after) ? StepState::stuck : StepState::going_on;
}

}  // namespace portage::assessment
