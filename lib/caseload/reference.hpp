// Case references: what people type, say on the telephone and write on a folder.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace portage::caseload {

// "K26-0417" and a check letter: prefix of the authority, year, number of the year (four digits
// or more). The letter catches every single wrong character and most swaps.
std::string case_reference(std::string_view prefix, int year, int number);

// The canonical form of what somebody typed (case, spaces do not matter). Fails with Fault::usage:
// not a reference at all, check letter missing, or check letter wrong.
std::string parse_case_reference(std::string_view typed);
// The same where a wrong one is no failure: nothing.
std::optional<std::string> read_case_reference(std::string_view typed);

}  // namespace portage::caseload
