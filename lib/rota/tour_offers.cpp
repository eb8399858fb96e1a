// Where a task could go: each choice of it, each stop in its cheapest gap, linked stops where both can
// begin at once.
#include "base/error.hpp"
#include "rota/tour_board.hpp"

#include <algorithm>
#include <limits>

namespace portage::rota {

namespace {

constexpr int most_tries = 8;

}  // namespace

Gap TourBoard::cheapest(std::size_t stop, std::size_t which, std::size_t line) {
    if (together_) return lines_[line].cheapest(static_cast<int>(stop));
    auto& known = known_[stop][which];
    if (known.version != lines_[line].version())
        known = {lines_[line].version(), lines_[line].cheapest(static_cast<int>(stop))};
    return known.gap;
}

// Of empty lines alike in all, the first stands for the others.
bool TourBoard::twin_of_empty(std::size_t line, std::size_t& seen) const {
    if (!lines_[line].stops().empty()) return false;
    if (seen == kind_[line] + 1) return true;
    seen = kind_[line] + 1;
    return false;
}

bool TourBoard::offer_alone(std::size_t stop, Dice& dice, std::int64_t& added,
                            std::pair<std::size_t, std::size_t>& place) {
    bool found = false;
    std::size_t empty_seen = 0;
    const auto& tours = problem_.stops[stop].tours;
    for (std::size_t which = 0; which < tours.size(); ++which) {
        const auto line = tours[which];
        if (twin_of_empty(line, empty_seen)) continue;
        const auto gap = cheapest(stop, which, line);
        if (gap.position < 0 || gap.travel <= refused_ || (found && gap.travel >= added) || overlooked(dice)) continue;
        found = true;
        added = gap.travel;
        place = {line, static_cast<std::size_t>(gap.position)};
    }
    return found;
}

void TourBoard::offer_pair(const TaskChoice& choice, std::size_t number, Dice& dice, Offer& best) {
    const auto& link = *choice.link;
    const auto &first = problem_.stops[link.first], &second = problem_.stops[link.second];
    const auto stop_at = [&](std::size_t line, std::size_t position) {
        return static_cast<std::size_t>(lines_[line].stops()[position]);
    };
    std::size_t first_seen = 0;
    for (auto a : first.tours) {
        if (!lines_[a].has_load_for(static_cast<int>(link.first)) || twin_of_empty(a, first_seen)) continue;
        for (std::size_t i = 0; i <= lines_[a].stops().size(); ++i) {
            const auto here = lines_[a].room(static_cast<int>(link.first), i);
            if (here.early > here.late || lines_[a].too_long_with(static_cast<int>(link.first), i)) continue;
            for (auto b : second.tours) {
                if (a == b || !lines_[b].has_load_for(static_cast<int>(link.second))) continue;
                for (std::size_t j = 0; j <= lines_[b].stops().size(); ++j) {
                    const auto there = lines_[b].room(static_cast<int>(link.second), j);
                    const std::int64_t added = here.travel + there.travel;
                    if (there.early > there.late || there.early - here.late > link.most ||
                        there.late - here.early < link.least || (best.choice >= 0 && added >= best.added) ||
                        added <= refused_ || lines_[b].too_long_with(static_cast<int>(link.second), j))
                        continue;
                    // What comes after one must not have to be over before the other: neither could begin.
                    if (i < lines_[a].stops().size() && j > 0 && times_.reaches(stop_at(a, i), stop_at(b, j - 1)))
                        continue;
                    if (j < lines_[b].stops().size() && i > 0 && times_.reaches(stop_at(b, j), stop_at(a, i - 1)))
                        continue;
                    if (overlooked(dice)) continue;
                    best = {added, static_cast<int>(number), {{a, i}, {b, j}}};
                }
            }
        }
    }
}

// Where stops may be late, what one costs shows only when all times are worked out again: it is put in
// and taken out, those with the shortest way round first, until no other can be cheaper.
void TourBoard::offer_late(std::size_t task, std::size_t number, Dice& dice, Offer& best) {
    const auto& choice = problem_.tasks[task].choices[number];
    struct Try {
        std::int64_t travel;
        std::array<std::size_t, 4> at;  // line and position, twice
    };
    std::vector<Try> tries;
    const auto each_gap = [&](std::size_t stop, auto&& use) {
        for (auto line : problem_.stops[stop].tours)
            for (std::size_t position = 0; position <= lines_[line].stops().size(); ++position)
                if (lines_[line].has_load_for(static_cast<int>(stop)))
                    use(line, position, lines_[line].room(static_cast<int>(stop), position).travel);
    };
    if (choice.link)
        each_gap(choice.link->first, [&](std::size_t a, std::size_t i, int here) {
            each_gap(choice.link->second, [&](std::size_t b, std::size_t j, int there) {
                if (a != b) tries.push_back({here + there, {a, i, b, j}});
            });
        });
    else
        each_gap(choice.stops.front(), [&](std::size_t a, std::size_t i, int here) {
            tries.push_back({here, {a, i, a, i}});
        });
    std::stable_sort(tries.begin(), tries.end(), [](const Try& x, const Try& y) { return x.travel < y.travel; });
    const auto was = times_.lateness() + times_.latest();
    for (const auto& [travel, at] : tries) {
        if (best.choice >= 0 && travel >= best.added) break;
        if (overlooked(dice)) continue;
        auto &a = lines_[at[0]], &b = lines_[at[2]];
        const auto version_a = a.version(), version_b = b.version();
        const int one = static_cast<int>(choice.link ? choice.link->first : choice.stops.front());
        const int two = choice.link ? static_cast<int>(choice.link->second) : -1;
        a.insert(one, at[1], ++version_);
        if (two >= 0) b.insert(two, at[3], ++version_);
        const bool sound = times_.settle(lines_);
        const auto added = travel + times_.lateness() + times_.latest() - was;
        if (sound && (best.choice < 0 || added < best.added)) {
            best = {added, static_cast<int>(number), {{at[0], at[1]}}};
            if (two >= 0) best.places.emplace_back(at[2], at[3]);
        }
        if (two >= 0) b.erase(two, version_b);
        a.erase(one, version_a);
    }
    settled_ = false;
}

void TourBoard::offer_choice(std::size_t task, std::size_t number, Dice& dice, Offer& best) {
    const auto& choice = problem_.tasks[task].choices[number];
    if (problem_.late) {
        settle();
        return offer_late(task, number, dice, best);
    }
    if (choice.link) return offer_pair(choice, number, dice, best);
    offer_.added = 0;
    offer_.places.clear();
    for (auto stop : choice.stops) {
        std::int64_t added = 0;
        std::pair<std::size_t, std::size_t> place;
        if (!offer_alone(stop, dice, added, place)) return;
        offer_.added += added;
        if (best.choice >= 0 && offer_.added >= best.added) return;
        offer_.places.push_back(place);
    }
    offer_.choice = static_cast<int>(number);
    std::swap(best, offer_);
}

bool TourBoard::insert(std::size_t task, Dice& dice) {
    settle();
    if (together_ && !sound_) return false;
    // How long a tour is under way shows only when all that wait for each other have been timed: what then
    // proves too long is taken out again and the next dearer tried, a few times.
    refused_ = std::numeric_limits<std::int64_t>::min();
    for (int tries = 0; tries < most_tries; ++tries) {
        best_offer_.choice = -1;
        for (std::size_t number = 0; number < problem_.tasks[task].choices.size(); ++number)
            offer_choice(task, number, dice, best_offer_);
        if (best_offer_.choice < 0) return false;
        put_in(task, best_offer_);
        settle();
        if (!together_ || sound_) return true;
        take_out(task);
        settle();
        refused_ = best_offer_.added;
    }
    return false;
}

void TourBoard::put_in(std::size_t task, const Offer& offer) {
    const auto& choice = problem_.tasks[task].choices[static_cast<std::size_t>(offer.choice)];
    for (std::size_t i = 0; i < choice.stops.size(); ++i) {
        const auto stop = choice.link ? (i == 0 ? choice.link->first : choice.link->second) : choice.stops[i];
        const auto [line, position] = offer.places[i];
        touch(line);
        lines_[line].insert(static_cast<int>(stop), position, ++version_);
        old_places_.emplace_back(stop, line_of_[stop]);
        line_of_[stop] = static_cast<int>(line);
    }
    old_choices_.emplace_back(task, choice_of_[task]);
    choice_of_[task] = offer.choice;
}

namespace {

void require(bool holds, const char* what) {
    if (!holds) fail(Fault::bug, "the tours were asked something impossible: {}", what);
}

void require_sound(const Tours& problem) {
    require(problem.travel.minutes.size() == problem.travel.places * problem.travel.places,
            "a travel table not square");
    for (const auto& tour : problem.tours)
        require(tour.from < problem.travel.places && tour.to < problem.travel.places, "a place nobody knows");
    for (const auto& stop : problem.stops) {
        require(stop.place < problem.travel.places && !stop.tours.empty(), "a stop nowhere, or on no tour");
        for (auto tour : stop.tours) require(tour < problem.tours.size(), "a tour nobody knows");
    }
    for (const auto& task : problem.tasks) {
        require(!task.choices.empty(), "a task without choices");
        for (const auto& choice : task.choices) {
            require(!choice.stops.empty(), "a choice without stops");
            require(!choice.link || choice.stops.size() == 2, "a link of other than two stops");
            require(!problem.late || choice.link || choice.stops.size() == 1,
                    "late stops that belong together unlinked");
            // Each stop's place is found for itself, so no two of one choice may meet on a tour.
            std::vector<std::size_t> tours;
            for (auto stop : choice.stops) {
                require(stop < problem.stops.size(), "a stop nobody knows");
                if (!choice.link)
                    tours.insert(tours.end(), problem.stops[stop].tours.begin(), problem.stops[stop].tours.end());
            }
            std::sort(tours.begin(), tours.end());
            require(std::adjacent_find(tours.begin(), tours.end()) == tours.end(), "unlinked stops that share a tour");
        }
    }
}

}  // namespace

Itinerary route(const Tours& problem, const Effort& effort, Report* report) {
    require_sound(problem);
    TourBoard board(problem);
    Dice dice(effort.seed);
    std::vector<std::size_t> order, left_out;
    for (std::size_t task = 0; task < problem.tasks.size(); ++task) order.push_back(task);
    board.arrange(dice, order);
    for (auto task : order)
        if (!board.insert(task, dice)) left_out.push_back(task);
    // As hot at first as the mean journey between two stops is long; at last a sixtieth of that.
    std::int64_t placed = 1;
    for (const auto& calls : board.itinerary().calls) placed += static_cast<std::int64_t>(calls.size());
    const auto mean = board.cost().rest / placed;
    const Heat heat{.first = std::max<std::int64_t>(1, mean), .last = std::max<std::int64_t>(1, mean / 60)};
    const auto done = improve(board, effort, heat, std::move(left_out));
    if (report) *report = done;
    return board.itinerary();
}

}  // namespace portage::rota
