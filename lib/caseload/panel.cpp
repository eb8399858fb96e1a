#include "caseload/panel.hpp"

namespace portage::caseload {

const policy::Fields<Panel>& Panel::fields() {
    using policy::field;
    using policy::Unit;
    static const policy::Fields<Panel> all = {
        field("name", &Panel::name, "what the panel is called").required(),
        field("every", &Panel::every, "how often it meets: weekly, fortnightly, monthly, half_termly"),
        field("anchor", &Panel::anchor, "a day on which it meets: weeks and weekday are counted from it"),
        field("term_time_only", &Panel::term_time_only, "whether it meets in term time only"),
        field("papers_by", &Panel::papers_by, "how long before the meeting papers are closed")
            .in({Unit::working_days, Unit::days, Unit::weeks}),
        field("who", &Panel::who, "who sits on it"),
    };
    return all;
}

namespace {

// The anchor's weekday in the first whole week of every half-term.
std::vector<Date> half_termly(Date anchor, const calendar::Calendar& calendar, Date from, Date to) {
    std::vector<Date> days;
    for (const auto& term : calendar.terms_between(from - Days{120}, to)) {
        Date monday = monday_of(term.from);
        if (monday < term.from) monday += Days{7};
        Date day = monday + Days{weekday_number(anchor) - 1};
        if (day >= from && day <= to && day <= term.to) days.push_back(day);
    }
    return days;
}

}  // namespace

std::vector<Date> panel_days(const Panel& panel, const calendar::Calendar& calendar, Date from, Date to) {
    if (!panel.every || !panel.anchor) return {};
    if (panel.every->value == PanelRhythm::half_termly) return half_termly(*panel.anchor, calendar, from, to);
    int weeks = panel.every->value == PanelRhythm::weekly ? 1 : panel.every->value == PanelRhythm::fortnightly ? 2 : 4;
    const Days step{7 * weeks};
    // The first day of the rhythm from `from` on, whichever side of the anchor it lies.
    auto ahead = (*panel.anchor - from).count() % step.count();
    Date day = from + Days{ahead < 0 ? ahead + step.count() : ahead};
    std::vector<Date> days;
    for (; day <= to; day += step)
        if (!panel.term_time_only.value_or(false) || !calendar.terms_between(day, day).empty()) days.push_back(day);
    return days;
}

Date papers_due(const Panel& panel, const calendar::Calendar& calendar, Date day) {
    if (!panel.papers_by) return day;
    auto amount = panel.papers_by->value;
    if (auto days = policy::as_days(amount)) return day - Days{*days};
    Date due = day;
    for (int left = amount.count; left > 0;) {
        due -= Days{1};
        left -= calendar.working_days().is_working_day(due);
    }
    return due;
}

std::optional<Date> next_panel(const Panel& panel, const calendar::Calendar& calendar, Date today) {
    for (auto day : panel_days(panel, calendar, today, today + Days{364}))
        if (papers_due(panel, calendar, day) >= today) return day;
    return {};
}

void check_panel(TomlTable& table, const Panel& panel) {
    if (panel.every && !panel.anchor)
        table.mistake("every", "every needs anchor: a day on which the panel meets, such as anchor = 2026-09-09");
}

}  // namespace portage::caseload
