#include "place/sketch.hpp"

#include <algorithm>
#include <cmath>

namespace portage::place {

namespace {
constexpr double km_a_degree = 6371.0088 * 3.14159265358979323846 / 180;
}

Sketch::Sketch(const std::vector<Location>& places, double width, double height, double margin)
    : width_(width), height_(height), km_a_degree_east_(km_a_degree) {
    if (places.empty()) return;
    const auto [south, north] = std::ranges::minmax(places, {}, &Location::latitude);
    const auto [west, east] = std::ranges::minmax(places, {}, &Location::longitude);
    middle_ = {(south.latitude + north.latitude) / 2, (west.longitude + east.longitude) / 2};
    km_a_degree_east_ = km_a_degree * std::cos(middle_.latitude * 3.14159265358979323846 / 180);
    const double tall = std::max(1.0, (north.latitude - south.latitude) * km_a_degree);
    const double wide = std::max(1.0, (east.longitude - west.longitude) * km_a_degree_east_);
    unit_ = std::min((width - 2 * margin) / wide, (height - 2 * margin) / tall);
}

Point Sketch::at(Location place) const {
    return {width_ / 2 + (place.longitude - middle_.longitude) * km_a_degree_east_ * unit_,
            height_ / 2 - (place.latitude - middle_.latitude) * km_a_degree * unit_};
}

}  // namespace portage::place
