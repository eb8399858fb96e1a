// One course with itself and with the one it comes after.
#include "rota/check_parts.hpp"

#include <set>

namespace portage::rota::checking {

namespace {

void check_numbers(Findings& findings, const Course& course, const std::vector<const Visit*>& own) {
    std::set<int> numbers;
    const int last = course.first_number + course.occurrences - 1;
    for (const auto* visit : own) {
        findings.require(numbers.insert(visit->number).second, Constraint::number, *visit, "the number is used twice");
        if (!findings.is_agreed(*visit))
            findings.require(course.first_number <= visit->number && visit->number <= last, Constraint::number, *visit,
                             fmt::format("visits are numbered {} to {}", course.first_number, last));
    }
    if (static_cast<int>(own.size()) > course.occurrences)
        findings.require(std::all_of(own.begin(), own.end(), [&](const Visit* v) { return findings.is_agreed(*v); }),
                         Constraint::number, *own.back(),
                         fmt::format("only {} wanted", count(course.occurrences, "visit")));
}

void check_spacing(Findings& findings, const Course& course, const std::vector<const Visit*>& own) {
    for (std::size_t i = 1; i < own.size(); ++i) {
        const auto days = (own[i]->day - own[i - 1]->day).count();
        // Two agreed visits may stand as near as people agreed them.
        const bool both = findings.is_agreed(*own[i]) && findings.is_agreed(*own[i - 1]);
        findings.require(both || 2 * days >= 7 * course.cadence, Constraint::spacing, *own[i],
                         fmt::format("only {} after the visit before", count(days, "day")));
    }
}

void check_after(Findings& findings, const Course& course, const std::vector<const Visit*>& own) {
    if (!course.after || own.empty()) return;
    const auto& before = findings.problem.courses[course.after->course];
    const auto earlier = findings.of_course(course.after->course);
    const bool whole = static_cast<int>(earlier.size()) >= before.occurrences;
    for (const auto* visit : own)
        if (!findings.is_agreed(*visit))
            findings.require(whole, Constraint::after, *visit,
                             fmt::format("{} comes before it and is not placed whole", before.name));
    if (!whole || earlier.empty() || findings.is_agreed(*own.front())) return;
    const auto days = static_cast<int>((own.front()->day - earlier.back()->day).count());
    findings.require(course.after->least <= days && days <= course.after->most, Constraint::after, *own.front(),
                     fmt::format("{} after the last visit of {}, where {} to {} are asked", count(days, "day"),
                                 before.name, course.after->least, course.after->most));
}

}  // namespace

void check_courses(Findings& findings) {
    for (std::size_t index = 0; index < findings.problem.courses.size(); ++index) {
        const auto& course = findings.problem.courses[index];
        const auto own = findings.of_course(index);
        check_numbers(findings, course, own);
        check_spacing(findings, course, own);
        check_after(findings, course, own);
        for (const auto& agreed : findings.problem.agreed)
            if (agreed.course == index)
                findings.require(std::any_of(own.begin(), own.end(), [&](const Visit* v) { return same(*v, agreed); }),
                                 Constraint::agreed, agreed, "agreed, and not in the plan as it was agreed");
    }
}

}  // namespace portage::rota::checking
