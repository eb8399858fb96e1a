#include "cmd/travel.hpp"

#include "base/error.hpp"
#include "cmd/surroundings.hpp"

#include <algorithm>
#include <cmath>

namespace portage::cmd {

schedule::JourneyTable measured_journeys(const std::string& policy, const std::string& name) {
    const auto slash = policy.rfind('/');
    const auto path = (slash == std::string::npos ? "" : policy.substr(0, slash + 1)) + name;
    try {
        return schedule::read_journeys(read_file(path, 64 << 20), name);
    } catch (const Error& error) {
        fail(Fault::configuration, "{}\n(the policy names it as its matrix of journeys: {})", error.what(), path);
    }
}

Travel::Travel(Session& session) : postcodes_(session.postcodes()) {
    const auto& journeys = session.authority().edition_on(session.today()).travel;
    rule_ = schedule::travel_rule(journeys);
    unknown_ = schedule::unknown_minutes(journeys);
    assumption_ = schedule::told(rule_, journeys);
    if (journeys && journeys->matrix) table_ = measured_journeys(session.policy_path(), *journeys->matrix);
}

const std::optional<place::Stop>& Travel::stop(const std::string& postcode) {
    auto [known, is_new] = stops_.try_emplace(postcode);
    if (is_new)
        if (const auto reading = place::parse_postcode(postcode); reading.postcode)
            if (const auto residence = postcodes_.find(*reading.postcode); residence && residence->on_map)
                known->second = residence->stop();
    return known->second;
}

std::optional<schedule::Way> Travel::reckoned(const std::string& from, const std::string& to) {
    const auto start = stop(from), end = stop(to);
    if (!start || !end) return {};
    return schedule::Way{place::travel_minutes(rule_, *start, *end), place::road_km(rule_, *start, *end)};
}

std::optional<schedule::Way> Travel::way(const std::string& from, const std::string& to) {
    auto way = reckoned(from, to);
    if (!table_) return way;
    const auto measured = table_->find(from, to);
    asked_[{from, to}] = measured.has_value();
    if (!measured) return way;
    const auto reckoned_km = way ? way->km : std::nullopt;
    return schedule::Way{measured->minutes,
                         measured->miles ? std::optional(*measured->miles * place::km_a_mile) : reckoned_km};
}

std::string Travel::assumption() const {
    if (!table_) return assumption_;
    const auto measured = std::ranges::count_if(asked_, [](const auto& one) { return one.second; });
    return fmt::format("{} of {} from {}; for the rest, {}", measured,
                       count(static_cast<long long>(asked_.size()), "journey"), table_->name(), assumption_);
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

double in_miles(double km) { return std::round(km / place::km_a_mile * 10) / 10; }

}  // namespace portage::cmd
