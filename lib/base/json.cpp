#include "base/json.hpp"

#include "base/error.hpp"

namespace portage {

Json parse_json(std::string_view text, std::string_view what) {
    try {
        return Json::parse(text);
    } catch (const Json::parse_error& error) {
        fail(Fault::bad_input, "{}: not JSON, at byte {}", what, error.byte);
    } catch (const Json::out_of_range&) {
        fail(Fault::bad_input, "{}: holds a number larger than any we can keep", what);
    }
}

std::string to_line(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

}  // namespace portage
