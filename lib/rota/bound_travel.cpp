// The least time on the road there can be, under three assumptions.
#include "rota/bound_parts.hpp"

#include <algorithm>
#include <limits>

namespace portage::rota {

namespace {

constexpr std::size_t most_to_order = 8;  // stops of one day of which every order is tried
constexpr std::int64_t fine = 1000;       // parts of a minute that shares are kept in

struct Stay {
    std::size_t place = 0;
    int minutes = 0;
    std::vector<Window> windows;  // in which it lies
};

// One day: the least there can be whatever the order, by trying each.
class DayOrder {
public:
    DayOrder(const Travel& travel, const Shift& shift, std::vector<Stay> stays)
        : travel_(travel), shift_(shift), stays_(std::move(stays)), made_(stays_.size(), false) {}

    int least() {
        if (stays_.size() <= most_to_order) go(shift_.base, shift_.windows.front().from, 0, stays_.size());
        return best_ < none ? best_ : shortest_legs();
    }

private:
    static constexpr int none = std::numeric_limits<int>::max();

    void go(std::size_t at, int time, int travelled, std::size_t left) {
        if (travelled >= best_) return;
        if (left == 0) {
            const int home = travel_.between(at, shift_.base);
            if (arrival(time, home) != none) best_ = std::min(best_, travelled + home);
            return;
        }
        for (std::size_t i = 0; i < stays_.size(); ++i) {
            if (made_[i]) continue;
            const int way = travel_.between(at, stays_[i].place), there = arrival(time, way);
            const int start = there == none ? none : earliest(stays_[i], there);
            if (start == none) continue;
            made_[i] = true;
            go(stays_[i].place, start + stays_[i].minutes, travelled + way, left - 1);
            made_[i] = false;
        }
    }
    // When so many minutes of working time have passed.
    int arrival(int time, int minutes) const {
        if (minutes == 0) return time;
        for (const auto& window : shift_.windows) {
            const int room = window.to - std::max(time, window.from);
            if (room <= 0) continue;
            if (minutes <= room) return std::max(time, window.from) + minutes;
            minutes -= room;
        }
        return none;
    }
    static int earliest(const Stay& stay, int time) {
        for (const auto& window : stay.windows)
            if (std::max(time, window.from) + stay.minutes <= window.to) return std::max(time, window.from);
        return none;
    }
    // Every stay and the base are come to from somewhere.
    int shortest_legs() const {
        int sum = 0;
        for (std::size_t i = 0; i <= stays_.size(); ++i) {
            int least = i == stays_.size() ? none : travel_.between(shift_.base, stays_[i].place);
            for (std::size_t j = 0; j < stays_.size(); ++j)
                if (i != j)
                    least = std::min(
                        least, travel_.between(stays_[j].place, i == stays_.size() ? shift_.base : stays_[i].place));
            sum += least == none ? 0 : least;
        }
        return sum;
    }

    const Travel& travel_;
    const Shift& shift_;
    std::vector<Stay> stays_;
    std::vector<bool> made_;
    int best_ = none;
};

std::vector<Window> common(const std::vector<Window>& one, const std::vector<Window>& other) {
    std::vector<Window> both;
    for (const auto& a : one)
        for (const auto& b : other)
            if (std::max(a.from, b.from) <= std::min(a.to, b.to))
                both.push_back({std::max(a.from, b.from), std::min(a.to, b.to)});
    return both;
}

bool is_agreed(const Problem& problem, const Visit& visit) {
    return std::any_of(problem.agreed.begin(), problem.agreed.end(), [&](const Visit& a) {
        return a.course == visit.course && a.number == visit.number && a.day == visit.day && a.start == visit.start &&
               a.workers == visit.workers;
    });
}

int on_these_days(const Problem& problem, const Plan& plan, const Openings& openings) {
    std::map<std::pair<std::size_t, Date>, std::vector<Stay>> days;
    const auto add = [&](std::size_t worker, Date day, std::optional<std::size_t> place, int minutes,
                         const std::vector<Window>& windows) {
        const auto* shift = openings.shift(worker, day);
        if (shift && !problem.workers[worker].partner)
            days[{worker, day}].push_back({place.value_or(shift->base), minutes, windows});
    };
    for (const auto& visit : plan.visits) {
        const auto& course = problem.courses[visit.course];
        const std::vector<Window> as_agreed{{visit.start, visit.start + course.minutes}};
        const bool fixed = is_agreed(problem, visit);
        for (auto worker : visit.workers)
            if (const auto* shift = openings.shift(worker, visit.day))
                add(worker, visit.day, course.place, course.minutes,
                    fixed ? as_agreed : common(course.windows_on(visit.day), shift->windows));
    }
    for (const auto& commitment : problem.commitments)
        for (auto worker : commitment.workers)
            add(worker, commitment.day, commitment.place, commitment.time.to - commitment.time.from, {commitment.time});
    int sum = 0;
    for (const auto& [key, stays] : days)
        sum += DayOrder(problem.travel, *openings.shift(key.first, key.second), stays).least();
    return sum;
}

// What one visit by one worker costs at least: of the shortest ways to it and from it, half each (the other
// halves are the neighbours'), or of the way there and back a share as small as the day can be full. What
// visits of one day cost so is never more than the day's journey.
class Shares {
public:
    explicit Shares(const Openings& openings) : openings_(openings), problem_(openings.problem()) {
        const Capacity capacity(openings);
        std::map<std::pair<std::size_t, Date>, int> agreed;
        for (const auto& visit : problem_.agreed)
            for (auto worker : visit.workers) ++agreed[{worker, visit.day}];
        bases_.resize(problem_.workers.size());
        stops_.resize(problem_.workers.size());
        most_.resize(problem_.workers.size());
        for (const auto& shift : problem_.shifts) {
            const auto fixed = agreed.find({shift.worker, shift.day});
            const int most = capacity.day(shift.worker, shift.day) + (fixed == agreed.end() ? 0 : fixed->second);
            most_[shift.worker] = std::max(most_[shift.worker], most);
            bases_[shift.worker].insert(shift.base);
        }
        for (std::size_t worker = 0; worker < stops_.size(); ++worker) look(worker);
    }

