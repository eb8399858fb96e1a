#include "place/distance.hpp"

#include <algorithm>
#include <cmath>

namespace portage::place {

namespace {

constexpr double earth_radius_km = 6371.0088;
constexpr double radians = 3.14159265358979323846 / 180;

double square(double x) { return x * x; }

bool lies_in(const std::string& district, const std::vector<std::string>& districts) {
    return std::find(districts.begin(), districts.end(), district) != districts.end();
}

bool separates(const Barrier& barrier, const Stop& a, const Stop& b) {
    return (lies_in(a.district, barrier.one_side) && lies_in(b.district, barrier.other_side)) ||
           (lies_in(b.district, barrier.one_side) && lies_in(a.district, barrier.other_side));
}

// The first barrier between the two; null where the way is clear.
const Barrier* barrier_between(const TravelRule& rule, const Stop& a, const Stop& b) {
    for (const auto& barrier : rule.barriers)
        if (separates(barrier, a, b)) return &barrier;
    return nullptr;
}

}  // namespace

double distance_km(Location a, Location b) {
    double half_north = (b.latitude - a.latitude) * radians / 2, half_east = (b.longitude - a.longitude) * radians / 2;
    double h = square(std::sin(half_north)) +
               std::cos(a.latitude * radians) * std::cos(b.latitude * radians) * square(std::sin(half_east));
    return 2 * earth_radius_km * std::asin(std::sqrt(std::min(1.0, h)));
}

Barrier lower_thames() {
    return {
        .name = "Thames",
        // Medway, Kent's districts, Bexley, Bromley.
        .one_side = {"E06000035", "E07000105", "E07000106", "E07000107", "E07000108", "E07000109", "E07000110",
                     "E07000111", "E07000112", "E07000113", "E07000114", "E07000115", "E07000116", "E09000004",
                     "E09000006"},
        // Thurrock, Southend, the south of Essex, Havering.
        .other_side = {"E06000033", "E06000034", "E07000066", "E07000067", "E07000068", "E07000069", "E07000070",
                       "E07000071", "E07000075", "E09000016"},
        .crossing = {51.4647, 0.2585},
        .minutes = 0,
    };
}

std::vector<Location> way_between(const TravelRule& rule, const Stop& from, const Stop& to) {
    if (const auto* barrier = barrier_between(rule, from, to)) return {from.at, barrier->crossing, to.at};
    return {from.at, to.at};
}

double road_km(const TravelRule& rule, const Stop& from, const Stop& to) {
    const auto* barrier = barrier_between(rule, from, to);
    double straight = barrier ? distance_km(from.at, barrier->crossing) + distance_km(barrier->crossing, to.at)
                              : distance_km(from.at, to.at);
    return straight * rule.circuity;
}

int travel_minutes(const TravelRule& rule, const Stop& from, const Stop& to) {
    const auto* barrier = barrier_between(rule, from, to);
    double minutes = road_km(rule, from, to) / rule.km_per_hour * 60 + rule.minutes_per_stop;
    if (barrier) minutes += barrier->minutes;
    // What rounding errors add does not cost a minute.
    return std::max(1, static_cast<int>(std::ceil(minutes - 1e-6)));
}

}  // namespace portage::place
