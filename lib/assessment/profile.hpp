// Where the child stands in each area of development: the latest result, how far behind the child's
// age it lies, and how it moved since the assessment before.
#pragma once

#include "assessment/assessment.hpp"
#include "assessment/policy.hpp"
#include "base/text.hpp"

namespace portage::assessment {

// "18-24", "24", "significant", "percentile 5", "expected significant" as typed for an area.
struct Finding {
    std::optional<int> months_low, months_high;
    std::optional<std::string> judged;
    std::optional<Measure> measure;
    std::optional<double> value;
    bool expected = false;
};
// A developmental age in months, a range of them (18-24), one of the authority's own words, another
// measure with its figure (percentile 5, score 70, sections 2, level 4), or that a delay is expected.
// Fails with Fault::usage, saying what would be right; an area that is not measured in months takes
// a word only.
Finding read_finding(const Development& development, const AreaOfDevelopment& area, std::string_view typed);

// One area's latest result. Delay is counted from chronological age; beside it stands the corrected
// one for a child born early. Of a range the upper end gives the least the child can be behind, the
// lower end the most.
struct AreaProfile {
    std::string area;  // key
    std::string name;
    Date on{};
    std::string instrument;
    Finding finding;
    std::optional<int> age_months, corrected_months;
    std::optional<int> delay_months;            // age less developmental age, at least; below nought is ahead
    std::optional<int> delay_most_months;       // only for a range
    std::optional<std::string> delay_fraction;  // "1/3 of age", in lowest terms, "1/3 of age to 1/2 of age"
    std::optional<int> corrected_delay_months;
    std::optional<Date> before_on;     // of the result before, of this area
    std::optional<int> gained_months;  // developmental age since then
    std::optional<std::string> judged_before;
};

struct Assessed {
    Assessment assessment;
    std::vector<AreaResult> results;
};

// One line for each area with a result, in the policy's order; areas the policy no longer knows
// come last, under their key. `all` may stand in any order.
std::vector<AreaProfile> profile(const Development& development, std::vector<Assessed> all);

// "1/3 of age", "5/12 of age", "none", "ahead"; exact, in lowest terms. Nothing at an age of no months.
// "18 to 24 months", "significant", "percentile 5", "expected".
using portage::in_words;  // of lists, which the next would hide
std::string in_words(const Finding& finding);

std::optional<std::string> fraction_in_words(int delay_months, int age_months);

}  // namespace portage::assessment
