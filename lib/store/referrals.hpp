// Referrals as lists show them.
#pragma once

#include "store/cases.hpp"

namespace portage::store {

struct ReferralLine {
    referral::Referral referral;  // without the row as received
    caseload::Case case_file;
    child::Child child;
};

struct ReferralFilter {
    std::optional<Date> since, until;  // received from and to, both included
    std::optional<caseload::Stage> stage;
    Id<referral::Batch> batch;
};

// Newest first, then by reference.
std::vector<ReferralLine> referral_lines(Reader& reader, const ReferralFilter& filter);

// The batch an import's change brought; nothing where the change is no import.
std::optional<Id<referral::Batch>> batch_of_change(Reader& reader, ChangeNumber change);

}  // namespace portage::store
