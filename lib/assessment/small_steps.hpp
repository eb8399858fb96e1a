// How a small step is going, by the tries at it.
#pragma once

#include "assessment/assessment.hpp"

#include <vector>

namespace portage::assessment {

struct TriedStep {
    Step step;
    std::vector<StepTry> tries;  // by day
};

enum class StepState {
    not_tried,
    going_on,
    stuck,  // worth looking at again: a smaller step, another way
    achieved,
};

// Tries in a row, not one of them achieved, after which a step is stuck. No service publishes a
// number: an assumption, which decides nothing and only says "look again".
constexpr int stuck_after = 3;

// Once achieved, achieved: a later "partly" is a bad day and not a lost skill.
StepState state_of(const TriedStep& step);

}  // namespace portage::assessment

namespace portage {
template <>
inline constexpr auto words<assessment::StepState> =
    std::array{Word{assessment::StepState::not_tried, "not_tried"}, Word{assessment::StepState::going_on, "going_on"},
               Word{assessment::StepState::stuck, "stuck"}, Word{assessment::StepState::achieved, "achieved"}};
}  // namespace portage
