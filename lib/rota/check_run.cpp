// A course's run: one weekday every so many weeks, visits no further from it than the course allows.
#include "rota/check_parts.hpp"

#include <cstdlib>
#include <set>

namespace portage::rota::checking {

namespace {

// Open days from one to the other, the first not counted.
int open_days_apart(const Course& course, Date slot, Date day) {
    return static_cast<int>(std::count_if(course.days.begin(), course.days.end(), [&](Date open) {
        return (slot < open && open <= day) || (day <= open && open < slot);
    }));
}

bool whole_periods(const Course& course, Date a, Date b) { return (a - b).count() % (7L * course.cadence) == 0; }

bool starts_properly(const Findings& findings, const Course& course, const Visit& visit) {
    if (visit.start % findings.problem.grid == 0 || visit.start == course.start) return true;
    const auto& windows = course.windows_on(visit.day);
    return std::any_of(windows.begin(), windows.end(), [&](const Window& w) { return w.from == visit.start; });
}

void check_slot(Findings& findings, const Course& course, const Visit& visit) {
    const Date slot = *visit.slot;
    const auto require = [&](bool kept, const std::string& what) {
        findings.require(kept, Constraint::regular, visit, what);
    };
    const int apart = open_days_apart(course, slot, visit.day);
    require(apart <= course.tolerance, fmt::format("{} from its regular day, {}, where {} are allowed",
                                                   count(apart, "open day"), to_short(slot), course.tolerance));
    require(course.earliest <= slot && slot <= course.latest,
            fmt::format("its regular day, {}, is outside the dates", to_short(slot)));
    require(course.weekday.value_or(weekday_number(slot)) == weekday_number(slot),
            fmt::format("its regular day, {}, is another weekday than the run has", to_short(slot)));
    if (course.anchor)
        require(whole_periods(course, monday_of(slot), monday_of(*course.anchor)),
                fmt::format("{} is in none of the run's weeks", to_short(slot)));
    require(
        starts_properly(findings, course, visit),
        fmt::format("starts are every {}, or where the family's hours begin", count(findings.problem.grid, "minute")));
}

void check_pattern(Findings& findings, const Course& course, const Visit& visit, const Pattern& pattern) {
    const auto require = [&](bool kept, const std::string& what) {
        findings.require(kept, Constraint::regular, visit, what);
    };
    const auto lead = visit.workers.at(0);
    require(course.cover || lead == pattern.worker,
            fmt::format("{} leads, where {} was given the family", findings.name(lead), findings.name(pattern.worker)));
    require(course.start.value_or(pattern.start) == pattern.start, "the run has another time than it is to keep");
    if (!visit.slot) return require(false, "it stands for none of the run's days");
    require(weekday_number(*visit.slot) == pattern.weekday && *visit.slot >= pattern.first &&
                whole_periods(course, *visit.slot, pattern.first),
            fmt::format("{} is none of the run's days", to_short(*visit.slot)));
}

}  // namespace

void check_runs(Findings& findings) {
    for (std::size_t index = 0; index < findings.problem.courses.size(); ++index) {
        const auto& course = findings.problem.courses[index];
        const Visit* first = nullptr;
        std::set<Date> taken;
        for (const auto* visit : findings.of_course(index)) {
            if (findings.is_agreed(*visit)) continue;
            if (findings.patterns) {
                const auto& pattern = (*findings.patterns)[index];
                findings.require(pattern.has_value(), Constraint::regular, *visit, "its course has no regular slot");
                if (pattern) check_pattern(findings, course, *visit, *pattern);
            }
            if (!visit->slot) continue;
            check_slot(findings, course, *visit);
            findings.require(taken.insert(*visit->slot).second, Constraint::regular, *visit,
                             fmt::format("{} stands for two visits", to_short(*visit->slot)));
            if (!first) first = visit;
            findings.require(whole_periods(course, *visit->slot, *first->slot), Constraint::regular, *visit,
                             fmt::format("{} is not in step with {}", to_short(*visit->slot), to_short(*first->slot)));
        }
    }
}

}  // namespace portage::rota::checking
