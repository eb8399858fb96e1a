#include "rota/checker.hpp"

#include "rota/check_parts.hpp"

#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace portage::rota {

namespace checking {

bool same(const Visit& a, const Visit& b) {
    return std::tie(a.course, a.number, a.day, a.start, a.workers) ==
           std::tie(b.course, b.number, b.day, b.start, b.workers);
}

void Findings::report(Constraint constraint, const Visit& visit, const std::string& what) {
    found.push_back({constraint, visit.course, visit.number, visit.day,
                     fmt::format("{} visit {}, {} {}: {}", problem.courses[visit.course].name, visit.number,
                                 to_short(visit.day), to_string(TimeOfDay{visit.start}), what)});
}

bool Findings::is_agreed(const Visit& visit) const {
    return std::any_of(problem.agreed.begin(), problem.agreed.end(), [&](const Visit& a) { return same(a, visit); });
}

std::vector<const Visit*> Findings::of_course(std::size_t course) const {
    std::vector<const Visit*> own;
    for (const auto& visit : visits)
        if (visit.course == course) own.push_back(&visit);
    std::stable_sort(own.begin(), own.end(), [](const Visit* a, const Visit* b) { return a->day < b->day; });
    return own;
}

std::optional<std::size_t> Findings::own_worker(std::size_t course) const {
    if (patterns) return (*patterns)[course] ? std::optional((*patterns)[course]->worker) : std::nullopt;
    std::map<std::size_t, int> led;
    std::optional<std::size_t> most;
    for (const auto* visit : of_course(course)) {
        if (is_agreed(*visit)) continue;
        const auto lead = visit->workers.at(0);
        ++led[lead];
        if (!most || led[lead] > led[*most]) most = lead;
    }
    return most;
}

namespace {

// One visit by itself.
void check_visit(Findings& findings, const Visit& visit) {
    const auto& problem = findings.problem;
    const auto& course = problem.courses[visit.course];
    const auto lead = visit.workers.at(0);
    const auto& leader = problem.workers[lead];
    const auto require = [&](bool kept, Constraint constraint, const std::string& what) {
        findings.require(kept, constraint, visit, what);
    };
    require(!leader.partner && (course.workers.empty() || contains(course.workers, lead)), Constraint::skill,
            leader.name + " is not among those who may come");
    for (int skill : course.skills)
        require(contains(leader.skills, skill), Constraint::skill, leader.name + " lacks training that is asked for");
    require(course.earliest <= visit.day && visit.day <= course.latest, Constraint::dates,
            fmt::format("not between {} and {}", to_short(course.earliest), to_short(course.latest)));
    require(contains(course.days, visit.day), Constraint::closed, "not an open day");
    require(!contains(course.away, visit.day), Constraint::away, "the family is away");
    bool at_home = false;
    for (const auto& window : course.windows_on(visit.day))
        at_home = at_home || (visit.start >= window.from && visit.start + course.minutes <= window.to);
    require(at_home, Constraint::hours, "outside the hours the family can");
    for (const auto& joint : course.joint)
        if (joint.numbers.empty() || contains(joint.numbers, visit.number))
            require(contains(visit.workers, joint.worker), Constraint::partner,
                    findings.name(joint.worker) + " must be there");
    std::set<std::size_t> staff;
    for (auto worker : visit.workers)
        if (!problem.workers[worker].partner) staff.insert(worker);
    require(static_cast<int>(staff.size()) >= course.staff, Constraint::second,
            fmt::format("{} must attend", course.staff));
}

void check_room(Findings& findings) {
    for (std::size_t worker = 0; worker < findings.problem.workers.size(); ++worker) {
        const auto room = findings.problem.workers[worker].room;
        if (!room) continue;
        const auto given = given_to(findings, worker);
        if (static_cast<int>(given.size()) <= std::max(0, *room)) continue;
        findings.report(Constraint::room, *findings.of_course(given.back()).front(),
                        fmt::format("{} has room for {} and is given {}", findings.name(worker), *room, given.size()));
    }
}

std::vector<Violation> in_order(std::vector<Violation> found) {
    std::stable_sort(found.begin(), found.end(), [](const Violation& a, const Violation& b) { return a.day < b.day; });
    return found;
}

void check(Findings& findings) {
    for (const auto& visit : findings.visits) check_visit(findings, visit);
    check_courses(findings);
    check_runs(findings);
    check_room(findings);
    check_days(findings);
}

}  // namespace

std::vector<std::size_t> given_to(const Findings& findings, std::size_t worker) {
    std::vector<std::size_t> given;
    for (std::size_t course = 0; course < findings.problem.courses.size(); ++course) {
        if (findings.problem.courses[course].workers.size() == 1) continue;  // theirs already
        const auto own = findings.of_course(course);
        const bool new_here = std::any_of(own.begin(), own.end(), [&](const Visit* visit) {
            // Where nobody covers, whoever leads has taken the family on.
            const bool leads = findings.problem.courses[course].cover ? findings.own_worker(course) == worker
                                                                      : visit->workers.at(0) == worker;
            return leads && !findings.is_agreed(*visit);
        });
        if (new_here) given.push_back(course);
    }
    return given;
}

}  // namespace checking

std::vector<Violation> violations(const Problem& problem, const std::vector<Visit>& visits) {
    checking::Findings findings(problem, visits);
    checking::check(findings);
    return checking::in_order(std::move(findings.found));
}

std::vector<Violation> violations(const Problem& problem, const Plan& plan) {
    checking::Findings findings(problem, plan.visits, &plan.patterns);
    checking::check(findings);
    checking::check_seats(findings, plan);
    return checking::in_order(std::move(findings.found));
}

int travel_minutes(const Problem& problem, const std::vector<Visit>& visits) {
    checking::Findings findings(problem, visits);
    return checking::check_days(findings);
}

}  // namespace portage::rota
