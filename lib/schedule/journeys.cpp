#include "schedule/journeys.hpp"

#include "schedule/round.hpp"

namespace portage::schedule {

using policy::field;

const policy::Fields<Journeys>& Journeys::fields() {
    static const policy::Fields<Journeys> all = {
        field("circuity", &Journeys::circuity, "kilometres of road for a kilometre of straight line, 1 to 5"),
        field("km_per_hour", &Journeys::km_per_hour, "speed on the road, town and country together, 5 to 120"),
        field("minutes_per_stop", &Journeys::minutes_per_stop, "parking and walking to the door, 0 to 60"),
        field("unknown_minutes", &Journeys::unknown_minutes, "of a journey where an address is not known, 1 to 240"),
        field("matrix", &Journeys::matrix, "a file of measured journeys in the policy's folder: from,to,minutes,miles"),
    };
    return all;
}

void check_journeys(TomlTable& table, const Journeys& journeys) {
    const auto within = [&](std::string_view key, auto value, auto least, auto most) {
        if (value < least || value > most)
            table.mistake(key, fmt::format("{} is {}: it must be {} to {}", key, value, least, most));
    };
    if (journeys.circuity) within("circuity", journeys.circuity->value, 1.0, 5.0);
    if (journeys.km_per_hour) within("km_per_hour", journeys.km_per_hour->value, 5.0, 120.0);
    if (journeys.minutes_per_stop) within("minutes_per_stop", journeys.minutes_per_stop->value, 0, 60);
    if (journeys.unknown_minutes) within("unknown_minutes", journeys.unknown_minutes->value, 1, 240);
    if (journeys.matrix && (journeys.matrix->empty() || journeys.matrix->find('/') != std::string::npos))
        table.mistake("matrix", fmt::format("matrix '{}' is not the name of a file in the policy's folder (write it as "
                                            "\"journeys.csv\")",
                                            for_terminal(*journeys.matrix)));
}

int unknown_minutes(const std::optional<Journeys>& journeys) {
    return journeys && journeys->unknown_minutes ? journeys->unknown_minutes->value : unknown_journey;
}

place::TravelRule travel_rule(const std::optional<Journeys>& journeys) {
    place::TravelRule rule{.barriers = {place::lower_thames()}};
    if (!journeys) return rule;
    if (journeys->circuity) rule.circuity = journeys->circuity->value;
    if (journeys->km_per_hour) rule.km_per_hour = journeys->km_per_hour->value;
    if (journeys->minutes_per_stop) rule.minutes_per_stop = journeys->minutes_per_stop->value;
    return rule;
}

std::string told(const place::TravelRule& rule, const std::optional<Journeys>& journeys) {
    const auto stood_by = [&](const auto& figure) { return policy::stands_by(figure, journeys->mark); };
    const bool all = journeys && stood_by(journeys->circuity) && stood_by(journeys->km_per_hour) &&
                     stood_by(journeys->minutes_per_stop);
    return fmt::format(
        "{}journeys: {} km of road for a km of straight line, {} km an hour, {} minutes a stop; {}{} minutes where an "
        "address is not known",
        all ? "" : "assumed ", rule.circuity, rule.km_per_hour, rule.minutes_per_stop,
        all && !(journeys && stood_by(journeys->unknown_minutes)) ? "assumed: " : "", unknown_minutes(journeys));
}

}  // namespace portage::schedule
