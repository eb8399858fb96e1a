#include "schedule/groups.hpp"

#include <algorithm>

namespace portage::schedule {

SessionDays session_days(const PlayGroup& group, const OpenDays& open, Date from, Date to) {
    SessionDays found;
    to = std::min(to, group.ended_on.value_or(to));
    const auto first = from + Days{(group.weekday - weekday_number(from) + 7) % 7};
    for (Date day = first; day <= to; day += Days{7}) {
        if (std::binary_search(open.days.begin(), open.days.end(), day)) {
            found.days.push_back(day);
        } else {
            const auto why = open.closed.find(day);
            found.skipped.emplace_back(day, why == open.closed.end() ? "closed" : why->second);
        }
    }
    return found;
}

int places(const PlayGroup& group, const std::optional<team::Venue>& venue) {
    return venue && venue->capacity ? std::min(group.capacity, *venue->capacity) : group.capacity;
}

std::vector<GroupPlace> attending(const std::vector<GroupPlace>& places, Date day) {
    std::vector<GroupPlace> found;
    for (const auto& place : places)
        if (place.status != PlaceStatus::waiting && place.from && *place.from <= day && day <= place.to.value_or(day))
            found.push_back(place);
    return found;
}

std::vector<GroupPlace> waiting(const std::vector<GroupPlace>& places) {
    std::vector<GroupPlace> found;
    for (const auto& place : places)
        if (place.status == PlaceStatus::waiting) found.push_back(place);
    std::sort(found.begin(), found.end(), [](const GroupPlace& a, const GroupPlace& b) {
        return std::pair(a.asked_on, a.id.value) < std::pair(b.asked_on, b.id.value);
    });
    return found;
}

Offer offer(const PlayGroup& group, const std::optional<team::Venue>& venue, const std::vector<GroupPlace>& all,
            Date day) {
    // Somebody who starts later keeps the place from today on.
    const auto taken = std::count_if(all.begin(), all.end(), [&](const GroupPlace& place) {
        return place.status != PlaceStatus::waiting && day <= place.to.value_or(day);
    });
    const auto queue = static_cast<int>(waiting(all).size());
    Offer made{.taken = static_cast<int>(taken), .of = places(group, venue)};
    made.has_place = made.taken + queue < made.of;
    made.position = made.has_place ? 0 : queue + 1;
    return made;
}

}  // namespace portage::schedule
