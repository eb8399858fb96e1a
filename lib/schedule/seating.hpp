// Places that are free in the groups there are, for the children who wait for one: as many seated as can be, whoever
// has waited longest first, and nobody in a group that meets when the family cannot come.
#pragma once

#include "child/household.hpp"
#include "schedule/groups.hpp"

namespace portage::schedule {

// A child who waits for a place in a group; one who waits for several is there once for each.
struct SeatAsked {
    std::string reference;  // of the case
    Date asked_on{};
    std::vector<child::Availability> can;  // none: any time
};
struct GroupToSeat {
    PlayGroup group;
    int taken = 0, of = 0;  // places
    std::vector<SeatAsked> asked;
};

struct SeatAnswer {
    std::size_t group = 0;
    std::string reference;
    Date asked_on{};
    bool seated = false;
    std::string reason;  // why not, or that a place is free
};
// By group, then longest asked. A child is seated in one of the groups it waits for.
std::vector<SeatAnswer> seat_waiting(const std::vector<GroupToSeat>& groups);

}  // namespace portage::schedule
