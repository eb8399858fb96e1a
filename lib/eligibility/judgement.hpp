// What the rules said about a case on a day, kept for ever with everything they looked at.
#pragma once

#include "caseload/case.hpp"
#include "referral/referral.hpp"

namespace portage::eligibility {

struct Judgement {
    Id<Judgement> id;
    Id<caseload::Case> case_file;
    Id<referral::Referral> referral;
    Date on{};
    std::string rules;                     // entry, continuing, exit, offer
    std::optional<std::string> programme;  // key of the policy's list; none: the service as a whole
    Id<caseload::StoredEdition> edition;
    std::string outcome;  // eligible, not_eligible, needs_panel, cannot_tell
    std::string trace;    // policy::Decision as JSON: enough to recompute the outcome
};

}  // namespace portage::eligibility
