// How far behind counts as a delay: "6 months", "1/3 of age", "30% of age", "more than 12 months".
// Compared in whole numbers: a child of 18 months who does what one of 12 does is behind by exactly
// one third.
#pragma once

#include "policy/kind.hpp"

namespace portage::eligibility {

struct Threshold {
    int part = 0;            // months, or the upper number of the fraction
    int of = 1;              // the lower number of the fraction
    bool of_age = false;     // part/of of the age, not months
    bool more_than = false;  // the limit itself is not enough
    bool operator==(const Threshold&) const = default;

    // Whether a child of `age` completed months who does what one of `developmental` months does
    // is far enough behind.
    bool reached(int age, int developmental) const;
};

std::optional<Threshold> parse_threshold(std::string_view text);
using policy::to_string;  // which the next would hide
std::string to_string(const Threshold& threshold);

}  // namespace portage::eligibility

namespace portage::policy {
template <>
struct Kind<eligibility::Threshold> : PlainKind {
    static std::string type() { return "a measure such as \"6 months\" or \"1/3 of age\""; }
    static bool read(TomlTable& table, std::string_view key, eligibility::Threshold& value, const Limits&);
    static Canonical canonical(const eligibility::Threshold& value) { return to_string(value); }
    static std::string shown(const eligibility::Threshold& value) { return to_string(value); }
};
}  // namespace portage::policy
