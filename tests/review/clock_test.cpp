#include "review/clock.hpp"

#include "tests/review/scene.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace portage;
using namespace portage::test;
using caseload::LateReason;
using caseload::Moment;
using caseload::Stage;
using caseload::StopReason;
using policy::Unit;
using review::ClockState;

namespace {

caseload::Standard decision_within(policy::Amount within) {
    return {.name = "decision", .from = Moment::referral, .to = Moment::decision, .within = within};
}

// A referral of Monday 7 September 2026, not decided.
Scene referred(Stage stage = Stage::received) {
    Scene scene("kent", stage);
    scene.view.received_on = date(2026, 9, 7);
    scene.view.case_file.stage_since = date(2026, 9, 7);
    scene.policy.standards = {decision_within({6, Unit::weeks})};
    return scene;
}

void moved(Scene& scene, Stage from, Stage to, Date on) {
    scene.view.stage_moves.push_back({.id = {}, .case_file = {1}, .from = from, .to = to, .on = on, .reason = {}});
    scene.view.case_file.stage = to;
    scene.view.case_file.stage_since = on;
}

void stopped(Scene& scene, StopReason why, Date from, std::optional<Date> to) {
    scene.view.clock_stops.push_back({.id = {1}, .case_file = {1}, .reason = why, .from = from, .to = to, .note = {}});
}

review::Clock clock(const Scene& scene, Date today) {
    auto found = review::clock_of(scene.view, scene.policy.standards.at(0), scene.calendar, today);
    REQUIRE(found);
    return *found;
}

std::string state(const Scene& scene, Date today) { return std::string(to_string(clock(scene, today).state)); }

// Every day by itself: is it one that counts? The first day by which as many have passed is due.
struct ByTheDay {
    const calendar::Calendar& calendar;
    const caseload::Standard& standard;
    const std::vector<review::StoppedDays>& stops;

    bool counts(Date day) const {
        for (const auto& stop : stops)
            if (stop.from <= day && day <= stop.to) return false;
        bool in_days = standard.within.unit != Unit::months && standard.within.unit != Unit::terms;
        if (in_days && standard.term_time_only.value_or(false) && !calendar.term_on(day)) return false;
        return standard.within.unit != Unit::working_days ||
               (weekday_number(day) <= 5 && !calendar.working_days().bank_holiday(day));
    }
    Date due(Date from) const {
        int wanted = standard.within.count;
        if (standard.within.unit == Unit::weeks) wanted *= 7;
        if (standard.within.unit == Unit::months)
            wanted = static_cast<int>((add_months_clamped(from, wanted) - from).count());
        if (standard.within.unit == Unit::terms) {
            auto ends = from;
            for (int terms = 0; terms < standard.within.count;) {
                ends += Days{1};
                auto term = calendar.term_on(ends);
                terms += term && term->to == ends && term->from > from;
            }
            wanted = static_cast<int>((ends - from).count());
        }
        auto day = from;
        while (wanted > 0) wanted -= counts(day += Days{1});
        return day;
    }
};

}  // namespace

TEST_CASE("a clock runs until its day, is late from the day after, and stops being late by happening") {
    auto scene = referred();
    auto due = date(2026, 10, 19);
    CHECK(to_iso(clock(scene, date(2026, 9, 8)).due_on) == to_iso(due));
    CHECK(state(scene, due) == "running");
    CHECK(state(scene, due + Days{1}) == "late");
    CHECK(clock(scene, due + Days{3}).days_over == 3);
    CHECK(clock(scene, due + Days{3}).is_open());
    scene.view.decided_on = scene.view.first_decided_on = due + Days{2};
    CHECK(state(scene, due + Days{1}) == "late");  // what happens later is not known
    auto done = clock(scene, due + Days{30});
    CHECK(done.state == ClockState::late);
    CHECK(done.days_over == 2);
    CHECK_FALSE(done.is_open());
    scene.view.first_decided_on = due;  // the first answer counts, though another followed
    CHECK(state(scene, due + Days{30}) == "on_time");
    CHECK(review::days_taken(clock(scene, due + Days{30}), scene.calendar) == 42);
}

TEST_CASE("nothing runs before its day, nor is late for what nobody waits for any more") {
    auto scene = referred();
    CHECK_FALSE(review::clock_of(scene.view, scene.policy.standards[0], scene.calendar, date(2026, 9, 6)));
    moved(scene, Stage::received, Stage::withdrawn, date(2026, 10, 1));
    CHECK(state(scene, date(2026, 12, 1)) == "called_off");
    CHECK(state(scene, date(2026, 9, 30)) == "running");
    scene.view.stage_moves.back().on = scene.view.case_file.stage_since = date(2026, 10, 22);
    CHECK(state(scene, date(2026, 12, 1)) == "late");  // three days too late when it ended
    CHECK(clock(scene, date(2026, 12, 1)).days_over == 3);
    CHECK_FALSE(clock(scene, date(2026, 12, 1)).is_open());
}

