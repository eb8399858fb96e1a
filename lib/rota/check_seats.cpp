// Who was given a seat in which group.
#include "rota/check_parts.hpp"

namespace portage::rota::checking {

namespace {

// The weekday and start a group meets at: of the run planned, else of the one it already has.
std::optional<Pattern> meets(const Problem& problem, const Plan& plan, const Group& group) {
    if (const auto& pattern = plan.patterns[group.course]) return pattern;
    const auto& course = problem.courses[group.course];
    const bool held = std::any_of(plan.visits.begin(), plan.visits.end(),
                                  [&](const Visit& visit) { return visit.course == group.course; });
    if (!held || !course.weekday || !course.start) return {};
    return Pattern{0, *course.weekday, course.earliest, *course.start};
}

}  // namespace

std::optional<std::string> misfit(const Problem& problem, const Plan& plan, const Seeker& seeker, std::size_t index) {
    const auto& group = problem.groups[index];
    if (!seeker.groups.empty() && !contains(seeker.groups, index)) return "this group was not asked for";
    if (seeker.age < group.youngest || group.oldest < seeker.age)
        return fmt::format("{} old, and the group is for {} to {}", count(seeker.age, "month"), group.youngest,
                           group.oldest);
    if (seeker.needs_step_free && !group.step_free) return "the room is not step-free";
    const auto when = meets(problem, plan, group);
    if (!when) return "the group does not meet";
    const int from = when->start, to = from + problem.courses[group.course].minutes;
    for (const auto& window : seeker.windows[static_cast<std::size_t>(when->weekday - 1)])
        if (window.from <= from && to <= window.to) return {};
    return "the family cannot when it meets";
}

void check_seats(Findings& findings, const Plan& plan) {
    const auto& problem = findings.problem;
    const auto report = [&](std::size_t group, const std::string& what) {
        const auto& course = problem.courses[problem.groups[group].course];
        findings.found.push_back({Constraint::seat, problem.groups[group].course, 0, course.earliest,
                                  fmt::format("{}: {}", course.name, what)});
    };
    std::vector<int> taken(problem.groups.size());
    for (std::size_t i = 0; i < plan.seats.size() && i < problem.seekers.size(); ++i) {
        if (!plan.seats[i]) continue;
        const auto group = *plan.seats[i];
        if (const auto why = misfit(problem, plan, problem.seekers[i], group))
            report(group, fmt::format("{} has a seat, but {}", problem.seekers[i].name, *why));
        if (++taken[group] == problem.groups[group].seats + 1)
            report(group, fmt::format("more children than its {}", count(problem.groups[group].seats, "seat")));
    }
}

}  // namespace portage::rota::checking
