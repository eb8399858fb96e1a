// Everything that happened to a case, in order of day.
#pragma once

#include "caseload/event.hpp"
#include "store/cases.hpp"

namespace portage::store {

// By day, and within a day in the order of a case's life: referral before decision before stage.
// What has not happened yet (visits still planned) is not there.
std::vector<caseload::Event> chronology_of(Reader& reader, const caseload::Case& case_file);

}  // namespace portage::store
