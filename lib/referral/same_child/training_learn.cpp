#include "referral/same_child/training.hpp"

#include <algorithm>
#include <cmath>

namespace portage::referral {

namespace {

// How many pairs of one child the starting figures count for: a register with a few is moved little.
// Assumed.
constexpr double same_counts_for = 100;

}  // namespace

void share_out(Chances& chances, const Chances& start, const Counts& counts) {
    std::map<int, double> totals;
    for (const auto& fact : level_facts()) totals[fact.group] += counts[index(fact.level)];
    for (const auto& fact : level_facts()) {
        // Of names the other way round, the surname's level presupposes the forename's: nothing to learn.
        if (fact.level == Level::missing || fact.level == Level::surname_swapped) continue;
        auto level = index(fact.level);
        auto before = start[level][index(Relation::same)];
        auto& chance = chances[level][index(Relation::same)];
        chance = (counts[level] + same_counts_for * before) / (totals[fact.group] + same_counts_for);
        // Only the forename tells twins apart, and without labels some twins are learnt from as one child.
        if (fact.level == Level::forename_different || fact.level == Level::forename_alike)
            chance = std::min(chance, before);
    }
}

// The share of one child stays what the sure pairs say: left free, it drifts to whatever sets pairs apart
// most, such as where a family's names come from.
Pass learn(const Patterns& patterns, const Chances& start, const std::vector<Likeness>& leave_out, double recall) {
    Pass pass;
    auto chances = start;
    auto used = [&](std::size_t field) {
        return std::none_of(leave_out.begin(), leave_out.end(), [&](auto out) { return index(out) == field; });
    };
    double pairs = 0, certain = 0;
    for (const auto& [pattern, count] : patterns) {
        pairs += count;
        if (sure(pattern)) certain += count;
    }
    auto same = std::min((certain / recall + 1) / (pairs + 2), 0.95);
    std::array<double, relations> shares = {same, (1 - same) * 0.02, (1 - same) * 0.08, (1 - same) * 0.9};
    for (bool settled = pairs == 0; !settled && pass.rounds < 60; ++pass.rounds) {
        Counts expected{};
        std::array<double, relations> sums{};
        for (const auto& [pattern, count] : patterns) {
            auto weight = shares;
            for (std::size_t field = 0; field < likenesses; ++field) {
                if (pattern[field] == Level::missing || !used(field)) continue;
                for (std::size_t r = 0; r < relations; ++r) weight[r] *= chances[index(pattern[field])][r];
            }
            auto all = weight[0] + weight[1] + weight[2] + weight[3];
            if (!(all > 0)) continue;
            for (std::size_t r = 0; r < relations; ++r) sums[r] += count * weight[r] / all;
            for (std::size_t field = 0; field < likenesses; ++field)
                if (used(field)) expected[index(pattern[field])] += count * weight[0] / all;
        }
        auto others = sums[1] + sums[2] + sums[3] + 3e-3;
        for (std::size_t r = 1; r < relations; ++r) shares[r] = (1 - same) * (sums[r] + 1e-3) / others;
        share_out(chances, start, expected);
        double moved = 0;
        for (std::size_t level = 0; level < levels; ++level)
            moved = std::max(moved, std::abs(expected[level] - pass.expected[level]));
        pass.expected = expected;
        pass.pairs = sums;
        settled = moved < 1e-3 * (1 + same * pairs);
    }
    return pass;
}

}  // namespace portage::referral
