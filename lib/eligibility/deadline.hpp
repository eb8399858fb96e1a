// Rules that close a request which stays incomplete: what they wait for, and until when.
#pragma once

#include "eligibility/rule.hpp"

namespace portage::eligibility {

// A rule with if_not_met = "close" that is not met, or not yet.
struct Deadline {
    std::string rule;
    std::vector<policy::Missing> awaited;   // what has not come
    std::optional<Date> last;               // the last day it may come; none where the rule sets none
    bool passed = false;                    // not met: the request lapses
    std::optional<std::string> assumption;  // why the figure is assumed: then nothing lapses by it
    std::string sentence;
};

// Of the verdicts of `decision`, which the rules gave about the facts on the question's day. What a
// rule waited for that is not met any more is what it waited for on the day of the referral.
std::vector<Deadline> deadlines(const policy::Decision& decision, const std::vector<const Rule*>& rules,
                                const Facts& facts, const Question& question);

// Whether there is such a rule at all.
bool closes(const std::vector<Rule>& rules);

}  // namespace portage::eligibility
