// Is a child seen as often as was agreed? (domain measure: punctual frequency)
//
// The gap between two visits is counted in days on which visits are made, so a half-term or a bank
// holiday makes nobody late. A virtual visit counts as promised: frequency is not mode.
#pragma once

#include "calendar/calendar.hpp"
#include "report/rows.hpp"

#include <map>

namespace portage::report {

// Days a visit may be late before the child counts as late: one week of term. No council publishes
// such a figure: this is our assumption, and the same for every report.
constexpr int tolerance_days = 5;
// How far back visits are looked at. Nobody is in time who was last seen earlier: even a monthly
// gap and the summer holidays are over by then.
constexpr int days_looked_back = 120;

// The days visits are made, by area of the authority, over the time looked back on.
class VisitDays {
public:
    VisitDays(const calendar::Calendar& calendar, Date today);
    // Days on which visits are made after `from` and before the day told. Nothing where the terms of
    // that time are not known.
    std::optional<int> passed_since(Date from, std::string_view ward);
    // What was not known, as the calendar says it; empty where everything was.
    const std::string& not_known() const { return not_known_; }

private:
    const std::vector<Date>* days_of(const std::string& area);
    const calendar::Calendar& calendar_;
    Date today_;
    std::map<std::string, std::optional<std::vector<Date>>, std::less<>> days_;
    std::map<std::string, std::string, std::less<>> area_of_ward_;
    std::string not_known_;
};

enum class Punctual { in_time, late, not_known };

// Nothing for a case with no agreed frequency, or not at a stage in which visits are promised
// (active, transition, outreach).
std::optional<Punctual> punctual(const CaseRow& row, VisitDays& days);

}  // namespace portage::report
