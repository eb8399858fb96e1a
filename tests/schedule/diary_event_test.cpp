#include "schedule/diary_event.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::schedule;

TEST_CASE("a calendar gets reference and initials and a stable name for the visit") {
    const Visit visit{
        .id = {881}, .mode = policy::Mode::centre, .day = date(2026, 10, 13), .start = {570}, .sequence = 2};
    const auto event = event_of(visit, {"K26-0417T", "A.K.", "The Hall", "LN", {}}, "kent");
    CHECK(event.uid == "visit-881@kent");
    CHECK(event.sequence == 2);
    CHECK(event.summary == "K26-0417T A.K. centre with LN");
    CHECK(event.location == "The Hall");
    CHECK(!event.cancelled);
}

TEST_CASE("a cancelled visit stays in the calendar and says so first") {
    Visit visit{.id = {881}, .kind = VisitKind::review, .status = VisitStatus::withdrawn};
    const auto event = event_of(visit, {"K26-0417T", "A.K.", "", "", {}}, "kent");
    CHECK(event.cancelled);
    CHECK(event.summary == "CANCELLED: K26-0417T A.K. home (review)");
    visit.status = VisitStatus::nobody_in;  // it took place in the visitor's day
    CHECK(!event_of(visit, {"K26-0417T", "A.K.", "", "", {}}, "kent").cancelled);
}

TEST_CASE("a group session is an event of its own") {
    const PlayGroup group{.name = "Thanet sensory", .start = {570}, .minutes = 90};
    const GroupSession session{
        .id = {12}, .day = date(2026, 10, 15), .status = SessionStatus::cancelled, .sequence = 1};
    const auto event = event_of(session, group, "The Hall", {}, "kent");
    CHECK(event.uid == "group-session-12@kent");
    CHECK(event.summary == "CANCELLED: Thanet sensory");
    CHECK(event.minutes == 90);
}
