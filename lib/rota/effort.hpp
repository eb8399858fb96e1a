// How long to search, and by which dice. The engine has no clock: whoever has one lends it.
#pragma once

#include <cstdint>
#include <functional>

namespace portage::rota {

// The same seed and steps give the same answer on every machine. With `spent` it is the caller's
// clock that ends the search, and only the number of steps done (Report) lets it be run again.
struct Effort {
    std::uint64_t seed = 1;
    std::int64_t steps = 0;  // of the search; 0: no limit of steps, and no search at all without `spent`
    // Thousandths of the caller's budget that are gone; 1000 or more ends the search, which is also how
    // it is cancelled. Asked every few milliseconds.
    std::function<int()> spent;
    // Told of every better plan found: after how many steps, and what is still left out of it.
    std::function<void(std::int64_t steps, std::int64_t left_out)> better = {};
};

// What a search did.
struct Report {
    std::int64_t steps = 0;
};

}  // namespace portage::rota
