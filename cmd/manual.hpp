// The parts of the manual that are lists: written from the program's own lists, as scdoc, when the
// manual is built (man/*.scd say where), so that no option and no key can be missing.
#pragma once

#include <string>
#include <string_view>

namespace portage::cmd {

// A verb's actions with their options and examples; "options", "exit-codes", "environment",
// "policy-keys" or "form-fields". Nothing for any other topic.
std::string manual_part(std::string_view topic);

}  // namespace portage::cmd
