// Weights learnt from the records at hand, without anybody telling which are the same.
#pragma once

#include "referral/same_child/compare.hpp"

namespace portage::referral {

struct Training {
    std::string version;                // of the weights to make
    std::size_t most_records = 50'000;  // more are thinned by their content, the same for any order
    // Strangers' chances are counted over so many drawn evenly, or over every pair once where there are no more.
    std::size_t random_pairs = 500'000;
    double rules_recall = 0.7;  // share of the pairs of one child the deterministic rules are taken to find
};

struct Learnt {
    Weights weights;
    std::size_t records = 0, random_pairs = 0, blocked_pairs = 0, sure_pairs = 0;
    int rounds = 0;  // of the longer of the two passes
};

// Strangers' chances from random pairs, or from all; the same child's by expectation and maximisation over pairs that
// share a birth date and pairs that share both of two rare names, each pass leaving alone what it was chosen
// by; how many pairs of one child there are from deterministic rules, how many of twins and siblings from
// pairs that share a home. All shrunk towards `start` by how much was seen. What twins and siblings agree
// on stays, and so does how seldom one child has two different forenames: without labels, a few twins among
// the pairs would teach otherwise. Depends on the set of records, not on their order.
Learnt train(const std::vector<Person>& records, const Weights& start, const Nicknames& nicknames, const Training& how);

}  // namespace portage::referral
