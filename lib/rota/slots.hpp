// The days a course's regular slots fall on, and where a visit may move to from a closed one.
#pragma once

#include "rota/problem.hpp"

namespace portage::rota {

// The slots of a course on one weekday (1 to 7), from its earliest to its latest day, open or not.
// `phase` is the number of weeks (0 to cadence - 1) after the earliest day's week in which the run
// starts; it is not looked at where the course has an anchor.
std::vector<Date> slots(const Course& course, int weekday, int phase);
// How many phases there are to choose from: one where there is an anchor.
int phases(const Course& course);

bool is_open(const Course& course, Date day);
bool is_away(const Course& course, Date day);

// The open days within the tolerance of a slot, the slot's own day among them if it is open, nearest
// first and earlier before later. Counted in open days: from a slot in a holiday week the last open
// day before it and the first one after are each one away.
std::vector<Date> days_near(const Course& course, Date slot);

// The starts the family's hours of that weekday allow, ascending.
std::vector<int> starts(const Course& course, int weekday, int grid);

}  // namespace portage::rota
