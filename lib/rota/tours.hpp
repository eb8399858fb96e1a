// Calls on tours: the bare problem of routes, without weeks or families. A tour is one worker's day
// (or a vehicle's); a stop is one call, at a place, some minutes long, to be started within a window,
// on one of the tours allowed to it. A task is what must be done whole or not at all, in one of its
// choices: the days a customer may be given, the two carers who must start together.
#pragma once

#include "rota/effort.hpp"
#include "rota/problem.hpp"

#include <cstdint>

namespace portage::rota {

struct Tour {
    std::size_t from = 0, to = 0;  // places
    Window time;                   // leaves no earlier, is back no later
    int longest = 0;               // from leaving to being back; 0: no limit but the window
    int load = 0;                  // most it can hold; 0: no limit
};

struct Stop {
    std::size_t place = 0;
    int minutes = 0;
    Window start;  // may begin at both ends
    int load = 0;
    std::vector<std::size_t> tours;  // on which it may be, ascending
};

// Two stops of one choice, on different tours: the second begins `least` to `most` after the first.
// Nought and nought: together.
struct Link {
    std::size_t first = 0, second = 0;
    int least = 0, most = 0;
};

struct TaskChoice {
    std::vector<std::size_t> stops;
    std::optional<Link> link;
};

struct Task {
    std::vector<TaskChoice> choices;  // not empty
    int weight = 1;                   // what leaving it out counts
};

struct Tours {
    Travel travel;  // also what is made least; units are the caller's
    std::vector<Tour> tours;
    std::vector<Stop> stops;
    std::vector<Task> tasks;
    // A stop may begin after its window, and what is made least is travel + the sum of how late each
    // stop begins + the latest of them. Being back late is then no matter either.
    bool late = false;
};

struct Call {
    std::size_t stop = 0;
    int start = 0;
};

struct Itinerary {
    std::vector<std::vector<Call>> calls;  // one list a tour, each begun as early as can be
    std::vector<std::size_t> left_out;     // tasks
    std::int64_t travel = 0, lateness = 0, latest = 0;
    std::int64_t cost() const { return travel + lateness + latest; }
};

// The best found; the same for the same seed and steps on any machine. Fails with Fault::bug where an
// index is out of range or a choice holds a stop twice.
Itinerary route(const Tours& problem, const Effort& effort, Report* report = nullptr);

}  // namespace portage::rota
