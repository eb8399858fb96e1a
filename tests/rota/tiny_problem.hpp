// Terms so small that every plan of them can be tried, and the trying. The rules are read from
// problem.hpp once more: nothing here is shared with the search, the checker or the bounds.
#pragma once

#include "tests/rota/small_problem.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <set>

namespace portage::rota::test {

// Two or three weeks, one or two workers, up to four courses of a few visits: with partners, cover, seconds,
// reviews, agreed visits, sessions, skills, room and days that hold one or two.
inline Problem tiny_problem(std::uint64_t seed) {
    Dice dice(seed * 77 + 5);
    const auto one_in = [&](int many) { return dice.roll(1, many) == 1; };
    Problem problem{.travel = line_of_places(5, dice.roll(5, 25)), .grid = 30};
    const int weeks = dice.roll(2, 3);
    std::vector<Date> days;
    for (int week = 0; week < weeks; ++week)
        for (int day = 0; day < 5; ++day)
            if (!one_in(12)) days.push_back(term_start + Days{7 * week + day});
    const int workers = dice.roll(1, 2);
    for (int i = 0; i < workers; ++i) {
        Worker worker{.name = i == 0 ? "Ann" : "Ben"};
        if (one_in(2)) worker.most_a_day = dice.roll(1, 2);
        if (one_in(3)) worker.room = dice.roll(1, 2);
        if (one_in(3)) worker.target = 1;
        if (i == 0 || one_in(2)) worker.skills = {1};
        problem.workers.push_back(worker);
        const auto base = static_cast<std::size_t>(dice.roll(0, 4));
        for (Date day : days)
            if (weekday_number(day) <= 3 && !one_in(5))
                problem.shifts.push_back({static_cast<std::size_t>(i), day, {{540, 720}, {780, 900}}, base});
    }
    const auto partner = problem.workers.size();
    problem.workers.push_back({.name = "Physio", .partner = true});
    for (Date day : days)
        if (weekday_number(day) == 2) problem.shifts.push_back({partner, day, {{540, 660}}, 0});
    const int courses = dice.roll(2, 4);
    int visits = 0;
    for (int i = 0; i < courses && visits < 7; ++i) {
        const int cadence = one_in(4) ? 2 : 1;
        auto made = course("C" + std::to_string(i), static_cast<std::size_t>(dice.roll(0, 4)), cadence,
                           std::min(dice.roll(1, cadence == 1 ? 3 : 2), 7 - visits));
        visits += made.occurrences;
        made.minutes = dice.roll(2, 3) * 30;
        made.priority = dice.roll(0, 2);
        made.tolerance = dice.roll(0, 2);
        made.days = days;
        made.earliest = days.front();
        made.latest = days.back();
        for (auto& windows : made.windows) windows.clear();
        for (int weekday = 1; weekday <= 3; ++weekday)
            if (!one_in(3)) {
                const int from = one_in(2) ? 540 : 780;
                made.windows[static_cast<std::size_t>(weekday - 1)] = {
                    {from, from + made.minutes + 30 * dice.roll(0, 1)}};
            }
        if (one_in(4)) made.skills = {1};
        if (one_in(5)) made.workers = {static_cast<std::size_t>(dice.roll(0, workers - 1))};
        if (one_in(4)) made.cover = true;
        if (one_in(6)) made.staff = 2;
        if (one_in(5)) made.joint = {{partner, one_in(2) ? std::vector<int>{} : std::vector{1}}};
        if (one_in(6)) made.away = {days[static_cast<std::size_t>(dice.roll(0, static_cast<int>(days.size()) - 1))]};
        if (i > 0 && one_in(5) && !problem.courses[0].after) {
            made.occurrences = 1;
            made.after = After{0, dice.roll(1, 3), dice.roll(5, 12)};
        }
        problem.courses.push_back(made);
    }
    if (one_in(3)) problem.commitments.push_back({"group", days[1], {540, 660}, 2, {0}});
    return problem;
}

// Every plan there is, tried.
class EveryPlan {
public:
    explicit EveryPlan(const Problem& problem, long most_steps = 3'000'000) : problem_(problem), left_(most_steps) {
        for (const auto& agreed : problem.agreed) visits_.push_back(agreed);
        given_.resize(problem.workers.size());
        // Allowing more and more to be lost, so that little has to be tried where little is lost.
        for (allowed_ = 0; !done_ && left_ > 0; ++allowed_) course(0, 0);
        forgone = allowed_ - 1;
    }
    bool tried_all() const { return left_ > 0; }
    int forgone = 0;
    int placed = 0;  // most, of the plans that forgo least
    int least_travel = std::numeric_limits<int>::max();  // of those that place so many

private:
    struct Doing {
        int from = 0, to = 0;
        std::size_t place = 0;
        bool visit = false;
    };

