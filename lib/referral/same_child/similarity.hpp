// How alike two short texts are. Names are compared by character, not byte: UTF-8 is read.
#pragma once

#include <string_view>

namespace portage::referral {

// Jaro's likeness raised for a common beginning of up to four characters, 0 to 1 (Winkler 1990, scale
// 0.1, no threshold). Only the first 64 characters count. Two empty texts are alike.
double jaro_winkler(std::string_view a, std::string_view b);

// Optimal string alignment: insertions, deletions, replacements and swaps of neighbours that turn one
// into the other; `most` + 1 as soon as it is more than `most`. Only the first 64 characters count.
int slips_between(std::string_view a, std::string_view b, int most);

}  // namespace portage::referral
