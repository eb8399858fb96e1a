// Places on paper: north up, one scale both ways, the middle of them all in the middle.
#pragma once

#include "place/distance.hpp"

namespace portage::place {

struct Point {
    double x = 0, y = 0;  // from the upper left corner
    bool operator==(const Point&) const = default;
};

class Sketch {
public:
    // For these places, on paper so large, with so much left free at each edge. Over a county the
    // earth is flat enough: a degree of longitude is as long as at the middle. Places at one spot are
    // drawn as if the paper were a kilometre wide.
    Sketch(const std::vector<Location>& places, double width, double height, double margin);
    Point at(Location place) const;
    // Units of the paper for a kilometre of straight line.
    double unit() const { return unit_; }

private:
    Location middle_;
    double width_, height_, km_a_degree_east_, unit_ = 1;
};

}  // namespace portage::place
