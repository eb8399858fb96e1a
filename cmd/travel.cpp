#include "cmd/travel.hpp"

#include <cmath>

namespace portage::cmd {

Travel::Travel(Session& session) : postcodes_(session.postcodes()) {
    const auto& journeys = session.authority().edition_on(session.today()).travel;
    rule_ = schedule::travel_rule(journeys);
    assumption_ = schedule::told(rule_, journeys);
}

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
    return schedule::Way{place::travel_minutes(rule_, *start, *end), place::road_km(rule_, *start, *end)};
}

std::optional<int> Travel::both_ways(const std::optional<std::string>& from, const std::optional<std::string>& to) {
    if (!from || !to) return {};
    const auto there = way(*from, *to), back = way(*to, *from);
    if (!there || !back) return {};
    return there->minutes + back->minutes;
}

std::vector<place::Location> Travel::drawn(const place::Stop& from, const place::Stop& to) const {
    return place::way_between(rule_, from, to);
}

double in_miles(double km) {
    constexpr double km_a_mile = 1.609344;
    return std::round(km / km_a_mile * 10) / 10;
}

}  // namespace portage::cmd
