// Whether two records are of one child: a probability, and why.
#pragma once

#include "referral/same_child/frequencies.hpp"
#include "referral/same_child/weights.hpp"

#include <string>
#include <vector>

namespace portage::referral {

enum class Verdict { certain, likely, unlikely };

// Each field's step of the way to the answer. Bits: powers of two by which it speaks for the same
// child, against what else the two would most likely be.
struct Comparison {
    Pattern pattern{};
    std::array<double, likenesses> bits{};
    Relation otherwise = Relation::stranger;  // what else they would most likely be
    double prior = 0;                         // bits before anything is compared, against that
    double remainder = 0;                     // bits, never above 0, for the other two things they could be
    double total = 0;                         // prior, bits and remainder together
    double probability = 0;                   // of the same child
    Verdict verdict = Verdict::unlikely;
};

// Made once for many pairs; what it is given must outlive it.
class Matcher {
public:
    // `register_size`: how many records each one is compared with, whether a key brings them together or not.
    Matcher(const Weights& weights, const Nicknames& nicknames, const NameFrequencies& frequencies,
            std::size_t register_size);

    // Allocates nothing. Both answer the same whichever record comes first.
    double probability(const Person& a, const Person& b) const;
    Comparison compare(const Person& a, const Person& b) const;

private:
    struct Sums;
    struct Evidence;
    Evidence weigh(const Person& a, const Person& b) const;
    const Weights& weights_;
    const Nicknames& nicknames_;
    const NameFrequencies& frequencies_;
    double names_together_;
    std::array<std::array<double, relations>, levels> logs_;  // log2 of chances
    std::array<double, relations> priors_;
};

// Certain without any weights: the same valid NHS number, the same birth date, and names that do not
// speak against it (the same number is often copied onto a twin).
bool certainly_the_same(const Person& a, const Person& b, const Pattern& pattern);

// One line of why: "forename", "a short form", 3.1.
struct Reason {
    std::string_view field;
    std::string says;
    double bits = 0;
};
// Prior first, then each field that was compared, then what else it could be. Without the records it
// names nobody; with them it says "Jon for Jonathan, a short form".
std::vector<Reason> reasons(const Comparison& comparison);
std::vector<Reason> reasons(const Comparison& comparison, const Particulars& a, const Particulars& b);

}  // namespace portage::referral

namespace portage {
template <>
inline constexpr auto words<referral::Verdict> =
    std::array{Word{referral::Verdict::certain, "certain"}, Word{referral::Verdict::likely, "likely"},
               Word{referral::Verdict::unlikely, "unlikely"}};
}
