// What a calendar is told of a visit or a group session: initials and references, never a name or a
// home address, since calendars leak to phones.
#pragma once

#include "schedule/group.hpp"
#include "schedule/visit.hpp"

#include <algorithm>
#include <functional>

namespace portage::schedule {

struct DiaryEvent {
    std::string uid;   // for ever the same: visit-881@kent
    int sequence = 0;  // grows with every change of the record, so with every move and cancellation (RFC 5546, 2.1.4)
    Date day{};
    TimeOfDay start;  // local wall time, Europe/London
    int minutes = 0;
    std::string summary;  // starts with CANCELLED when it is: some programs look at nothing else
    std::string location;
    bool cancelled = false;
    Instant modified{};  // also its DTSTAMP, so that the same file gives the same bytes
};

// How a calendar counts an entry's changes.
struct EventEdition {
    int changes = 0;          // of the record, undoing included
    Instant modified{};       // the last of them
    bool called_off = false;  // it is no longer of this calendar: moved to somebody else's, or taken back
};

// What the visit's own record does not say.
struct VisitInWords {
    std::string reference;  // of the case
    std::string initials;
    std::string place;  // a venue's or setting's name; empty for homes
    std::string with;   // codes of the others who come: "LN"
    EventEdition edition;
};
// `domain` tells services apart; it is no secret and no person.
DiaryEvent event_of(const Visit& visit, const VisitInWords& words, std::string_view domain);
DiaryEvent event_of(const GroupSession& session, const PlayGroup& group, std::string_view place,
                    const EventEdition& edition, std::string_view domain);

// A record as one calendar has it.
template <class T>
struct Entry {
    T row;
    bool called_off = false;
};
// `now`: the record as it stands, absent where it was taken back; `before`: as it was, latest first.
// As it stands where it is of the calendar and is, or was, within its days; else as it last was there,
// called off: whoever copied the calendar then has it still. Nothing of what never was in it.
template <class T>
std::optional<Entry<T>> entry_of(const std::optional<T>& now, const std::vector<T>& before,
                                 const std::function<bool(const T&)>& is_in_it,
                                 const std::function<bool(const T&)>& is_within) {
    const auto was =
        std::find_if(before.begin(), before.end(), [&](const T& row) { return is_in_it(row) && is_within(row); });
    if (now && is_in_it(*now)) {
        if (is_within(*now) || was != before.end()) return Entry<T>{*now, false};
        return {};
    }
    if (was == before.end()) return {};
    return Entry<T>{*was, true};
}

}  // namespace portage::schedule
