#include "cmd/travel.hpp"

#include <cmath>

namespace portage::cmd {

namespace {

// How place/distance.hpp reckons journeys, with the river between Kent and Thurrock.
const place::TravelRule& travel_rule() {
    static const place::TravelRule rule{.barriers = {place::lower_thames()}};
    return rule;
}

}  // namespace

const std::optional<place::Stop>& Travel::stop(const std::string& postcode) {
    auto [known, is_new] = stops_.try_emplace(postcode);
    if (is_new)
        if (const auto reading = place::parse_postcode(postcode); reading.postcode)
            if (const auto residence = postcodes_.find(*reading.postcode); residence && residence->on_map)
                known->second = residence->stop();
    return known->second;
}

std::optional<schedule::Way> Travel::way(const std::string& from, const std::string& to) {
    const auto start = stop(from), end = stop(to);
    if (!start || !end) return {};
    return schedule::Way{place::travel_minutes(travel_rule(), *start, *end),
                         place::road_km(travel_rule(), *start, *end)};
}

std::optional<int> Travel::both_ways(const std::optional<std::string>& from, const std::optional<std::string>& to) {
    if (!from || !to) return {};
    const auto there = way(*from, *to), back = way(*to, *from);
    if (!there || !back) return {};
    return there->minutes + back->minutes;
}

std::vector<place::Location> Travel::drawn(const place::Stop& from, const place::Stop& to) {
    return place::way_between(travel_rule(), from, to);
}

std::string Travel::assumption() const {
    const auto& rule = travel_rule();
    return fmt::format(
        "assumed journeys: {} km of road for a km of straight line, {} km an hour, {} minutes a stop; {} minutes where "
        "an address is not known",
        rule.circuity, rule.km_per_hour, rule.minutes_per_stop, schedule::unknown_journey);
}

double in_miles(double km) {
    constexpr double km_a_mile = 1.609344;
    return std::round(km / km_a_mile * 10) / 10;
}

}  // namespace portage::cmd
