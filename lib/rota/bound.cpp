#include "rota/bound.hpp"

#include "rota/bound_parts.hpp"
#include "rota/flow.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>

namespace portage::rota {

namespace {

// Visits that share days: courses, their runs' periods, parts of days, whole days.
class DayFlow {
public:
    explicit DayFlow(const Openings& openings)
        : openings_(openings), problem_(openings.problem()), capacity_(openings) {
        for (std::size_t i = 0; i < problem_.courses.size(); ++i) {
            course_nodes_.push_back(flow_.node());
            supply_.push_back(none);
            add_course(i);
        }
        for (const auto& [opening, node] : windows_) {
            const auto whole = std::pair(opening.worker, opening.day);
            if (days_.count(whole) == 0) {
                days_[whole] = flow_.node();
                flow_.edge(days_[whole], Flow::sink, capacity_.day(opening.worker, opening.day));
            }
            flow_.edge(node, days_[whole], capacity_.window(opening));
        }
        for (const auto& [partner, openings_there] : partner_openings_)
            for (const auto& opening : openings_there)
                flow_.edge(partners_.at(partner), windows_.at(opening), capacity_of_one_day);
        open_by_priority();
    }

    int placed(std::size_t course) const { return supply_[course] == none ? 0 : flow_.through(supply_[course]); }

    // Courses that stand in one another's way, and the days that are full.
    std::vector<Tight> tight() const {
        std::vector<std::size_t> group(flow_.nodes());
        std::iota(group.begin(), group.end(), std::size_t{0});
        const auto find = [&](std::size_t node) {
            while (group[node] != node) node = group[node] = group[group[node]];
            return node;
        };
        for (std::size_t node = 2; node < flow_.nodes(); ++node)
            for (auto edge : flow_.from(node))
                if (const auto to = flow_.at(edge).to; to > 1 && flow_.reached(node) && flow_.reached(to))
                    group[find(node)] = find(to);
        std::map<std::size_t, Tight> found;
        for (std::size_t i = 0; i < course_nodes_.size(); ++i)
            if (supply_[i] != none && flow_.reached(course_nodes_[i]))
                found[find(course_nodes_[i])].courses.push_back(i);
        const auto is_cut = [&](std::size_t node, std::size_t next) {
            return flow_.reached(node) && !flow_.reached(next);
        };
        for (const auto& [opening, node] : windows_) {
            const auto day = days_.at({opening.worker, opening.day});
            if (is_cut(node, day) || is_cut(day, Flow::sink))
                found[find(is_cut(node, day) ? node : day)].full.insert(opening);
        }
        for (const auto& [partner, node] : partners_)
            for (auto edge : flow_.from(node))
                if (is_cut(node, flow_.at(edge).to)) found[find(node)].partners.insert(partner.first);
        std::vector<Tight> all;
        for (auto& [node, each] : found) {
            int left = 0;
            for (auto course : each.courses) left += openings_.of(course).alone - placed(course);
            if (left > 0) all.push_back(std::move(each));
        }
        return all;
    }

private:
    static constexpr auto none = std::numeric_limits<std::size_t>::max();
    static constexpr int capacity_of_one_day = 1000;

    std::size_t window_node(const Opening& opening) {
        const auto [at, is_new] = windows_.try_emplace(opening, 0);
        if (is_new) at->second = flow_.node();
        return at->second;
    }

    void add_course(std::size_t index) {
        const auto& course = openings_.of(index);
        if (course.alone == 0) return;
        for (const auto& part : course.parts) {
            const auto part_node = flow_.node();
            flow_.edge(course_nodes_[index], part_node, part.wanted);
            for (const auto& [period, there] : part.periods) {
                const auto node = flow_.node();
                flow_.edge(part_node, node, 1);
                for (const auto& opening : there) add_way(part, node, opening);
            }
        }
    }

    // A visit with a partner goes through the partner's day too.
    void add_way(const Part& part, std::size_t from, const Opening& opening) {
        const auto window = window_node(opening);
        if (!part.partner) {
            flow_.edge(from, window, 1);
            return;
        }
        const auto key = std::pair(*part.partner, opening.day);
        if (partners_.count(key) == 0) {
            const auto into = flow_.node();
            partners_[key] = flow_.node();
            into_partners_[key] = into;
            flow_.edge(into, partners_[key], capacity_.day(key.first, key.second));
        }
        if (linked_.insert({from, into_partners_[key]}).second) flow_.edge(from, into_partners_[key], 1);
        partner_openings_[key].insert(opening);
    }

    void open_by_priority() {
        std::vector<std::size_t> order(problem_.courses.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        const auto priority = [&](std::size_t i) { return std::max(0, problem_.courses[i].priority); };
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return priority(a) > priority(b); });
        for (std::size_t i = 0; i < order.size(); ++i) {
            if (const int alone = openings_.of(order[i]).alone; alone > 0)
                supply_[order[i]] = flow_.edge(Flow::source, course_nodes_[order[i]], alone);
            if (i + 1 < order.size() && priority(order[i + 1]) != priority(order[i])) flow_.push();
        }
        flow_.push();
    }

