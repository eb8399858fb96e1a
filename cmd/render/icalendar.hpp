// Events as an iCalendar file (RFC 5545), through libical, which knows its escaping and folding.
#pragma once

#include "schedule/diary_event.hpp"

#include <string>
#include <vector>

namespace portage::cmd {

// One VCALENDAR with METHOD:PUBLISH and the time zone Europe/London: a visit at half past nine stays
// there through summer time. DTSTAMP is the record's last change, so the same file gives the same
// bytes. `name` is what the calendar is called.
std::string as_icalendar(const std::vector<schedule::DiaryEvent>& events, const std::string& name);

}  // namespace portage::cmd
