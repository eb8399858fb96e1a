// One visit put where somebody wants it, outside any plan: what speaks against it.
#pragma once

#include "child/household.hpp"
#include "schedule/open_days.hpp"
#include "schedule/visit.hpp"
#include "team/member.hpp"

namespace portage::schedule {

// Something else somebody has to do that day.
struct Engagement {
    Id<team::Worker> worker;
    TimeOfDay start;
    int minutes = 60;
    std::string what;  // "V12", "Thanet sensory"
};

struct ByHand {
    Visit visit;                             // as it would be
    std::vector<team::Member> people;        // the visitor first, and who comes along
    OpenDays open;                           // of the family's area; holds the day
    std::vector<child::Availability> can;    // none: any time
    std::vector<Engagement> engagements;     // of those people, that day
    std::optional<std::string> other_visit;  // the case has that day already
    bool two_staff = false, centre_only = false;
};

struct Objection {
    std::string sentence;  // names workers by their code, and nobody else
    bool final = false;    // a flag of the case: nobody overrules it
};

// Everything that speaks against the visit, flags first. Journeys are not looked at.
std::vector<Objection> objections(const ByHand& asked);

}  // namespace portage::schedule