TEST_CASE("a case that went another way stopped waiting on the day it went") {
    Scene scene("kent", Stage::waiting);
    scene.view.case_file.listed_on = date(2026, 9, 7);
    scene.policy.standards = {
        {.name = "visit", .from = Moment::listed, .to = Moment::first_visit, .within = {6, Unit::weeks}}};
    moved(scene, Stage::waiting, Stage::group_only, date(2026, 9, 21));
    moved(scene, Stage::group_only, Stage::closed, date(2026, 12, 14));
    CHECK(to_iso(*clock(scene, date(2026, 12, 20)).called_off_on) == "2026-09-21");
    CHECK(state(scene, date(2026, 12, 20)) == "called_off");
}

TEST_CASE("only what the standard names stops its clock") {
    auto scene = referred();
    auto& standard = scene.policy.standards[0];
    stopped(scene, StopReason::family_away, date(2026, 9, 14), date(2026, 9, 27));
    CHECK(to_iso(clock(scene, date(2026, 10, 1)).due_on) == "2026-10-19");
    CHECK(clock(scene, date(2026, 10, 1)).stops.empty());
    standard.stops = {StopReason::on_hold};
    CHECK(to_iso(clock(scene, date(2026, 10, 1)).due_on) == "2026-10-19");
    standard.stops = {StopReason::on_hold, StopReason::family_away};
    CHECK(to_iso(clock(scene, date(2026, 10, 1)).due_on) == "2026-11-02");
    REQUIRE(clock(scene, date(2026, 10, 1)).stops.size() == 1);
    stopped(scene, StopReason::family_away, date(2026, 9, 21), date(2026, 9, 29));  // overlaps: counted once
    CHECK(to_iso(clock(scene, date(2026, 10, 1)).due_on) == "2026-11-04");
    stopped(scene, StopReason::family_away, date(2026, 11, 4), date(2026, 11, 5));  // the due day itself is stopped
    CHECK(to_iso(clock(scene, date(2026, 10, 1)).due_on) == "2026-11-06");
    stopped(scene, StopReason::family_away, date(2026, 11, 7), date(2026, 11, 30));  // after it
    CHECK(to_iso(clock(scene, date(2026, 10, 1)).due_on) == "2026-11-06");
}

TEST_CASE("days on hold are told by the stages, from the day it went to the day before it came back") {
    auto scene = referred();
    scene.policy.standards[0].stops = {StopReason::on_hold};
    moved(scene, Stage::received, Stage::on_hold, date(2026, 9, 14));
    CHECK(to_iso(clock(scene, date(2026, 9, 14)).due_on) == "2026-10-20");
    CHECK(to_iso(clock(scene, date(2026, 9, 24)).due_on) == "2026-10-30");  // moves on while it is on hold
    CHECK(clock(scene, date(2026, 9, 24)).stops.at(0).goes_on);
    moved(scene, Stage::on_hold, Stage::needs_panel, date(2026, 9, 28));
    auto after = clock(scene, date(2026, 12, 1));
    CHECK(to_iso(after.due_on) == "2026-11-02");
    CHECK(to_iso(after.stops.at(0).to) == "2026-09-27");
    CHECK(scene.day_of(review::DueKind::decision, date(2026, 12, 1)) == "2026-11-02");
    CHECK(scene.find(review::DueKind::decision, date(2026, 12, 1))->what ==
          "decision: referral of 07/09/2026, stopped for on_hold");
}

TEST_CASE("late is excused by reasons the standard names, and the last reason given holds") {
    auto scene = referred();
    auto say = [&](LateReason reason, Date on, std::string name) {
        scene.view.late_reasons.push_back(
            {.id = {1}, .case_file = {1}, .standard = std::move(name), .reason = reason, .on = on, .note = {}});
    };
    auto today = date(2026, 11, 2);
    scene.policy.standards[0].excused_by = {LateReason::family_cancelled, LateReason::child_ill};
    CHECK(state(scene, today) == "late");
    say(LateReason::family_cancelled, date(2026, 10, 20), "first visit");
    CHECK(state(scene, today) == "late");  // said of another standard
    say(LateReason::overlooked, date(2026, 10, 20), "decision");
    CHECK(state(scene, today) == "late");
    CHECK(clock(scene, today).because == LateReason::overlooked);
    say(LateReason::child_ill, date(2026, 10, 21), "decision");
    CHECK(state(scene, today) == "late_but_excused");
    CHECK(state(scene, date(2026, 10, 20)) == "late");
    CHECK(state(scene, date(2026, 10, 1)) == "running");
    CHECK(scene.find(review::DueKind::decision, today)->what ==
          "decision: referral of 07/09/2026; late but excused: child_ill");
    scene.view.decided_on = scene.view.first_decided_on = date(2026, 10, 10);
    CHECK(state(scene, today) == "on_time");  // no excuse is needed
}

