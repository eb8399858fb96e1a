#include "tests/review/scene.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::test;
using caseload::FlagKind;
using review::DueKind;
using enum schedule::VisitStatus;

TEST_CASE("the third visit missed in a row is due on its day until the family is reached") {
    Scene scene;
    scene.rang(date(2026, 9, 3));
    scene.visit(date(2026, 9, 7), made);
    for (unsigned day : {14u, 21u}) scene.visit(date(2026, 9, day), nobody_in);
    CHECK_FALSE(scene.find(DueKind::missed_visits, date(2026, 9, 22)));
    scene.visit(date(2026, 9, 28), cancelled_by_family, "forgot");
    auto due = scene.find(DueKind::missed_visits, date(2026, 9, 30));
    REQUIRE(due);
    CHECK(to_iso(due->due_on) == "2026-09-28");
    CHECK(due->days_over == 2);
    CHECK(due->what == "3 visits missed in a row, no contact since 03/09/2026: ring the family");
    CHECK(due->next == "case note K26-0001A");
    CHECK(due->why.find("ring the family") != std::string::npos);
    CHECK(due->assumption);
    auto reached = scene;
    reached.rang(date(2026, 9, 28));
    CHECK_FALSE(reached.find(DueKind::missed_visits, date(2026, 9, 30)));
    reached.visit(date(2026, 10, 5), nobody_in);  // missed again after that
    CHECK(reached.day_of(DueKind::missed_visits, date(2026, 10, 6)) == "2026-10-05");
}

TEST_CASE("ringing the health visitor is no contact with the family") {
    Scene scene;
    for (unsigned day : {7u, 14u, 21u}) scene.visit(date(2026, 9, day), nobody_in);
    scene.rang(date(2026, 9, 22), "health visitor");
    CHECK(scene.find(DueKind::missed_visits, date(2026, 9, 23)));
    scene.rang(date(2026, 9, 22), "foster carer");
    CHECK_FALSE(scene.find(DueKind::missed_visits, date(2026, 9, 23)));
}

TEST_CASE("illness, hospital, holidays and what the service called off never count as missed") {
    for (const auto& [status, reason] : {std::pair{cancelled_by_family, "child_ill"},
                                         {cancelled_by_family, "family_ill"},
                                         {cancelled_by_family, "hospital"},
                                         {cancelled_by_family, "holiday"},
                                         {nobody_in, "hospital"},
                                         {cancelled_by_service, "staff_ill"},
                                         {cancelled_by_professional, "other"},
                                         {withdrawn, "other"}}) {
        Scene scene;
        for (unsigned day : {7u, 14u}) scene.visit(date(2026, 9, day), nobody_in);
        scene.visit(date(2026, 9, 21), status, reason);
        CHECK_FALSE(scene.find(DueKind::missed_visits, date(2026, 10, 1)));
        scene.visit(date(2026, 9, 28), nobody_in);  // the run goes on across it
        CHECK(scene.day_of(DueKind::missed_visits, date(2026, 10, 1)) == "2026-09-28");
    }
}

TEST_CASE("a visit made ends the run of misses") {
    Scene scene;
    for (unsigned day : {7u, 14u}) scene.visit(date(2026, 9, day), nobody_in);
    scene.visit(date(2026, 9, 21), made);
    scene.visit(date(2026, 9, 28), nobody_in);
    CHECK_FALSE(scene.find(DueKind::missed_visits, date(2026, 10, 1)));
}

TEST_CASE("a visit without an outcome is asked for from the day after") {
    Scene scene;
    scene.visit(date(2026, 9, 7), planned).worker = {9};
    CHECK_FALSE(scene.find(DueKind::visit_outcome, date(2026, 9, 7)));
    auto due = scene.find(DueKind::visit_outcome, date(2026, 9, 8));
    REQUIRE(due);
    CHECK(due->days_over == 1);
    CHECK(due->who.value == 9);
    CHECK(due->next == "schedule record V1");
}

TEST_CASE("a visit by one worker against a two-staff flag is due the working day before") {
    Scene scene;
    scene.view.flags.push_back({.id = {1}, .case_file = {1}, .kind = FlagKind::two_staff, .set_on = date(2026, 9, 1)});
    scene.visit(date(2026, 9, 14), planned);  // a Monday
    CHECK(scene.day_of(DueKind::flag_breach, date(2026, 9, 10)) == "2026-09-11");
    CHECK(scene.find(DueKind::flag_breach, date(2026, 9, 14)));
    CHECK_FALSE(scene.find(DueKind::flag_breach, date(2026, 9, 15)));  // passed: nothing to mend
    auto two = scene;
    two.view.visits.back().second_worker = {8};
    CHECK_FALSE(two.find(DueKind::flag_breach, date(2026, 9, 10)));
    auto by_video = scene;
    by_video.view.visits.back().mode = policy::Mode::virtual_visit;
    CHECK_FALSE(by_video.find(DueKind::flag_breach, date(2026, 9, 10)));
    scene.view.flags.back().lifted_on = date(2026, 9, 14);
    CHECK_FALSE(scene.find(DueKind::flag_breach, date(2026, 9, 10)));
}

TEST_CASE("a visit at home goes against a centre-only flag and one at the centre does not") {
    Scene scene;
    scene.view.flags.push_back(
        {.id = {1}, .case_file = {1}, .kind = FlagKind::centre_only, .set_on = date(2026, 9, 1)});
    scene.visit(date(2026, 9, 15), planned);
    CHECK(scene.day_of(DueKind::flag_breach, date(2026, 9, 10)) == "2026-09-14");
    scene.view.visits.back().mode = policy::Mode::centre;
    CHECK_FALSE(scene.find(DueKind::flag_breach, date(2026, 9, 10)));
}
