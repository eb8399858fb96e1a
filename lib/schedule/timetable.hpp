// How an authority keeps its timetable: what a run of visits is counted from, and how much notice a family is given.
#pragma once

#include "policy/field.hpp"

namespace portage::schedule {

// Periodic: fixed weeks on one weekday; a visit that cannot be is skipped or moved, and the later ones keep their
// weeks. Chained: each visit is so many weeks after the one before it, so that after a visit missed or moved the later
// ones move too.
enum class Recurrence { periodic, chained };

// No council publishes any of these. What is not said is as in Keeping: an assumption.
struct Timetable {
    std::optional<policy::Figure<Recurrence>> recurrence;
    std::optional<policy::Figure<int>> notice_working_days;
    policy::Mark mark;
    static const policy::Fields<Timetable>& fields();
};
// Notes a notice longer than the visits it is for are planned.
void check_timetable(TomlTable& table, const Timetable& timetable);

// What holds, with what is assumed where nothing is said.
struct Keeping {
    Recurrence recurrence = Recurrence::periodic;
    int notice = 2;  // working days before a visit is moved for another family's sake
};
Keeping keeping_of(const std::optional<Timetable>& timetable);
// "2 working days' notice …, as the policy has it", or that it is assumed.
std::string notice_told(const std::optional<Timetable>& timetable);
// The same of what a run is counted from.
std::string recurrence_told(const std::optional<Timetable>& timetable);

}  // namespace portage::schedule

template <>
inline constexpr auto portage::words<portage::schedule::Recurrence> =
    std::array{portage::Word{portage::schedule::Recurrence::periodic, "periodic"},
               portage::Word{portage::schedule::Recurrence::chained, "chained"}};