    const Openings& openings_;
    const Problem& problem_;
    Capacity capacity_;
    Flow flow_;
    std::vector<std::size_t> course_nodes_, supply_;
    std::map<Opening, std::size_t> windows_;
    std::map<std::pair<std::size_t, Date>, std::size_t> days_, partners_, into_partners_;
    std::map<std::pair<std::size_t, Date>, std::set<Opening>> partner_openings_;
    std::set<std::pair<std::size_t, std::size_t>> linked_;
};

// Courses that share room: each to one worker, the weightiest first and others moved to make way.
class RoomMatch {
public:
    RoomMatch(const Openings& openings, bool by_priority)
        : openings_(openings), problem_(openings.problem()), given_(problem_.workers.size()) {
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < problem_.courses.size(); ++i)
            if (problem_.courses[i].workers.size() != 1 && openings.of(i).alone > 0) order.push_back(i);
        const auto weight = [&](std::size_t i) {
            return openings_.of(i).alone * (by_priority ? 1 + std::max(0, problem_.courses[i].priority) : 1);
        };
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return weight(a) > weight(b); });
        for (auto course : order) {
            seen_.assign(problem_.workers.size(), false);
            if (!find_room(course)) left_.push_back(course);
        }
    }
    const std::vector<std::size_t>& left() const { return left_; }

    // Everybody a course left over could have gone to, and the courses that are there instead.
    std::vector<Tight> tight() {
        std::vector<Tight> all;
        for (auto course : left_) {
            seen_.assign(problem_.workers.size(), false);
            find_room(course);  // fails as before, and marks whom it asked
            const auto same = std::find_if(all.begin(), all.end(), [&](const Tight& tight) {
                return std::any_of(tight.workers.begin(), tight.workers.end(), [&](std::size_t w) { return seen_[w]; });
            });
            auto& tight = same != all.end() ? *same : all.emplace_back();
            tight.courses.push_back(course);
            for (std::size_t w = 0; w < seen_.size(); ++w)
                if (seen_[w] && tight.workers.insert(w).second)
                    tight.courses.insert(tight.courses.end(), given_[w].begin(), given_[w].end());
        }
        return all;
    }

private:
    bool find_room(std::size_t course) {
        for (auto worker : openings_.of(course).leads) {
            if (seen_[worker]) continue;
            seen_[worker] = true;
            const auto room = problem_.workers[worker].room;
            auto& given = given_[worker];
            if (!room || static_cast<int>(given.size()) < *room) {
                given.push_back(course);
                return true;
            }
            for (auto& other : given)
                if (find_room(other)) {
                    other = course;
                    return true;
                }
        }
        return false;
    }

    const Openings& openings_;
    const Problem& problem_;
    std::vector<std::vector<std::size_t>> given_;
    std::vector<bool> seen_;
    std::vector<std::size_t> left_;
};

}  // namespace

PlacedBound most_placed(const Problem& problem, const SkillName& skill) {
    require_sound(problem);
    const Openings openings(problem);
    const DayFlow days(openings);
    RoomMatch room(openings, false);
    PlacedBound bound;
    const auto weight = [&](std::size_t i) { return 1 + std::max(0, problem.courses[i].priority); };
    int by_days = 0, by_room = 0, forgone_days = 0, forgone_room = 0, alone_missing = 0;
    for (std::size_t i = 0; i < problem.courses.size(); ++i) {
        const auto& each = openings.of(i);
        bound.wanted += problem.courses[i].occurrences;
        alone_missing += each.wanted - each.alone;
        by_days += each.wanted - days.placed(i);
        forgone_days += (each.wanted - days.placed(i)) * weight(i);
        by_room += each.wanted - each.alone;
        forgone_room += (each.wanted - each.alone) * weight(i);
    }
    for (auto i : room.left()) by_room += openings.of(i).alone;
    const RoomMatch weighed(openings, true);
    for (auto i : weighed.left()) forgone_room += openings.of(i).alone * weight(i);
    bound.most = bound.wanted - std::max(by_days, by_room);
    bound.forgone = std::max(forgone_days, forgone_room);

    const Telling telling(openings, skill);
    if (alone_missing > 0) telling.alone(bound.bottlenecks);
    if (by_days >= by_room)
        for (const auto& tight : days.tight())
            bound.bottlenecks.push_back(telling.time(tight, [&](std::size_t i) { return days.placed(i); }));
    else
        for (const auto& tight : room.tight()) bound.bottlenecks.push_back(telling.room(tight, room.left()));
    return bound;
}

}  // namespace portage::rota
