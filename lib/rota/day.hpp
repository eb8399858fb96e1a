// One worker's day while a plan is being made: what is in it, and whether something more fits.
#pragma once

#include "rota/plan.hpp"

#include <algorithm>

namespace portage::rota {

// Working minutes of the shift between two times of day.
int worked_minutes(const std::vector<Window>& windows, int from, int to);

// Whether something can be done: what it adds to the day's travel, or the rule it fails and, where
// minutes would have cured it, how many.
struct Fit {
    std::optional<Constraint> failed;
    int short_by = 0;
    int travel = 0;
    explicit operator bool() const { return !failed; }
};

class Day {
public:
    Day() = default;
    // `shift` is absent on days not worked. Both outlive the day.
    Day(const Shift* shift, const Worker* worker, const Travel* travel);

    bool works() const { return shift_ != nullptr; }
    Fit fits(Window time, std::optional<std::size_t> place) const;
    // The same for many starts at once, gap by gap: calls use(index, travel) for each of `starts`
    // (ascending) at which a visit of so many minutes fits.
    template <class Use>
    void each_fit(const std::vector<int>& starts, int minutes, std::optional<std::size_t> place, Use use) const;
    // Whether there is such a start at all.
    bool takes(const std::vector<int>& starts, int minutes, std::optional<std::size_t> place) const;
    // Calls use(at, then, left, due, direct) for each gap of a day that takes another visit: the places before and
    // after it, from when the worker is free and when wanted again, and the travel that a visit there would save.
    // Breaks are not looked at.
    template <class Use>
    void each_gap(Use use) const;
    // Takes it in whether or not it fits: what is agreed is agreed. Both return what travel that adds.
    int add_visit(Window time, std::optional<std::size_t> place);
    int remove_visit(Window time, std::optional<std::size_t> place);  // one that was added
    void add_commitment(Window time, std::optional<std::size_t> place);
    // Minutes on the road, from the base and back to it.
    int travel() const;
    // Days of one worker with the same mark have the same hours and the same in them, so that what fits
    // one fits the other: most weeks of a weekday are alike. Of a day neither worked nor with anything in it it is 0. A
    // likeness by chance (one in 2⁶⁴) would only make the search look at the wrong place first.
    std::uint64_t mark() const { return mark_; }

private:
    struct Stop {
        Window time;
        std::size_t place;
    };
    // Calls use(from, to, travel) for each stretch of time in which a visit of so many minutes may start, until it
    // returns true.
    template <class Use>
    void each_stretch(int minutes, std::optional<std::size_t> place, Use use) const;
    Stop stop(Window time, std::optional<std::size_t> place) const;
    std::vector<Stop>::iterator insert(const Stop& stop);
    int detour(std::vector<Stop>::const_iterator stop) const;  // what travel the stop adds
    static std::uint64_t mark_of(const Stop& stop, bool visit);
    // Least time by which so many minutes have been worked since `from`; greatest since which they have
    // been by `to`. Past any time of day where the shift is too short.
    int after(int from, int worked) const;
    int before(int to, int worked) const;
    int minutes(std::size_t from, std::size_t to) const { return worker_->partner ? 0 : travel_->between(from, to); }

    const Shift* shift_ = nullptr;
    const Worker* worker_ = nullptr;
    const Travel* travel_ = nullptr;
    std::vector<Stop> stops_;  // by start
    int visits_ = 0;
    std::uint64_t mark_ = 0;
};

inline int Day::after(int from, int worked) const {
    if (worked == 0) return from;
    for (const auto& window : shift_->windows) {
        const int start = std::max(from, window.from), room = window.to - start;
        if (room <= 0) continue;
        if (worked <= room) return start + worked;
        worked -= room;
    }
    return 2 * 24 * 60;
}

inline int Day::before(int to, int worked) const {
    if (worked == 0) return to;
    for (auto window = shift_->windows.rbegin(); window != shift_->windows.rend(); ++window) {
        const int end = std::min(to, window->to), room = end - window->from;
        if (room <= 0) continue;
        if (worked <= room) return end - worked;
        worked -= room;
    }
    return -24 * 60;
}

template <class Use>
void Day::each_stretch(int length, std::optional<std::size_t> place, Use use) const {
    if (!shift_ || (worker_->most_a_day && visits_ >= *worker_->most_a_day)) return;
    const auto here = place ? *place : shift_->base;
    const auto& windows = shift_->windows;
    int left = windows.front().from;
    auto at = shift_->base;
    for (std::size_t gap = 0; gap <= stops_.size(); ++gap) {
        const bool last = gap == stops_.size();
        const auto then = last ? shift_->base : stops_[gap].place;
        const int there = minutes(at, here), back = minutes(here, then);
        const int first = after(left, there);
        const int latest = before(last ? windows.back().to : stops_[gap].time.from, back) - length;
        const int added = there + back - (stops_.empty() ? 0 : minutes(at, then));
        for (const auto& window : windows) {
            const int from = std::max(first, window.from), to = std::min(latest, window.to - length);
            if (from <= to && use(from, to, added)) return;
        }
        if (last) break;
        left = std::max(left, stops_[gap].time.to);
        at = stops_[gap].place;
    }
}

template <class Use>
void Day::each_fit(const std::vector<int>& starts, int length, std::optional<std::size_t> place, Use use) const {
    const int* const times = starts.data();
    const auto count = starts.size();
    std::size_t next = 0;
    each_stretch(length, place, [&](int from, int to, int added) {
        while (next < count && times[next] < from) ++next;
        for (; next < count && times[next] <= to; ++next) use(next, added);
        return next == count;
    });
}

inline bool Day::takes(const std::vector<int>& starts, int length, std::optional<std::size_t> place) const {
    bool found = false;
    each_stretch(length, place, [&](int from, int to, int) {
        const auto start = std::lower_bound(starts.begin(), starts.end(), from);
        return found = start != starts.end() && *start <= to;
    });
    return found;
}

template <class Use>
void Day::each_gap(Use use) const {
    if (!shift_ || (worker_->most_a_day && visits_ >= *worker_->most_a_day)) return;
    int left = shift_->windows.front().from;
    auto at = shift_->base;
    for (const auto& stop : stops_) {
        use(at, stop.place, left, stop.time.from, minutes(at, stop.place));
        left = std::max(left, stop.time.to);
        at = stop.place;
    }
    use(at, shift_->base, left, shift_->windows.back().to, stops_.empty() ? 0 : minutes(at, shift_->base));
}

}  // namespace portage::rota
