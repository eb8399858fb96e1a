// What is said of a child by name: statuses, types of need, services involved, papers that came.
// Whatever is not named is not known, unless somebody said that there is nothing else of the kind.
//
//     status = { "looked after" = true, "any other" = false }
//     evidence = { "report of a professional" = 2026-09-03 }
//     service = { "Inclusion Teacher" = "before" }
#pragma once

#include "child/child.hpp"
#include "policy/field.hpp"

namespace portage::eligibility {

struct Named {
    std::string name;
    bool holds = true;       // now
    bool before = false;     // no longer, but it did
    std::optional<Date> on;  // since when, or the day it came
};

struct NamedFacts {
    std::vector<Named> all;  // a later one of the same name replaces an earlier

    // What is known about the name (case, spaces and signs do not count); nothing where nothing is.
    const Named* find(std::string_view name) const;
    // Whether somebody said that nothing beside what is named holds.
    bool complete() const;
    // Whether the name holds now; nothing where that is not known.
    std::optional<bool> holds(std::string_view name) const;
    // The names that hold now.
    std::vector<std::string> holding() const;
};

}  // namespace portage::eligibility

namespace portage::policy {
template <>
struct Kind<eligibility::NamedFacts> : PlainKind {
    static std::string type() { return "table of names: true, false, \"before\", or the day it came"; }
    static bool read(TomlTable& table, std::string_view key, eligibility::NamedFacts& value, const Limits&);
    static Canonical canonical(const eligibility::NamedFacts& value);
    static std::string shown(const eligibility::NamedFacts& value) { return in_words(value.holding()); }
};
}  // namespace portage::policy
