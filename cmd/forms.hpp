// The forms at hand and the one a file is read by.
#pragma once

#include "referral/form.hpp"
#include "referral/sheet.hpp"

#include <optional>
#include <string>

namespace portage::cmd {

// The form `asked` names (of share/forms, or a file of the office's own), else the shipped one that
// knows most of the file's columns, the authority's own before others. Fails with Fault::usage on an
// unknown name. Whether the file is of that form at all, SheetReader says.
referral::Form form_for(const std::optional<std::string>& asked, const std::string& authority,
                        const referral::SheetStart& start, std::optional<char> delimiter);

// Every shipped form, the general one first: what headers are known at all.
std::vector<referral::Form> shipped_forms();

}  // namespace portage::cmd
