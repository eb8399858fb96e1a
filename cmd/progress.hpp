// How far a long reading has come: one line on standard error, on a terminal only, wiped at the end.
#pragma once

#include "cmd/session.hpp"

#include <chrono>

namespace portage::cmd {

class Progress {
public:
    // `total` in bytes; 0 where it is not known, and then only what was read and the rate are told.
    Progress(const Session& session, std::string what, std::int64_t total);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    // So many bytes are done. Cheap: the line is drawn ten times a second at the most.
    void at(std::int64_t done);

private:
    using Clock = std::chrono::steady_clock;
    bool shown_, drawn_ = false;
    std::string what_;
    std::int64_t total_;
    Clock::time_point started_, last_;
};

// The line itself: "onspd.csv  43 %  512 MB/s  2 s left".
std::string progress_line(std::string_view what, std::int64_t done, std::int64_t total, double seconds);

}  // namespace portage::cmd
