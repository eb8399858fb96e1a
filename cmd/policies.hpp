// Policy files, by the name of an authority the program ships or by path.
#pragma once

#include "authority/authority.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace portage::cmd {

struct PolicyFile {
    std::string path;
    std::string name;  // kent
    std::string text;
};

// "kent" is the shipped file of that name; anything with a slash, or ending in .toml, is a path.
// Fails with Fault::usage, naming the nearest, where no such authority is shipped.
PolicyFile policy_file(std::string_view name_or_path);

// The names of the policies the program ships, sorted.
std::vector<std::string> shipped_policies();

}  // namespace portage::cmd
