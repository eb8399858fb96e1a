#include "caseload/panel.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::caseload;

namespace {
calendar::Calendar terms() {
    calendar::Calendar calendar;
    calendar.add({.id = {},
                  .kind = calendar::EntryKind::term,
                  .area = "",
                  .name = "T1",
                  .from = date(2026, 9, 1),
                  .to = date(2026, 10, 23),
                  .assumption = ""});
    calendar.add({.id = {},
                  .kind = calendar::EntryKind::term,
                  .area = "",
                  .name = "T2",
                  .from = date(2026, 11, 2),
                  .to = date(2026, 12, 18),
                  .assumption = ""});
    return calendar;
}
std::string days(const Panel& panel, Date from, Date to) {
    std::vector<std::string> all;
    for (auto day : panel_days(panel, terms(), from, to)) all.push_back(to_iso(day));
    return join(all, " ");
}
Panel panel(PanelRhythm every) {
    return {.name = "panel", .every = policy::Figure<PanelRhythm>{every, {}}, .anchor = date(2026, 9, 9)};
}
}  // namespace

TEST_CASE("a panel meets in its rhythm on both sides of the day it is counted from") {
    CHECK(days(panel(PanelRhythm::weekly), date(2026, 8, 31), date(2026, 9, 16)) == "2026-09-02 2026-09-09 2026-09-16");
    CHECK(days(panel(PanelRhythm::fortnightly), date(2026, 8, 20), date(2026, 9, 30)) ==
          "2026-08-26 2026-09-09 2026-09-23");
    CHECK(days(panel(PanelRhythm::monthly), date(2026, 9, 10), date(2026, 11, 10)) == "2026-10-07 2026-11-04");
}

TEST_CASE("a panel of term time does not meet in the holidays, and half-termly means once a half-term") {
    auto fortnightly = panel(PanelRhythm::fortnightly);
    fortnightly.term_time_only = true;
    CHECK(days(fortnightly, date(2026, 10, 1), date(2026, 11, 20)) == "2026-10-07 2026-10-21 2026-11-04 2026-11-18");
    CHECK(days(fortnightly, date(2026, 8, 20), date(2026, 9, 10)) == "2026-09-09");
    CHECK(days(panel(PanelRhythm::half_termly), date(2026, 9, 1), date(2026, 12, 31)) == "2026-09-09 2026-11-04");
}

TEST_CASE("papers close before the meeting, and the next panel is the first still open") {
    auto weekly = panel(PanelRhythm::weekly);
    weekly.papers_by = policy::Figure<policy::Amount>{{1, policy::Unit::weeks}, {}};
    CHECK(papers_due(weekly, terms(), date(2026, 9, 16)) == date(2026, 9, 9));
    CHECK(next_panel(weekly, terms(), date(2026, 9, 9)) == date(2026, 9, 16));
    CHECK(next_panel(weekly, terms(), date(2026, 9, 10)) == date(2026, 9, 23));
    CHECK(!next_panel({.name = "no rhythm"}, terms(), date(2026, 9, 10)));
}
