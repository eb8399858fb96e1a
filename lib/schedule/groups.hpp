// Places in a group, its sessions and its register.
#pragma once

#include "schedule/group.hpp"
#include "schedule/open_days.hpp"

namespace portage::schedule {

// The days a group meets from the first to the last asked about: its weekday, on open days, up to
// its end. `skipped` says why it does not meet on the others.
struct SessionDays {
    std::vector<Date> days;
    std::vector<std::pair<Date, std::string>> skipped;
};
SessionDays session_days(const PlayGroup& group, const OpenDays& open, Date from, Date to);

// Children the group can take: its own figure, and no more than the venue holds.
int places(const PlayGroup& group, const std::optional<team::Venue>& venue);
// Children who attend on the day: from their first to their last day, both included.
std::vector<GroupPlace> attending(const std::vector<GroupPlace>& places, Date day);
// The waiting list, longest asked first.
std::vector<GroupPlace> waiting(const std::vector<GroupPlace>& places);

// Whether a child who asks on a day can start from it, and where on the waiting list otherwise.
struct Offer {
    bool has_place = false;
    int taken = 0, of = 0;
    int position = 0;  // on the waiting list, from 1, when there is no place
};
// Children already waiting come first: a place is offered only where nobody waits for it.
Offer offer(const PlayGroup& group, const std::optional<team::Venue>& venue, const std::vector<GroupPlace>& places,
            Date day);

}  // namespace portage::schedule
