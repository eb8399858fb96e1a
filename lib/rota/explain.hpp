// Why a visit could not be placed, in counts, in the nearest miss, and in a sentence.
#pragma once

#include "rota/construct.hpp"

namespace portage::rota {

// Everything a finished construction could not place, by course, then slot. A slot is refuted day by
// day within its tolerance for the worker the course was given; a course that nobody could take is
// refuted for every worker on every open day.
std::vector<Missed> missed(const Term& term, const Construction& made);

// "3 days tried: 1 closed, 2 not worked; nearest Ann, Tue 13 Oct 10:00, 25 minutes short".
std::string in_words(const Problem& problem, const Missed& missed);

}  // namespace portage::rota
