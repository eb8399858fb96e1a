// What the file knows of children, as it is compared.
#pragma once

#include "referral/new_referral.hpp"
#include "referral/same_child/person.hpp"
#include "store/arrival.hpp"

namespace portage::store {

// Of a referral not yet entered.
referral::Particulars particulars_of(const referral::NewReferral& made);

// Of children `first` to `last`, by id; those merged into another are left out.
void each_particulars(Reader& reader, Id<child::Child> first, Id<child::Child> last,
                      const std::function<void(Id<child::Child>, const referral::Particulars&)>& visit);
// Of one child; nothing where it is not there, or merged into another.
std::optional<referral::Particulars> particulars_of(Reader& reader, Id<child::Child> child);

}  // namespace portage::store
