// Two records of one child made one, and everything that was moved or filled in for it.
#pragma once

#include "child/child.hpp"

namespace portage::child {

struct ChildMerge {
    Id<ChildMerge> id;
    Id<Child> kept, gone;  // everything of `gone` goes on under `kept`
    Date on{};
    bool by_import = false;  // certain by number, birth date and name; nobody was asked
    std::optional<std::string> reason;
    std::optional<Date> parted_on;  // taken apart again
};

// One value set, or one row taken out (no field, no `became`) or put in (no field, no `was`).
struct MergeStep {
    Id<MergeStep> id;
    Id<ChildMerge> child_merge;
    std::string place;  // a table
    std::int64_t row = 0;
    std::optional<std::string> field;
    std::optional<std::string> was, became;  // JSON
};

}  // namespace portage::child
