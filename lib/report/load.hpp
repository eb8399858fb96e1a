// How full a worker's days are: hours with families and on the road, of the hours worked.
#pragma once

#include "schedule/round.hpp"
#include "team/member.hpp"

namespace portage::report {

struct Load {
    int visits = 0, groups = 0;
    int contact = 0;  // minutes with families
    int travel = 0;   // minutes on the road
    int worked = 0;   // minutes the worker can be planned; none when away
    Load& operator+=(const Load& other);
    // Contact and travel of what is worked, in per cent; nothing where no hours are known.
    std::optional<int> percent() const;
};
// Calls named with a G are groups, as in schedule::Round everywhere.
Load load_of(const team::Member& member, Date day, const schedule::Round& round);

}  // namespace portage::report
