// The parts of learning weights: pairs by block, and what they teach. Used by train.cpp only.
#pragma once

#include "referral/same_child/compare.hpp"

#include <functional>
#include <map>
#include <vector>

namespace portage::referral {

using Chances = std::array<std::array<double, relations>, levels>;
using Counts = std::array<double, levels>;
using Patterns = std::map<Pattern, std::uint32_t>;  // sorted, so that sums do not depend on the order of records

// The records in an order of their content, thinned to `most`.
std::vector<const Person*> in_order(const std::vector<Person>& records, std::size_t most);

// Every two records that agree on what `hash_of` answers (0: take no part), by pattern. A block of more
// than four hundred is passed over.
Patterns blocked(const std::vector<const Person*>& people, const Nicknames& nicknames,
                 const std::function<std::uint64_t(const Person&)>& hash_of);

// Pairs nobody would doubt: the deterministic rules.
bool sure(const Pattern& pattern);

// Shares of one child within each group of levels: `counts` added to `start` as if that had been seen in a
// hundred pairs.
void share_out(Chances& chances, const Chances& start, const Counts& counts);

struct Pass {
    Counts expected{};                      // levels of pairs of one child
    std::array<double, relations> pairs{};  // pairs of each relation
    int rounds = 0;
};
// Expectation and maximisation over one block's patterns, the fields it was blocked by left out. `recall`:
// the share of pairs of one child that the deterministic rules are taken to find.
Pass learn(const Patterns& patterns, const Chances& start, const std::vector<Likeness>& leave_out, double recall);

}  // namespace portage::referral
