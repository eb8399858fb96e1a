// The shape of a settings file, looked at before it is parsed: what nests without end would be taken
// apart by recursion. Used by base/toml only.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace portage {

// "12: nested more than 40 deep", or that there are too many lines; nothing where the file will do.
std::optional<std::string> too_deep(std::string_view text);

}  // namespace portage
