// Limits set by law. Each is a pure function of the day the clock started.
#pragma once

#include "calendar/working_days.hpp"

namespace portage::calendar {

// A subject access request, from the day of receipt, whichever day that is (UK GDPR Art 12(3) as
// the ICO counts it): the corresponding date of the next month, or that month's last day where it
// has none, moved on to a working day. Extended for a complex request, two months more; the
// requester is told of that within the first. Time while identity or scope is being made clear
// does not count (Art 12A, from 5 February 2026): the caller passes the day the clock restarted from.
Date subject_access_due(const WorkingDays& days, Date received);
Date subject_access_due_extended(const WorkingDays& days, Date received);

// An EHC needs assessment, in weeks of seven calendar days from the request; unlike the above, a
// limit falling on a weekend or bank holiday stays there (SEND Regulations 2014).
struct EhcLimits {
    Date decide_to_assess;     // week 6, reg 5
    Date advice;               // week 12, reg 8: six weeks more, when advice was asked for at week 6
    Date decide_practice;      // week 14, the practice of some authorities, not law
    Date decide_not_to_issue;  // week 16, reg 10
    Date final_plan;           // week 20, reg 13(2)
};
EhcLimits ehc_limits(Date requested);
// Advice asked of us (Portage may be asked, reg 6) is due six weeks after the asking.
Date ehc_advice_due(Date asked);

}  // namespace portage::calendar
