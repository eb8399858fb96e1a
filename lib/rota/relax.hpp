// What would place a visit that has no place: one rule eased at a time, all other visits left where they
// are, cheapest first.
#pragma once

#include "rota/plan.hpp"

namespace portage::rota {

// From the least trouble to the most, as we take it to be: the family is asked before the team, a
// single day before a caseload, and nobody's training or contract before everything else.
enum class Easing {
    hours,      // the family half an hour or an hour earlier or later
    tolerance,  // a visit further from its regular day
    cover,      // another of those who may lead makes single visits
    weekday,    // the family on another weekday
    full,       // one visit more in somebody's day
    room,       // one more on somebody's caseload
    shift,      // somebody starts or ends half an hour or an hour earlier or later
    dates,      // the run goes on so many weeks longer
    visitor,    // somebody with the training who is not among those who may come
    partner,    // without somebody who must be there
    alone,      // one where two must attend
};

struct Relaxation {
    Easing easing = Easing::hours;
    std::optional<std::size_t> worker;
    int weekday = 0;            // 1 Monday; 0: not of one weekday
    int by = 0;                 // minutes, days, visits, courses or weeks; earlier is less than nought
    std::vector<Visit> visits;  // that then have a place
    std::string
        sentence;  // "the family half an hour later on Tuesdays: 2 of 2 visits, the first Tue 13 Oct 10:30, Ann"
};

// Nothing where the course has all its visits. At most three of each kind: those that place most, then
// those that ease least. What a course with a regular slot still wants is placed around it; one with none is
// placed whole. Costs as many looks at the course as there are things to ease.
std::vector<Relaxation> what_would_help(const Problem& problem, const Plan& plan, std::size_t course);

}  // namespace portage::rota

template <>
inline constexpr auto portage::words<portage::rota::Easing> = std::array{
    portage::Word{portage::rota::Easing::hours, "hours"},
    portage::Word{portage::rota::Easing::tolerance, "tolerance"},
    portage::Word{portage::rota::Easing::cover, "cover"},
    portage::Word{portage::rota::Easing::weekday, "weekday"},
    portage::Word{portage::rota::Easing::full, "full"},
    portage::Word{portage::rota::Easing::room, "room"},
    portage::Word{portage::rota::Easing::shift, "shift"},
    portage::Word{portage::rota::Easing::dates, "dates"},
    portage::Word{portage::rota::Easing::visitor, "visitor"},
    portage::Word{portage::rota::Easing::partner, "partner"},
    portage::Word{portage::rota::Easing::alone, "alone"},
};
