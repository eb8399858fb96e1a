#include "report/standards.hpp"

#include "tests/calendar/shipped.hpp"

#include <doctest/doctest.h>

using namespace portage;
using caseload::LateReason;
using caseload::StopReason;
using policy::Unit;
using review::ClockState;

namespace {

const Date first_day = date(2026, 10, 1), last_day = date(2026, 11, 30);
constexpr policy::Amount six_weeks{6, Unit::weeks};

review::Clock a_clock(ClockState state, Date due, std::optional<int> took = {}, std::string standard = "decision") {
    review::Clock clock{.standard = std::move(standard),
                        .within = six_weeks,
                        .began_on = due - Days{42},
                        .due_on = due,
                        .happened_on = {},
                        .called_off_on = {},
                        .state = state,
                        .stops = {},
                        .because = {},
                        .why = {},
                        .assumption = {}};
    if (took) clock.happened_on = clock.began_on + Days{*took};
    if (state == ClockState::called_off) clock.called_off_on = due - Days{1};
    return clock;
}

report::Standards counted(const std::vector<review::Clock>& clocks,
                          const std::vector<caseload::Standard>& in_force = {}) {
    return report::count_standards(clocks, in_force, test::shipped_calendar("kent"), first_day, last_day);
}

}  // namespace

TEST_CASE("a clock is counted in the period it fell due in, whenever it was answered") {
    auto all =
        counted({a_clock(ClockState::on_time, first_day - Days{1}, 40), a_clock(ClockState::on_time, first_day, 10),
                 a_clock(ClockState::late, last_day, 90), a_clock(ClockState::late, last_day + Days{1}, 90)});
    REQUIRE(all.lines.size() == 1);
    CHECK(all.lines[0].counts.due() == 2);
    CHECK(all.lines[0].counts.on_time == 1);
    CHECK(all.lines[0].counts.late == 1);
    CHECK(all.lines[0].counts.still_open == 0);
    CHECK(all.lines[0].median_days == 50.0);
    REQUIRE(all.by_month.size() == 2);
    CHECK(to_iso(all.by_month[0].month) == "2026-10-01");
    CHECK(all.by_month[0].counts.on_time == 1);
    CHECK(all.by_month[1].counts.late == 1);
}

TEST_CASE("shares are of what fell due, not of what is to come or was called off") {
    auto all = counted({a_clock(ClockState::late, first_day), a_clock(ClockState::excused, first_day),
                        a_clock(ClockState::running, last_day), a_clock(ClockState::called_off, last_day)});
    const auto& counts = all.lines.at(0).counts;
    CHECK(counts.due() == 2);
    CHECK(counts.still_open == 2);
    CHECK(counts.to_come == 1);
    CHECK(counts.called_off == 1);
    CHECK_FALSE(all.lines[0].median_days);
}

TEST_CASE("what ended too late is late and no longer open") {
    auto ended = a_clock(ClockState::late, first_day);
    ended.called_off_on = first_day + Days{3};
    CHECK(counted({ended}).lines.at(0).counts.still_open == 0);
    CHECK(counted({ended}).lines.at(0).counts.late == 1);
}

TEST_CASE("standards in force have a line each, and the same name with another time is another line") {
    caseload::Standard contact{.name = "contact", .within = {10, Unit::working_days}};
    caseload::Standard decision{.name = "decision", .within = {5, Unit::weeks}};
    decision.mark.assumption = "nobody published it";
    auto all = counted({a_clock(ClockState::on_time, first_day, 14)}, {contact, decision});
    REQUIRE(all.lines.size() == 3);
    CHECK(all.lines[0].standard == "contact");
    CHECK(all.lines[0].counts.due() == 0);
    CHECK_FALSE(all.lines[0].assumed);
    CHECK(all.lines[1].assumed);
    CHECK(policy::to_string(all.lines[2].within) == "6 weeks");
    CHECK(all.lines[2].counts.due() == 1);
}

TEST_CASE("reasons are told most often first, and those not said last") {
    auto late = [](ClockState state, std::optional<LateReason> reason) {
        auto clock = a_clock(state, first_day);
        clock.because = reason;
        return clock;
    };
    auto kept = late(ClockState::on_time, LateReason::weather);
    auto stopped = late(ClockState::late, LateReason::overlooked);
    stopped.stops = {{StopReason::on_hold, first_day, first_day},
                     {StopReason::on_hold, last_day, last_day},
                     {StopReason::child_ill, last_day, last_day}};
    auto stopped_too = kept;
    stopped_too.stops = {{StopReason::on_hold, first_day, first_day}};
    auto called_off = stopped_too;
    called_off.state = ClockState::called_off;
    auto all = counted({called_off, late(ClockState::late, {}), late(ClockState::late, {}), late(ClockState::late, {}),
                        kept, stopped, late(ClockState::excused, LateReason::child_ill),
                        late(ClockState::late, LateReason::child_ill), stopped_too});
    REQUIRE(all.reasons.size() == 3);
    CHECK(all.reasons[0].reason == LateReason::child_ill);
    CHECK(all.reasons[0].late == 1);
    CHECK(all.reasons[0].excused == 1);
    CHECK(all.reasons[1].reason == LateReason::overlooked);
    CHECK_FALSE(all.reasons[2].reason);
    CHECK(all.reasons[2].late == 3);
    REQUIRE(all.stopped.size() == 2);
    CHECK(all.stopped[0].reason == StopReason::on_hold);
    CHECK(all.stopped[0].clocks == 2);  // clocks, not stops
}
