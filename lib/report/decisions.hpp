// Referrals received and what was decided about them over a period.
#pragma once

#include "calendar/working_days.hpp"
#include "report/rows.hpp"

#include <map>

namespace portage::report {

// By outcome of the decisions made in the period; a referral may have several, one after the other.
struct DecisionCounts {
    int received = 0;
    int accepted = 0, declined = 0, to_panel = 0, incomplete = 0;
    void add(caseload::DecisionOutcome outcome);
    int made() const { return accepted + declined + to_panel + incomplete; }
};

struct RuleCounts {
    std::string rule;  // that was not met
    int declined = 0, to_panel = 0;
};

struct DistrictCounts {
    std::string district;  // GSS code; empty: not known
    DecisionCounts counts;
};

struct Decisions {
    DecisionCounts all;
    // Referrals that got their answer, yes or no, in the period, and how long that took from the day
    // they were received: working days after it.
    int answered = 0;
    std::optional<double> median_days;
    std::optional<int> ninetieth_days;
    int still_open = 0;                       // received in the period, with no answer by its end
    std::vector<RuleCounts> by_rule;          // most often first
    std::vector<DistrictCounts> by_district;  // by code; not known last
    std::map<std::optional<referral::Referrer>, DecisionCounts> by_referrer;
};

// `referrals`: those received up to `to` that decisions or the period are about; `decisions`: all up
// to `to`, in order of day and entry, whether or not they lie in the period. Fails where the bank
// holidays of a year needed are not loaded.
Decisions count_decisions(const std::vector<ReferralRow>& referrals, const std::vector<DecisionRow>& decisions,
                          const calendar::WorkingDays& working_days, Date from, Date to);

}  // namespace portage::report
