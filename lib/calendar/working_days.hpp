// Working days of England and Wales: Monday to Friday, less bank holidays.
//
// Bank holidays are known for whole years only. A question about a year that is not loaded fails
// with Fault::configuration, naming the year and the file to add it to: a limit worked out as if
// the year had no bank holidays would be wrong and look right.
#pragma once

#include "base/date.hpp"

#include <map>
#include <set>
#include <string>

namespace portage::calendar {

class WorkingDays {
public:
    // The year's list is complete.
    void add_year(int year) { years_.insert(year); }
    void add_bank_holiday(Date day, const std::string& name) { holidays_[day] = name; }

    bool knows(Date day) const;
    // "Boxing Day"; nothing on other days.
    std::optional<std::string> bank_holiday(Date day) const;
    bool is_working_day(Date day) const;
    // `day` itself when it is a working day, otherwise the next one.
    Date first_working_day_from(Date day) const;
    // The nth working day after `day`, which is not itself counted; for 0, `day`. n is not negative.
    Date add_working_days(Date day, int n) const;
    // Working days after `from`, up to and with `to`; negative when `to` is the earlier.
    int working_days_between(Date from, Date to) const;

private:
    void require(Date day) const;
    bool is_holiday(Date day) const { return holidays_.contains(day); }
    std::set<int> years_;
    std::map<Date, std::string> holidays_;
};

}  // namespace portage::calendar
