// How one line of a referral file was read, field by field, and what an import would do with it.
#pragma once

#include "cmd/session.hpp"
#include "referral/reading.hpp"
#include "referral/sheet.hpp"

namespace portage::cmd {

// The row of `sheet` that stands on `line`, as an editor counts; `sheet` is used up. What a person is
// called, or wrote, is shown only to those who may see names. Fails with Fault::usage where no row
// stands there.
void explain_line(Session& session, referral::SheetReader& sheet, const referral::Form& form, const std::string& source,
                  std::size_t line);

}  // namespace portage::cmd
