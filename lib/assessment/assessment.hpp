// What the child can do now, and what comes next.
#pragma once

#include "caseload/case.hpp"

namespace portage::assessment {

struct Assessment {
    Id<Assessment> id;
    Id<caseload::Case> case_file;
    Date on{};
    std::string instrument;
    std::optional<std::string> assessor, assessor_role;
    std::optional<int> age_months;        // completed months on the day
    std::optional<int> corrected_months;  // only for a child born before 37+0
    std::optional<std::string> note;
};

// Other figures a test gives than months: its percentile or score, sections of the scale the child
// is behind, a level of a local grid.
enum class Measure { percentile, score, sections, level };

// One area's result: a developmental age in months (low = high unless a range was given), the
// authority's judged word, a figure of another measure, or that a delay is expected.
struct AreaResult {
    Id<AreaResult> id;
    Id<Assessment> assessment;
    std::string area;  // a key of the policy's list of areas
    std::optional<int> months_low, months_high;
    std::optional<std::string> judged;
    std::optional<Measure> measure;
    std::optional<double> value;  // of the measure
    bool expected = false;        // not there yet, but likely to come
    std::optional<std::string> note;
};

enum class GoalOutcome { met, dropped };

// A long-term goal. It belongs to the case and outlives blocks.
struct Goal {
    Id<Goal> id;  // written L12
    Id<caseload::Case> case_file;
    std::optional<std::string> area;
    std::string text;
    Date set_on{};
    std::optional<GoalOutcome> outcome;
    std::optional<Date> closed_on;
};

// One small observable step towards a goal: who does what, when, how well.
struct Step {
    Id<Step> id;  // written S40
    Id<Goal> goal;
    std::string text;
    Date set_on{};
};

enum class StepResult { achieved, partly, not_yet };

struct StepTry {
    Id<StepTry> id;
    Id<Step> step;
    Date on{};
    StepResult result = StepResult::not_yet;
    std::optional<std::string> note;
};

}  // namespace portage::assessment

namespace portage {
template <>
inline constexpr auto words<assessment::Measure> =
    std::array{Word{assessment::Measure::percentile, "percentile"}, Word{assessment::Measure::score, "score"},
               Word{assessment::Measure::sections, "sections"}, Word{assessment::Measure::level, "level"}};
template <>
inline constexpr auto words<assessment::GoalOutcome> =
    std::array{Word{assessment::GoalOutcome::met, "met"}, Word{assessment::GoalOutcome::dropped, "dropped"}};
template <>
inline constexpr auto words<assessment::StepResult> =
    std::array{Word{assessment::StepResult::achieved, "achieved"}, Word{assessment::StepResult::partly, "partly"},
               Word{assessment::StepResult::not_yet, "not_yet"}};
}  // namespace portage
