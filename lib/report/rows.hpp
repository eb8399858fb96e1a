// What reports read: many cases, visits and referrals at once, with only what is counted. A report
// is told these and the day, and knows nothing of where they are kept.
#pragma once

#include "caseload/record.hpp"
#include "referral/referral.hpp"
#include "schedule/visit.hpp"

namespace portage::report {

// A case that has not ended, and its child as far as reports need to know.
struct CaseRow {
    Id<caseload::Case> id;
    std::string reference;
    std::string forename, surname;
    std::optional<Date> born;
    caseload::Stage stage = caseload::Stage::received;
    Date stage_since{};
    Id<team::Worker> worker;                     // the named visitor
    std::optional<policy::Frequency> frequency;  // of the open block, else agreed for the case
    std::optional<Date> received_on;             // the first referral; of waiting cases
    std::optional<Date> listed_on;
    std::optional<Date> expected_from;  // start of the open block, else the allocation
    std::optional<Date> last_seen;      // latest visit made, of those loaded
    std::string ward;                   // GSS code of the home's ward; empty: not known
    int flags = 0;                      // in force
    bool two_staff = false, centre_only = false;
};

struct VisitRow {
    Id<schedule::Visit> id;
    Id<caseload::Case> case_file;
    Id<team::Worker> worker, second_worker, partner;
    policy::Mode mode = policy::Mode::home;
    Date day{};
    int minutes = 0;
    schedule::VisitStatus status = schedule::VisitStatus::planned;
    std::string reason;  // why it was not made; empty: not said
};

struct ReferralRow {
    Id<referral::Referral> id;
    Id<caseload::Case> case_file;
    Date received_on{};
    std::optional<referral::Referrer> by;
    std::string district;  // GSS code; empty: not known
};

struct DecisionRow {
    Id<caseload::Case> case_file;
    Id<referral::Referral> referral;  // none: the case's latest one received by then
    Date on{};
    caseload::DecisionOutcome outcome = caseload::DecisionOutcome::accept;
    std::string trace;  // of the judgement it rests on, as JSON; empty: none
};

}  // namespace portage::report