    void course(std::size_t index, int lost) {
        if (--left_ <= 0 || lost > allowed_) return;
        if (index == problem_.courses.size()) {
            done_ = true;
            const auto number = static_cast<int>(visits_.size());
            if (number < placed) return;
            if (number > placed) least_travel = std::numeric_limits<int>::max();
            placed = number;
            int sum = 0;
            for (std::size_t w = 0; w < problem_.workers.size(); ++w)
                for (const auto& shift : problem_.shifts)
                    if (shift.worker == w) sum += road(w, shift.day);
            least_travel = std::min(least_travel, sum);
            return;
        }
        const auto& each = problem_.courses[index];
        const int weight = 1 + each.priority;
        for (std::size_t worker = 0; worker < problem_.workers.size(); ++worker) {
            if (!may_lead(each, worker)) continue;
            const bool takes = each.workers.size() != 1;
            if (takes && problem_.workers[worker].room && given_[worker] >= *problem_.workers[worker].room) continue;
            for (int weekday = 1; weekday <= 5; ++weekday) {
                if (each.windows[static_cast<std::size_t>(weekday - 1)].empty()) continue;
                for (int phase = 0; phase < each.cadence; ++phase) {
                    given_[worker] += takes ? 1 : 0;
                    const Date first = monday_of(each.earliest) + Days{7 * phase + weekday - 1};
                    std::set<int> numbers;
                    for (int n = 1; n <= each.occurrences; ++n) numbers.insert(n);
                    slot(index, worker, first, numbers, lost, 0);
                    given_[worker] -= takes ? 1 : 0;
                }
            }
        }
        course(index + 1, lost + weight * each.occurrences);
    }

    void slot(std::size_t index, std::size_t worker, Date day, std::set<int> numbers, int lost, int made) {
        const auto& each = problem_.courses[index];
        if (--left_ <= 0) return;
        int to_come = 0;
        for (Date d = day; d <= each.latest; d += Days{7 * each.cadence}) ++to_come;
        const int missing = std::max(0, static_cast<int>(numbers.size()) - to_come);
        if (lost + (1 + each.priority) * missing > allowed_) return;
        if (numbers.empty() || day > each.latest) {
            if (made > 0) course(index + 1, lost + (1 + each.priority) * static_cast<int>(numbers.size()));
            return;
        }
        const Date next = day + Days{7 * each.cadence};
        if (day >= each.earliest)
            for (Date other : near(each, day))
                for (const auto& window : each.windows_on(other))
                    for (int start = window.from; start + each.minutes <= window.to; start += problem_.grid)
                        for (std::size_t lead = 0; lead < problem_.workers.size(); ++lead)
                            if (lead == worker || (each.cover && may_lead(each, lead)))
                                number(index, worker, lead, day, other, start, next, numbers, lost, made);
        slot(index, worker, next, numbers, lost, made);
    }

    void number(std::size_t index, std::size_t worker, std::size_t lead, Date slot_day, Date day, int start, Date next,
                const std::set<int>& numbers, int lost, int made) {
        const auto& each = problem_.courses[index];
        std::set<std::set<std::size_t>> tried;  // numbers that need the same people are the same
        for (int n : numbers) {
            std::set<std::size_t> others;
            for (const auto& joint : each.joint)
                if (joint.numbers.empty() || std::count(joint.numbers.begin(), joint.numbers.end(), n) > 0)
                    others.insert(joint.worker);
            if (!tried.insert(others).second) continue;
            std::vector<std::size_t> workers{lead};
            workers.insert(workers.end(), others.begin(), others.end());
            auto rest = numbers;
            rest.erase(n);
            for (std::size_t second = 0; second < problem_.workers.size(); ++second) {
                if (each.staff == 1 && second > 0) break;
                auto all = workers;
                if (each.staff > 1) {
                    if (second == lead || problem_.workers[second].partner) continue;
                    all.push_back(second);
                }
                visits_.push_back({index, n, day, start, all, slot_day});
                if (stands(visits_.back())) slot(index, worker, next, rest, lost, made + 1);
                visits_.pop_back();
            }
        }
    }

