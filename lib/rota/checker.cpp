#include "rota/checker.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace portage::rota {

namespace {

constexpr int day_length = 24 * 60;

template <class Value>
bool holds(const std::vector<Value>& values, const Value& value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

bool same(const Visit& a, const Visit& b) {
    return std::tie(a.course, a.number, a.day, a.start, a.workers) ==
           std::tie(b.course, b.number, b.day, b.start, b.workers);
}

// Something one worker does on one day. `visit` is absent for a commitment.
struct Task {
    int from = 0, to = 0;
    std::optional<std::size_t> place;
    const Visit* visit = nullptr;
};

class Checker {
public:
    Checker(const Problem& problem, const std::vector<Visit>& visits) : problem_(problem), visits_(visits) {}

    std::vector<Violation> run() {
        for (const auto& visit : visits_) check_visit(visit);
        for (std::size_t course = 0; course < problem_.courses.size(); ++course) check_course(course);
        check_room();
        for (const auto& [key, tasks] : days()) check_day(key.first, key.second, tasks);
        std::stable_sort(found_.begin(), found_.end(),
                         [](const Violation& a, const Violation& b) { return a.day < b.day; });
        return std::move(found_);
    }

    int travel() {
        int sum = 0;
        for (const auto& [key, tasks] : days()) sum += check_day(key.first, key.second, tasks);
        return sum;
    }

private:
    using Days = std::map<std::pair<std::size_t, Date>, std::vector<Task>>;

    void report(Constraint constraint, const Visit& visit, const std::string& what) {
        const auto& name = problem_.courses[visit.course].name;
        found_.push_back({constraint, visit.course, visit.number, visit.day,
                          fmt::format("{} visit {}, {} {}: {}", name, visit.number, to_short(visit.day),
                                      to_string(TimeOfDay{visit.start}), what)});
    }
    void require(bool kept, Constraint constraint, const Visit& visit, const std::string& what) {
        if (!kept) report(constraint, visit, what);
    }
    const std::string& name(std::size_t worker) const { return problem_.workers[worker].name; }

    void check_visit(const Visit& visit) {
        const auto& course = problem_.courses[visit.course];
        const auto lead = visit.workers.at(0);
        const auto& skills = problem_.workers[lead].skills;
        require(!problem_.workers[lead].partner && (course.workers.empty() || holds(course.workers, lead)),
                Constraint::skill, visit, name(lead) + " is not among those who may come");
        for (int skill : course.skills)
            require(holds(skills, skill), Constraint::skill, visit, name(lead) + " lacks training that is asked for");
        require(course.earliest <= visit.day && visit.day <= course.latest, Constraint::dates, visit,
                fmt::format("not between {} and {}", to_short(course.earliest), to_short(course.latest)));
        require(holds(course.days, visit.day), Constraint::closed, visit, "not an open day");
        require(!holds(course.away, visit.day), Constraint::away, visit, "the family is away");
        bool at_home = false;
        for (const auto& window : course.windows_on(visit.day))
            at_home = at_home || (visit.start >= window.from && visit.start + course.minutes <= window.to);
        require(at_home, Constraint::hours, visit, "outside the hours the family can");
        for (const auto& joint : course.joint)
            if (joint.numbers.empty() || holds(joint.numbers, visit.number))
                require(holds(visit.workers, joint.worker), Constraint::partner, visit,
                        name(joint.worker) + " must be there");
        std::set<std::size_t> staff;
        for (auto worker : visit.workers)
            if (!problem_.workers[worker].partner) staff.insert(worker);
        require(static_cast<int>(staff.size()) >= course.staff, Constraint::second, visit,
                fmt::format("{} must attend", course.staff));
    }

    void check_course(std::size_t index) {
        const auto& course = problem_.courses[index];
        std::vector<const Visit*> own;
        for (const auto& visit : visits_)
            if (visit.course == index) own.push_back(&visit);
        std::sort(own.begin(), own.end(), [](const Visit* a, const Visit* b) { return a->day < b->day; });
        std::set<int> numbers;
        for (std::size_t i = 0; i < own.size(); ++i) {
            require(numbers.insert(own[i]->number).second, Constraint::number, *own[i], "the number is used twice");
            if (i == 0) continue;
            const auto days = (own[i]->day - own[i - 1]->day).count();
            // Two agreed visits may stand as near as people agreed them.
            const bool both = is_agreed(*own[i]) && is_agreed(*own[i - 1]);
            require(both || 2 * days >= 7 * course.cadence, Constraint::spacing, *own[i],
                    fmt::format("only {} after the visit before", count(days, "day")));
        }
        if (static_cast<int>(own.size()) > course.occurrences)
            require(std::all_of(own.begin(), own.end(), [&](const Visit* v) { return is_agreed(*v); }),
                    Constraint::number, *own.back(), fmt::format("only {} wanted", count(course.occurrences, "visit")));
        for (const auto& agreed : problem_.agreed)
            if (agreed.course == index)
                require(std::any_of(own.begin(), own.end(), [&](const Visit* v) { return same(*v, agreed); }),
                        Constraint::agreed, agreed, "agreed, and not in the plan as it was agreed");
    }

    bool is_agreed(const Visit& visit) const {
        return std::any_of(problem_.agreed.begin(), problem_.agreed.end(),
                           [&](const Visit& a) { return same(a, visit); });
    }

    void check_room() {
        std::map<std::size_t, std::map<std::size_t, const Visit*>> given;  // worker → course → a visit of it
        for (const auto& visit : visits_)
            if (problem_.courses[visit.course].workers.size() != 1 && !is_agreed(visit))
                given[visit.workers.at(0)].emplace(visit.course, &visit);
        for (const auto& [worker, courses] : given) {
            const auto room = problem_.workers[worker].room;
            if (room && static_cast<int>(courses.size()) > *room)
                report(Constraint::room, *courses.rbegin()->second,
                       fmt::format("{} has room for {} and is given {}", name(worker), *room, courses.size()));
        }
    }

    Days days() const {
        Days all;
        for (const auto& visit : visits_) {
            const auto& course = problem_.courses[visit.course];
            for (auto worker : visit.workers)
                all[{worker, visit.day}].push_back({visit.start, visit.start + course.minutes, course.place, &visit});
        }
        for (const auto& commitment : problem_.commitments)
            for (auto worker : commitment.workers)
                all[{worker, commitment.day}].push_back(
                    {commitment.time.from, commitment.time.to, commitment.place, nullptr});
        for (auto& [key, tasks] : all)
            std::stable_sort(tasks.begin(), tasks.end(), [](const Task& a, const Task& b) { return a.from < b.from; });
        return all;
    }

    // Walks one worker's day minute by minute and returns the travel in it.
    int check_day(std::size_t worker, Date date, const std::vector<Task>& tasks) {
        const auto shift = std::find_if(problem_.shifts.begin(), problem_.shifts.end(),
                                        [&](const Shift& s) { return s.worker == worker && s.day == date; });
        const bool partner = problem_.workers[worker].partner;
        const auto rule = [&](Constraint of_staff) { return partner ? Constraint::partner : of_staff; };
        if (shift == problem_.shifts.end()) {
            for (const auto& task : tasks)
                if (task.visit)
                    report(rule(Constraint::not_working), *task.visit, name(worker) + " does not work that day");
            return 0;
        }
        std::vector<bool> working(day_length, false), busy(day_length, false);
        for (const auto& window : shift->windows)
            for (int m = window.from; m < window.to; ++m) working[static_cast<std::size_t>(m)] = true;

        int visits = 0, travel = 0, minute = 0;
        auto at = shift->base;
        // Waits until `by`, then must have had time to get from where the worker was. Where a
        // commitment is reached too late, the visit just before it is what should not have been.
        const auto go = [&](std::size_t place, int by, const Visit* blamed) {
            int spare = 0;
            for (; minute < by; ++minute)
                spare += working[static_cast<std::size_t>(minute)] && !busy[static_cast<std::size_t>(minute)] ? 1 : 0;
            const int needed = partner ? 0 : problem_.travel.between(at, place);
            if (needed > spare && blamed)
                report(Constraint::travel, *blamed,
                       fmt::format("{} has {} for a journey of {}", name(worker), count(spare, "minute"), needed));
            travel += needed;
            at = place;
        };
        const Visit* before = nullptr;
        for (const auto& task : tasks) {
            go(task.place.value_or(shift->base), task.from, task.visit ? task.visit : before);
            before = task.visit;
            // A plan edited by hand may run past midnight: that is outside the hours, whatever they are.
            bool inside = task.from >= 0 && task.to <= day_length, alone = true;
            for (int m = std::max(0, task.from); m < std::min(task.to, day_length); ++m) {
                inside = inside && working[static_cast<std::size_t>(m)];
                alone = alone && !busy[static_cast<std::size_t>(m)];
                busy[static_cast<std::size_t>(m)] = true;
            }
            minute = std::max(minute, task.to);
            if (!task.visit) continue;
            ++visits;
            require(inside, rule(Constraint::shift), *task.visit, "outside the hours of " + name(worker));
            require(alone, rule(Constraint::travel), *task.visit, name(worker) + " is elsewhere then");
            const auto most = problem_.workers[worker].most_a_day;
            require(!most || visits <= *most, Constraint::full, *task.visit,
                    fmt::format("{} already has {} that day", name(worker), count(most.value_or(0), "visit")));
        }
        go(shift->base, day_length, before);
        return travel;
    }

    const Problem& problem_;
    const std::vector<Visit>& visits_;
    std::vector<Violation> found_;
};

}  // namespace

std::vector<Violation> violations(const Problem& problem, const std::vector<Visit>& visits) {
    return Checker(problem, visits).run();
}

int travel_minutes(const Problem& problem, const std::vector<Visit>& visits) {
    return Checker(problem, visits).travel();
}

}  // namespace portage::rota
