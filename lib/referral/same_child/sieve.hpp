// The most that comparing two records could come to: of a hundred that share a key all but a few are plainly of
// other children, and need not be looked at letter by letter.
#pragma once

#include "referral/same_child/frequencies.hpp"
#include "referral/same_child/outline.hpp"
#include "referral/same_child/weights.hpp"

#include <initializer_list>

namespace portage::referral {

// Made once for many pairs; what it is given must outlive it.
class Sieve {
public:
    // As Matcher.
    Sieve(const Weights& weights, const Nicknames& nicknames, const NameFrequencies& frequencies,
          std::size_t register_size);
    // Whether the two can be likely one child, or certain. Where it says no, Matcher's probability is below
    // likely_from; where it says yes, that is still open. The same whichever comes first.
    bool worth_comparing(const Outline& a, const Outline& b) const;

private:
    double says(Level level) const { return bits_[index(level)]; }
    double most(std::initializer_list<Level> of) const;
    double forename(const Outline& a, const Outline& b) const;
    double surname(const Outline& a, const Outline& b) const;
    bool may_cross(const Outline& a, const Outline& b) const;
    double postcode(const Outline& a, const Outline& b, bool& near) const;
    // `read`: the street's words one by one; else as if they were alike.
    double home(const Outline& a, const Outline& b, bool read) const;
    double phone(const Outline& a, const Outline& b) const;
    double email(const Outline& a, const Outline& b) const;
    // `read`: the letters of their names; else as if they were close.
    double carer(const Outline& a, const Outline& b, bool read) const;

    const Nicknames& nicknames_;
    const NameFrequencies& frequencies_;
    double needed_;                    // bits of all fields together
    double other_names_and_day_;       // the most those can say where neither name is the same
    double town_most_;                 // what the same town can say, were nobody else of it
    std::array<double, levels> bits_;  // of one child against strangers
    std::array<double, 2> same_;       // log2 of how often one child's forename, surname is the same
};

}  // namespace portage::referral
