// Times of the week as people write them: "Mon-Thu 9:00-16:30", "Tue, Fri 9.30-12".
#pragma once

#include "base/date.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace portage::team {

struct WeeklyTime {
    int weekday = 1;  // 1 Monday … 7 Sunday
    TimeOfDay from, to;
    auto operator<=>(const WeeklyTime&) const = default;
};

// One text gives a time for each weekday it names. Hours without minutes will do (9-12). Fails with
// Fault::usage, saying what would be right, where it is not that, or ends before it starts.
std::vector<WeeklyTime> parse_weekly_times(std::string_view text);

// Back to words, weekdays with the same times together: "Mon-Thu 09:00-16:30, Fri 09:00-12:00".
std::string in_words(std::vector<WeeklyTime> times);

}  // namespace portage::team
