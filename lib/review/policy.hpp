// When it is asked whether Portage is still right for a family, and what comes after.
#pragma once

#include "policy/field.hpp"
#include "policy/pattern.hpp"

namespace portage::review {

struct Review {
    std::optional<bool> at_block_end;
    std::optional<policy::Figure<policy::Amount>> every;  // where reviews are periodic as well
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
    std::string begins;                                   // once the child has settled
    std::optional<policy::Figure<policy::Amount>> lasts;
    policy::Mark mark;
    static const policy::Fields<Outreach>& fields();
};

}  // namespace portage::review
