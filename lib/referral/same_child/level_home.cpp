// Where two records live, as a chain: the postcode, the address given that, the town where neither agreed.
#include "referral/same_child/level.hpp"
#include "referral/same_child/similarity.hpp"

#include <algorithm>

namespace portage::referral {

namespace {

// How much of the shorter address the other has too, by words that may have a slip; 0 to 1.
double shared_words(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    if (a == b) return 1;
    bool a_first = a.size() < b.size() || (a.size() == b.size() && a < b);  // the same whichever comes first
    const auto &shorter = a_first ? a : b, &longer = a_first ? b : a;
    std::size_t found = 0, letters = 0;
    for (const auto& word : shorter) {
        letters += word.size();
        if (std::any_of(longer.begin(), longer.end(), [&](const auto& other) {
                return word == other || (word.size() > 3 && other.size() > 3 && jaro_winkler(word, other) >= 0.92);
            }))
            found += word.size();
    }
    return letters ? static_cast<double>(found) / static_cast<double>(letters) : 0;
}

enum class Lines { missing, same, street, other };

// The numbers and the words. Where the postcodes differ, addresses without a number in common are not
// looked at word by word: that would cost most where it says least.
Lines lines_of(const Person& a, const Person& b, Level postcode) {
    if (a.street.empty() || b.street.empty()) return Lines::missing;
    bool same_house = a.house == b.house;
    // Either alike, or a flat's number is left out in one; a slip in it is for the words to outweigh.
    bool house =
        same_house || (!a.house.empty() && !b.house.empty() &&
                       (a.house.find(b.house) != std::string::npos || b.house.find(a.house) != std::string::npos));
    if (!house && postcode == Level::postcode_different && a.street.front() != b.street.front()) return Lines::other;
    auto shared = shared_words(a.street, b.street);
    if (house && shared >= (a.house.empty() ? 0.8 : 0.5)) return Lines::same;
    return shared >= 0.8 ? Lines::street : Lines::other;
}

Level postcode_level(const Person& a, const Person& b) {
    if (a.postcode.empty() || b.postcode.empty()) return Level::missing;
    if (a.postcode == b.postcode) return Level::postcode_same;
    return slips_between(a.postcode, b.postcode, 1) <= 1 ? Level::postcode_near : Level::postcode_different;
}

}  // namespace

void home_levels(const Person& a, const Person& b, Pattern& pattern) {
    auto& postcode = pattern[static_cast<std::size_t>(Likeness::postcode)];
    auto& address = pattern[static_cast<std::size_t>(Likeness::address)];
    postcode = postcode_level(a, b);
    auto lines = lines_of(a, b, postcode);
    if (lines != Lines::missing) {
        if (postcode == Level::postcode_same)
            address = lines == Lines::same ? Level::here_same : Level::here_other;
        else if (postcode == Level::missing)
            address = lines == Lines::same     ? Level::address_same
                      : lines == Lines::street ? Level::address_street
                                               : Level::address_other;
        else
            address = lines == Lines::same     ? Level::elsewhere_same
                      : lines == Lines::street ? Level::elsewhere_street
                                               : Level::elsewhere_other;
    }
    // A home in common lies in one town, whatever the town's line says.
    bool home = postcode == Level::postcode_same || lines == Lines::same;
    if (home || !a.town.known() || !b.town.known()) return;
    pattern[static_cast<std::size_t>(Likeness::town)] = a.town.hash == b.town.hash ? Level::town_same
                                                        : jaro_winkler(a.town.text, b.town.text) >= 0.88
                                                            ? Level::town_close
                                                            : Level::town_different;
}

}  // namespace portage::referral
