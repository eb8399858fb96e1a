#include "rota/line.hpp"

#include <algorithm>

namespace portage::rota {

Stretch joined(const Stretch& before, const Stretch& after, int travel) {
    const int ahead = before.minutes + travel;
    const int wait = std::max(0, after.early - ahead - before.late);
    return {ahead + after.minutes + wait, std::max(after.early - ahead, before.early) - wait,
            std::min(after.late - ahead, before.late)};
}

std::size_t Line::place_before(std::size_t position) const {
    return position == 0 ? tour_->from : problem_->stops[static_cast<std::size_t>(stops_[position - 1])].place;
}

std::size_t Line::place_at(std::size_t position) const {
    return position == stops_.size() ? tour_->to : problem_->stops[static_cast<std::size_t>(stops_[position])].place;
}

bool Line::has_load_for(int stop) const {
    return tour_->load == 0 || load_ + problem_->stops[static_cast<std::size_t>(stop)].load <= tour_->load;
}

Line::Room Line::room(int index, std::size_t position) const {
    const auto& stop = problem_->stops[static_cast<std::size_t>(index)];
    const auto& travel = problem_->travel;
    const auto before = place_before(position), after = place_at(position);
    const int there = travel.between(before, stop.place), back = travel.between(stop.place, after);
    const int left =
        position == 0 ? tour_->time.from
                      : early_[position - 1] + problem_->stops[static_cast<std::size_t>(stops_[position - 1])].minutes;
    const int due = position == stops_.size() ? tour_->time.to : late_[position];
    return {std::max(stop.start.from, left + there), std::min(stop.start.to, due - back - stop.minutes),
            there + back - (stops_.empty() ? 0 : travel.between(before, after))};
}

bool Line::too_long_with(int index, std::size_t position) const {
    if (tour_->longest == 0) return false;
    const auto& stop = problem_->stops[static_cast<std::size_t>(index)];
    const auto there = problem_->travel.between(place_before(position), stop.place);
    const auto back = problem_->travel.between(stop.place, place_at(position));
    const Stretch own{stop.minutes, stop.start.from, stop.start.to};
    return joined(joined(until_[position], own, there), from_[position], back).minutes > tour_->longest;
}

Gap Line::cheapest(int index) const {
    Gap best;
    if (!has_load_for(index)) return best;
    const auto& stop = problem_->stops[static_cast<std::size_t>(index)];
    for (std::size_t position = 0; position <= stops_.size(); ++position) {
        // No journey is shorter than none, so that every later gap is too late as well.
        if (position > 0 && early_[position - 1] > stop.start.to) break;
        const auto here = room(index, position);
        if (here.early > here.late || (best.position >= 0 && here.travel >= best.travel)) continue;
        if (too_long_with(index, position)) continue;
        best = {static_cast<int>(position), here.travel};
    }
    return best;
}

void Line::refresh() {
    const auto size = stops_.size();
    early_.resize(size);
    late_.resize(size);
    travel_ = 0;
    load_ = 0;
    sound_ = true;
    int free = tour_->time.from;
    for (std::size_t i = 0; i < size; ++i) {
        const auto& stop = problem_->stops[static_cast<std::size_t>(stops_[i])];
        const int leg = problem_->travel.between(place_before(i), stop.place);
        early_[i] = std::max(stop.start.from, free + leg);
        free = early_[i] + stop.minutes;
        travel_ += leg;
        load_ += stop.load;
    }
    if (size > 0) travel_ += problem_->travel.between(place_before(size), tour_->to);
    int due = tour_->time.to;
    for (std::size_t i = size; i-- > 0;) {
        const auto& stop = problem_->stops[static_cast<std::size_t>(stops_[i])];
        late_[i] = std::min(stop.start.to, due - problem_->travel.between(stop.place, place_at(i + 1)) - stop.minutes);
        due = late_[i];
        sound_ = sound_ && early_[i] <= late_[i];
    }
    if (tour_->longest == 0) return;
    until_.resize(size + 1);
    from_.resize(size + 1);
    until_[0] = {0, tour_->time.from, tour_->time.to};
    from_[size] = {0, tour_->time.from, tour_->time.to};
    const auto own = [&](std::size_t i) {
        const auto& stop = problem_->stops[static_cast<std::size_t>(stops_[i])];
        return Stretch{stop.minutes, stop.start.from, stop.start.to};
    };
    for (std::size_t i = 0; i < size; ++i)
        until_[i + 1] = joined(until_[i], own(i), problem_->travel.between(place_before(i), place_at(i)));
    for (std::size_t i = size; i-- > 0;)
        from_[i] = joined(own(i), from_[i + 1], problem_->travel.between(place_at(i), place_at(i + 1)));
}

void Line::insert(int stop, std::size_t position, std::uint64_t version) {
    stops_.insert(stops_.begin() + static_cast<std::ptrdiff_t>(position), stop);
    version_ = version;
    refresh();
}

void Line::erase(int stop, std::uint64_t version) {
    stops_.erase(std::find(stops_.begin(), stops_.end(), stop));
    version_ = version;
    refresh();
}

void Line::clear(std::uint64_t version) {
    stops_.clear();
    version_ = version;
    refresh();
}

}  // namespace portage::rota
