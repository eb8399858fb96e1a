// What a child can do, goals and small steps, as the file knows them.
#pragma once

#include "assessment/profile.hpp"
#include "assessment/small_steps.hpp"
#include "store/visit_tables.hpp"
#include "store/writer.hpp"

namespace portage::store {

std::vector<assessment::Assessed> assessments_of(Reader& reader, Id<caseload::Case> id);  // by day, then as entered

struct GoalWithSteps {
    assessment::Goal goal;
    std::vector<assessment::TriedStep> steps;
};
std::vector<GoalWithSteps> goals_of(Reader& reader, Id<caseload::Case> id);  // as set

// By the reference people type: L12, S40. Fail with Fault::usage.
assessment::Goal require_goal(Reader& reader, std::string_view typed);
assessment::Step require_step(Reader& reader, std::string_view typed);

}  // namespace portage::store
