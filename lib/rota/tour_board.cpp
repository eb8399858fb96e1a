#include "rota/tour_board.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>

namespace portage::rota {

namespace {

constexpr int most_of_one_line = 10;  // stops taken out of one line at a time

}  // namespace

TourBoard::TourBoard(const Tours& problem)
    : problem_(problem),
      times_(problem),
      together_(times_.linked() || problem.late),
      choice_of_(problem.tasks.size(), -1),
      line_of_(problem.stops.size(), -1),
      task_of_(problem.stops.size()),
      known_(problem.stops.size()),
      is_touched_(problem.tours.size()) {
    for (std::size_t tour = 0; tour < problem.tours.size(); ++tour) lines_.emplace_back(problem, tour);
    old_lines_ = lines_;
    prepare();
}

void TourBoard::prepare() {
    for (std::size_t task = 0; task < problem_.tasks.size(); ++task)
        for (const auto& choice : problem_.tasks[task].choices)
            for (auto stop : choice.stops) task_of_[stop] = task;
    std::vector<std::vector<std::size_t>> allowed(problem_.tours.size());
    for (std::size_t stop = 0; stop < problem_.stops.size(); ++stop) {
        known_[stop].resize(problem_.stops[stop].tours.size());
        for (auto tour : problem_.stops[stop].tours) allowed[tour].push_back(stop);
    }
    std::map<std::pair<std::array<std::size_t, 6>, std::vector<std::size_t>>, std::size_t> kinds;
    for (std::size_t i = 0; i < problem_.tours.size(); ++i) {
        const auto& tour = problem_.tours[i];
        const std::array<std::size_t, 6> terms = {tour.from,
                                                  tour.to,
                                                  static_cast<std::size_t>(tour.time.from),
                                                  static_cast<std::size_t>(tour.time.to),
                                                  static_cast<std::size_t>(tour.longest),
                                                  static_cast<std::size_t>(tour.load)};
        kind_.push_back(kinds.try_emplace({terms, allowed[i]}, i).first->second);
    }
    const auto place = [&](std::size_t task) {
        return problem_.stops[problem_.tasks[task].choices.front().stops.front()].place;
    };
    for (std::size_t task = 0; task < problem_.tasks.size(); ++task) {
        const auto at = place(task);
        std::vector<int> order(problem_.tasks.size());
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
            return problem_.travel.between(at, place(static_cast<std::size_t>(a))) <
                   problem_.travel.between(at, place(static_cast<std::size_t>(b)));
        });
        // Itself first, whatever stands at the same door.
        std::stable_partition(order.begin(), order.end(), [&](int other) { return other == static_cast<int>(task); });
        near_.push_back(std::move(order));
        const auto& choice = problem_.tasks[task].choices.front();
        const auto& stop = problem_.stops[choice.stops.front()];
        std::int64_t load = 0;
        for (auto each : choice.stops) load += problem_.stops[each].load + problem_.stops[each].minutes;
        const std::int64_t far = problem_.travel.between(problem_.tours[stop.tours.front()].from, at);
        keys_.push_back({-load, -far, far, stop.start.to - stop.start.from, stop.start.from, -stop.start.to});
    }
}

Cost TourBoard::cost() const {
    Cost sum;
    bool sound = !together_ || !settled_ || sound_;
    for (const auto& line : lines_) {
        sum.rest += line.travel();
        sound = sound && (together_ || line.sound());
    }
    if (problem_.late) sum.rest += times_.lateness() + times_.latest();
    for (std::size_t task = 0; task < choice_of_.size(); ++task)
        if (choice_of_[task] < 0) sum.left_out += problem_.tasks[task].weight;
    // Taking a stop out can break what stood around it, where a journey by way of it was the shorter.
    if (!sound) sum.left_out += std::numeric_limits<int>::max();
    return sum;
}

Cost TourBoard::cost_afresh() const {
    std::vector<Line> lines;
    std::vector<int> times_seen(problem_.stops.size());
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        auto& line = lines.emplace_back(problem_, i);
        for (int stop : lines_[i].stops()) {
            line.insert(stop, line.stops().size(), 0);
            ++times_seen[static_cast<std::size_t>(stop)];
        }
    }
    LineTimes times(problem_);
    bool sound = !together_ || times.settle(lines);
    Cost sum;
    for (const auto& line : lines) {
        sum.rest += line.travel();
        sound = sound && (together_ || line.sound());
    }
    if (problem_.late) sum.rest += times.lateness() + times.latest();
    for (std::size_t task = 0; task < choice_of_.size(); ++task) {
        const auto choice = choice_of_[task];
        if (choice < 0) {
            sum.left_out += problem_.tasks[task].weight;
            continue;
        }
        // Every stop of the choice stands on one line, and on no other choice's account.
        for (auto stop : problem_.tasks[task].choices[static_cast<std::size_t>(choice)].stops)
            if (--times_seen[stop] != 0) sum.left_out = -1;
    }
    if (!sound) sum.left_out += std::numeric_limits<int>::max();
    return sum;
}

void TourBoard::touch(std::size_t line) {
    settled_ = false;
    if (is_touched_[line] != 0) return;
    is_touched_[line] = 1;
    touched_.push_back(line);
    old_lines_[line] = lines_[line];
}

void TourBoard::keep() {
    for (auto line : touched_) is_touched_[line] = 0;
    touched_.clear();
    old_choices_.clear();
    old_places_.clear();
}

void TourBoard::undo() {
    for (auto line : touched_) std::swap(lines_[line], old_lines_[line]);
    for (auto at = old_choices_.rbegin(); at != old_choices_.rend(); ++at) choice_of_[at->first] = at->second;
    for (auto at = old_places_.rbegin(); at != old_places_.rend(); ++at) line_of_[at->first] = at->second;
    if (!touched_.empty()) settled_ = false;
    keep();
    settle();
}

