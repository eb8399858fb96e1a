// What review/due.hpp asks of the file, of all cases at once: one question a table, whatever the
// number of cases.
#pragma once

#include "review/due.hpp"
#include "store/query.hpp"

namespace portage::store {

// Of every case that has not ended, by reference.
std::vector<review::CaseView> all_due_views(Reader& reader);

}  // namespace portage::store
