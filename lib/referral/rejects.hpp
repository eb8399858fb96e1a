// The rows that could not go in, given back as a file that can be corrected and imported as it is.
#pragma once

#include "referral/layout.hpp"
#include "referral/problem.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace portage::referral {

// What follows stands in front of the sender's own columns, so that a person sees it first and a
// row with too many cells keeps them all: _line, _column, _code, _reason. Cells are written as they
// came, made safe for spreadsheets by a leading ' that the next import takes off again. UTF-8 with
// its mark, since Excel needs one to show Siân.
std::string rejects_head(const Layout& layout);
// One row with everything found wrong with it, errors first, several in a cell apart by "; ".
std::string rejects_row(const Layout& layout, const std::vector<std::string_view>& cells, std::size_t line,
                        const std::vector<Problem>& found);

// "line 17, Date of birth: date of birth '31/02/2024' is not a date (write it as 28/02/2024)".
std::string told(const Layout& layout, std::size_t line, const Problem& problem);

}  // namespace portage::referral
