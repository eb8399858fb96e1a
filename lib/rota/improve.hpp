// Ruin and recreate: take some of a plan out, put it back as cheaply as can be, and keep what came of
// it when it is better, or not so much worse as the moment allows. One search for everything that
// can be put on routes: a term's courses, a day's joint visits, the public benchmarks.
//
// After Christiaens and Vanden Berghe, "Slack induction by string removals for vehicle routing
// problems", Transportation Science 54 (2020): adjacent strings out, greedy insertion with blinks
// back, annealing; and their sums of absences, by which what is left out gets in.
#pragma once

#include "rota/dice.hpp"
#include "rota/effort.hpp"

#include <cstddef>
#include <vector>

namespace portage::rota {

// What a plan costs: first what is left out, then everything else on one scale.
struct Cost {
    std::int64_t left_out = 0;
    std::int64_t rest = 0;
    auto operator<=>(const Cost&) const = default;
};

// A plan the search can change. Tasks are numbered from 0; each is in the plan or left out.
class Board {
public:
    virtual ~Board() = default;
    virtual std::size_t tasks() const = 0;
    virtual Cost cost() const = 0;
    // The same from nothing but what stands where: debug builds compare the two after every step.
    virtual Cost cost_afresh() const = 0;
    // Whether this plan beats the best kept so far; by levels where `cost` is only a sum of them.
    virtual bool better_than_best() const = 0;
    // Takes some tasks out; `out` then names them. How many on average: `size`.
    virtual void ruin(Dice& dice, int size, std::vector<std::size_t>& out) = 0;
    // Puts tasks in an order to be put back in.
    virtual void arrange(Dice& dice, std::vector<std::size_t>& tasks) = 0;
    // Puts the task where it costs least, overlooking a place now and then; false where nothing fits.
    virtual bool insert(std::size_t task, Dice& dice) = 0;
    virtual void keep() = 0;  // what was done since the last keep or undo stands
    virtual void undo() = 0;  // or never happened
    virtual void save_best() = 0;
    virtual void restore_best() = 0;  // and keeps it
};

// Temperatures in units of Cost::rest, and how much is taken out at a time.
struct Heat {
    std::int64_t first = 100, last = 1;
    int size = 10;
};

// Searches from the plan the board holds and leaves it with the best one found. `left_out` are the
// tasks not in that plan. Where `effort` gives steps, cooling goes by steps; else by `spent`.
Report improve(Board& board, const Effort& effort, const Heat& heat, std::vector<std::size_t> left_out);

}  // namespace portage::rota
