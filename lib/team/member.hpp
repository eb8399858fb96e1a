// A worker together with everything known about their time: hours, absences, training, cases.
#pragma once

#include "team/team.hpp"

#include <string_view>
#include <vector>

namespace portage::team {

struct Member {
    Worker worker;
    std::vector<WorkingHours> hours;
    std::vector<Away> away;
    std::vector<Training> training;
    int cases = 0;  // open cases that name the worker
};

struct Hours {
    TimeOfDay from, to;
};

// The absence that holds the day; none where the worker is not away.
const Away* away_on(const Member& member, Date day);
// The times the worker can be planned that day, in order, touching and overlapping ones joined;
// empty on weekdays not worked, when away, before the first working day and after the last.
std::vector<Hours> hours_on(const Member& member, Date day);
// Whether the training was there on the day: achieved (a date not known counts) and not run out.
// Names are compared without regard to case, spaces and punctuation.
bool trained(const Member& member, std::string_view name, Date day);
// Cases that can still be given; nothing where the room is not known; negative when over.
std::optional<int> room_left(const Member& member);

}  // namespace portage::team
