// Service standards as clocks: when each began, by when it was to end, whether it did, and why not.
// The one definition of on time and late that `case clock`, `report standards`, what is due and the
// waiting list's "past standard" go by. Pure: the day is told; what happens after it is not known.
//
// How days are counted. The day a clock begins is not counted; the thing may happen on the due day.
// * days, weeks and working days: the due day is the first on which as many days of that kind have
//   passed that count. A stopped day does not count; in a standard of term time, nor does one outside
//   term (a weekend or bank holiday in term is a day of term, and no working day).
// * months and terms: the plain due day, put off by one day for each day stopped up to and with the
//   new due day. Term time makes no difference to these. A term counts to the last day of the term
//   that begins after.
// Only what the standard names stops it. Stops that overlap are counted once.
#pragma once

#include "review/due.hpp"

namespace portage::review {

enum class ClockState {
    running,     // not happened, the due day not past
    on_time,     // happened by the due day
    late,        // happened after it, or has not happened though it is past
    excused,     // late, for a reason the standard excuses
    called_off,  // no longer awaited, and was not late: the case ended or went another way
};

// Days a clock stood still, the first and the last included.
struct StoppedDays {
    caseload::StopReason why = caseload::StopReason::on_hold;
    Date from{}, to{};
    bool goes_on = false;  // no end is known: up to the day told
};

struct Clock {
    std::string standard;
    caseload::Moment from = caseload::Moment::referral, to = caseload::Moment::decision;
    policy::Amount within{};
    Date began_on{};
    Date due_on{};                      // after stops; moves on while one goes on
    std::optional<Date> happened_on;    // before began_on where it came first
    std::optional<Date> called_off_on;  // not awaited from this day on
    ClockState state = ClockState::running;
    int days_over = 0;               // days of the calendar after due_on; 0 where not late
    std::vector<StoppedDays> stops;  // that the standard names, from its first day to its last
    std::optional<caseload::LateReason> because;
    std::string why;                        // "standard 'decision' = 6 weeks"
    std::optional<std::string> assumption;  // why its figure, or the calendar, is only assumed

    bool is_open() const { return !happened_on && !called_off_on; }
    bool is_late() const { return state == ClockState::late || state == ClockState::excused; }
};

// The clock of one standard; nothing before its day has come. Fails as dues_of does.
std::optional<Clock> clock_of(const CaseView& view, const caseload::Standard& standard,
                              const calendar::Calendar& calendar, Date today);
// Those of all standards, in the policy's order.
std::vector<Clock> clocks_of(const CaseView& view, const std::vector<caseload::Standard>& standards,
                             const calendar::Calendar& calendar, Date today);

// The day a standard that begins on `from` is due, as the head of this file says. `stops` in any
// order. `assumption` is set where terms that are not loaded had to be guessed.
Date due_day(const calendar::Calendar& calendar, Date from, const caseload::Standard& standard,
             const std::vector<StoppedDays>& stops, std::optional<std::string>& assumption);

// "12 of 30 days": the days a clock took, of the kind its standard counts (working days, else days
// of the calendar), stops included: as the family waited. 0 for what came before it began; nothing
// while it has not happened.
std::optional<int> days_taken(const Clock& clock, const calendar::Calendar& calendar);

}  // namespace portage::review

namespace portage {
template <>
inline constexpr auto words<review::ClockState> =
    std::array{Word{review::ClockState::running, "running"}, Word{review::ClockState::on_time, "on_time"},
               Word{review::ClockState::late, "late"}, Word{review::ClockState::excused, "late_but_excused"},
               Word{review::ClockState::called_off, "called_off"}};
}  // namespace portage
