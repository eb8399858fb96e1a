#include "cmd/calendars.hpp"

#include "cmd/surroundings.hpp"
#include "store/calendar_entries.hpp"

namespace portage::cmd {

calendar::Calendar shipped_calendar(Session& session) {
    calendar::Calendar calendar;
    calendar.read(read_share("calendars/england-and-wales.toml"), "england-and-wales.toml");
    auto own = session.service().authority + ".toml";
    if (file_exists(share_folder() + "/calendars/" + own)) calendar.read(read_share("calendars/" + own), own);
    return calendar;
}

calendar::Calendar calendar_of(Session& session) {
    auto calendar = shipped_calendar(session);
    for (const auto& entry : store::calendar_entries(session.reader())) calendar.add(entry);
    return calendar;
}

}  // namespace portage::cmd
