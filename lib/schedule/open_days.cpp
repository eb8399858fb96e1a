#include "schedule/open_days.hpp"

namespace portage::schedule {

OpenDays open_days(const calendar::Calendar& calendar, Date from, Date to, std::string_view area) {
    OpenDays found;
    for (Date day = from; day <= to; day += Days{1}) {
        if (auto why = calendar.closed_because(day, area))
            found.closed.emplace(day, std::move(*why));
        else
            found.days.push_back(day);
    }
    return found;
}

}  // namespace portage::schedule
