// The engine's question, and which of its numbers stands for which worker and block. Inner to this
// chapter: `planning` asks it.
#pragma once

#include "rota/problem.hpp"
#include "schedule/planning.hpp"

namespace portage::schedule {

struct Posed {
    rota::Problem problem;
    std::vector<std::optional<std::size_t>> course_of;  // one a block; none where nothing is to plan
    std::vector<std::size_t> block_of;                  // one a course
    std::vector<Id<Visit>> visit_of;                    // one an agreed visit

    std::optional<std::size_t> worker(const PlanningInput& input, Id<team::Worker> id) const;
};

// When a family can, by weekday, times that overlap made one; any time at all where it has said none.
std::array<std::vector<rota::Window>, 7> windows_of(const std::vector<child::Availability>& can);
// Why a block cannot be planned at all, in a sentence; nothing when it can.
std::optional<std::string> cannot_plan(const BlockToPlan& block);
Posed pose(const PlanningInput& input);

}  // namespace portage::schedule
