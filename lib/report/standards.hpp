// How the service standards were kept over a period. A clock belongs to the period its due day lies
// in, so that each is counted once, whenever what it waited for happened.
#pragma once

#include "review/clock.hpp"

namespace portage::report {

struct StandardCounts {
    int on_time = 0;
    int late = 0;        // not excused
    int excused = 0;     // late but excused
    int still_open = 0;  // of those two: not happened yet, and awaited
    int to_come = 0;     // the due day is not past, and it has not happened
    int called_off = 0;  // no longer awaited before its due day
    void add(const review::Clock& clock);
    // Those whose day has come: shares are of these.
    int due() const { return on_time + late + excused; }
};

// Two editions may give the same name and another time to it: then it is another line.
struct StandardLine {
    std::string standard;
    policy::Amount within{};
    bool assumed = false;  // the figure, or the calendar it was reckoned with
    StandardCounts counts;
    // Of those happened: days as the standard counts them, stops included; see review::days_taken.
    std::optional<double> median_days;
};

struct MonthLine {
    Date month{};  // its first day
    std::string standard;
    StandardCounts counts;
};

struct LateLine {
    std::optional<caseload::LateReason> reason;  // none: not said
    int late = 0, excused = 0;
};

struct StoppedLine {
    caseload::StopReason reason = caseload::StopReason::on_hold;
    int clocks = 0;  // with a stop for it, of those that fell due
};

struct Standards {
    std::vector<StandardLine> lines;   // those in force in the policy's order, then others as met
    std::vector<MonthLine> by_month;   // by month, then as in lines
    std::vector<LateLine> reasons;     // most often first; not said last
    std::vector<StoppedLine> stopped;  // most often first
};

// `clocks`: of any cases, on one day; `in_force`: the standards that get a line though nothing fell
// due. Fails where the bank holidays of a year needed are not loaded.
Standards count_standards(const std::vector<review::Clock>& clocks, const std::vector<caseload::Standard>& in_force,
                          const calendar::Calendar& calendar, Date from, Date to);

}  // namespace portage::report
