// Do tours keep every rule that tours.hpp states? Shares no code with the search.
#pragma once

#include "base/words.hpp"
#include "rota/tours.hpp"

#include <array>

namespace portage::rota {

enum class TourRule {
    whole,    // a task done in part, twice, in none of its choices, or neither done nor left out
    tour,     // a stop on a tour it may not be on
    window,   // begun before its window, or after it where nothing may be late
    journey,  // begun before the one before is over and the way made
    back,     // left too early or back too late
    longest,  // longer under way than the tour may be, however late it is begun
    load,     // more than the tour holds
    link,     // two linked stops on one tour, or not as far apart as they must be
    numbers,  // travel, lateness or latest not as given
};

}  // namespace portage::rota

template <>
inline constexpr auto portage::words<portage::rota::TourRule> = std::array{
    portage::Word{portage::rota::TourRule::whole, "whole"},
    portage::Word{portage::rota::TourRule::tour, "tour"},
    portage::Word{portage::rota::TourRule::window, "window"},
    portage::Word{portage::rota::TourRule::journey, "journey"},
    portage::Word{portage::rota::TourRule::back, "back"},
    portage::Word{portage::rota::TourRule::longest, "longest"},
    portage::Word{portage::rota::TourRule::load, "load"},
    portage::Word{portage::rota::TourRule::link, "link"},
    portage::Word{portage::rota::TourRule::numbers, "numbers"},
};

namespace portage::rota {

struct TourMistake {
    TourRule rule = TourRule::whole;
    std::string sentence;  // "stop 7 on tour 2: …"
};

std::vector<TourMistake> mistakes(const Tours& problem, const Itinerary& itinerary);

}  // namespace portage::rota
