#include "place/sketch.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <random>

using namespace portage::place;

namespace {
double apart(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }
}  // namespace

TEST_CASE("north is up and east is right and everything lies within the margin") {
    const Location margate{51.386, 1.382}, dover{51.129, 1.310}, maidstone{51.273, 0.523};
    const Sketch sketch({margate, dover, maidstone}, 320, 240, 20);
    CHECK(sketch.at(margate).y < sketch.at(dover).y);
    CHECK(sketch.at(maidstone).x < sketch.at(dover).x);
    for (auto place : {margate, dover, maidstone}) {
        const auto point = sketch.at(place);
        CHECK(point.x >= 20 - 1e-9);
        CHECK(point.x <= 300 + 1e-9);
        CHECK(point.y >= 20 - 1e-9);
        CHECK(point.y <= 220 + 1e-9);
    }
}

TEST_CASE("distances on paper are those on the ground to a hundredth") {
    std::mt19937 random(3);
    std::uniform_real_distribution<double> north(51.0, 51.5), east(0.1, 1.4);
    std::vector<Location> places;
    for (int i = 0; i < 20; ++i) places.push_back({north(random), east(random)});
    const Sketch sketch(places, 600, 400, 10);
    for (std::size_t i = 1; i < places.size(); ++i) {
        const double on_ground = distance_km(places[i - 1], places[i]) * sketch.unit();
        CHECK(apart(sketch.at(places[i - 1]), sketch.at(places[i])) == doctest::Approx(on_ground).epsilon(0.01));
    }
}

TEST_CASE("one place alone is drawn in the middle") {
    const Location here{51.3, 1.1};
    const Sketch sketch({here, here}, 320, 240, 20);
    CHECK(sketch.at(here) == Point{160, 120});
    CHECK(sketch.unit() == doctest::Approx(200));
    CHECK(Sketch({}, 320, 240, 20).at({}) == Point{160, 120});
}

TEST_CASE("a way across the river is drawn by the crossing") {
    const TravelRule rule{.barriers = {lower_thames()}};
    const Stop grays{{51.478, 0.323}, "E06000034"}, dartford{{51.446, 0.217}, "E07000107"};
    const auto way = way_between(rule, grays, dartford);
    REQUIRE(way.size() == 3);
    CHECK(way[1] == lower_thames().crossing);
    CHECK(way_between(rule, dartford, dartford).size() == 2);
}
