// JSON with keys in the order they were written. nlohmann/json is included here and nowhere else.
#pragma once

#include "base/json_fwd.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace portage {

// Fails with Fault::bad_input naming `what` and the position.
Json parse_json(std::string_view text, std::string_view what);
// One line; invalid UTF-8 is replaced, never thrown over.
std::string to_line(const Json& value);

}  // namespace portage
