// Of several records that may be a child's, which it can still be when they are held against each other.
#pragma once

#include "referral/same_child/compare.hpp"

#include <vector>

namespace portage::referral {

// A record found for a child, and how likely the two are one child, as if there were no other.
struct Candidate {
    const Person* person = nullptr;
    double probability = 0;
    bool certain = false;
};

// A child is one of them at most, where they are not one child themselves: Aisha Khan of the one street and Aisha
// Khan of the other are not both the Aisha Khan referred today. So a candidate is outdone by another who is
// eight times as likely, by odds, and is likelier than not another child; one in nine is too few to be asked
// about. Nobody likeliest, certain or nearly as likely is outdone. Whatever the order of `candidates`.
std::vector<bool> outdone(const std::vector<Candidate>& candidates, const Matcher& matcher);

}  // namespace portage::referral
