#include "place/distance.hpp"

#include "tests/place/shipped.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace portage;
using namespace portage::place;

namespace {
Stop stop(std::string_view postcode) { return test::residence(postcode).stop(); }
double km(std::string_view a, std::string_view b) { return distance_km(stop(a).at, stop(b).at); }
}  // namespace

TEST_CASE("distances between civic postcodes are those worked out elsewhere") {
    auto near = [](double value) { return doctest::Approx(value).epsilon(0.0005 / value); };
    CHECK(km("RM17 6SL", "ME14 1XQ") == near(25.873));
    CHECK(km("ME14 1XQ", "ME4 4TR") == near(12.289));
    CHECK(km("RM17 6SL", "RM16 4XS") == near(2.593));
    CHECK(km("RM17 6SL", "DA1 1AA") == near(8.623));
    CHECK(km("RM17 6SL", "RM17 6SL") == 0);
    // A quarter of a great circle, and half of one.
    CHECK(distance_km({0, 0}, {0, 90}) == doctest::Approx(10007.557));
    CHECK(distance_km({90, 0}, {-90, 0}) == doctest::Approx(20015.115));
}

TEST_CASE("minutes are kilometres by road at the speed of the rule and a stop and are rounded up") {
    TravelRule rule{.circuity = 1.5, .km_per_hour = 60, .minutes_per_stop = 4, .barriers = {}};
    Stop a{{51.0, 0.5}, ""}, b{{51.0, 0.5}, ""};
    CHECK(travel_minutes(rule, a, b) == 4);
    b.at.latitude += 10 / (6371.0088 * 3.14159265358979 / 180);  // 10 km north
    CHECK(road_km(rule, a, b) == doctest::Approx(15.0));
    CHECK(travel_minutes(rule, a, b) == 19);
    b.at.latitude += 0.0001;
    CHECK(travel_minutes(rule, a, b) == 20);
    rule.minutes_per_stop = 0;
    CHECK(travel_minutes(rule, a, a) == 1);
}

TEST_CASE("the way across the Thames goes by the Dartford Crossing both ways") {
    TravelRule straight, bridged{.barriers = {lower_thames()}};
    auto grays = stop("RM17 6SL"), dartford = stop("DA1 1AA"), gravesend = stop("DA12 1AA"),
         maidstone = stop("ME14 1XQ");
    // Grays and Gravesend look across at one another: 5 km over the water, 13 by the crossing.
    CHECK(road_km(straight, grays, gravesend) < 8);
    CHECK(road_km(bridged, grays, gravesend) > 2.5 * road_km(straight, grays, gravesend));
    CHECK(road_km(bridged, gravesend, grays) == doctest::Approx(road_km(bridged, grays, gravesend)));
    CHECK(road_km(bridged, grays, dartford) > road_km(straight, grays, dartford));
    CHECK(road_km(bridged, dartford, maidstone) == road_km(straight, dartford, maidstone));
    CHECK(road_km(bridged, {grays.at, ""}, dartford) == road_km(straight, grays, dartford));
    auto toll = lower_thames();
    toll.minutes = 15;
    TravelRule slow{.barriers = {toll}};
    CHECK(travel_minutes(slow, grays, dartford) == travel_minutes(bridged, grays, dartford) + 15);
}

TEST_CASE("a crossing makes no way shorter") {
    TravelRule straight, bridged{.barriers = {lower_thames()}};
    const auto& directory = test::shipped_directory();
    for (std::size_t i = 0; i < directory.size(); i += 1201)
        for (std::size_t j = 0; j < directory.size(); j += 1303) {
            auto a = directory.at(i).residence.stop(), b = directory.at(j).residence.stop();
            REQUIRE(road_km(bridged, a, b) >= road_km(straight, a, b) - 1e-9);
        }
}
