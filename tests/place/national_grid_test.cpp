#include "place/national_grid.hpp"

#include "base/csv.hpp"
#include "tests/place/shipped.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace portage;
using namespace portage::place;

namespace {
constexpr double degrees(double d, double m, double s) { return d + m / 60 + s / 3600; }
}  // namespace

TEST_CASE("a grid reference is the latitude and longitude of the worked example of the Ordnance Survey") {
    // A guide to coordinate systems in Great Britain, annexe C.2: Caister water tower.
    auto found = on_airy(651409.903, 313177.270);
    // It is printed to a ten-thousandth of a second, three millimetres.
    CHECK(std::abs(found.latitude - degrees(52, 39, 27.2531)) * 3600 < 0.00006);
    CHECK(std::abs(found.longitude - degrees(1, 43, 4.5177)) * 3600 < 0.00006);
}

TEST_CASE("in degrees of other maps the same tower lies a hundred metres away, within five of the exact place") {
    // The same tower by satellite, from the guide: 52 39 28.72 N, 1 42 57.787 E.
    auto found = from_national_grid(651409.903, 313177.270);
    const Location exact = {degrees(52, 39, 28.72), degrees(1, 42, 57.787)};
    CHECK(distance_km(found, exact) < 0.005);
    CHECK(distance_km(on_airy(651409.903, 313177.270), exact) > 0.1);
}

TEST_CASE("postcodes of Code-Point Open lie where the exact transformation put those shipped") {
    int compared = 0;
    for (const auto& row : read_csv(test::text_of(TEST_DATA "/postcodes/code-point-open.csv"))) {
        CAPTURE(row.cells[0]);
        auto shipped = test::shipped_directory().find(test::postcode(row.cells[0]));
        if (!shipped) continue;
        ++compared;
        CHECK(distance_km(from_national_grid(std::stod(row.cells[2]), std::stod(row.cells[3])), shipped->location) <
              0.006);
    }
    CHECK(compared >= 5);
}
