// What whoever visits must know before the door.
#pragma once

#include "cmd/session.hpp"
#include "store/cases.hpp"

namespace portage::cmd {

// The household's word on lone working (or that nobody has asked, before the first visit), then flags
// in force on the day. Shown whoever reads: a visitor's safety comes before a tidy page. `visited`:
// somebody has been there.
std::vector<std::string> before_the_door(store::Reader& reader, const caseload::Case& case_file,
                                         const std::optional<store::Home>& home, Date day, bool visited);

}  // namespace portage::cmd
