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

TEST_CASE("the sequence of an entry grows with every change of its record and never falls behind the record") {
    const Visit visit{.id = {881}, .sequence = 2};
    CHECK(event_of(visit, {.edition = {.changes = 5}}, "kent").sequence == 5);
    CHECK(event_of(visit, {.edition = {.changes = 1}}, "kent").sequence == 2);
}

TEST_CASE("a calendar calls off what it had told and leaves out what never was in it") {
    const auto with = [](std::int64_t worker, Date day) { return Visit{.id = {9}, .worker = {worker}, .day = day}; };
    const auto october = date(2026, 10, 13), december = date(2026, 12, 8);
    const auto entry = [&](const std::optional<Visit>& now, const std::vector<Visit>& before) {
        return entry_of<Visit>(
            now, before, [](const Visit& v) { return v.worker.value == 1; },
            [&](const Visit& v) { return v.day < date(2026, 11, 1); });
    };
    const auto stands = entry(with(1, october), {});
    REQUIRE(stands);
    CHECK(!stands->called_off);
    // Given to somebody else after a move: called off where the calendar last had it.
    const auto given = entry(with(2, october), {with(1, october + Days{1}), with(1, october)});
    REQUIRE(given);
    CHECK(given->called_off);
    CHECK(given->row.day == october + Days{1});
    const auto taken_back = entry({}, {with(1, october)});
    REQUIRE(taken_back);
    CHECK(taken_back->called_off);
    // Moved out of the days asked for: told where it is now, or the old day would stay.
    const auto moved = entry(with(1, december), {with(1, october)});
    REQUIRE(moved);
    CHECK(!moved->called_off);
    CHECK(moved->row.day == december);
    CHECK(!entry(with(1, december), {}));
    CHECK(!entry(with(2, october), {with(3, october)}));
    CHECK(!entry({}, {}));
}
