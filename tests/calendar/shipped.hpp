// The calendars as shipped.
#pragma once

#include "calendar/calendar.hpp"
#include "tests/support/files.hpp"

namespace portage::test {

inline calendar::Calendar shipped_calendar(const std::string& authority) {
    calendar::Calendar calendar;
    for (const auto& name : {std::string("england-and-wales"), authority})
        calendar.read(text_of(SHARE "/calendars/" + name + ".toml"), name + ".toml");
    return calendar;
}

}  // namespace portage::test
