#include "rota/line_times.hpp"

#include <algorithm>

namespace portage::rota {

LineTimes::LineTimes(const Tours& problem)
    : problem_(problem),
      partners_(problem.stops.size()),
      early_(problem.stops.size()),
      late_(problem.stops.size()),
      placed_(problem.stops.size()),
      words_((problem.stops.size() + 63) / 64) {
    rounds_ = 4;
    for (const auto& task : problem.tasks)
        for (const auto& choice : task.choices)
            if (const auto& link = choice.link) {
                partners_[link->first] = {static_cast<int>(link->second), link->least, link->most};
                partners_[link->second] = {static_cast<int>(link->first), -link->most, -link->least};
                linked_ = true;
                rounds_ += 2;
            }
    for (const auto& tour : problem.tours) rounds_ += tour.longest > 0 ? 1 : 0;
    if (!problem.late && linked_) reach_.resize(problem.stops.size() * words_);
}

bool LineTimes::settle(const std::vector<Line>& lines) {
    for (std::size_t i = 0; i < placed_.size(); ++i) {
        early_[i] = problem_.stops[i].start.from;
        late_[i] = problem_.stops[i].start.to;
        placed_[i] = 0;
    }
    for (const auto& line : lines)
        for (int stop : line.stops()) placed_[static_cast<std::size_t>(stop)] = 1;
    if (!forward(lines)) return false;
    if (problem_.late) {
        lateness_ = latest_ = 0;
        for (std::size_t i = 0; i < placed_.size(); ++i) {
            const int late = placed_[i] != 0 ? early_[i] - problem_.stops[i].start.to : 0;
            if (late <= 0) continue;
            lateness_ += late;
            latest_ = std::max<std::int64_t>(latest_, late);
        }
        return true;
    }
    if (!backward(lines)) return false;
    if (linked_) follow(lines);
    return true;
}

bool LineTimes::forward(const std::vector<Line>& lines) {
    for (int round = 0; round < rounds_; ++round) {
        bool moved = false;
        for (std::size_t l = 0; l < lines.size(); ++l) {
            int free = problem_.tours[l].time.from;
            std::size_t at = problem_.tours[l].from;
            for (int index : lines[l].stops()) {
                const auto i = static_cast<std::size_t>(index);
                const auto& stop = problem_.stops[i];
                early_[i] = std::max(early_[i], free + problem_.travel.between(at, stop.place));
                if (!problem_.late && early_[i] > stop.start.to) return false;
                free = early_[i] + stop.minutes;
                at = stop.place;
                const auto& partner = partners_[i];
                if (partner.stop < 0 || placed_[static_cast<std::size_t>(partner.stop)] == 0) continue;
                auto& other = early_[static_cast<std::size_t>(partner.stop)];
                if (early_[i] + partner.least > other) {
                    other = early_[i] + partner.least;
                    moved = true;
                }
            }
            // Under way no longer than it may be: it leaves so much before it is back, and no earlier.
            const auto& tour = problem_.tours[l];
            if (tour.longest == 0 || lines[l].stops().empty()) continue;
            const auto first = static_cast<std::size_t>(lines[l].stops().front());
            const int back = free + problem_.travel.between(at, tour.to);
            const int start = back - tour.longest + problem_.travel.between(tour.from, problem_.stops[first].place);
            moved = moved || start > early_[first];
            early_[first] = std::max(early_[first], start);
        }
        if (!moved) return true;
    }
    return false;
}

bool LineTimes::backward(const std::vector<Line>& lines) {
    for (int round = 0; round < rounds_; ++round) {
        bool moved = false;
        for (std::size_t l = 0; l < lines.size(); ++l) {
            int due = problem_.tours[l].time.to;
            std::size_t at = problem_.tours[l].to;
            const auto& stops = lines[l].stops();
            for (std::size_t k = stops.size(); k-- > 0;) {
                const auto i = static_cast<std::size_t>(stops[k]);
                const auto& stop = problem_.stops[i];
                late_[i] = std::min(late_[i], due - problem_.travel.between(stop.place, at) - stop.minutes);
                if (late_[i] < early_[i]) return false;
                due = late_[i];
                at = stop.place;
                const auto& partner = partners_[i];
                if (partner.stop < 0 || placed_[static_cast<std::size_t>(partner.stop)] == 0) continue;
                auto& other = late_[static_cast<std::size_t>(partner.stop)];
                if (late_[i] + partner.most < other) {
                    other = late_[i] + partner.most;
                    moved = true;
                }
            }
            const auto& tour = problem_.tours[l];
            if (tour.longest == 0 || stops.empty()) continue;
            const auto last = static_cast<std::size_t>(stops.back());
            const int left = due - problem_.travel.between(tour.from, at);
            const auto& stop = problem_.stops[last];
            const int start = left + tour.longest - problem_.travel.between(stop.place, tour.to) - stop.minutes;
            moved = moved || start < late_[last];
            late_[last] = std::min(late_[last], start);
        }
        if (!moved) return true;
    }
    return false;
}

void LineTimes::follow(const std::vector<Line>& lines) {
    std::fill(reach_.begin(), reach_.end(), 0);
    const auto take = [&](std::size_t into, std::size_t from) {
        bool more = false;
        for (std::size_t w = 0; w < words_; ++w) {
            auto& word = reach_[into * words_ + w];
            const auto both = word | reach_[from * words_ + w];
            more = more || both != word;
            word = both;
        }
        return more;
    };
    for (std::size_t i = 0; i < placed_.size(); ++i) reach_[i * words_ + i / 64] |= std::uint64_t{1} << (i % 64);
    for (bool more = true; more;) {
        more = false;
        for (const auto& line : lines) {
            const auto& stops = line.stops();
            for (std::size_t k = stops.size(); k-- > 0;) {
                const auto i = static_cast<std::size_t>(stops[k]);
                if (k + 1 < stops.size()) more = take(i, static_cast<std::size_t>(stops[k + 1])) || more;
                const int partner = partners_[i].stop;
                if (partner < 0 || placed_[static_cast<std::size_t>(partner)] == 0) continue;
                more = take(static_cast<std::size_t>(partner), i) || more;
            }
        }
    }
}

}  // namespace portage::rota
