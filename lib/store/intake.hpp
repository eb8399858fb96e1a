// Entering referrals of children not yet in the file, one or two hundred thousand.
#pragma once

#include "referral/new_referral.hpp"
#include "store/arrival.hpp"
#include "store/arrival_text.hpp"
#include "store/database.hpp"
#include "store/indexes_aside.hpp"
#include "store/row_keys.hpp"

#include <map>

namespace portage::store {

// The change that brought a batch made of exactly these bytes under this source and is not undone;
// nothing where there is none. For saying so: the rows themselves decide what is new.
std::optional<ChangeNumber> import_of(Reader& reader, std::string_view file_digest, std::string_view source);

class Intake {
public:
    explicit Intake(Writer& writer);
    // From here on everything entered is recorded as ranges of ids, and what is said of a family waits as one
    // row until somebody works on it (store/arrival.hpp): for an import.
    void in_bulk();

    // The row that came before with this identity, also of this very import.
    std::optional<SeenRow> find(const Digest& identity, const Digest& content) { return keys_.find(identity, content); }

    // Enters child, household, carers and all the rest with a new case at `received`, opened on the
    // day the referral came. Ids of child and referral are filled into `made`.
    caseload::Case enter(referral::NewReferral& made);
    // The child of `known` is referred again: one more referral of that case while it is open, a new
    // case of the same child where it has ended. Consent is entered anew; what is known of child and
    // household stays as it is.
    caseload::Case enter_again(referral::NewReferral& made, const caseload::Case& known);
    // Writes what was kept in mind while entering: the next case references. To be called last.
    void finish();

private:
    caseload::Case open_case(referral::NewReferral& made, Id<child::Child> child);
    void add_referral(referral::NewReferral& made, const caseload::Case& known);
    std::optional<caseload::Note> note_of(const referral::NewReferral& made, const caseload::Case& known) const;
    // Gives every record of the family its id, and says whose it is.
    void number_family(referral::NewReferral& made);
    void enter_family(referral::NewReferral& made, const caseload::Case& known);
    Id<child::Setting> setting(const child::Setting& named);
    std::string next_reference(int year);

    Writer& writer_;
    IdsKept ids_;
    RowKeys keys_;
    IndexesAside of_children_, of_referrals_;
    ArrivalText text_;
    PackedArrival packed_;
    std::optional<Unchecked> unchecked_;
    bool bulk_ = false;
    std::map<int, int> next_;  // of case references, by year
    std::string prefix_;
    std::map<std::string, Id<child::Setting>, std::less<>> settings_;  // by folded name
    bool settings_known_ = false;
};

}  // namespace portage::store
