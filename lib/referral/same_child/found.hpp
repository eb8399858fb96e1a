// What is kept of a search for the same child.
#pragma once

#include "base/id.hpp"
#include "child/child.hpp"
#include "referral/referral.hpp"

#include <string>

namespace portage::referral {

// Two records that may be of one child, as found when the later was entered.
struct FoundPair {
    Id<FoundPair> id;
    Id<child::Child> child, other;
    double probability = 0;
};

// The weights a search went by, as first used.
struct WeightSet {
    Id<WeightSet> id;
    std::string version;
    std::string digest;
    std::string text;  // TOML
    Date on{};
};

struct BatchWeights {
    Id<BatchWeights> id;
    Id<Batch> batch;
    Id<WeightSet> weights;
};

}  // namespace portage::referral
