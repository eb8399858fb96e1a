#include "place/national_grid.hpp"

#include <cmath>
#include <numbers>

namespace portage::place {

namespace {

constexpr double degree = std::numbers::pi / 180;
constexpr double arc_second = degree / 3600;

// Half axes, metres.
struct Ellipsoid {
    double a, b;
    constexpr double e2() const { return (a * a - b * b) / (a * a); }
};
constexpr Ellipsoid airy_1830 = {6377563.396, 6356256.909};
constexpr Ellipsoid grs_80 = {6378137.000, 6356752.3141};  // of WGS84, to a tenth of a millimetre

// The projection: scale on the central meridian, true origin, and what the false one adds.
constexpr double f0 = 0.9996012717, phi0 = 49 * degree, lambda0 = -2 * degree;
constexpr double e0 = 400'000, n0 = -100'000;

// The arc of the meridian from the true origin up to a latitude (C.1, formula 3).
double meridian_arc(double phi) {
    const double n = (airy_1830.a - airy_1830.b) / (airy_1830.a + airy_1830.b);
    const double minus = phi - phi0, plus = phi + phi0;
    return airy_1830.b * f0 *
           ((1 + n + 5.0 / 4 * n * n + 5.0 / 4 * n * n * n) * minus -
            (3 * n + 3 * n * n + 21.0 / 8 * n * n * n) * std::sin(minus) * std::cos(plus) +
            (15.0 / 8 * n * n + 15.0 / 8 * n * n * n) * std::sin(2 * minus) * std::cos(2 * plus) -
            35.0 / 24 * n * n * n * std::sin(3 * minus) * std::cos(3 * plus));
}

struct Radians {
    double phi, lambda;
};

Radians unprojected(double easting, double northing) {
    double phi = phi0, arc = 0;
    do {
        phi += (northing - n0 - arc) / (airy_1830.a * f0);
        arc = meridian_arc(phi);
    } while (std::abs(northing - n0 - arc) >= 0.00001);
    const double s = std::sin(phi), t = std::tan(phi), sec = 1 / std::cos(phi);
    const double t2 = t * t, t4 = t2 * t2, t6 = t4 * t2;
    const double below = 1 - airy_1830.e2() * s * s;
    const double nu = airy_1830.a * f0 / std::sqrt(below);
    const double rho = airy_1830.a * f0 * (1 - airy_1830.e2()) / (below * std::sqrt(below));
    const double eta2 = nu / rho - 1;
    const double d = easting - e0, nu3 = nu * nu * nu, nu5 = nu3 * nu * nu, nu7 = nu5 * nu * nu;
    // VII to XIIA, as the guide numbers them.
    const double vii = t / (2 * rho * nu);
    const double viii = t / (24 * rho * nu3) * (5 + 3 * t2 + eta2 - 9 * t2 * eta2);
    const double ix = t / (720 * rho * nu5) * (61 + 90 * t2 + 45 * t4);
    const double x = sec / nu, xi = sec / (6 * nu3) * (nu / rho + 2 * t2);
    const double xii = sec / (120 * nu5) * (5 + 28 * t2 + 24 * t4);
    const double xiia = sec / (5040 * nu7) * (61 + 662 * t2 + 1320 * t4 + 720 * t6);
    const double d2 = d * d, d3 = d2 * d, d4 = d2 * d2, d5 = d4 * d, d6 = d4 * d2, d7 = d6 * d;
    return {phi - vii * d2 + viii * d4 - ix * d6, lambda0 + x * d - xi * d3 + xii * d5 - xiia * d7};
}

}  // namespace

Location on_airy(double easting, double northing) {
    auto [phi, lambda] = unprojected(easting, northing);
    return {phi / degree, lambda / degree};
}

Location from_national_grid(double easting, double northing) {
    auto [phi, lambda] = unprojected(easting, northing);
    // To Cartesian (B.1), at height 0.
    const double s = std::sin(phi), nu = airy_1830.a / std::sqrt(1 - airy_1830.e2() * s * s);
    const double x = nu * std::cos(phi) * std::cos(lambda), y = nu * std::cos(phi) * std::sin(lambda);
    const double z = (1 - airy_1830.e2()) * nu * s;
    // OSGB36 to WGS84: the guide's seven parameters with their signs turned round.
    constexpr double tx = 446.448, ty = -125.157, tz = 542.060, scale = 1 - 20.4894e-6;
    constexpr double rx = 0.1502 * arc_second, ry = 0.2470 * arc_second, rz = 0.8421 * arc_second;
    const double x2 = tx + scale * x - rz * y + ry * z;
    const double y2 = ty + rz * x + scale * y - rx * z;
    const double z2 = tz - ry * x + rx * y + scale * z;
    // Back to degrees (B.2): the latitude comes nearer with every round.
    const double p = std::hypot(x2, y2), e2 = grs_80.e2();
    double found = std::atan2(z2, p * (1 - e2));
    for (int round = 0; round < 8; ++round) {
        const double sine = std::sin(found);
        found = std::atan2(z2 + e2 * grs_80.a / std::sqrt(1 - e2 * sine * sine) * sine, p);
    }
    return {found / degree, std::atan2(y2, x2) / degree};
}

}  // namespace portage::place
