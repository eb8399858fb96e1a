#include "cmd/progress.hpp"

#include "cmd/surroundings.hpp"

#include <cmath>

namespace portage::cmd {

namespace {
constexpr auto between_lines = std::chrono::milliseconds{100};
constexpr auto before_the_first = std::chrono::milliseconds{400};  // what is over by then needs no line
}  // namespace

std::string progress_line(std::string_view what, std::int64_t done, std::int64_t total, double seconds) {
    const auto bytes = static_cast<double>(done);
    const double rate = seconds > 0 ? bytes / seconds : 0;
    auto line = fmt::format("{}  ", for_terminal(shorten(what, 40)));
    if (total > 0)
        line += fmt::format("{:.0f} %", std::min(100.0, std::floor(100 * bytes / static_cast<double>(total))));
    else
        line += fmt::format("{:.0f} MB", bytes / 1e6);
    if (rate <= 0) return line;
    line += fmt::format("  {:.0f} MB/s", rate / 1e6);
    if (total > done) line += fmt::format("  {:.0f} s left", std::ceil(static_cast<double>(total - done) / rate));
    return line;
}

Progress::Progress(const Session& session, std::string what, std::int64_t total)
    : shown_(err_is_terminal() && !session.globals().quiet),
      what_(std::move(what)),
      total_(total),
      started_(Clock::now()),
      last_(started_ + before_the_first - between_lines) {}

void Progress::at(std::int64_t done) {
    if (!shown_) return;
    const auto now = Clock::now();
    if (now - last_ < between_lines) return;
    last_ = now;
    drawn_ = true;
    const std::chrono::duration<double> gone = now - started_;
    write_err("\r\x1b[K" + progress_line(what_, done, total_, gone.count()));
}

Progress::~Progress() {
    if (!drawn_) return;
    try {
        write_err("\r\x1b[K");
    } catch (const Error&) {  // a terminal that went away needs no wiping
    }
}

}  // namespace portage::cmd
