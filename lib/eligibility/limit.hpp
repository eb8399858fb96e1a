// A limit on a number, in the four words every measure of the language has:
//
//     { at_least = 4 }   { more_than = 2 }   { at_most = 5 }   { under = 15 }   { at_least = 10, under = 15 }
//
// Whether the limit itself counts is the word's: at_least and at_most hold it, more_than and under do not.
#pragma once

#include "policy/decision.hpp"
#include "policy/field.hpp"

namespace portage::eligibility {

struct Limit {
    std::optional<double> at_least, more_than, at_most, under;
    policy::Mark mark;
    static constexpr bool judged_as_one = true;
    static const policy::Fields<Limit>& fields();

    bool holds(double value) const;
    // What is known of a value that is `low` at least and, where known, `high` at most.
    policy::Truth judge(double low, std::optional<double> high) const;
    std::string says() const;  // "at least 4", "at least 10 and less than 15"
    // What makes no sense about it, as a sentence.
    std::optional<std::string> mistake(std::string_view key) const;
    // The numbers at which the answer turns.
    std::vector<double> edges() const;
};

}  // namespace portage::eligibility
