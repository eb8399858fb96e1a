// Example command lines, as help and the manual print them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace portage::cmd {

// The lines of `example` in at most `columns`: a longer one goes on under a backslash, broken before an option
// and never inside quotation marks, so that it can be copied to a shell as it stands. What follows a semicolon
// becomes a line of its own where the two do not fit on one. Backslashes in `example` are taken for line breaks
// somebody put there, and set anew.
std::vector<std::string> example_lines(std::string_view example, int columns);

}  // namespace portage::cmd
