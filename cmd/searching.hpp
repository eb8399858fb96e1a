// How long a command searches for a better timetable: so many steps, so many seconds, or until Ctrl-C.
#pragma once

#include "cmd/options.hpp"
#include "cmd/session.hpp"
#include "rota/effort.hpp"

#include <chrono>

namespace portage::cmd {

// --seconds, --steps and --seed, the same wherever something is searched for.
struct SearchOptions {
    std::optional<int> seconds, steps, seed;
    void describe(Options& options);
};

// While it lives, Ctrl-C ends the search and not the program, and a terminal is told how far it has come.
class Searching {
public:
    Searching(const Session& session, const SearchOptions& options);
    ~Searching();
    Searching(const Searching&) = delete;
    Searching& operator=(const Searching&) = delete;

    const rota::Effort& effort() const { return effort_; }
    bool interrupted() const;
    // "4000 steps of search from seed 1".
    std::string told(std::int64_t steps) const;

private:
    using Clock = std::chrono::steady_clock;
    int spent();
    void draw(int thousandth);

    rota::Effort effort_;
    bool shown_, drawn_ = false;
    std::optional<int> seconds_;
    Clock::time_point started_, last_;
    std::int64_t steps_ = 0, left_out_ = 0;
    bool better_ = false;
    void (*before_)(int);
};

}  // namespace portage::cmd
