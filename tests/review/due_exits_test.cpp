#include "review/block_limits.hpp"
#include "tests/review/scene.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::test;
using caseload::Stage;
using review::DueKind;
using enum schedule::VisitStatus;

namespace {

// A case of another council in Kent's terms, which play no part here.
Scene scene_of(const std::string& council, Stage stage = Stage::active) {
    Scene scene("kent", stage);
    const auto& authority = shipped_authority(council);
    scene.policy = authority::due_policy(authority, authority.edition_on(date(2026, 9, 14)));
    return scene;
}

void attends(Scene& scene, double hours, Date from, std::optional<Date> to = {}) {
    scene.view.attendances.push_back(
        {.id = {1}, .child = {1}, .attends = child::YesNo::yes, .from = from, .to = to, .hours = hours});
}

}  // namespace

TEST_CASE("Surrey ends after thirty visits, or a year after the first") {
    auto scene = scene_of("surrey");
    scene.policy = authority::due_policy(shipped_authority("surrey"), shipped_authority("surrey").editions.front());
    for (int week = 0; week < 30; ++week) scene.visit(date(2026, 9, 7) + Days{week}, made);
    auto due = scene.find(DueKind::exit_rule, date(2026, 10, 8));
    REQUIRE(due);
    CHECK(to_iso(due->due_on) == "2026-10-06");
    CHECK(due->what == "thirty visits or a year: leads to close");
    CHECK(due->next == "review record K26-0001A");
    CHECK(due->days_over == 2);
    scene.view.visits.back().status = nobody_in;
    due = scene.find(DueKind::exit_rule, date(2026, 10, 8));
    REQUIRE(due);
    CHECK(to_iso(due->due_on) == "2027-09-07");
    CHECK(due->what == "thirty visits or a year on 07/09/2027: leads to close");
}

TEST_CASE("an exit rule is due from the first day it holds without a break") {
    auto scene = scene_of("barking-and-dagenham");
    attends(scene, 25, date(2026, 9, 7), date(2026, 9, 18));
    CHECK(scene.day_of(DueKind::exit_rule, date(2026, 9, 14)) == "2026-09-07");
    CHECK(scene.find(DueKind::exit_rule, date(2026, 9, 14))->assumption);  // what full time is
    attends(scene, 10, date(2026, 9, 19), date(2026, 10, 4));
    CHECK(scene.day_of(DueKind::exit_rule, date(2026, 9, 25)) == "2027-03-01");  // three years old
    attends(scene, 25, date(2026, 10, 5));
    CHECK(scene.day_of(DueKind::exit_rule, date(2026, 10, 14)) == "2026-10-05");
}

TEST_CASE("a review held since has looked at it") {
    auto scene = scene_of("barking-and-dagenham");
    attends(scene, 25, date(2026, 9, 7));
    scene.held(date(2026, 9, 6));
    CHECK(scene.day_of(DueKind::exit_rule, date(2026, 9, 14)) == "2026-09-07");
    scene.held(date(2026, 9, 7));
    CHECK(scene.day_of(DueKind::exit_rule, date(2026, 9, 14)) == "2027-03-01");
}

TEST_CASE("what is begun already or said better is not said twice") {
    auto scene = scene_of("kent");
    attends(scene, 10, date(2026, 9, 7));
    CHECK(scene.find(DueKind::setting_start, date(2026, 9, 14)));
    auto said = [&] {
        auto due = scene.find(DueKind::exit_rule, date(2026, 9, 14));
        return due ? due->what : "nothing";
    };
    CHECK(said().starts_with("has started school on "));  // the other exit rule, years ahead
    scene.view.case_file.stage = Stage::transition;
    CHECK(said().starts_with("has started school on "));
    for (auto stage : {Stage::received, Stage::waiting}) {
        auto other = scene_of("barking-and-dagenham", stage);
        attends(other, 25, date(2026, 9, 7));
        CHECK_FALSE(other.find(DueKind::exit_rule, date(2026, 9, 14)));
    }
}

TEST_CASE("a holiday or an illness counts as missed only where the policy does not say that it never does") {
    Scene scene;
    for (unsigned day : {7u, 14u}) scene.visit(date(2026, 9, day), nobody_in);
    scene.visit(date(2026, 9, 21), nobody_in, "holiday");
    CHECK_FALSE(scene.find(DueKind::missed_visits, date(2026, 9, 22)));
    scene.policy.missed_visits->never_counts.clear();
    CHECK(scene.find(DueKind::missed_visits, date(2026, 9, 22)));
    scene.view.visits.back().reason = "child_ill";
    CHECK(scene.find(DueKind::missed_visits, date(2026, 9, 22)));
    scene.policy.missed_visits->never_counts = {schedule::MissedReason::illness};
    CHECK_FALSE(scene.find(DueKind::missed_visits, date(2026, 9, 22)));
}

TEST_CASE("a next block longer than the policy knows is remarked upon") {
    policy::Amount weeks{6, policy::Unit::weeks};
    std::optional<schedule::Block> rule = schedule::Block{};
    rule->length.value = weeks;
    auto said = [&](policy::Frequency frequency, int visits, Stage stage = Stage::active) {
        caseload::Case before{.id = {1}, .stage = stage, .stage_since = date(2026, 9, 7)};
        schedule::VisitBlock next{.frequency = frequency, .visits = visits, .starts_on = date(2026, 9, 28)};
        return join(review::beyond_policy(before, {.outcome = review::ReviewOutcome::next_block}, next, true, rule),
                    " | ");
    };
    CHECK(said(policy::Frequency::weekly, 6).empty());
    CHECK(said(policy::Frequency::fortnightly, 3).empty());
    CHECK(said(policy::Frequency::fortnightly, 4) ==
          "8 weeks are promised, and a block is 6 weeks; the policy knows no extension");
    rule->extension = policy::Figure<policy::Amount>{.value = {2, policy::Unit::weeks}, .mark = {}};
    rule->extended_by = "the lead";
    CHECK(said(policy::Frequency::weekly, 8) ==
          "8 weeks are promised, and a block is 6 weeks; it may be extended by 2 weeks; the lead has to agree");
    CHECK(said(policy::Frequency::weekly, 9).find("2 weeks, which is less; the lead") != std::string::npos);
    rule->consolidation = policy::Figure<policy::Amount>{.value = {3, policy::Unit::weeks}, .mark = {}};
    CHECK(said(policy::Frequency::weekly, 6) == "the policy plans a break of 3 weeks before the next block");
    CHECK(said(policy::Frequency::weekly, 6, Stage::on_break).empty());  // over on the 28th
    rule->consolidation->value.count = 4;
    CHECK(said(policy::Frequency::weekly, 6, Stage::on_break) ==
          "the policy plans a break of 4 weeks before the next block; it is over on 05/10/2026");
    rule.reset();
    CHECK(said(policy::Frequency::weekly, 60).empty());
}
