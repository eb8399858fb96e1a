// Miles by visitor and week, of the journeys their rounds need.
#pragma once

#include "base/date.hpp"
#include "base/id.hpp"
#include "team/team.hpp"

#include <vector>

namespace portage::report {

// Miles are counted in whole tenths, as a claim has them, so that every sum is the sum of what is
// printed above it.
using Tenths = long long;
// Of kilometres by road, to the nearest.
Tenths tenths_of_miles(double km);

// One worker's round on one day.
struct DayTravel {
    Id<team::Worker> worker;
    Date day{};
    int visits = 0;    // and group sessions
    int journeys = 0;  // legs, the way back among them
    int unknown = 0;   // of them of no known length, so not in the miles
    int minutes = 0;
    Tenths miles = 0;
    Tenths recorded = 0;  // what was written down beside the visits
};

struct WeekTravel {
    Id<team::Worker> worker;
    Date monday{};
    int days = 0;  // with a journey
    int visits = 0, journeys = 0, unknown = 0, minutes = 0;
    Tenths miles = 0, recorded = 0;
    void add(const DayTravel& day);
    void add(const WeekTravel& week);
};

struct Mileage {
    std::vector<WeekTravel> weeks;    // by worker in the order given, then week; those with nothing left out
    std::vector<WeekTravel> workers;  // each one's sum; monday says nothing
    WeekTravel all;
};
Mileage mileage(const std::vector<Id<team::Worker>>& workers, const std::vector<DayTravel>& days);

}  // namespace portage::report
