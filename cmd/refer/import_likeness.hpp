// Whether a child of an import is on record already.
#pragma once

#include "cmd/linkage.hpp"
#include "cmd/refer/import_tally.hpp"
#include "referral/new_referral.hpp"
#include "store/match_join.hpp"

namespace portage::cmd {

// Rows are looked at when all of them are in, so that their order makes no difference.
class ImportLikeness {
public:
    ImportLikeness(store::Writer& writer, const store::SearchRules& rules);

    // A child that was entered.
    void add(const referral::NewReferral& made);
    // Keeps the pairs that are more likely than not one child, joins those that certainly are, and tells
    // `tally` of them and of what was done.
    void finish(const referral::Batch& batch, const referral::Layout& layout, ImportTally& tally);

private:
    void tell(const store::Likely& pair, const referral::Layout& layout, ImportTally& tally);
    void tell(const store::PairPlace& place, const std::optional<std::string>& apart, const referral::Layout& layout,
              ImportTally& tally);

    void add_waiting();

    store::Writer& writer_;
    const store::SearchRules& rules_;
    store::ChildSearch search_;
    Id<child::Child> first_, last_;
    // Made ready for comparing some hundreds at a time: twice as fast as one between two rows.
    std::vector<std::pair<Id<child::Child>, referral::Particulars>> waiting_;
};

}  // namespace portage::cmd
