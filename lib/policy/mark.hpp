// Where a setting comes from. Any table of a policy may carry these three keys, and any single value
// may be written { value = …, assumption = "…" } so that the mark stands beside it.
#pragma once

#include "base/toml.hpp"

#include <optional>
#include <string>
#include <vector>

namespace portage::policy {

struct KeyMark;

struct Mark {
    std::optional<std::string> published;   // the authority's own words
    std::optional<std::string> source;      // where they stand, if not in the edition's sources
    std::optional<std::string> assumption;  // why something nobody published stands here
    std::vector<KeyMark> of_keys;           // of values in the table that say it themselves

    const Mark* of(std::string_view key) const;
};

struct KeyMark {
    std::string key;
    Mark mark;
};

// A figure and where it comes from.
template <class T>
struct Figure {
    T value{};
    Mark mark;
};

// One line of `policy show`.
struct Row {
    std::string setting;  // as a path: home_learning.frequencies
    std::string meaning;
    std::string value;
    Mark mark;
};

// What one key is: the same list feeds reading, `policy show` and portage-policy(5).
struct Description {
    std::string key;
    std::string type;
    std::string meaning;
    bool required = false;
    std::vector<Description> inner;  // keys of the table, or of each table, under this key
};

// The keys every table may carry.
const std::vector<Description>& mark_descriptions();
void read_mark(TomlTable& table, Mark& mark);
// For tables that are judged as one: what one of their values is assumed by, the whole is.
void mark_as_whole(Mark& mark);

}  // namespace portage::policy
