#include "calendar/clocks.hpp"

namespace portage::calendar {

namespace {
Date weeks_after(Date day, int weeks) { return day + Days{7 * weeks}; }
}  // namespace

Date subject_access_due(const WorkingDays& days, Date received) {
    return days.first_working_day_from(add_months_clamped(received, 1));
}

Date subject_access_due_extended(const WorkingDays& days, Date received) {
    return days.first_working_day_from(add_months_clamped(received, 3));
}

EhcLimits ehc_limits(Date requested) {
    return {.decide_to_assess = weeks_after(requested, 6),
            .advice = weeks_after(requested, 12),
            .decide_practice = weeks_after(requested, 14),
            .decide_not_to_issue = weeks_after(requested, 16),
            .final_plan = weeks_after(requested, 20)};
}

Date ehc_advice_due(Date asked) { return weeks_after(asked, 6); }

}  // namespace portage::calendar
