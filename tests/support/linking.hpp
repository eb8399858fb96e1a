// Pairs of records that share a blocking key, and how well a made-up register is linked by them.
#pragma once

#include "referral/same_child/keys.hpp"
#include "tests/support/likeness.hpp"
#include "tests/support/made_up_register.hpp"

#include <map>
#include <utility>
#include <vector>

namespace portage::test {

struct Candidates {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;  // sorted
    std::map<referral::KeyKind, std::size_t> passed_over;        // keys that too many share
};
// Of one list with itself, or where `split` is not 0 of the first `split` with the rest.
Candidates candidates(const std::vector<const referral::Person*>& people, std::size_t split);

struct Linked {
    std::size_t compared = 0, truth = 0, right = 0, wrong_twins = 0, wrong_siblings = 0, wrong_others = 0;
    std::size_t brought_together = 0;                  // true pairs that share a key
    std::size_t sure_right = 0, sure_wrong = 0;        // of probability 0.9 and more
    std::size_t certain_right = 0, certain_wrong = 0;  // by the deterministic rule
    std::array<std::size_t, name_groups.size()> truth_of{}, right_of{};

    std::size_t wrong() const { return wrong_twins + wrong_siblings + wrong_others; }
    double precision() const { return share(right, right + wrong()); }
    double recall() const { return share(right, truth); }
    double f1() const { return share(2 * right, truth + right + wrong()); }
    double sure_precision() const { return share(sure_right, sure_right + sure_wrong); }
    double recall_of(std::size_t group) const { return share(right_of[group], truth_of[group]); }
    static double share(std::size_t part, std::size_t of) {
        return of ? static_cast<double>(part) / static_cast<double>(of) : 1;
    }
};
// Referrals against the register, a link from probability 0.5 unless outdone, as an import keeps it; by the weights as
// shipped, or learnt first.
Linked linked(const MadeUpRegister& made, bool learn);

}  // namespace portage::test
