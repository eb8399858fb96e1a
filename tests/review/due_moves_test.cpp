#include "tests/review/scene.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::test;
using caseload::Stage;
using review::DueKind;

namespace {

Scene moving(std::optional<Date> starts_on) {
    Scene scene("thurrock", Stage::transition);
    scene.view.moves.push_back({.id = {1}, .case_file = {1}, .setting = {1}, .starts_on = starts_on});
    return scene;
}

}  // namespace

TEST_CASE("work towards a setting begins a term before the child starts") {
    auto scene = moving(date(2027, 1, 6));
    auto due = scene.find(DueKind::setting_start, date(2026, 9, 14));
    REQUIRE(due);
    auto t = scene.calendar.terms_between(date(2026, 10, 20), date(2026, 12, 31)).back();
    CHECK(to_iso(due->due_on) == to_iso(t.from));
    CHECK(due->what == "setting starts on 06/01/2027, report not done");
    CHECK(due->assumption);
    CHECK_FALSE(scene.find(DueKind::settling, date(2027, 1, 5)));
    scene.view.moves.back().report_on = date(2026, 12, 1);
    CHECK_FALSE(scene.find(DueKind::setting_start, date(2026, 12, 2)));
}

TEST_CASE("weeks and months before a start are counted back by the calendar") {
    auto scene = moving(date(2027, 3, 31));
    scene.policy.transition->begins->value = {4, policy::Unit::weeks};
    CHECK(scene.day_of(DueKind::setting_start, date(2026, 9, 14)) == "2027-03-03");
    scene.policy.transition->begins->value = {1, policy::Unit::months};
    CHECK(scene.day_of(DueKind::setting_start, date(2026, 9, 14)) == "2027-02-28");
    scene.policy.transition->begins.reset();
    CHECK(scene.day_of(DueKind::setting_start, date(2026, 9, 14)) == "2027-03-03");
    CHECK(scene.find(DueKind::setting_start, date(2026, 9, 14))->assumption);
}

TEST_CASE("from the first day on it is asked whether the child has settled") {
    auto scene = moving(date(2027, 1, 4));
    CHECK(scene.day_of(DueKind::settling, date(2027, 1, 4)) == "2027-02-15");
    scene.view.moves.back().settled_on = date(2027, 2, 8);
    CHECK_FALSE(scene.find(DueKind::settling, date(2027, 2, 9)));
}

TEST_CASE("a transition without a first day asks for it") {
    CHECK(moving({}).day_of(DueKind::setting_start, date(2026, 9, 14)) == "2026-09-07");
}

TEST_CASE("a place taken up without a transition is noticed") {
    Scene scene("thurrock");
    scene.policy.transition->begins->value = {4, policy::Unit::weeks};
    scene.view.attendances.push_back({.id = {1}, .child = {1}, .setting = {1}, .from = date(2026, 11, 2)});
    auto due = scene.find(DueKind::setting_start, date(2026, 9, 14));
    REQUIRE(due);
    CHECK(to_iso(due->due_on) == "2026-10-05");
    CHECK(due->what == "setting starts on 02/11/2026, transition not begun");
    scene.view.attendances.back().from = date(2026, 8, 31);  // was there when the case was opened
    CHECK_FALSE(scene.find(DueKind::setting_start, date(2026, 9, 14)));
}

TEST_CASE("outreach lasts from the day the child had settled") {
    Scene scene("thurrock", Stage::outreach);
    scene.view.moves.push_back(
        {.id = {1}, .case_file = {1}, .setting = {1}, .starts_on = date(2027, 1, 4), .settled_on = date(2027, 2, 8)});
    CHECK(scene.day_of(DueKind::outreach_end, date(2027, 2, 9)) == "2027-03-22");
}

TEST_CASE("Thurrock: too old on the fifth birthday, waiting or not, and Reception before that") {
    Scene scene("thurrock", Stage::waiting);
    scene.view.case_file.worker = {};
    scene.view.born = date(2022, 10, 10);
    auto due = scene.find(DueKind::ageing_out, date(2026, 9, 14));
    REQUIRE(due);
    CHECK(to_iso(due->due_on) == "2027-10-10");
    CHECK(due->why.find("under five years old") != std::string::npos);
    CHECK_FALSE(due->assumption);  // published for coming in
    CHECK(scene.day_of(DueKind::school_entry, date(2026, 9, 14)) == "2027-09-01");
    scene.view.case_file.stage = Stage::active;
    auto staying = scene.find(DueKind::ageing_out, date(2026, 9, 14));
    REQUIRE(staying);
    CHECK(staying->assumption);  // that support ends with it is assumed
}

TEST_CASE("Kent: the pre-school rule and Reception fall on one day and are said once") {
    Scene scene("kent", Stage::waiting);
    scene.view.born = date(2022, 8, 31);
    CHECK(scene.day_of(DueKind::school_entry, date(2026, 8, 1)) == "2026-09-01");
    CHECK_FALSE(scene.find(DueKind::ageing_out, date(2026, 8, 1)));
    CHECK(scene.find(DueKind::school_entry, date(2026, 8, 1))->what ==
          "Reception 2026/27; of compulsory school age on 31/08/2027");
    scene.view.born = date(2022, 9, 1);
    CHECK(scene.day_of(DueKind::school_entry, date(2026, 8, 1)) == "2027-09-01");
    scene.view.born.reset();
    CHECK_FALSE(scene.find(DueKind::school_entry, date(2026, 8, 1)));
}

TEST_CASE("a child too old when the case was opened is not reminded of it for ever") {
    Scene scene("thurrock", Stage::waiting);
    scene.view.born = date(2021, 9, 1);  // five on the day the case was opened: people let the child in
    CHECK_FALSE(scene.find(DueKind::ageing_out, date(2026, 9, 14)));
}
