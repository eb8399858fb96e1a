// What the tests of the vectors files share.
#pragma once

#include "base/csv.hpp"
#include "base/date.hpp"
#include "tests/support/files.hpp"

namespace portage::test {

// A cell of a vectors file: their dates are ISO.
inline Date day(std::string_view iso) { return parse_iso(iso).value(); }

}  // namespace portage::test
