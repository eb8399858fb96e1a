#include "rota/bound_parts.hpp"

#include <algorithm>
#include <limits>

namespace portage::rota {

namespace {

// How many of these, the shortest first, fit into so many minutes.
int fitting(std::vector<int> needs, int minutes) {
    std::sort(needs.begin(), needs.end());
    int held = 0;
    for (int need : needs) {
        if (need > minutes) break;
        minutes -= need;
        ++held;
    }
    return held;
}

}  // namespace

Capacity::Capacity(const Openings& openings) : openings_(openings) {
    const auto& problem = openings.problem();
    for (std::size_t i = 0; i < problem.courses.size(); ++i)
        for (const auto& part : openings.of(i).parts)
            for (const auto& [period, there] : part.periods)
                for (const auto& opening : there) {
                    courses_[opening].insert(i);
                    of_day_[{opening.worker, opening.day}].insert(i);
                    if (part.partner) of_partner_[{*part.partner, opening.day}].insert(i);
                }
    for (const auto& visit : problem.agreed) {
        const auto& course = problem.courses[visit.course];
        for (auto worker : visit.workers)
            fixed_[{worker, visit.day}].push_back({{visit.start, visit.start + course.minutes}, course.place, true});
    }
    for (const auto& commitment : problem.commitments)
        for (auto worker : commitment.workers)
            fixed_[{worker, commitment.day}].push_back({commitment.time, commitment.place, false});
}

// Minutes within a window that are taken; two things at once are counted as the longer.
int Capacity::fixed_minutes(std::size_t worker, Date day, Window within) const {
    const auto found = fixed_.find({worker, day});
    if (found == fixed_.end()) return 0;
    std::set<int> minutes;
    for (const auto& fixed : found->second)
        for (int m = std::max(fixed.time.from, within.from); m < std::min(fixed.time.to, within.to); ++m)
            minutes.insert(m);
    return static_cast<int>(minutes.size());
}

int Capacity::window(const Opening& opening) const {
    const auto window = openings_.shift(opening.worker, opening.day)->windows[opening.window];
    std::vector<int> needs;
    for (auto course : courses_.at(opening)) needs.push_back(openings_.problem().courses[course].minutes);
    return fitting(needs, window.to - window.from - fixed_minutes(opening.worker, opening.day, window));
}

int Capacity::day(std::size_t worker, Date day) const {
    const auto* shift = openings_.shift(worker, day);
    if (!shift) return 0;
    const auto& problem = openings_.problem();
    const auto& person = problem.workers[worker];
    const auto fixed = fixed_.find({worker, day});
    int minutes = 0, number = std::numeric_limits<int>::max();
    for (const auto& window : shift->windows) minutes += window.to - window.from - fixed_minutes(worker, day, window);
    if (person.most_a_day) {
        number = *person.most_a_day;
        if (fixed != fixed_.end())
            for (const auto& each : fixed->second) number -= each.visit ? 1 : 0;
    }
    const auto& there = person.partner ? of_partner_ : of_day_;
    const auto courses = there.find({worker, day});
    if (courses == there.end()) return 0;

    // Wherever one could come from: the base, what is fixed, another of the visits.
    std::map<std::size_t, int> places{{shift->base, 2}};
    if (fixed != fixed_.end())
        for (const auto& each : fixed->second) places[each.place.value_or(shift->base)] += 2;
    const auto place_of = [&](std::size_t course) { return problem.courses[course].place.value_or(shift->base); };
    for (auto course : courses->second) ++places[place_of(course)];
    // Or from where one came along with somebody else.
    for (std::size_t i = 0; i < problem.courses.size(); ++i) {
        const auto& joint = problem.courses[i].joint;
        if (problem.courses[i].staff > 1 ||
            std::any_of(joint.begin(), joint.end(), [&](const Joint& j) { return j.worker == worker; }))
            places[place_of(i)] += 2;
    }
    const auto shortest = [&](std::size_t to) {
        int least = std::numeric_limits<int>::max();
        for (const auto& [from, times] : places)
            if (from != to || times > 1) least = std::min(least, problem.travel.between(from, to));
        return least;
    };
    std::vector<int> needs;
    for (auto course : courses->second)
        needs.push_back(problem.courses[course].minutes + (person.partner ? 0 : shortest(place_of(course))));
    if (!person.partner) {
        int home = std::numeric_limits<int>::max();
        for (const auto& [from, times] : places)
            if (from != shift->base || times > 2) home = std::min(home, problem.travel.between(from, shift->base));
        if (home != std::numeric_limits<int>::max()) minutes -= home;
    }
    return std::max(0, std::min(number, fitting(needs, minutes)));
}

}  // namespace portage::rota
