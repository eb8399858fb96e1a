#include "schedule/journeys.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::schedule;

TEST_CASE("what a policy does not say of journeys is the assumption") {
    const auto rule = travel_rule({});
    CHECK(rule.circuity == 1.3);
    CHECK(rule.km_per_hour == 40);
    CHECK(rule.minutes_per_stop == 5);
    REQUIRE(rule.barriers.size() == 1);
    CHECK(rule.barriers[0].name == "Thames");
    CHECK(told(rule, {}).starts_with("assumed journeys: 1.3 km of road"));

    Journeys some{.km_per_hour = policy::Figure<double>{.value = 35}};
    const auto slower = travel_rule(some);
    CHECK(slower.km_per_hour == 35);
    CHECK(slower.circuity == 1.3);
    CHECK(told(slower, some).starts_with("assumed journeys"));
}

TEST_CASE("journeys an authority stands by are not called assumed") {
    Journeys all{.circuity = policy::Figure<double>{.value = 1.4},
                 .km_per_hour = policy::Figure<double>{.value = 35},
                 .minutes_per_stop = policy::Figure<int>{.value = 8}};
    CHECK(told(travel_rule(all), all) ==
          "journeys: 1.4 km of road for a km of straight line, 35 km an hour, 8 minutes a stop; assumed: 30 minutes "
          "where an address is not known");
    all.unknown_minutes = policy::Figure<int>{.value = 25};
    CHECK(unknown_minutes(all) == 25);
    CHECK(unknown_minutes({}) == 30);
    CHECK(told(travel_rule(all), all) ==
          "journeys: 1.4 km of road for a km of straight line, 35 km an hour, 8 minutes a stop; 25 minutes where an "
          "address is not known");
    all.unknown_minutes->mark.assumption = "nobody measured it";
    CHECK(told(travel_rule(all), all).ends_with("assumed: 25 minutes where an address is not known"));
    all.circuity->mark.assumption = "nobody measured it";
    CHECK(told(travel_rule(all), all).starts_with("assumed journeys: 1.4"));
    all.circuity->mark.assumption.reset();
    all.mark.assumption = "taken from the next county";
    CHECK(told(travel_rule(all), all).starts_with("assumed"));
}

TEST_CASE("a road shorter than the straight line is refused") {
    const auto mistakes = [](const std::string& text) {
        TomlDocument document(text, "kent.toml");
        auto table = document.root();
        Journeys journeys;
        policy::read_section(table, journeys);
        check_journeys(table, journeys);
        return document.mistakes().size();
    };
    CHECK(mistakes("circuity = 1.3\nkm_per_hour = 40\nminutes_per_stop = 5\n") == 0);
    CHECK(mistakes("circuity = 0.9\n") == 1);
    CHECK(mistakes("circuity = 1.3\nkm_per_hour = 400.0\nminutes_per_stop = -1\n") == 2);
    CHECK(mistakes("speed = 40\n") == 1);
    CHECK(mistakes("unknown_minutes = 300\n") == 1);
    CHECK(mistakes("matrix = \"journeys.csv\"\n") == 0);
    CHECK(mistakes("matrix = \"../journeys.csv\"\n") == 1);
}
