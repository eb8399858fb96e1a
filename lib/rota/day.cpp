#include "rota/day.hpp"

#include "rota/dice.hpp"

namespace portage::rota {

int worked_minutes(const std::vector<Window>& windows, int from, int to) {
    int sum = 0;
    for (const auto& window : windows) sum += std::max(0, std::min(to, window.to) - std::max(from, window.from));
    return sum;
}

namespace {

std::uint64_t mixed(std::uint64_t value) { return Dice(value).next(); }

}  // namespace

Day::Day(const Shift* shift, const Worker* worker, const Travel* travel)
    : shift_(shift), worker_(worker), travel_(travel) {
    if (!shift) return;
    mark_ = mixed(shift->base + 1);
    for (const auto& window : shift->windows)
        mark_ = mixed(mark_ ^ (static_cast<std::uint64_t>(window.from) << 32 | static_cast<std::uint64_t>(window.to)));
}

std::uint64_t Day::mark_of(const Stop& stop, bool visit) {
    const auto from = static_cast<std::uint64_t>(stop.time.from), to = static_cast<std::uint64_t>(stop.time.to);
    return mixed((from << 40) ^ (to << 24) ^ (stop.place << 1) ^ (visit ? 1u : 0u));
}

Day::Stop Day::stop(Window time, std::optional<std::size_t> place) const {
    return {time, place ? *place : shift_ ? shift_->base : 0};
}

Fit Day::fits(Window time, std::optional<std::size_t> place) const {
    if (!shift_) return {.failed = Constraint::not_working};
    if (worker_->most_a_day && visits_ >= *worker_->most_a_day) return {.failed = Constraint::full};

    const auto& windows = shift_->windows;
    int outside = time.to - time.from;
    for (const auto& window : windows)
        outside = std::min(outside, std::max(0, window.from - time.from) + std::max(0, time.to - window.to));
    if (outside > 0) return {.failed = Constraint::shift, .short_by = outside};

    const auto here = stop(time, place);
    const auto next =
        std::find_if(stops_.begin(), stops_.end(), [&](const Stop& s) { return s.time.from >= time.from; });
    const bool first = next == stops_.begin(), last = next == stops_.end();
    const auto before = first ? shift_->base : std::prev(next)->place;
    const auto after = last ? shift_->base : next->place;
    int left = windows.front().from;  // free from then on; what is agreed may overlap, and the longest counts
    for (auto stop = stops_.begin(); stop != next; ++stop) left = std::max(left, stop->time.to);
    const int due = last ? windows.back().to : next->time.from;  // wanted again by then

    const int there = minutes(before, here.place), back = minutes(here.place, after);
    // An overlap counts as time missing too: worked minutes of a span that runs backwards are none.
    const int overlap = std::max(0, left - time.from) + std::max(0, time.to - due);
    const int wanting = overlap + std::max(0, there - worked_minutes(windows, left, time.from)) +
                        std::max(0, back - worked_minutes(windows, time.to, due));
    if (wanting > 0) return {.failed = Constraint::travel, .short_by = wanting};
    return {.travel = there + back - (stops_.empty() ? 0 : minutes(before, after))};
}

std::vector<Day::Stop>::iterator Day::insert(const Stop& stop) {
    auto at = std::upper_bound(stops_.begin(), stops_.end(), stop,
                               [](const Stop& a, const Stop& b) { return a.time.from < b.time.from; });
    return stops_.insert(at, stop);
}

int Day::detour(std::vector<Stop>::const_iterator stop) const {
    if (!shift_) return 0;
    const auto at = stop == stops_.begin() ? shift_->base : std::prev(stop)->place;
    const auto then = std::next(stop) == stops_.end() ? shift_->base : std::next(stop)->place;
    return minutes(at, stop->place) + minutes(stop->place, then) - (stops_.size() == 1 ? 0 : minutes(at, then));
}

int Day::add_visit(Window time, std::optional<std::size_t> place) {
    const auto added = stop(time, place);
    mark_ += mark_of(added, true);
    ++visits_;
    return detour(insert(added));
}

int Day::remove_visit(Window time, std::optional<std::size_t> place) {
    const auto gone = stop(time, place);
    const auto found = std::find_if(stops_.begin(), stops_.end(), [&](const Stop& s) {
        return s.time.from == gone.time.from && s.time.to == gone.time.to && s.place == gone.place;
    });
    if (found == stops_.end()) return 0;
    const int saved = detour(found);
    stops_.erase(found);
    mark_ -= mark_of(gone, true);
    --visits_;
    return -saved;
}

void Day::add_commitment(Window time, std::optional<std::size_t> place) {
    const auto added = stop(time, place);
    insert(added);
    mark_ += mark_of(added, false);
}

int Day::travel() const {
    if (!shift_ || stops_.empty()) return 0;
    int sum = minutes(shift_->base, stops_.front().place) + minutes(stops_.back().place, shift_->base);
    for (std::size_t i = 1; i < stops_.size(); ++i) sum += minutes(stops_[i - 1].place, stops_[i].place);
    return sum;
}

}  // namespace portage::rota
