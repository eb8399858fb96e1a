// The clock on the office wall, without a time zone database: since 1996 summer time runs from
// 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October (Summer Time
// Order 2002 and its forerunners). Earlier instants fail with Fault::bad_input.
#pragma once

#include "base/date.hpp"

namespace portage::calendar {

// Minutes London is ahead of UTC: 0 or 60.
std::chrono::minutes london_offset(Instant at);

struct LocalTime {
    Date day;
    TimeOfDay time;
    auto operator<=>(const LocalTime&) const = default;
};
LocalTime london_time(Instant at);
Date london_day(Instant at);

// The first instant that is no longer that day in London: what was known "by the end of the 31st"
// is everything before it. Midnight in London is never skipped and never happens twice.
Instant end_of_london_day(Date day);

}  // namespace portage::calendar
