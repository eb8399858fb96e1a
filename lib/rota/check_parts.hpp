// The checker's own parts.
#pragma once

#include "rota/checker.hpp"

#include <algorithm>

namespace portage::rota::checking {

template <class Value>
bool contains(const std::vector<Value>& values, const Value& value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

// What is being looked at, and what was found wrong with it.
class Findings {
public:
    Findings(const Problem& asked, const std::vector<Visit>& made,
             const std::vector<std::optional<Pattern>>* given = nullptr)
        : problem(asked), visits(made), patterns(given) {}

    const Problem& problem;
    const std::vector<Visit>& visits;
    const std::vector<std::optional<Pattern>>* patterns;  // none: only visits are known
    std::vector<Violation> found;

    void report(Constraint constraint, const Visit& visit, const std::string& what);
    void require(bool kept, Constraint constraint, const Visit& visit, const std::string& what) {
        if (!kept) report(constraint, visit, what);
    }
    const std::string& name(std::size_t worker) const { return problem.workers[worker].name; }
    bool is_agreed(const Visit& visit) const;
    // Visits of one course, by day.
    std::vector<const Visit*> of_course(std::size_t course) const;
    // Who took the course on: as its pattern says, else whoever leads most of what was not agreed. Absent
    // where nothing is.
    std::optional<std::size_t> own_worker(std::size_t course) const;
};

bool same(const Visit& a, const Visit& b);

void check_courses(Findings& findings);             // check_course.cpp: one course with itself and the one before
void check_runs(Findings& findings);                // check_run.cpp: regular slots
void check_seats(Findings& findings, const Plan&);  // check_seats.cpp
int check_days(Findings& findings);                 // check_day.cpp: one worker's day; the minutes on the road

// Why a group is not for a child, its seats left aside; none: it is.
std::optional<std::string> misfit(const Problem& problem, const Plan& plan, const Seeker& seeker, std::size_t group);

// Courses that took a place on the worker's caseload.
std::vector<std::size_t> given_to(const Findings& findings, std::size_t worker);

}  // namespace portage::rota::checking
