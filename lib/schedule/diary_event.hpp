// What a calendar is told of a visit or a group session: initials and references, never a name or a
// home address, since calendars leak to phones.
#pragma once

#include "schedule/group.hpp"
#include "schedule/visit.hpp"

namespace portage::schedule {

struct DiaryEvent {
    std::string uid;   // for ever the same: visit-881@kent
    int sequence = 0;  // +1 at every move and cancellation (RFC 5546, 2.1.4)
    Date day{};
    TimeOfDay start;  // local wall time, Europe/London
    int minutes = 0;
    std::string summary;  // starts with CANCELLED when it is: some programs look at nothing else
    std::string location;
    bool cancelled = false;
    Instant modified{};  // also its DTSTAMP, so that the same file gives the same bytes
};

// What the visit's own record does not say.
struct VisitInWords {
    std::string reference;  // of the case
    std::string initials;
    std::string place;  // a venue's or setting's name; empty for homes
    std::string with;   // codes of the others who come: "LN"
    Instant modified{};
};
// `domain` tells services apart; it is no secret and no person.
DiaryEvent event_of(const Visit& visit, const VisitInWords& words, std::string_view domain);
DiaryEvent event_of(const GroupSession& session, const PlayGroup& group, std::string_view place, Instant modified,
                    std::string_view domain);

}  // namespace portage::schedule
