// Which cases a change was about.
#pragma once

#include "store/change.hpp"

#include <string>
#include <vector>

namespace portage::store {

struct Touched {
    std::vector<std::string> references;  // ascending; those the change wrote row by row
    std::int64_t imported = 0;            // cases an import made, which are too many to name
};

// Followed from the rows the change wrote: a visit's case, a household's children's cases. Rows that
// are gone since name theirs where the change itself says it. Nothing for what concerns the team, the
// calendar or a group as such.
Touched cases_of_change(Reader& reader, ChangeNumber number);

}  // namespace portage::store
