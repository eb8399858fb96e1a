// Which branches an input took, as code compiled with -fsanitize-coverage=trace-pc tells. Inputs
// that reach a branch, or a number of turns of a loop, none reached before are worth changing further.
#pragma once

#include <cstddef>

namespace portage::fuzz {

void forget_branches();        // of the input before
bool reached_new_branches();   // since then; always false where nothing was compiled so
std::size_t known_branches();  // of all inputs so far

}  // namespace portage::fuzz
