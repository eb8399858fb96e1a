// What tells a row of a file again when it comes a second time.
#pragma once

#include "base/digest.hpp"

#include <string_view>

namespace portage::referral {

// Of the submission number within its source, or of the content where there is no number or a spreadsheet
// cut its digits off: then two rows with the same answers are one.
Digest row_identity(std::string_view source, std::string_view submission, const Digest& content);

}  // namespace portage::referral
