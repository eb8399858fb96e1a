// Journeys by road between postcodes, as the file's directory has them.
#pragma once

#include "cmd/postcodes.hpp"
#include "cmd/session.hpp"
#include "schedule/journey_table.hpp"
#include "schedule/round.hpp"

#include <map>

namespace portage::cmd {

// The file of measured journeys beside a policy. Fails with Fault::configuration and every mistake in it.
schedule::JourneyTable measured_journeys(const std::string& policy, const std::string& name);

class Travel {
public:
    // As the edition in force on the session's day has it.
    explicit Travel(Session& session);
    // As the file of measured journeys has it, else reckoned. Nothing where neither knows one of the two.
    std::optional<schedule::Way> way(const std::string& from, const std::string& to);
    // Minutes there and back; nothing where one end is not known.
    std::optional<int> both_ways(const std::optional<std::string>& from, const std::optional<std::string>& to);
    // To hand on; must not outlive this.
    schedule::Ways ways() {
        return [this](const std::string& from, const std::string& to) { return way(from, to); };
    }
    // Where a postcode is; nothing where the directory has no place for it.
    const std::optional<place::Stop>& stop(const std::string& postcode);
    // As drawn on a map.
    std::vector<place::Location> drawn(const place::Stop& from, const place::Stop& to) const;
    // Minutes of a journey neither knows.
    int unknown() const { return unknown_; }
    // How journeys are reckoned, and how many of those asked so far were measured: to stand on whatever they are
    // printed on.
    std::string assumption() const;

private:
    Postcodes& postcodes_;
    std::optional<schedule::Way> reckoned(const std::string& from, const std::string& to);
    place::TravelRule rule_;
    int unknown_ = 0;
    std::optional<schedule::JourneyTable> table_;
    std::map<std::pair<std::string, std::string>, bool> asked_;  // whether it was measured; only with a table
    std::string assumption_;
    std::map<std::string, std::optional<place::Stop>> stops_;
};

// Miles of the road, to the tenth a mileage claim has.
double in_miles(double km);

}  // namespace portage::cmd
