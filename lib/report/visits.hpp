// Visits over a period: what was promised, what became of it, by visitor and in all.
#pragma once

#include "report/punctual.hpp"

namespace portage::report {

struct VisitCounts {
    int planned = 0;  // all but those withdrawn with their case: nobody missed those
    int made = 0;
    int by_family = 0, by_service = 0, by_professional = 0;  // cancelled by
    int nobody_in = 0;
    int no_outcome = 0;  // the day is over and nobody has said what happened
    int to_come = 0;     // still planned, today or later
    int withdrawn = 0;
    int made_virtual = 0, made_joint = 0;
    int minutes = 0;  // of visits made

    void add(const VisitRow& visit, Date today);
    // Those whose day has come: shares are of these.
    int due() const { return planned - to_come; }
};

struct VisitorVisits {
    Id<team::Worker> visitor;
    VisitCounts counts;
    int agreed = 0;   // cases with an agreed frequency today, at a stage in which it is promised
    int in_time = 0;  // of them, seen within the agreed gap and the tolerance
    int late = 0;     // the rest; where the terms are not known, neither
};

struct NotMade {
    schedule::VisitStatus status = schedule::VisitStatus::cancelled_by_family;
    std::string reason;  // empty: not said
    int count = 0;
};

struct Visits {
    std::vector<VisitorVisits> by_visitor;  // in the order of `visitors`, those with nothing left out
    VisitorVisits all;
    std::vector<NotMade> reasons;  // most often first
    std::string not_known;         // why punctuality could not be told; empty: it could
};

// `visits`: those of the period. `cases`: those not ended, for punctuality on the day itself.
Visits count_visits(const std::vector<Id<team::Worker>>& visitors, const std::vector<VisitRow>& visits,
                    const std::vector<CaseRow>& cases, const calendar::Calendar& calendar, Date today);

}  // namespace portage::report
