#include "calendar/working_days.hpp"

#include "base/error.hpp"

#include <algorithm>

namespace portage::calendar {

namespace {

bool is_weekday(Date day) { return weekday_number(day) <= 5; }

// Weekdays from Monday 1 January 1900 up to and with `day`, which is not earlier.
int weekdays_until(Date day) {
    auto days = static_cast<int>((day - date(1900, 1, 1)).count()) + 1;
    return days / 7 * 5 + std::min(days % 7, 5);
}

}  // namespace

bool WorkingDays::knows(Date day) const { return years_.contains(static_cast<int>(ymd(day).year())); }

void WorkingDays::require(Date day) const {
    if (knows(day)) return;
    int year = static_cast<int>(ymd(day).year());
    if (years_.empty())
        fail(Fault::configuration, "no bank holidays are loaded: calendars/england-and-wales.toml is missing");
    fail(Fault::configuration,
         "no bank holidays are loaded for {}, only for {} to {}: add that year to calendars/england-and-wales.toml "
         "(GOV.UK publishes them at https://www.gov.uk/bank-holidays.json)",
         year, *years_.begin(), *years_.rbegin());
}

std::optional<std::string> WorkingDays::bank_holiday(Date day) const {
    require(day);
    auto found = holidays_.find(day);
    if (found == holidays_.end()) return {};
    return found->second;
}

bool WorkingDays::is_working_day(Date day) const {
    require(day);
    return is_weekday(day) && !is_holiday(day);
}

Date WorkingDays::first_working_day_from(Date day) const {
    while (!is_working_day(day)) day += Days{1};
    return day;
}

Date WorkingDays::add_working_days(Date day, int n) const {
    require(day);
    for (; n > 0; --n) day = first_working_day_from(day + Days{1});
    return day;
}

int WorkingDays::working_days_between(Date from, Date to) const {
    if (to < from) return -working_days_between(to, from);
    for (auto year = ymd(from).year(); year <= ymd(to).year(); ++year) require(year / 1 / 1);
    int days = weekdays_until(to) - weekdays_until(from);
    for (auto holiday = holidays_.upper_bound(from); holiday != holidays_.end() && holiday->first <= to; ++holiday)
        if (is_weekday(holiday->first)) --days;
    return days;
}

}  // namespace portage::calendar
