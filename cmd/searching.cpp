#include "cmd/searching.hpp"

#include "cmd/surroundings.hpp"

#include <algorithm>
#include <csignal>

namespace portage::cmd {

namespace {

constexpr int usual_steps = 4000;  // a second or two for the largest service
constexpr auto between_draws = std::chrono::milliseconds{500};

volatile std::sig_atomic_t stop_wanted = 0;
void want_stop(int) { stop_wanted = 1; }

}  // namespace

void SearchOptions::describe(Options& o) {
    o.number(seconds, "seconds", "N", "search for so long; Ctrl-C keeps the best so far");
    o.number(steps, "steps", "N", "search so many steps: the same steps and seed give the same answer (else 4000)");
    o.number(seed, "seed", "N", "another seed tries other ways (else 1)");
}

Searching::Searching(const Session& session, const SearchOptions& options)
    : shown_(err_is_terminal() && !session.globals().quiet),
      seconds_(options.seconds),
      started_(Clock::now()),
      last_(started_) {
    if (options.seconds && (*options.seconds < 1 || *options.seconds > 86400))
        fail(Fault::usage, "--seconds: {} is not 1 to 86400", *options.seconds);
    if (options.steps && *options.steps < 1) fail(Fault::usage, "--steps: {} is less than 1", *options.steps);
    if (options.seed && *options.seed < 0) fail(Fault::usage, "--seed: {} is less than 0", *options.seed);
    effort_.seed = static_cast<std::uint64_t>(options.seed.value_or(1));
    effort_.steps = options.steps ? *options.steps : options.seconds ? 0 : usual_steps;
    effort_.spent = [this] { return spent(); };
    effort_.better = [this](std::int64_t steps, std::int64_t left_out) {
        steps_ = steps;
        left_out_ = left_out;
        better_ = true;
    };
    stop_wanted = 0;
    before_ = std::signal(SIGINT, want_stop);
}

Searching::~Searching() {
    std::signal(SIGINT, before_);
    if (!drawn_) return;
    try {
        write_err("\r\x1b[K");
    } catch (const Error&) {  // a terminal that went away needs no wiping
    }
}

bool Searching::interrupted() const { return stop_wanted != 0; }

int Searching::spent() {
    if (interrupted()) return 1000;
    const auto now = Clock::now();
    int thousandth = 0;
    if (seconds_) {
        const auto gone = std::chrono::duration_cast<std::chrono::milliseconds>(now - started_).count();
        thousandth = static_cast<int>(std::min<long long>(1000, gone / *seconds_));
    }
    if (shown_ && now - last_ >= between_draws) {
        last_ = now;
        draw(thousandth);
    }
    return thousandth;
}

void Searching::draw(int thousandth) {
    drawn_ = true;
    const std::chrono::duration<double> gone = Clock::now() - started_;
    auto line = fmt::format("\r\x1b[Ksearching  {:.0f} s", gone.count());
    if (seconds_) line += fmt::format("  {} %", thousandth / 10);
    if (better_)
        line +=
            left_out_ > 0 ? fmt::format("  {} without a place", left_out_) : std::string("  everything has a place");
    if (better_) line += fmt::format("  better at step {}", steps_);
    write_err(line + "  Ctrl-C keeps the best so far");
}

std::string Searching::told(std::int64_t steps) const {
    return fmt::format("{} of search from seed {}{}", count(steps, "step"), effort_.seed,
                       interrupted() ? ", stopped by Ctrl-C"
                       : seconds_    ? ", by the clock: another run may differ"
                                     : "");
}

}  // namespace portage::cmd
