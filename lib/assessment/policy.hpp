// The areas of development an authority looks at, and the words it judges them by. No two services
// use one list, so results are recorded under the keys of this one.
#pragma once

#include "policy/field.hpp"

namespace portage::assessment {

struct AreaOfDevelopment {
    std::string key;                   // communication: what results are stored under
    std::string name;                  // Communication and language
    std::vector<std::string> aliases;  // what forms and reports call it
    std::optional<bool> in_months;     // false: hearing, vision and the like have no developmental age
    static const policy::Fields<AreaOfDevelopment>& fields();
};

struct Development {
    std::vector<AreaOfDevelopment> areas;
    std::vector<std::string> judged;        // the authority's words for a delay, none first, worst last
    std::optional<std::string> approach;    // how strengths and needs are assessed
    std::vector<std::string> instruments;   // checklists it uses
    policy::Mark mark;
    static const policy::Fields<Development>& fields();

    // The area with that key, name or alias (case, spaces and signs do not count).
    const AreaOfDevelopment* area(std::string_view said) const;
    // How bad a word is: 0 for the first of `judged`. Nothing for a word that is not there.
    std::optional<std::size_t> rank(std::string_view word) const;
};

// Notes an area or alias that stands for two areas.
void check_development(TomlTable& table, const Development& development);

}  // namespace portage::assessment
