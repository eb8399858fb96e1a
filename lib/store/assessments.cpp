#include "store/assessments.hpp"

namespace portage::store {

std::vector<assessment::Assessed> assessments_of(Reader& reader, Id<caseload::Case> id) {
    std::vector<assessment::Assessed> found;
    for (auto& one : reader.all<assessment::Assessment>("WHERE case_file = ? ORDER BY on_day, id", id)) {
        auto results = reader.all<assessment::AreaResult>("WHERE assessment = ? ORDER BY id", one.id);
        found.push_back({std::move(one), std::move(results)});
    }
    return found;
}

std::vector<GoalWithSteps> goals_of(Reader& reader, Id<caseload::Case> id) {
    std::vector<GoalWithSteps> found;
    for (auto& goal : reader.all<assessment::Goal>("WHERE case_file = ? ORDER BY id", id)) {
        auto& entry = found.emplace_back(GoalWithSteps{std::move(goal), {}});
        for (auto& step : reader.all<assessment::Step>("WHERE goal = ? ORDER BY id", entry.goal.id)) {
            auto tries = reader.all<assessment::StepTry>("WHERE step = ? ORDER BY on_day, id", step.id);
            entry.steps.push_back({std::move(step), std::move(tries)});
        }
    }
    return found;
}

assessment::Goal require_goal(Reader& reader, std::string_view typed) {
    auto number = parse_reference('L', typed);
    if (!number)
        fail(Fault::usage, "'{}' is not a goal (they look like L12; portage assess goal CASE lists them)",
             for_terminal(typed));
    auto goal = reader.find(Id<assessment::Goal>{*number});
    if (!goal) fail(Fault::usage, "there is no goal L{}", *number);
    return *goal;
}

assessment::Step require_step(Reader& reader, std::string_view typed) {
    auto number = parse_reference('S', typed);
    if (!number)
        fail(Fault::usage, "'{}' is not a step (they look like S40; portage assess goal CASE lists them)",
             for_terminal(typed));
    auto step = reader.find(Id<assessment::Step>{*number});
    if (!step) fail(Fault::usage, "there is no step S{}", *number);
    return *step;
}

}  // namespace portage::store
