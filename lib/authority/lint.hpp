// What is odd about a policy that reads well: rules no child can meet, rules that never decide anything,
// lines of the visit pattern that are never reached or leave a child without an answer, words in
// letters that stand for nothing.
//
// Rules are tried on made-up children with every fact on its edges (eligibility/probes.hpp). Conditions
// are judged three-valued, so a branch is given up as soon as a rule is decided the wrong way. What
// would take too long to be sure of is not told.
#pragma once

#include "authority/show.hpp"

namespace portage::authority {

// A rule and what it should say of the child looked for.
struct Wanted {
    const eligibility::Condition* condition;
    policy::Truth truth;
};

struct Search {
    std::optional<eligibility::Facts> found;
    bool complete = true;  // every combination was tried, or one was found
    int judged = 0;        // children it took
};
Search child_for(const std::vector<Wanted>& wanted, const eligibility::Question& question);

void lint(const Authority& authority, const Edition& edition, std::vector<Finding>& findings);

}  // namespace portage::authority