void TourBoard::settle() {
    if (!together_ || settled_) return;
    settled_ = true;
    sound_ = times_.settle(lines_);
    if (!sound_ || problem_.late) return;
    std::vector<int> early, late;
    for (auto& line : lines_) {
        early.clear();
        late.clear();
        for (int stop : line.stops()) {
            early.push_back(times_.early(static_cast<std::size_t>(stop)));
            late.push_back(times_.late(static_cast<std::size_t>(stop)));
        }
        line.set_times(early, late);
    }
}

void TourBoard::save_best() {
    best_cost_ = cost();
    best_lines_.resize(lines_.size());
    for (std::size_t i = 0; i < lines_.size(); ++i) best_lines_[i] = lines_[i].stops();
    best_choices_ = choice_of_;
}

void TourBoard::restore_best() {
    keep();
    std::fill(line_of_.begin(), line_of_.end(), -1);
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        lines_[i].clear(++version_);
        for (int stop : best_lines_[i]) {
            lines_[i].insert(stop, lines_[i].stops().size(), ++version_);
            line_of_[static_cast<std::size_t>(stop)] = static_cast<int>(i);
        }
    }
    choice_of_ = best_choices_;
    settled_ = false;
    settle();
}

void TourBoard::take_out(std::size_t task) {
    const auto& choice = problem_.tasks[task].choices[static_cast<std::size_t>(choice_of_[task])];
    for (auto stop : choice.stops) {
        const auto line = static_cast<std::size_t>(line_of_[stop]);
        touch(line);
        lines_[line].erase(static_cast<int>(stop), ++version_);
        old_places_.emplace_back(stop, line_of_[stop]);
        line_of_[stop] = -1;
    }
    old_choices_.emplace_back(task, choice_of_[task]);
    choice_of_[task] = -1;
}

void TourBoard::ruin(Dice& dice, int size, std::vector<std::size_t>& out) {
    out.clear();
    std::size_t placed = 0, used = 0;
    for (const auto& line : lines_) {
        placed += line.stops().size();
        used += line.stops().empty() ? 0 : 1;
    }
    if (placed == 0) return;
    const auto longest = std::clamp<std::size_t>(placed / used, 1, most_of_one_line);
    const auto strings = 1 + dice.below(std::max<std::size_t>(1, 4 * static_cast<std::size_t>(size) / (1 + longest)));
    std::vector<std::size_t> ruined;
    std::vector<int> taken;
    for (int near : near_[dice.below(problem_.tasks.size())]) {
        const auto task = static_cast<std::size_t>(near);
        if (ruined.size() >= strings) break;
        if (choice_of_[task] < 0) continue;
        const auto& stops = problem_.tasks[task].choices[static_cast<std::size_t>(choice_of_[task])].stops;
        const auto stop = stops[dice.below(stops.size())];
        const auto line = static_cast<std::size_t>(line_of_[stop]);
        if (std::find(ruined.begin(), ruined.end(), line) != ruined.end()) continue;
        ruined.push_back(line);
        const auto& on = lines_[line].stops();
        const auto at = static_cast<std::size_t>(std::find(on.begin(), on.end(), static_cast<int>(stop)) - on.begin());
        const auto length = 1 + dice.below(std::min(on.size(), longest));
        // A string of `length` with the stop in it, out of a longer one with a gap left standing now and then.
        std::size_t spared = 0;
        if (dice.one_in(2))
            while (length > 1 && length + spared < on.size() && !dice.one_in(100)) {
                ++spared;
                if (dice.one_in(2)) break;
            }
        const auto span = length + spared;
        const auto least = at + 1 >= span ? at + 1 - span : 0, most = std::min(at, on.size() - span);
        const auto start = least + dice.below(most - least + 1);
        const auto gap = spared > 0 ? start + 1 + dice.below(length) : span + on.size();
        taken.clear();
        for (auto i = start; i < start + span; ++i)
            if (i < gap || i >= gap + spared) taken.push_back(on[i]);
        for (int each : taken) {
            const auto owner = task_of_[static_cast<std::size_t>(each)];
            if (choice_of_[owner] < 0) continue;
            take_out(owner);
            out.push_back(owner);
        }
    }
    settle();
}

void TourBoard::arrange(Dice& dice, std::vector<std::size_t>& tasks) {
    dice.shuffle(tasks);
    const auto drawn = dice.below(14);
    if (drawn < 4) return;
    const std::size_t key = drawn < 8 ? 0 : drawn < 10 ? 1 : drawn < 11 ? 2 : drawn - 8;
    std::stable_sort(tasks.begin(), tasks.end(),
                     [&](std::size_t a, std::size_t b) { return keys_[a][key] < keys_[b][key]; });
}

Itinerary TourBoard::itinerary() {
    Itinerary all;
    settle();
    for (const auto& line : lines_) {
        auto& calls = all.calls.emplace_back();
        for (std::size_t i = 0; i < line.stops().size(); ++i) {
            const auto stop = static_cast<std::size_t>(line.stops()[i]);
            calls.push_back({stop, together_ ? times_.early(stop) : line.earliest(i)});
        }
        all.travel += line.travel();
    }
    for (std::size_t task = 0; task < choice_of_.size(); ++task)
        if (choice_of_[task] < 0) all.left_out.push_back(task);
    if (problem_.late) {
        all.lateness = times_.lateness();
        all.latest = times_.latest();
    }
    return all;
}

}  // namespace portage::rota
