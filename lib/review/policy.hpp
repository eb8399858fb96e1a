// When it is asked whether Portage is still right for a family, and what comes after.
#pragma once

#include "policy/field.hpp"
#include "policy/pattern.hpp"

namespace portage::review {

// Where the time to the next review is counted from: the day the last was held, so that a late one moves
// those after it, or the day visits began, so that it does not.
enum class CountedFrom { last_held, start };

struct Review {
    std::optional<bool> at_block_end;
    std::optional<policy::Figure<policy::Amount>> every;  // where reviews are periodic as well
    std::optional<CountedFrom> counted_from;              // absent: last_held
    std::optional<policy::Mode> where;
    std::vector<std::string> who;
    std::optional<std::string> asks;
    policy::Mark mark;
    static const policy::Fields<Review>& fields();
};

// The move from home into a setting: not the end of a case but the plan working.
struct Transition {
    std::string into;
    std::optional<policy::Figure<policy::Amount>> begins;  // before the child starts
    std::vector<std::string> steps;
    policy::Mark mark;
    static const policy::Fields<Transition>& fields();
};

struct Outreach {
    std::string begins;  // once the child has settled
    std::optional<policy::Figure<policy::Amount>> lasts;
    policy::Mark mark;
    static const policy::Fields<Outreach>& fields();
};

}  // namespace portage::review

namespace portage {
template <>
inline constexpr auto words<review::CountedFrom> =
    std::array{Word{review::CountedFrom::last_held, "last_held"}, Word{review::CountedFrom::start, "start"}};
}  // namespace portage
