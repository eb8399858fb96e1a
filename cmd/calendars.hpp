// The calendar every command reckons with that needs terms or working days.
#pragma once

#include "calendar/calendar.hpp"
#include "cmd/session.hpp"

namespace portage::cmd {

// Of the file's authority: bank holidays, the terms shipped for it (share/calendars), and the
// office's own entries over them. An authority no calendar is shipped for has bank holidays and its
// own entries; a question about its terms then fails, naming `calendar add`.
// Tell assumptions_between() with whatever is planned on it.
calendar::Calendar calendar_of(Session& session);

// The same without the office's entries: what is shipped.
calendar::Calendar shipped_calendar(Session& session);

}  // namespace portage::cmd
