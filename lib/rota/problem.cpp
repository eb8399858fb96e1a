#include "rota/problem.hpp"

#include "base/error.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace portage::rota {

namespace {

void require(bool holds, const char* what) {
    if (!holds) fail(Fault::bug, "the timetable was asked something impossible: {}", what);
}

void require_windows(const std::vector<Window>& windows) {
    for (std::size_t i = 0; i < windows.size(); ++i) {
        require(windows[i].from <= windows[i].to, "a window that ends before it starts");
        require(i == 0 || windows[i - 1].to <= windows[i].from, "windows out of order, or one inside another");
    }
}

void require_workers(const std::vector<std::size_t>& workers, const Problem& problem) {
    for (auto worker : workers) require(worker < problem.workers.size(), "a worker nobody knows");
}

void require_place(std::optional<std::size_t> place, const Problem& problem) {
    require(!place || *place < problem.travel.places, "a place nobody knows");
}

void require_course(const Course& course, const Problem& problem) {
    require(course.cadence >= 1 && course.minutes >= 1, "a course without cadence or length");
    require(course.occurrences >= 0 && course.tolerance >= 0 && course.staff >= 1, "a course of less than nothing");
    require(std::is_sorted(course.days.begin(), course.days.end()), "open days out of order");
    require(std::is_sorted(course.away.begin(), course.away.end()), "days away out of order");
    require_place(course.place, problem);
    require_workers(course.workers, problem);
    for (const auto& windows : course.windows) require_windows(windows);
    for (const auto& joint : course.joint) require_workers({joint.worker}, problem);
    if (course.after) {
        require(course.after->course < problem.courses.size(), "a course after one nobody knows");
        require(!problem.courses[course.after->course].after, "a course after one that itself waits for another");
        require(course.after->least <= course.after->most, "a course that would have to be late and early at once");
    }
}

void require_groups(const Problem& problem) {
    for (const auto& group : problem.groups)
        require(group.course < problem.courses.size() && group.seats >= 0, "a group of no course, or of no seats");
    std::set<std::string> names;
    for (const auto& seeker : problem.seekers) {
        require(names.insert(seeker.name).second, "two seekers of one name");
        for (const auto& windows : seeker.windows) require_windows(windows);
        for (auto group : seeker.groups) require(group < problem.groups.size(), "a group nobody knows");
    }
}

}  // namespace

void require_sound(const Problem& problem) {
    const auto places = problem.travel.places;
    require(problem.travel.minutes.size() == places * places, "a travel table that is not square");
    require(problem.grid >= 1, "starts every nought minutes");

    std::set<std::string> names;
    for (const auto& worker : problem.workers) require(names.insert(worker.name).second, "two workers of one name");
    names.clear();
    for (const auto& course : problem.courses) {
        require(names.insert(course.name).second, "two courses of one name");
        require_course(course, problem);
    }
    std::set<std::pair<std::size_t, Date>> days;
    for (const auto& shift : problem.shifts) {
        require_workers({shift.worker}, problem);
        require_place(shift.base, problem);
        require_windows(shift.windows);
        require(!shift.windows.empty(), "a shift without hours");
        require(days.insert({shift.worker, shift.day}).second, "two shifts for one worker and day");
    }
    for (const auto& visit : problem.agreed) {
        require(visit.course < problem.courses.size() && !visit.workers.empty(), "an agreed visit of no course");
        require_workers(visit.workers, problem);
    }
    for (const auto& commitment : problem.commitments) {
        require(commitment.time.from <= commitment.time.to, "a commitment that ends before it starts");
        require_workers(commitment.workers, problem);
        require_place(commitment.place, problem);
    }
    require_groups(problem);
}

}  // namespace portage::rota
