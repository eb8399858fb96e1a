// Names of six groups for the made-up register: the more usual first. Compiled for these tests alone;
// what the program ships (share/linkage) was compiled apart.
#pragma once

#include "tests/support/made_up_register.hpp"

#include <array>
#include <string_view>
#include <utility>
#include <vector>

namespace portage::test {

using Forms = std::vector<std::pair<std::string_view, std::string_view>>;

struct GroupNames {
    std::vector<std::string_view> boys, girls, mothers, fathers, surnames;
    std::vector<std::string_view> stems, endings;  // of further surnames; a stem and an ending
    Forms short_forms, spellings;
};
const GroupNames& names_of(NameGroup group);

inline constexpr std::array<std::string_view, 41> street_first = {
    "Oak",     "Elm",    "Ash",   "Mill",   "Church", "Station", "Victoria", "Queens", "Kings",   "Albert",  "Park",
    "Orchard", "Meadow", "Brook", "Cherry", "Hazel",  "Maple",   "Willow",   "Bridge", "Castle",  "Chapel",  "Windsor",
    "York",    "Devon",  "Essex", "Kent",   "Dover",  "Malvern", "Stirling", "Durham", "Lincoln", "Chester", "Harrow",
    "Eton",    "Fox",    "Heron", "Swan",   "Linnet", "Thistle", "Bramble",  "Juniper"};
inline constexpr std::array<std::string_view, 23> street_second = {
    "",      "field", "wood",  "side",  "ton",  "croft", "mead", "view", "bank", "dale",  "hurst", "brook",
    "leigh", "combe", "worth", "stead", "down", "well",  "gate", "moor", "fold", "ridge", "ham"};
inline constexpr std::array<std::pair<std::string_view, std::string_view>, 7> street_kinds = {{{"Road", "Rd"},
                                                                                               {"Street", "St"},
                                                                                               {"Avenue", "Ave"},
                                                                                               {"Close", "Cl"},
                                                                                               {"Drive", "Dr"},
                                                                                               {"Crescent", "Cres"},
                                                                                               {"Lane", "Ln"}}};
inline constexpr std::array<std::string_view, 6> towns = {"Grays",          "Tilbury",  "Stanford-le-Hope",
                                                          "South Ockendon", "Purfleet", "Chafford Hundred"};

}  // namespace portage::test
