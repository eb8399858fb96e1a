#include "rota/tour_checker.hpp"

#include <algorithm>
#include <set>

namespace portage::rota {

namespace {

class TourCheck {
public:
    TourCheck(const Tours& problem, const Itinerary& made)
        : problem_(problem), made_(made), on_(problem.stops.size(), -1), start_(problem.stops.size()) {}

    std::vector<TourMistake> run() {
        for (std::size_t tour = 0; tour < made_.calls.size(); ++tour)
            for (const auto& call : made_.calls[tour]) enter(tour, call);
        for (std::size_t task = 0; task < problem_.tasks.size(); ++task) check_task(task);
        for (std::size_t tour = 0; tour < made_.calls.size(); ++tour) walk(tour);
        require(travel_ == made_.travel && lateness_ == made_.lateness && latest_ == made_.latest, TourRule::numbers,
                fmt::format("travel {}, lateness {}, latest {} are {}, {}, {}", made_.travel, made_.lateness,
                            made_.latest, travel_, lateness_, latest_));
        return std::move(found_);
    }

private:
    void require(bool kept, TourRule rule, const std::string& sentence) {
        if (!kept) found_.push_back({rule, sentence});
    }

    void enter(std::size_t tour, const Call& call) {
        const auto& allowed = problem_.stops[call.stop].tours;
        require(std::find(allowed.begin(), allowed.end(), tour) != allowed.end(), TourRule::tour,
                fmt::format("stop {} may not be on tour {}", call.stop, tour));
        require(on_[call.stop] < 0, TourRule::whole, fmt::format("stop {} is called twice", call.stop));
        on_[call.stop] = static_cast<int>(tour);
        start_[call.stop] = call.start;
    }

    void check_task(std::size_t index) {
        const auto& task = problem_.tasks[index];
        std::set<std::size_t> called;
        for (const auto& choice : task.choices)
            for (auto stop : choice.stops)
                if (on_[stop] >= 0) called.insert(stop);
        const auto& left = made_.left_out;
        if (std::find(left.begin(), left.end(), index) != left.end())
            return require(called.empty(), TourRule::whole, fmt::format("task {} is left out, and called", index));
        bool whole = false, kept = false;
        for (const auto& choice : task.choices) {
            if (std::set<std::size_t>(choice.stops.begin(), choice.stops.end()) != called) continue;
            whole = true;
            if (!choice.link) kept = true;
            if (kept) break;
            const int apart = start_[choice.link->second] - start_[choice.link->first];
            kept = choice.link->least <= apart && apart <= choice.link->most &&
                   on_[choice.link->first] != on_[choice.link->second];
        }
        require(whole, TourRule::whole, fmt::format("task {} is done in none of its choices", index));
        require(kept || !whole, TourRule::link, fmt::format("the two stops of task {} do not go together", index));
        for (const auto& choice : task.choices)
            if (choice.link)
                for (auto stop : {choice.link->first, choice.link->second}) linked_.insert(stop);
    }

    void walk(std::size_t index) {
        const auto& tour = problem_.tours[index];
        const auto& calls = made_.calls[index];
        if (calls.empty()) return;
        std::size_t at = tour.from;
        std::int64_t free = tour.time.from;
        int load = 0;
        for (const auto& call : calls) {
            const auto& stop = problem_.stops[call.stop];
            const auto where = fmt::format("stop {} on tour {}", call.stop, index);
            const auto way = problem_.travel.between(at, stop.place);
            travel_ += way;
            require(call.start >= free + way, TourRule::journey, where + " begins before anybody can be there");
            const auto late = std::max(0, call.start - stop.start.to);
            require(call.start >= stop.start.from && (problem_.late || late == 0), TourRule::window,
                    where + " begins outside its window");
            lateness_ += late;
            latest_ = std::max<std::int64_t>(latest_, late);
            free = call.start + stop.minutes;
            at = stop.place;
            load += stop.load;
        }
        const auto home = problem_.travel.between(at, tour.to);
        travel_ += home;
        require(problem_.late || free + home <= tour.time.to, TourRule::back,
                fmt::format("tour {} is late back", index));
        require(tour.load == 0 || load <= tour.load, TourRule::load, fmt::format("tour {} holds too much", index));
        require(tour.longest == 0 || shortest(index) <= tour.longest, TourRule::longest,
                fmt::format("tour {} takes {}", index, shortest(index)));
    }

    // The least time under way in this order: left as late as still gets everybody called in time, or
    // without any waiting. Stops that wait for another tour stay where they are.
    std::int64_t shortest(std::size_t index) const {
        const auto& tour = problem_.tours[index];
        const auto& calls = made_.calls[index];
        std::int64_t busy = 0, earliest = tour.time.from, latest = 0;
        std::size_t at = tour.from;
        for (const auto& call : calls) {
            const auto& stop = problem_.stops[call.stop];
            const auto way = problem_.travel.between(at, stop.place);
            const bool fixed = linked_.count(call.stop) != 0;
            earliest = std::max<std::int64_t>(earliest + way, fixed ? call.start : stop.start.from) + stop.minutes;
            busy += way + stop.minutes;
            at = stop.place;
        }
        const auto home = problem_.travel.between(at, tour.to);
        latest = problem_.late ? earliest + home : tour.time.to;
        for (auto i = calls.size(); i-- > 0;) {
            const auto& stop = problem_.stops[calls[i].stop];
            const auto next = i + 1 < calls.size() ? problem_.stops[calls[i + 1].stop].place : tour.to;
            latest -= problem_.travel.between(stop.place, next) + stop.minutes;
            if (!problem_.late) latest = std::min<std::int64_t>(latest, stop.start.to);
            if (linked_.count(calls[i].stop) != 0) latest = std::min<std::int64_t>(latest, calls[i].start);
        }
        latest -= problem_.travel.between(tour.from, problem_.stops[calls.front().stop].place);
        return std::max(busy + home, earliest + home - latest);
    }

    const Tours& problem_;
    const Itinerary& made_;
    std::vector<int> on_;     // the tour of each stop; −1: none
    std::vector<int> start_;  // of each stop called
    std::set<std::size_t> linked_;
    std::vector<TourMistake> found_;
    std::int64_t travel_ = 0, lateness_ = 0, latest_ = 0;
};

}  // namespace

std::vector<TourMistake> mistakes(const Tours& problem, const Itinerary& itinerary) {
    return TourCheck(problem, itinerary).run();
}

}  // namespace portage::rota
