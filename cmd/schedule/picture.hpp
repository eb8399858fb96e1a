// The week and the term as pages: a grid, loads, and for a week the map of every round.
#pragma once

#include "cmd/calendars.hpp"
#include "cmd/report/common.hpp"
#include "cmd/schedule/rounds.hpp"
#include "report/load.hpp"
#include "team/member.hpp"

namespace portage::cmd {

// Everybody's days, gathered once.
struct WorkersDays {
    team::Member member;
    std::vector<WorkingDay> days;  // of the period, in order
    report::Load load;             // of them all
};

struct Picture {
    Session& session;
    Travel& travel;
    const calendar::Calendar& calendar;
    const std::vector<WorkersDays>& workers;
    Date from, to;
};

void picture_week(const Picture& picture, Page& page);
void picture_term(const Picture& picture, Page& page);
// Of both: hours with families and on the road of the hours worked, with bars beside the table.
void picture_load(const Picture& picture, Page& page);

}  // namespace portage::cmd
