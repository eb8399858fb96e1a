// What columns are, told from their cells.
#pragma once

#include "referral/draft.hpp"

namespace portage::referral {

// Gives a meaning to columns of `draft` that have none. `cells` are the filled cells of each column. A
// field already found is not given twice, but for telephones and e-mails: a second one is the referrer's.
void tell_by_cells(Draft& draft, const std::vector<std::vector<std::string>>& cells);

}  // namespace portage::referral