TEST_CASE("a visit made before the clock began took no days") {
    Scene scene("kent", Stage::active);
    scene.policy.standards = {
        {.name = "visit", .from = Moment::decision, .to = Moment::first_visit, .within = {10, Unit::working_days}}};
    scene.view.decided_on = date(2026, 9, 14);
    scene.visit(date(2026, 9, 9), schedule::VisitStatus::made);
    CHECK(state(scene, date(2026, 12, 1)) == "on_time");
    CHECK(review::days_taken(clock(scene, date(2026, 12, 1)), scene.calendar) == 0);
    scene.view.visits[0].day = date(2026, 9, 18);
    CHECK(review::days_taken(clock(scene, date(2026, 12, 1)), scene.calendar) == 4);
}

TEST_CASE("beyond the terms loaded every day counts, and that is told") {
    auto scene = referred();
    auto& standard = scene.policy.standards[0];
    standard.term_time_only = true;
    auto last = scene.calendar.terms_between(date(2026, 9, 1), date(2030, 1, 1)).back().to;
    std::optional<std::string> assumption;
    auto due = review::due_day(scene.calendar, last - Days{2}, standard, {}, assumption);
    CHECK(to_iso(due) == to_iso(last + Days{40}));
    REQUIRE(assumption);
    CHECK(assumption->find("after that holidays count too") != std::string::npos);
}

TEST_CASE("what a clock says is still open is due on its day at every stage but a pause, and nothing else is") {
    using enum Moment;
    for (auto stage : all_words<Stage>())
        for (auto to : {first_contact, decision, listed, allocation, first_visit}) {
            auto scene = referred(*parse_word<Stage>(stage));
            scene.policy.standards[0].to = to;
            const auto today = date(2026, 11, 2);
            auto open = clock(scene, today).is_open() && scene.view.case_file.stage != Stage::paused;
            std::vector<std::string> due;
            for (const auto& one : review::dues_of(scene.view, scene.policy, scene.calendar, today))
                if (one.why.find("standard 'decision'") != std::string::npos) due.push_back(to_iso(one.due_on));
            CAPTURE(stage);
            CAPTURE(to_string(to));
            CHECK(due == (open ? std::vector<std::string>{"2026-10-19"} : std::vector<std::string>{}));
        }
}

// Property: whatever the unit, the stops and the terms, the due day is the one found by looking at
// every single day; more stops never bring it nearer.
TEST_CASE("the due day is the one counting day by day finds") {
    std::mt19937 random(20261122);
    auto pick = [&](int from, int to) { return std::uniform_int_distribution(from, to)(random); };
    const auto calendar = shipped_calendar("kent");
    const std::vector<Unit> units = {Unit::days, Unit::working_days, Unit::weeks, Unit::months, Unit::terms};
    int put_off = 0;
    for (int run = 0; run < 3000; ++run) {
        caseload::Standard standard;
        standard.within.unit = units[static_cast<std::size_t>(pick(0, 4))];
        standard.within.count = pick(1, standard.within.unit == Unit::terms    ? 2
                                        : standard.within.unit == Unit::months ? 4
                                                                               : 12);
        if (pick(0, 1)) standard.term_time_only = pick(0, 1) == 1;
        auto from = date(2025, 9, 1) + Days{pick(0, 250)};
        std::vector<review::StoppedDays> stops;
        std::optional<std::string> assumption;
        auto before = review::due_day(calendar, from, standard, stops, assumption);
        for (int stop = pick(0, 4); stop > 0; --stop) {
            auto first = from + Days{pick(-20, 120)};
            stops.push_back({StopReason::family_away, first, first + Days{pick(0, 25)}});
            auto due = review::due_day(calendar, from, standard, stops, assumption);
            CHECK(due >= before);
            put_off += due > before;
            before = due;
        }
        CAPTURE(to_iso(from));
        CAPTURE(policy::to_string(standard.within));
        CAPTURE(standard.term_time_only.value_or(false));
        CHECK(to_iso(before) == to_iso(ByTheDay{calendar, standard, stops}.due(from)));
        CHECK_FALSE(assumption);
    }
    CHECK(put_off > 1000);  // stops were tried that mattered
}
