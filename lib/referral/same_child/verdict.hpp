// What a person said of two records: one child, or two. Kept for ever; the latest counts.
#pragma once

#include "child/child.hpp"

namespace portage::referral {

enum class SameChild { same, different };

struct PairVerdict {
    Id<PairVerdict> id;
    Id<child::Child> child, other;
    SameChild verdict = SameChild::different;
    Date on{};
    std::optional<std::string> reason;
};

}  // namespace portage::referral

namespace portage {
template <>
inline constexpr auto words<referral::SameChild> =
    std::array{Word{referral::SameChild::same, "same"}, Word{referral::SameChild::different, "different"}};
}
