// The name of a JSON value and no more, for headers: the whole library takes two seconds to compile.
#pragma once

#include <nlohmann/json_fwd.hpp>

namespace portage {
using Json = nlohmann::ordered_json;  // keys stay in the order they were written
}
