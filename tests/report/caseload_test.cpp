#include "report/caseload.hpp"

#include "tests/calendar/shipped.hpp"

#include <doctest/doctest.h>

using namespace portage;
using report::CaseloadFacts;
using review::DueKind;
using schedule::VisitStatus;

namespace {

const Date monday = date(2026, 11, 23);
const Id<team::Worker> mb{1}, sr{2}, physio{9};

report::Caseload page_of(const CaseloadFacts& facts, Date today = monday) {
    static const auto calendar = test::shipped_calendar("kent");
    return report::caseload_of(facts, calendar, today);
}

team::Worker visitor(Id<team::Worker> id, const std::string& code, std::optional<int> room) {
    return {.id = id, .code = code, .name = code, .room = room};
}
report::CaseRow a_case(int number, Id<team::Worker> worker, caseload::Stage stage = caseload::Stage::active) {
    return {.id = {number}, .reference = "K26-000" + std::to_string(number), .stage = stage, .worker = worker};
}
report::VisitRow visit(int case_number, Id<team::Worker> worker, Date day, VisitStatus status = VisitStatus::planned,
                       policy::Mode mode = policy::Mode::home) {
    return {.case_file = {case_number}, .worker = worker, .mode = mode, .day = day, .minutes = 60, .status = status};
}
review::Due due(int case_number, DueKind kind, Date on, Id<team::Worker> who = mb) {
    return {.case_file = {case_number},
            .kind = kind,
            .due_on = on,
            .days_over = static_cast<int>((monday - on).count()),
            .who = who};
}

}  // namespace

TEST_CASE("the head tells the week of term, the last entry in London time, and visits without an outcome") {
    CaseloadFacts facts;
    facts.last_entry = parse_instant("2026-11-20T16:52:10Z");
    facts.older_without_outcome = 3;
    facts.visits = {visit(1, mb, monday - Days{7}), visit(1, mb, monday - Days{1}, VisitStatus::made),
                    visit(1, mb, monday - Days{3}, VisitStatus::withdrawn), visit(1, mb, monday)};
    auto head = page_of(facts).head;
    CHECK(head.monday == monday);
    CHECK(head.term_week == "T2 week 4 of 7");
    CHECK(to_string(head.entered_up_to->time) == "16:52");
    CHECK_FALSE(head.stale_since);
    CHECK(head.visits_last_week == 2);
    CHECK(head.no_outcome == 1);
    CHECK(head.older_without_outcome == 3);
}

TEST_CASE("a page is stale when the last entry is older than the last working day") {
    CaseloadFacts facts;
    CHECK(page_of(facts).head.stale_since == date(2026, 11, 20));  // nothing was ever entered
    facts.last_entry = parse_instant("2026-11-19T23:59:59Z");
    CHECK(page_of(facts).head.stale_since == date(2026, 11, 20));
    facts.last_entry = parse_instant("2026-11-20T00:00:00Z");
    CHECK_FALSE(page_of(facts).head.stale_since);
    // In summer time the last hour of the day before is the next day in London.
    facts.last_entry = parse_instant("2026-07-09T23:30:00Z");
    CHECK_FALSE(page_of(facts, date(2026, 7, 13)).head.stale_since);
    // Boxing Day's substitute is a holiday: on Tuesday 29 December the last working day is the 24th.
    facts.last_entry = parse_instant("2026-12-24T10:00:00Z");
    CHECK_FALSE(page_of(facts, date(2026, 12, 29)).head.stale_since);
}

TEST_CASE("what is due by Sunday stands under do first, in the order of harm it came in") {
    CaseloadFacts facts;
    facts.dues = {due(2, DueKind::flag_breach, monday + Days{1}), due(1, DueKind::block_review, monday - Days{9}),
                  due(3, DueKind::contact, monday + Days{6}), due(4, DueKind::contact, monday + Days{7})};
    auto page = page_of(facts);
    REQUIRE(page.first.size() == 3);
    CHECK(page.first[0].case_file.value == 2);
    CHECK(page.has_overdue());
    facts.dues.erase(facts.dues.begin() + 1);
    CHECK_FALSE(page_of(facts).has_overdue());
}

