// Policy files, by the name of an authority the program ships or by path.
#pragma once

#include "authority/authority.hpp"

#include <string>
#include <string_view>

namespace portage::cmd {

struct PolicyFile {
    std::string path;
    std::string name;  // kent
    std::string text;
};

// "kent" is the shipped file of that name; anything with a slash, or ending in .toml, is a path.
// Fails with Fault::usage, naming the nearest, where no such authority is shipped.
PolicyFile policy_file(std::string_view name_or_path);

}  // namespace portage::cmd