    // In parts of a minute; `mix` of four quarters are of the way there and back.
    std::int64_t of(std::size_t worker, std::size_t course, int mix) const {
        if (most_[worker] == 0 || !problem_.courses[course].place || bases_[worker].empty()) return 0;
        const auto place = *problem_.courses[course].place;
        const auto shortest = [&](bool to_it, std::size_t here, bool is_base) {
            int least = std::numeric_limits<int>::max();
            const auto consider = [&](std::size_t there) {
                least = std::min(least,
                                 to_it ? problem_.travel.between(there, here) : problem_.travel.between(here, there));
            };
            if (!is_base)
                for (auto base : bases_[worker]) consider(base);
            for (const auto& [there, times] : stops_[worker])
                if (there != here || times > (is_base ? 0 : 1)) consider(there);
            return least == std::numeric_limits<int>::max() ? 0 : least;
        };
        std::int64_t round = std::numeric_limits<std::int64_t>::max(), base_legs = round;
        for (auto base : bases_[worker]) {
            round = std::min<std::int64_t>(round,
                                           problem_.travel.between(base, place) + problem_.travel.between(place, base));
            base_legs = std::min<std::int64_t>(base_legs, shortest(true, base, true) + shortest(false, base, true));
        }
        const std::int64_t legs = shortest(true, place, false) + shortest(false, place, false);
        const std::int64_t most = most_[worker];
        return ((4 - mix) * (fine * legs / 2 + fine * base_legs / (2 * most)) + mix * (fine * round / most)) / 4;
    }

private:
    // Where one of the worker's visits could come between: other visits, commitments; how often each place.
    void look(std::size_t worker) {
        auto& stops = stops_[worker];
        const auto add = [&](std::optional<std::size_t> place, int times) {
            if (place)
                stops[*place] += times;
            else
                for (auto base : bases_[worker]) stops[base] += times;
        };
        for (std::size_t i = 0; i < problem_.courses.size(); ++i) {
            const auto& course = problem_.courses[i];
            const auto& leads = openings_.of(i).leads;
            const bool along = course.staff > 1 || std::any_of(course.joint.begin(), course.joint.end(),
                                                               [&](const Joint& j) { return j.worker == worker; });
            if (along || std::find(leads.begin(), leads.end(), worker) != leads.end()) add(course.place, 1);
        }
        for (const auto& visit : problem_.agreed)
            if (std::find(visit.workers.begin(), visit.workers.end(), worker) != visit.workers.end())
                add(problem_.courses[visit.course].place, 1);
        for (const auto& commitment : problem_.commitments)
            if (std::find(commitment.workers.begin(), commitment.workers.end(), worker) != commitment.workers.end())
                add(commitment.place, 2);
    }

    const Openings& openings_;
    const Problem& problem_;
    std::vector<std::set<std::size_t>> bases_;
    std::vector<std::map<std::size_t, int>> stops_;
    std::vector<int> most_;
};

}  // namespace

std::vector<TravelBound> least_travel(const Problem& problem, const Plan& plan) {
    const Openings openings(problem);
    const Shares shares(openings);
    std::int64_t visitors = 0, any = 0;
    for (int mix = 0; mix <= 4; ++mix) {
        std::int64_t agreed = 0, same = 0;
        std::size_t number = 0;
        for (const auto& visit : plan.visits) {
            const auto share = shares.of(visit.workers.at(0), visit.course, mix);
            if (is_agreed(problem, visit))
                agreed += share;
            else {
                same += share;
                ++number;
            }
        }
        // As many visits as there are, of whichever cost least.
        std::vector<std::int64_t> cheapest;
        for (std::size_t i = 0; i < problem.courses.size(); ++i) {
            std::int64_t least = std::numeric_limits<std::int64_t>::max();
            for (auto worker : openings.of(i).leads) least = std::min(least, shares.of(worker, i, mix));
            if (!openings.of(i).leads.empty())
                cheapest.insert(cheapest.end(), static_cast<std::size_t>(openings.of(i).wanted), least);
        }
        std::sort(cheapest.begin(), cheapest.end());
        std::int64_t sum = agreed;
        for (std::size_t i = 0; i < std::min(number, cheapest.size()); ++i) sum += cheapest[i];
        visitors = std::max(visitors, agreed + same);
        any = std::max(any, sum);
    }
    const auto minutes = [](std::int64_t parts) { return static_cast<int>((parts + fine - 1) / fine); };
    std::vector<TravelBound> all{{TravelFloor::these_days, on_these_days(problem, plan, openings), {}},
                                 {TravelFloor::these_visitors, minutes(visitors), {}},
                                 {TravelFloor::any_plan, minutes(any), {}}};
    all[0].sentence = "with these visits on these days, no order and no times take less than {} on the road";
    all[1].sentence = "with these families for each visitor, no days and times take less than {} on the road";
    all[2].sentence = "no plan with as many visits takes less than {} on the road";
    for (auto& bound : all) bound.sentence = fmt::format(fmt::runtime(bound.sentence), count(bound.minutes, "minute"));
    return all;
}

}  // namespace portage::rota