TEST_CASE("a visitor's line counts cases, visits, reviews and flags of that visitor") {
    CaseloadFacts facts;
    facts.visitors = {visitor(mb, "MB", 1), visitor(sr, "SR", {})};
    facts.hours = {{.worker = mb, .weekday = 4, .from = {540}, .to = {720}},
                   {.worker = mb, .weekday = 1, .from = {540}, .to = {720}},
                   {.worker = mb, .weekday = 1, .from = {780}, .to = {900}}};
    facts.cases = {a_case(1, mb), a_case(2, mb, caseload::Stage::paused), a_case(3, sr, caseload::Stage::waiting),
                   a_case(4, {})};
    facts.cases[0].flags = 2;
    auto joint = visit(1, mb, monday + Days{1}, VisitStatus::planned, policy::Mode::virtual_visit);
    joint.partner = physio;
    auto by_two = visit(1, mb, monday + Days{2});
    by_two.second_worker = sr;
    facts.visits = {visit(1, mb, monday - Days{7}, VisitStatus::made),
                    visit(1, mb, monday - Days{6}, VisitStatus::cancelled_by_family),
                    visit(1, mb, monday - Days{5}, VisitStatus::cancelled_by_professional),
                    visit(1, mb, monday - Days{4}, VisitStatus::nobody_in),
                    visit(1, mb, monday - Days{3}),
                    joint,
                    by_two,
                    visit(1, mb, monday, VisitStatus::cancelled_by_family),
                    visit(1, mb, monday + Days{8})};
    facts.groups = {{.id = {5}, .kind = "sensory", .worker = mb, .capacity = 12}};
    facts.sessions = {{.play_group = {5}, .day = monday},
                      {.play_group = {5}, .day = monday, .status = schedule::SessionStatus::cancelled}};
    facts.dues = {due(1, DueKind::block_review, monday - Days{1}), due(1, DueKind::periodic_review, monday),
                  due(1, DueKind::block_review, monday + Days{7}), due(1, DueKind::ageing_out, date(2026, 12, 31)),
                  due(2, DueKind::ageing_out, date(2027, 1, 1))};
    auto page = page_of(facts);
    REQUIRE(page.visitors.size() == 3);
    const auto& line = page.visitors[0];
    CHECK(line.days == "MTh");
    CHECK(line.cases == 2);
    CHECK(line.is_over());
    CHECK(line.virtual_visits == 1);
    CHECK(line.home == 1);
    CHECK(line.joint == 1);
    CHECK(line.groups == 1);
    CHECK(line.offered == 5);
    CHECK(line.made + line.by_family + line.by_service + line.nobody_in + line.no_outcome == line.offered);
    CHECK(line.by_service == 1);
    CHECK(line.reviews_due == 1);
    CHECK(line.reviews_over == 1);
    CHECK(line.leaving == 1);
    CHECK(line.flags == 2);
    CHECK(line.late == 0);
    CHECK(page.visitors[1].home == 1);  // comes along to one
    CHECK_FALSE(page.visitors[1].is_over());
    CHECK_FALSE(page.visitors[2].visitor);  // a case on the caseload with no visitor
    CHECK(page.visitors[2].cases == 1);
    CHECK(page.all.cases == 3);
    CHECK_FALSE(page.all.room);  // one of them is not known
}

TEST_CASE("a visitor who is away is shown with who is covered and whom to ring") {
    CaseloadFacts facts;
    facts.visitors = {visitor(mb, "MB", 9), visitor(sr, "SR", 9)};
    facts.cases = {a_case(1, mb), a_case(2, mb), a_case(3, mb), a_case(4, sr)};
    facts.away = {{.worker = mb, .from = monday - Days{2}, .to = monday + Days{4}}};
    facts.visits = {visit(1, mb, monday + Days{1}), visit(1, mb, monday + Days{3}),
                    visit(2, sr, monday + Days{1}), visit(3, mb, monday + Days{1}, VisitStatus::cancelled_by_service),
                    visit(4, sr, monday + Days{1}), visit(2, mb, monday + Days{5}),
                    visit(2, mb, monday - Days{1})};
    auto away = page_of(facts).away;
    REQUIRE(away.size() == 1);
    CHECK(away[0].visits == 4);
    CHECK(away[0].covered == 1);
    CHECK(away[0].told == 1);
    REQUIRE(away[0].to_ring.size() == 1);
    CHECK(away[0].to_ring[0].value == 1);
}

