// The waiting list in the policy's order: whose turn it is, why, and who will be too old before it
// comes.
#pragma once

#include "eligibility/waiting.hpp"
#include "report/rows.hpp"
#include "review/due.hpp"

namespace portage::report {

// Allocations of so many weeks back say how fast the list moves.
constexpr int weeks_of_pace = 26;

// About when turn `turn` (from 1) comes, if as many are allocated as in the last 26 weeks. Nothing
// where nobody was.
std::optional<Date> turn_comes(Date today, int turn, int allocated_lately);

struct WaitingTurn {
    std::size_t child = 0;  // index into the list given
    std::string reason;     // why in this place
    std::optional<int> days;
    std::optional<Date> comes;        // about; see turn_comes
    std::optional<Date> contact_due;  // the next one promised or required
    std::optional<Date> ages_out;
    bool past_standard = false;  // of allocation or first visit
    bool ages_out_first() const { return ages_out && comes && *ages_out < *comes; }
};

// How many have waited how long, in days. Bands as waiting times are usually told: four weeks,
// twelve, half a year.
struct WaitingBand {
    int from = 0;
    std::optional<int> to;
    int children = 0;
};

struct WaitingList {
    std::vector<WaitingTurn> turns;  // first turn first
    std::vector<WaitingBand> bands;
    int no_date = 0;  // nobody entered since when
    std::optional<double> median_days;
    std::optional<int> longest_days;
};

// `children` and `facts` go together, one for one; `dues` may be of any cases.
WaitingList waiting_list(const std::vector<CaseRow>& children, const std::vector<eligibility::WaitingChild>& facts,
                         const eligibility::WaitingOrder& order, const eligibility::Question& question,
                         const std::vector<review::Due>& dues, int allocated_lately);

}  // namespace portage::report
