// Neighbours who change places. Where visitors have as many families as they may, on days with as many visits as they
// may make, nothing has room anywhere: but three can move round, each to where the next one was, and ten can in more
// than three million ways, of which the best is found at once. After Toth and Tramontani, "An integer linear
// programming local search for capacitated vehicle routing problems" (2008), with one course taken from each weekday,
// so that each of these takes one back and no two of them are in each other's way.
#include "rota/assignment.hpp"
#include "rota/term_board.hpp"

#include <algorithm>

namespace portage::rota {

namespace {

constexpr std::size_t most_exchanged = 10;
constexpr std::int64_t dearer = 100;  // what costs so much more than where a course stood need not be known exactly
constexpr std::int64_t nowhere = 10'000'000;  // more than any course, and no sum of them past all bounds

}  // namespace

bool TermBoard::exchange(std::size_t first, Dice& dice, std::vector<std::size_t>& out) {
    struct Mover {
        std::size_t course;
        std::size_t worker, weekday;  // from 0
        Choice choice;
    };
    std::vector<Mover> movers;
    for (auto near : near_[first]) {
        if (movers.size() == most_exchanged) break;
        const auto& choice = made_.choices[near];
        const auto& facts = term_.of(near);
        if (!choice.pattern || !facts.takes_room || term_.problem().courses[near].after) continue;
        if (!term_.followers(near).empty() || (near != first && dice.one_in(4))) continue;
        const auto worker = choice.pattern->worker, weekday = static_cast<std::size_t>(choice.pattern->weekday - 1);
        if (std::any_of(movers.begin(), movers.end(),
                        [&](const Mover& each) { return each.worker == worker && each.weekday == weekday; }))
            continue;
        movers.push_back({near, worker, weekday, choice});
    }
    const auto n = movers.size();
    if (n < 2) return false;
    for (const auto& mover : movers) take_out(mover.course);

    std::vector<std::optional<Picker::Place>> places(n * n);
    std::vector<std::int64_t> cost(n * n, nowhere);
    const auto ask = [&](std::size_t who, std::size_t where, std::int64_t enough) {
        auto& place = places[who * n + where];
        place = picker_.place(made_.diary, movers[who].course, movers[where].worker, movers[where].weekday, enough);
        if (place) cost[who * n + where] = std::min(place->price, nowhere);
    };
    for (std::size_t who = 0; who < n; ++who) {
        ask(who, who, nowhere);
        for (std::size_t where = 0; where < n; ++where)
            if (where != who) ask(who, where, cost[who * n + who] + dearer);
    }
    const auto where = least_assignment(cost, n);
    // Those who stay, as they stood together: whom they share with others is taken by them first.
    for (std::size_t who = 0; who < n; ++who)
        if (where[who] == who) put_in(movers[who].course, std::move(movers[who].choice));
    for (std::size_t who = 0; who < n; ++who) {
        const auto& place = places[who * n + where[who]];
        if (where[who] == who) continue;
        if (place) put_in(movers[who].course, picker_.choice_at(made_.diary, movers[who].course, place->column));
        if (!made_.choices[movers[who].course].pattern) out.push_back(movers[who].course);
    }
    return true;
}

}  // namespace portage::rota