    bool may_lead(const Course& each, std::size_t worker) const {
        const auto& person = problem_.workers[worker];
        return !person.partner &&
               (each.workers.empty() || std::count(each.workers.begin(), each.workers.end(), worker) > 0) &&
               std::all_of(each.skills.begin(), each.skills.end(), [&](int skill) {
                   return std::count(person.skills.begin(), person.skills.end(), skill) > 0;
               });
    }

    // The slot's own day and so many open days to either side.
    static std::vector<Date> near(const Course& each, Date slot) {
        std::vector<Date> found;
        for (Date day : each.days) {
            int apart = 0;
            for (Date open : each.days) apart += (slot < open && open <= day) || (day <= open && open < slot) ? 1 : 0;
            const bool away = std::count(each.away.begin(), each.away.end(), day) > 0;
            if (apart <= each.tolerance && !away && day >= each.earliest && day <= each.latest) found.push_back(day);
        }
        return found;
    }

    bool stands(const Visit& visit) const {
        const auto& each = problem_.courses[visit.course];
        const Visit* last_before = nullptr;
        int before = 0;
        for (const auto& other : visits_) {
            if (&other == &visit) continue;
            const auto days = std::abs((other.day - visit.day).count());
            if (other.course == visit.course && 2 * days < 7 * each.cadence) return false;
            if (each.after && other.course == each.after->course) {
                ++before;
                if (!last_before || other.day > last_before->day) last_before = &other;
            }
        }
        if (each.after) {
            if (before < problem_.courses[each.after->course].occurrences) return false;
            if (last_before) {
                const auto days = (visit.day - last_before->day).count();
                if (days < each.after->least || days > each.after->most) return false;
            }
        }
        return std::all_of(visit.workers.begin(), visit.workers.end(),
                           [&](std::size_t worker) { return road(worker, visit.day) >= 0; });
    }

    // The minutes on the road in one worker's day; −1 where it cannot be.
    int road(std::size_t worker, Date day) const {
        std::vector<Doing> doings;
        const Shift* shift = nullptr;
        for (const auto& s : problem_.shifts)
            if (s.worker == worker && s.day == day) shift = &s;
        const auto base = shift ? shift->base : 0;
        int number = 0;
        for (const auto& visit : visits_)
            if (visit.day == day && std::count(visit.workers.begin(), visit.workers.end(), worker) > 0) {
                const auto& each = problem_.courses[visit.course];
                doings.push_back({visit.start, visit.start + each.minutes, each.place.value_or(base), true});
                ++number;
            }
        if (number > 0 && !shift) return -1;
        for (const auto& c : problem_.commitments)
            if (c.day == day && std::count(c.workers.begin(), c.workers.end(), worker) > 0)
                doings.push_back({c.time.from, c.time.to, c.place.value_or(base), false});
        if (!shift || doings.empty()) return 0;
        const auto& person = problem_.workers[worker];
        if (person.most_a_day && number > *person.most_a_day) return -1;
        std::sort(doings.begin(), doings.end(), [](const Doing& a, const Doing& b) { return a.from < b.from; });
        const auto worked = [&](int from, int to) {
            int sum = 0;
            for (const auto& w : shift->windows) sum += std::max(0, std::min(to, w.to) - std::max(from, w.from));
            return sum;
        };
        int free = 0, sum = 0;
        auto at = base;
        bool visited = false;  // where a session is late for no visit's sake, no visit is to blame
        for (const auto& doing : doings) {
            const int way = person.partner ? 0 : problem_.travel.between(at, doing.place);
            const bool inside = std::any_of(shift->windows.begin(), shift->windows.end(),
                                            [&](const Window& w) { return w.from <= doing.from && doing.to <= w.to; });
            if (doing.visit && !inside) return -1;
            if ((doing.visit || visited) && (doing.from < free || worked(free, doing.from) < way)) return -1;
            sum += way;
            free = doing.to;
            at = doing.place;
            visited = doing.visit;
        }
        const int home = person.partner ? 0 : problem_.travel.between(at, base);
        return visited && worked(free, 1440) < home ? -1 : sum + home;
    }

    const Problem& problem_;
    long left_;
    int allowed_ = 0;
    bool done_ = false;
    std::vector<Visit> visits_;
    std::vector<int> given_;
};

}  // namespace portage::rota::test