TEST_CASE("groups of one kind stand in one line, places and waiting added up") {
    CaseloadFacts facts;
    facts.groups = {{.id = {1}, .kind = "early_learning", .capacity = 10},
                    {.id = {2}, .kind = "sensory", .capacity = 12},
                    {.id = {3}, .kind = "sensory", .capacity = 8}};
    using enum schedule::PlaceStatus;
    facts.places = {{.play_group = {2}, .status = attending},
                    {.play_group = {3}, .status = attending},
                    {.play_group = {3}, .status = waiting},
                    {.play_group = {4}, .status = waiting}};
    auto groups = page_of(facts).groups;
    REQUIRE(groups.size() == 2);
    CHECK(groups[1].kind == "sensory");
    CHECK(groups[1].groups == 2);
    CHECK(groups[1].places == 20);
    CHECK(groups[1].attending == 2);
    CHECK(groups[1].waiting == 1);
}

TEST_CASE("intake counts as chased only what was asked after the rules could not tell") {
    CaseloadFacts facts;
    facts.received_last_week = 41;
    facts.undecided = {{.stage = caseload::Stage::received},
                       {.stage = caseload::Stage::needs_panel, .outcome = "needs_panel", .judged_on = monday},
                       {.stage = caseload::Stage::on_hold,
                        .outcome = "cannot_tell",
                        .judged_on = monday - Days{4},
                        .asked_on = monday - Days{4}},
                       {.stage = caseload::Stage::received,
                        .outcome = "cannot_tell",
                        .judged_on = monday - Days{4},
                        .asked_on = monday - Days{5}},
                       {.stage = caseload::Stage::received, .outcome = "cannot_tell", .judged_on = monday - Days{4}}};
    auto intake = page_of(facts).intake;
    CHECK(intake.received == 41);
    CHECK(intake.to_decide == 5);
    CHECK(intake.panel == 1);
    CHECK(intake.cannot_tell == 3);
    CHECK(intake.chased == 1);
}

TEST_CASE("training that was renewed does not expire, and that of one who left is nobody's concern") {
    CaseloadFacts facts;
    facts.visitors = {visitor(mb, "MB", 9), visitor(sr, "SR", 9)};
    facts.visitors[1].ends_on = monday - Days{10};
    facts.training = {{.worker = mb, .name = "dbs", .until = monday - Days{5}},
                      {.worker = mb, .name = "makaton", .until = monday + Days{20}},
                      {.worker = mb, .name = "dbs", .until = monday + Days{900}},
                      {.worker = sr, .name = "dbs", .until = monday}};
    std::vector<std::string> told;
    for (const auto& line : page_of(facts).coming) told.push_back(to_iso(*line.on) + " " + line.what);
    CHECK(join(told, "; ") == "2026-12-13 makaton expires; 2026-12-18 term T2 ends; 2027-01-04 term T3 starts");
}

TEST_CASE("outside the terms that are loaded the page is printed and says what it does not know") {
    CaseloadFacts facts;
    facts.visitors = {visitor(mb, "MB", 9)};
    facts.cases = {a_case(1, mb)};
    facts.cases[0].frequency = policy::Frequency::weekly;
    facts.cases[0].expected_from = date(2022, 11, 1);
    auto page = page_of(facts, date(2022, 11, 21));
    CHECK_FALSE(page.head.term_week);
    CHECK_FALSE(page.visitors[0].late);
    CHECK_FALSE(page.warnings.empty());
    CHECK_THROWS_AS(page_of(facts, date(2040, 11, 19)), Error);  // nor are the bank holidays
}
