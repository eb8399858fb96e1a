#include "rota/seats.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace portage::rota {

namespace {

// Seekers in the order of their claims, each seated along a path of seats that change hands where no
// seat is free (Kuhn 1955). Nobody who was seated loses a seat by it, which is why the order decides.
class Seating {
public:
    Seating(const Problem& problem, const std::vector<std::optional<Pattern>>& patterns)
        : problem_(problem), patterns_(patterns), taken_(problem.groups.size()), seat_(problem.seekers.size()) {}

    std::vector<std::optional<std::size_t>> run() {
        std::vector<std::size_t> order(seat_.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        const auto& seekers = problem_.seekers;
        std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return std::tie(seekers[b].priority, seekers[a].name) < std::tie(seekers[a].priority, seekers[b].name);
        });
        for (auto seeker : order) {
            tried_.assign(taken_.size(), 0);
            seat(seeker);
        }
        return std::move(seat_);
    }

private:
    // As planned; or as it has been agreed, where nothing was left to plan.
    std::optional<Pattern> meets(std::size_t group) const {
        const auto index = problem_.groups[group].course;
        const auto& course = problem_.courses[index];
        const bool agreed = std::any_of(problem_.agreed.begin(), problem_.agreed.end(),
                                        [&](const Visit& visit) { return visit.course == index; });
        if (patterns_[index] || !agreed || !course.weekday || !course.start) return patterns_[index];
        return Pattern{0, *course.weekday, course.earliest, *course.start};
    }

    bool seat(std::size_t seeker) {
        for (std::size_t group = 0; group < taken_.size(); ++group) {
            const auto pattern = meets(group);
            if (tried_[group] != 0 || !pattern || !fits(problem_, problem_.seekers[seeker], group, *pattern)) continue;
            tried_[group] = 1;
            auto& sitting = taken_[group];
            if (static_cast<int>(sitting.size()) < problem_.groups[group].seats) {
                sitting.push_back(seeker);
                seat_[seeker] = group;
                return true;
            }
            for (auto& other : sitting)
                if (const auto moving = other; seat(moving)) {
                    other = seeker;
                    seat_[seeker] = group;
                    return true;
                }
        }
        return false;
    }

    const Problem& problem_;
    const std::vector<std::optional<Pattern>>& patterns_;
    std::vector<std::vector<std::size_t>> taken_;  // by group
    std::vector<std::optional<std::size_t>> seat_;
    std::vector<char> tried_;  // groups looked at for this seeker
};

}  // namespace

bool fits(const Problem& problem, const Seeker& seeker, std::size_t index, const Pattern& pattern) {
    const auto& group = problem.groups[index];
    if (seeker.age < group.youngest || seeker.age > group.oldest) return false;
    if (seeker.needs_step_free && !group.step_free) return false;
    if (!seeker.groups.empty() && std::find(seeker.groups.begin(), seeker.groups.end(), index) == seeker.groups.end())
        return false;
    const auto& windows = seeker.windows[static_cast<std::size_t>(pattern.weekday - 1)];
    const int end = pattern.start + problem.courses[group.course].minutes;
    return std::any_of(windows.begin(), windows.end(),
                       [&](const Window& w) { return w.from <= pattern.start && end <= w.to; });
}

std::vector<std::optional<std::size_t>> seats(const Problem& problem,
                                              const std::vector<std::optional<Pattern>>& patterns) {
    return Seating(problem, patterns).run();
}

}  // namespace portage::rota
