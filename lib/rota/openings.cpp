#include "rota/openings.hpp"

#include "rota/slots.hpp"

#include <algorithm>
#include <cstdlib>

namespace portage::rota {

Travel shortest_ways(const Travel& travel) {
    Travel ways = travel;
    const auto n = travel.places;
    for (std::size_t over = 0; over < n; ++over)
        for (std::size_t from = 0; from < n; ++from) {
            const int first = ways.minutes[from * n + over];
            int* row = &ways.minutes[from * n];
            const int* on = &ways.minutes[over * n];
            for (std::size_t to = 0; to < n; ++to) row[to] = std::min(row[to], first + on[to]);
        }
    return ways;
}

namespace {

Problem with_shortest_ways(Problem problem) {
    problem.travel = shortest_ways(problem.travel);
    return problem;
}

// The run's period a slot falls in, whatever the phase.
int period_of(const Course& course, Date slot) {
    const auto weeks = (monday_of(slot) - monday_of(course.anchor.value_or(course.earliest))).count() / 7;
    const auto cadence = static_cast<long>(course.cadence);
    return static_cast<int>(weeks >= 0 ? weeks / cadence : -((cadence - 1 - weeks) / cadence));
}

// As many days as can be had so far apart.
int apart(const std::set<Date>& days, int cadence) {
    int chosen = 0;
    std::optional<Date> last;
    for (Date day : days)
        if (!last || (day - *last).count() >= separation(cadence)) {
            ++chosen;
            last = day;
        }
    return chosen;
}

}  // namespace

Openings::Openings(const Problem& problem)
    : problem_(with_shortest_ways(problem)), diary_(problem_), all_(problem.courses.size()) {
    for (const auto& shift : problem_.shifts) shifts_[{shift.worker, shift.day}] = &shift;
    for (std::size_t course = 0; course < all_.size(); ++course) look(course);
    for (std::size_t course = 0; course < all_.size(); ++course)
        if (const auto& after = problem_.courses[course].after)
            if (all_[after->course].alone < all_[after->course].wanted) all_[course].alone = 0;
}

const Shift* Openings::shift(std::size_t worker, Date day) const {
    const auto found = shifts_.find({worker, day});
    return found == shifts_.end() ? nullptr : found->second;
}

// Everybody who could make one visit that day, and in which part of their day.
std::set<Opening> Openings::on(std::size_t index, int number, Date day) const {
    const auto& course = problem_.courses[index];
    std::set<Opening> found;
    if (!is_open(course, day) || is_away(course, day) || day < course.earliest || day > course.latest) return found;
    for (const auto& visit : diary_.agreed(index))
        if (std::abs((visit.day - day).count()) < separation(course.cadence)) return found;
    auto times = starts(course, weekday_number(day), problem_.grid);
    if (course.start && std::find(times.begin(), times.end(), *course.start) == times.end())
        times.insert(std::upper_bound(times.begin(), times.end(), *course.start), *course.start);
    for (auto worker : all_[index].leads) {
        const auto* shift = this->shift(worker, day);
        if (!shift) continue;
        diary_.each_fit(course, worker, day, times, [&](std::size_t i, int) {
            const auto& windows = shift->windows;
            const auto in = std::find_if(windows.begin(), windows.end(), [&](const Window& w) {
                return w.from <= times[i] && times[i] + course.minutes <= w.to;
            });
            const Opening opening{worker, day, static_cast<std::size_t>(in - windows.begin())};
            if (found.count(opening) == 0 && diary_.try_visit(course, number, worker, day, times[i]))
                found.insert(opening);
        });
    }
    return found;
}

void Openings::look(std::size_t index) {
    const auto& course = problem_.courses[index];
    auto& all = all_[index];
    for (std::size_t i = 0; i < problem_.workers.size(); ++i) {
        const auto& worker = problem_.workers[i];
        const bool may = course.workers.empty() || std::count(course.workers.begin(), course.workers.end(), i) > 0;
        const bool able = std::all_of(course.skills.begin(), course.skills.end(), [&](int skill) {
            return std::count(worker.skills.begin(), worker.skills.end(), skill) > 0;
        });
        if (!worker.partner && may && able) all.leads.push_back(i);
    }
    all.wanted = std::max(0, course.occurrences - static_cast<int>(diary_.agreed(index).size()));
    if (all.wanted == 0) return;

    // Numbers not yet used, by the partners they need: how many, and one such number.
    std::map<std::set<std::size_t>, std::pair<int, int>> kinds;
    int found = 0;
    for (int number = course.first_number; found < all.wanted; ++number) {
        const auto& agreed = diary_.agreed(index);
        if (std::any_of(agreed.begin(), agreed.end(), [&](const Visit& v) { return v.number == number; })) continue;
        ++found;
        std::set<std::size_t> partners;
        for (const auto& joint : course.joint)
            if (joint.numbers.empty() || std::count(joint.numbers.begin(), joint.numbers.end(), number) > 0)
                partners.insert(joint.worker);
        auto& kind = kinds[partners];
        ++kind.first;
        kind.second = number;
    }
    for (const auto& [partners, kind] : kinds) {
        auto& part = all.parts.emplace_back();
        part.wanted = kind.first;
        for (auto each : partners)
            if (!part.partner && problem_.workers[each].partner) part.partner = each;
        std::map<Date, std::set<Opening>> days;
        for (Date day : course.days)
            if (auto open = on(index, kind.second, day); !open.empty()) days[day] = std::move(open);
        int best = 0;
        for (int weekday = 1; weekday <= 7; ++weekday) {
            if (course.weekday.value_or(weekday) != weekday) continue;
            for (int phase = 0; phase < phases(course); ++phase) {
                std::map<std::size_t, std::pair<int, std::set<Date>>> of_lead;  // slots that could be kept, and days
                for (Date slot : slots(course, weekday, phase)) {
                    std::set<std::size_t> leads;
                    for (Date day : days_near(course, slot))
                        if (const auto open = days.find(day); open != days.end())
                            for (const auto& opening : open->second) {
                                part.periods[period_of(course, slot)].insert(opening);
                                const auto lead = course.cover ? 0 : opening.worker;
                                of_lead[lead].second.insert(day);
                                leads.insert(lead);
                            }
                    for (auto lead : leads) ++of_lead[lead].first;
                }
                for (const auto& [lead, kept] : of_lead)
                    best = std::max(best, std::min(kept.first, apart(kept.second, course.cadence)));
            }
        }
        all.alone += std::min(part.wanted, best);
    }
}

}  // namespace portage::rota
