// Whether a text can be somebody's name.
#pragma once

#include <string_view>

namespace portage::child {

// To be said after a text that is nobody's name.
inline constexpr std::string_view no_name = "is no name: a name has a letter or a digit";

// Whether anything in the text could name somebody: a letter or a digit, of whatever script. A dash or
// question marks, put where a name is not known, name nobody, and neither does an empty text.
bool names_somebody(std::string_view text);

}  // namespace portage::child
