// The areas of development an authority looks at, and the words it judges them by. No two services
// use one list, so results are recorded under the keys of this one.
#pragma once

#include "policy/field.hpp"

namespace portage::assessment {

struct AreaOfDevelopment {
    std::string key;                     // communication: what results are stored under
    std::string name;                    // Communication and language
    std::vector<std::string> aliases;    // what forms and reports call it
    std::optional<bool> in_months;       // false: hearing, vision and the like have no developmental age
    std::optional<std::string> part_of;  // a test's area that only counts as part of another of this list
    static const policy::Fields<AreaOfDevelopment>& fields();
};

// Until when a child born before 37+0 is compared with the age counted from the due date. The end is
// an age itself: chronological, or corrected (NICE NG72: "up to and at 2 years corrected").
enum class AgeCounted { chronological, corrected };
struct CorrectedAge {
    policy::Figure<policy::Amount> until;
    std::optional<AgeCounted> counted;  // absent: chronological
    policy::Mark mark;
    static const policy::Fields<CorrectedAge>& fields();
};

struct Development {
    std::vector<AreaOfDevelopment> areas;
    std::vector<std::string> judged;            // the authority's words for a delay, none first, worst last
    std::optional<std::string> approach;        // how strengths and needs are assessed
    std::vector<std::string> instruments;       // checklists it uses
    std::optional<CorrectedAge> corrected_age;  // absent: age is never corrected
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

namespace portage {
template <>
inline constexpr auto words<assessment::AgeCounted> = std::array{
    Word{assessment::AgeCounted::chronological, "chronological"}, Word{assessment::AgeCounted::corrected, "corrected"}};
}  // namespace portage
