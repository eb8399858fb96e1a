// Shares and middles of whole numbers, with the roundings a reader expects.
#pragma once

#include <optional>
#include <vector>

namespace portage::report {

// `part` of `whole` in per cent, rounded half up; but 100 only for all of it and 0 only for none:
// 399 of 400 visits is 99 %. Nothing where `whole` is 0.
std::optional<int> percent(int part, int whole);

// The middle one, or halfway between the two in the middle. Nothing where there are none.
std::optional<double> median(std::vector<int> values);

// The smallest value that so many per cent of all do not exceed (nearest rank), 1 to 100.
std::optional<int> centile(std::vector<int> values, int per_cent);

}  // namespace portage::report
