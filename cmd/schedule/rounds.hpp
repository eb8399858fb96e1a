// What a worker does on one day, and where: for day sheets, mileage and pictures.
#pragma once

#include "cmd/session.hpp"
#include "cmd/travel.hpp"
#include "schedule/group.hpp"
#include "store/timetable.hpp"

namespace portage::cmd {

// Where a visit is made. Homes are told by address: hand on to nobody but who goes there.
struct Whereabouts {
    std::string text;                     // in lines: the address, the hall, "virtual"; what is confidential says so
    std::optional<std::string> postcode;  // for journeys, also where it must not be printed
    bool confidential = false;            // nothing that is printed may tell where it is, a map neither
    bool at_base = false;
};
Whereabouts whereabouts_of(store::Reader& reader, const schedule::Visit& visit);

// Whether somebody went, or is to go.
bool is_gone_to(const schedule::Visit& visit);

struct SessionOfGroup {
    schedule::GroupSession session;
    schedule::PlayGroup group;
};

struct WorkingDay {
    team::Worker worker;
    Date day{};
    std::vector<schedule::Visit> visits;      // gone to, by start
    std::vector<schedule::Visit> called_off;  // that were to be on the day, by start
    std::vector<SessionOfGroup> sessions;     // not cancelled, of groups the worker leads
    schedule::Round round;                    // whose calls are named V12 and G1
    bool is_empty() const { return visits.empty() && sessions.empty(); }
    // Of a call of the round; null where it is the other kind.
    const schedule::Visit* visit(const schedule::Call& call) const;
    const SessionOfGroup* session(const schedule::Call& call) const;
    // Whether the call is at a home nobody may be told of. Ways to and from it would tell how far it is.
    bool is_confidential(store::Reader& reader, const schedule::Call& call) const;
    bool has_confidential(store::Reader& reader) const;
    // When to leave and when to expect the worker back, to print: to the quarter of an hour where the
    // way is one to or from such a home.
    std::optional<int> leaves(store::Reader& reader) const;
    std::optional<int> finishes(store::Reader& reader) const;
};
WorkingDay working_day(store::Reader& reader, Travel& travel, const team::Worker& worker, Date day);

}  // namespace portage::cmd
