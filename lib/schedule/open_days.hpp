// The days on which visits are made, and why not on the others.
#pragma once

#include "calendar/calendar.hpp"

#include <map>

namespace portage::schedule {

struct OpenDays {
    std::vector<Date> days;              // ascending
    std::map<Date, std::string> closed;  // "Saturday", "Christmas Day", "closed: staff day"
};

// Days in term of one area of the authority, from the first to the last day asked about. Fails with
// Fault::configuration where the calendar does not reach that far.
OpenDays open_days(const calendar::Calendar& calendar, Date from, Date to, std::string_view area);

}  // namespace portage::schedule
