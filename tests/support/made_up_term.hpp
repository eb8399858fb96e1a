// A made-up service and its autumn term, for benchmarks and tests: towns, visitors who work three to
// five days, families with half-days they can, a partner with two afternoons, groups. The same numbers
// give the same term on every machine. Every proportion in it is our own assumption.
#pragma once

#include "rota/plan.hpp"

#include <cstdint>

namespace portage::test {

struct TermShape {
    int visitors = 20, families = 250, weeks = 13;
    std::uint64_t seed = 1;
    bool rural = false;             // most families anywhere rather than in one of the towns
    bool visitors_in_town = false;  // visitors live in the towns families live in; else anywhere
    int fullness = 90;              // families per hundred places on caseloads; above 100 some must wait
};

rota::Problem made_up_term(const TermShape& shape);

// The plan of somebody with a map and no time: families in their order, each to the nearest visitor
// with room, on the first weekday, week and time that fits; dates lost to closures and leave are lost.
std::vector<rota::Visit> naive_plan(const rota::Problem& problem);

// What is counted of either plan.
struct TermCount {
    int families_left = 0;  // with no visit at all
    int missed = 0;         // visits wanted and not made, of the others
    int visits = 0;
    int travel = 0;  // minutes
};
TermCount count_of(const rota::Problem& problem, const std::vector<rota::Visit>& visits);

}  // namespace portage::test
