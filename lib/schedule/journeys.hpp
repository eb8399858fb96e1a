// How journeys are reckoned, as an authority has it, and the sentence that says so on whatever they are
// printed on.
#pragma once

#include "place/distance.hpp"
#include "policy/field.hpp"

namespace portage::schedule {

// No council publishes any of these. What is not said is as in place::TravelRule: an assumption.
struct Journeys {
    std::optional<policy::Figure<double>> circuity;
    std::optional<policy::Figure<double>> km_per_hour;
    std::optional<policy::Figure<int>> minutes_per_stop;
    std::optional<policy::Figure<int>> unknown_minutes;
    std::optional<std::string> matrix;  // a file beside the policy's own (journey_table)
    policy::Mark mark;
    static const policy::Fields<Journeys>& fields();
};
// Notes a road shorter than the straight line, a speed nobody drives, a stop of a negative time, a file elsewhere.
void check_journeys(TomlTable& table, const Journeys& journeys);

// With the Thames below London, which is no choice of an authority's.
place::TravelRule travel_rule(const std::optional<Journeys>& journeys);
// Minutes a journey takes where an address is not known.
int unknown_minutes(const std::optional<Journeys>& journeys);
// "assumed journeys: 1.3 km of road …", or "journeys: …" where the authority stands by every figure.
std::string told(const place::TravelRule& rule, const std::optional<Journeys>& journeys);

}  // namespace portage::schedule
