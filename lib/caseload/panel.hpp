// When the panel meets: weekly, fortnightly, monthly or once a half-term; in term time only, or all
// the year.
#pragma once

#include "calendar/calendar.hpp"
#include "policy/field.hpp"

namespace portage::caseload {

enum class PanelRhythm { weekly, fortnightly, monthly, half_termly };

struct Panel {
    std::string name;
    std::optional<policy::Figure<PanelRhythm>> every;
    std::optional<Date> anchor;  // a day on which it met: weeks are counted from it
    std::optional<bool> term_time_only;
    std::optional<policy::Figure<policy::Amount>> papers_by;  // before the meeting
    std::vector<std::string> who;
    policy::Mark mark;
    static const policy::Fields<Panel>& fields();
};

// The days on which it meets from `from` to `to`, both in it. None where the policy gives no rhythm or
// no day to count from. Monthly is every fourth week; half_termly the anchor's weekday in the first
// whole week of each half-term. Where no terms are loaded, a panel of term time has no days.
std::vector<Date> panel_days(const Panel& panel, const calendar::Calendar& calendar, Date from, Date to);

// The first meeting whose papers are not yet closed on `today`, looked for over a year.
std::optional<Date> next_panel(const Panel& panel, const calendar::Calendar& calendar, Date today);
// The last day papers are taken for the meeting of `day`.
Date papers_due(const Panel& panel, const calendar::Calendar& calendar, Date day);

// Notes a rhythm that has no day to count from.
void check_panel(TomlTable& table, const Panel& panel);

}  // namespace portage::caseload

namespace portage {
template <>
inline constexpr auto words<caseload::PanelRhythm> = std::array{
    Word{caseload::PanelRhythm::weekly, "weekly"}, Word{caseload::PanelRhythm::fortnightly, "fortnightly"},
    Word{caseload::PanelRhythm::monthly, "monthly"}, Word{caseload::PanelRhythm::half_termly, "half_termly"}};
}  // namespace portage
