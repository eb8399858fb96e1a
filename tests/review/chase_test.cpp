#include "review/chase.hpp"

#include "authority/deadlines.hpp"
#include "tests/review/scene.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::test;
using caseload::Request;
using caseload::Stage;
using review::Awaited;
using review::ChaseState;
using review::DueKind;

namespace {

const Date monday = date(2026, 9, 7);

Request asked_for(const std::string& what, Date on, std::optional<Date> again = {}) {
    return {
        .id = {1}, .case_file = {1}, .what = what, .whom = "the parent or carer", .asked_on = on, .chase_on = again};
}

review::ToChase only(const Awaited& awaited, const std::vector<Request>& requests, Date today) {
    auto all = review::to_chase(awaited, requests, today);
    REQUIRE(all.size() == 1);
    return all.front();
}

// What Hampshire waits for of a child referred on 3 August 2026, six weeks being up on 14 September.
Awaited of_hampshire(Date on, eligibility::Facts facts = {}) {
    const auto& hampshire = shipped_authority("hampshire");
    const auto& edition = hampshire.edition_on(date(2026, 8, 3));
    facts.received_on = date(2026, 8, 3);
    auto decision = authority::judge_entry(hampshire, edition, facts, on);
    Awaited awaited{.missing = {}, .deadlines = authority::deadlines(hampshire, edition, decision, facts)};
    if (decision.outcome == policy::Outcome::cannot_tell) awaited.missing = policy::missing(decision);
    return awaited;
}

}  // namespace

TEST_CASE("what is missing is not asked for, then waited for, then to be asked again") {
    Awaited awaited{.missing = {{"whether the child attends a nursery", "the parent or carer", {}}}, .deadlines = {}};
    CHECK(review::told(only(awaited, {}, monday), monday) == "not asked yet");
    auto request = asked_for("whether the child attends a nursery", monday, monday + Days{7});
    auto words = [&](Date today) { return review::told(only(awaited, {request}, today), today); };
    CHECK(words(monday - Days{1}) == "not asked yet");
    CHECK(words(monday) == "in 7 days");
    CHECK(words(monday + Days{7}) == "due today");
    CHECK(words(monday + Days{8}) == "overdue 1 day");
    CHECK(only(awaited, {request}, monday + Days{8}).state == ChaseState::overdue);
    request.answered_on = monday + Days{8};
    CHECK(words(monday + Days{8}) == "answered, still missing");
    request = asked_for("whether the child attends a nursery", monday);
    CHECK(words(monday + Days{99}) == "asked");
}

TEST_CASE("the latest request counts, and one for several papers counts for each") {
    Awaited awaited{.missing = {{"checklist", "the referrer", {}}}, .deadlines = {}};
    auto first = asked_for("a report, film and Checklist", monday, monday + Days{3});
    auto later = asked_for("checklist", monday + Days{4}, monday + Days{9});
    CHECK(to_iso(*only(awaited, {first}, monday).asked_on) == "2026-09-07");
    CHECK(to_iso(*only(awaited, {later, first}, monday + Days{5}).chase_on) == "2026-09-16");
    CHECK_FALSE(only(awaited, {asked_for("another checklist", monday)}, monday).asked_on);
    CHECK_FALSE(only(awaited, {asked_for("report", monday)}, monday).asked_on);
}

TEST_CASE("nothing stands in the queue that the rules do not miss") {
    CHECK(review::to_chase({}, {asked_for("report", monday, monday)}, monday + Days{9}).empty());
}

TEST_CASE("a paper has its last day, and the day after it the request has lapsed") {
    auto on = [](Date day) { return only(Awaited{.missing = {}, .deadlines = of_hampshire(day).deadlines}, {}, day); };
    auto last = on(date(2026, 9, 14));
    CHECK(last.what == "report");
    CHECK(to_iso(*last.by) == "2026-09-14");
    CHECK(last.state == ChaseState::not_asked);
    CHECK(*last.rule == "the evidence comes within six weeks");
    auto over = on(date(2026, 9, 15));
    CHECK(over.state == ChaseState::lapsed);
    CHECK(to_iso(*over.by) == "2026-09-14");
    CHECK(review::told(over, date(2026, 9, 15)) == "lapsed 1 day ago");
    eligibility::Facts here;
    here.evidence.all.push_back({.name = "report", .on = date(2026, 9, 20)});
    CHECK(of_hampshire(date(2026, 9, 21), here).deadlines.empty());
}

TEST_CASE("by an assumed figure nothing lapses, it is overdue") {
    auto awaited = of_hampshire(date(2026, 9, 15));
    REQUIRE(awaited.deadlines.size() == 1);
    awaited.deadlines.front().assumption = "six weeks are another council's";
    CHECK(only(awaited, {}, date(2026, 9, 15)).state == ChaseState::overdue);
}

TEST_CASE("due are the last day of the rule and the day to ask again, whatever the stage before a decision") {
    for (auto stage : {Stage::received, Stage::on_hold, Stage::needs_panel}) {
        Scene scene("kent", stage);  // the calendar of any council will do
        auto dues = [&](Date today) {
            scene.view.awaited = of_hampshire(today);
            std::vector<std::string> all;
            for (const auto& due : review::dues_of(scene.view, scene.policy, scene.calendar, today))
                if (due.kind == DueKind::evidence)
                    all.push_back(to_iso(due.due_on) + " " + due.next + (due.assumption ? " *" : ""));
            return all;
        };
        CHECK(dues(monday) == std::vector<std::string>{"2026-09-14 refer chase K26-0001A"});
        scene.view.requests = {asked_for("report", monday, monday + Days{2})};
        CHECK(dues(monday) ==
              std::vector<std::string>{"2026-09-09 refer chase K26-0001A", "2026-09-14 refer chase K26-0001A"});
        CHECK(dues(date(2026, 9, 15)) == std::vector<std::string>{"2026-09-14 refer chase --lapse K26-0001A"});
    }
}

TEST_CASE("without a limit of the policy six weeks count from when it was last asked for") {
    Scene scene("kent", Stage::on_hold);
    CHECK(scene.day_of(DueKind::evidence, date(2026, 9, 20)) == "2026-10-19");
    scene.view.requests = {asked_for("report", date(2026, 9, 16))};
    CHECK(scene.day_of(DueKind::evidence, date(2026, 9, 15)) == "2026-10-19");
    CHECK(scene.day_of(DueKind::evidence, date(2026, 9, 20)) == "2026-10-28");
    CHECK(scene.find(DueKind::evidence, date(2026, 9, 20))->assumption);
    CHECK(Scene("kent", Stage::received).day_of(DueKind::evidence, date(2026, 9, 20)) == "none");
}
