// National Grid references of Great Britain, and the degrees of every other map.
#pragma once

#include "place/distance.hpp"

namespace portage::place {

// On the Airy ellipsoid the grid is drawn on (OSGB36): 100 metres off WGS84, so no map's degrees.
// Annexe C.2 of Ordnance Survey's "A guide to coordinate systems in Great Britain". Metres.
Location on_airy(double easting, double northing);

// WGS84, by the Helmert transformation of the same guide (section 6.6): within about five metres of
// the exact transformation, OSTN15, which needs a grid of a million shifts. A postcode is larger.
Location from_national_grid(double easting, double northing);

}  // namespace portage::place
