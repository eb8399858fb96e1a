// From argv to an exit code.
#pragma once

#include <string>
#include <vector>

namespace portage::cmd {

int run(const std::vector<std::string>& words);

}  // namespace portage::cmd
