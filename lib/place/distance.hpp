// How far apart two places are, and how long the way between them takes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace portage::place {

// The international mile, exactly.
inline constexpr double km_a_mile = 1.609344;

// Degrees, WGS84.
struct Location {
    double latitude = 0;
    double longitude = 0;
    bool operator==(const Location&) const = default;
};

// Along the great circle, in kilometres (haversine, mean earth radius 6371.0088 km).
double distance_km(Location a, Location b);

// Water or the like with one way over it: a journey from one side to the other goes by the
// crossing, however near the two ends look on the map.
struct Barrier {
    std::string name;
    std::vector<std::string> one_side;  // GSS codes of districts
    std::vector<std::string> other_side;
    Location crossing;
    double minutes = 0;  // lost at the crossing itself
};

// The Thames below London. Between Kent and Thurrock the Dartford Crossing is the only road; from
// the London boroughs named it is the nearest.
Barrier lower_thames();

// How journeys are reckoned. No council publishes any of these: they are assumptions, for the policy
// to set, and every plan that uses them says so.
struct TravelRule {
    double circuity = 1.3;        // road kilometres for each one along the great circle
    double km_per_hour = 40;      // on the road, town and country together
    double minutes_per_stop = 5;  // parking and walking to the door
    std::vector<Barrier> barriers;
};

struct Stop {
    Location at;
    std::string district;  // GSS code; empty where unknown, and then no barrier is met
};

// The way to draw on a map: straight, or by the crossing of a barrier. Both ends are of it.
std::vector<Location> way_between(const TravelRule& rule, const Stop& from, const Stop& to);
double road_km(const TravelRule& rule, const Stop& from, const Stop& to);
// Whole minutes from door to door, rounded up, a stop's minutes included: so never 0.
int travel_minutes(const TravelRule& rule, const Stop& from, const Stop& to);

}  // namespace portage::place
