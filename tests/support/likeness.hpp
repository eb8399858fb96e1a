// Records compared as the program compares them, with the weights, names and short forms it ships.
#pragma once

#include "referral/same_child/compare.hpp"
#include "referral/same_child/keys.hpp"
#include "tests/support/files.hpp"

#include <string>

namespace portage::test {

struct ShippedLikeness {
    referral::Weights weights = referral::read_weights(text_of(SHARE "/linkage/weights.toml"), "weights.toml");
    referral::Nicknames nicknames = referral::read_nicknames(text_of(SHARE "/linkage/nicknames.csv"), "nicknames.csv");
    referral::NameFrequencies frequencies =
        referral::read_name_frequencies(text_of(SHARE "/linkage/names.csv"), "names.csv");
};
inline const ShippedLikeness& shipped_likeness() {
    static const ShippedLikeness shipped;
    return shipped;
}

// Compared in a register of five thousand.
inline referral::Comparison compared(const referral::Particulars& a, const referral::Particulars& b) {
    const auto& shipped = shipped_likeness();
    return referral::Matcher(shipped.weights, shipped.nicknames, shipped.frequencies, 5000)
        .compare(referral::person_of(a), referral::person_of(b));
}

inline bool share_a_key(const referral::Particulars& a, const referral::Particulars& b) {
    std::vector<referral::Key> x, y;
    referral::keys_of(referral::person_of(a), x);
    referral::keys_of(referral::person_of(b), y);
    for (auto key : x)
        for (auto other : y)
            if (key == other) return true;
    return false;
}

inline referral::Level level_of(const referral::Comparison& comparison, referral::Likeness field) {
    return comparison.pattern[static_cast<std::size_t>(field)];
}

// Aisha Khan, of whom everything is known. NHS number of the range kept for tests.
inline referral::Particulars aisha() {
    return {.forename = "Aisha",
            .surname = "Khan",
            .born = date(2023, 5, 14),
            .sex = child::Sex::female,
            .nhs_number = "999 000 0018",
            .postcode = "RM17 6SL",
            .address = "14 Orchard Road",
            .town = "Grays",
            .phones = {"07700 900123"},
            .emails = {"s.khan@example.org"},
            .carers = {"Saima Khan"}};
}

}  // namespace portage::test
