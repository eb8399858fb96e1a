#include "review/clock.hpp"
#include "store/due_views.hpp"
#include "store/reviews.hpp"
#include "tests/support/file.hpp"

#include <doctest/doctest.h>

using namespace portage;
using caseload::Moment;
using caseload::Stage;
using caseload::StopReason;
using support::TestFile;

namespace {

// Whatever clocks tell of a case, as one text.
std::string told(const review::CaseView& view) {
    const std::vector<caseload::Standard> standards = {
        {.name = "decision",
         .from = Moment::referral,
         .to = Moment::decision,
         .within = {6, policy::Unit::weeks},
         .stops = {StopReason::on_hold, StopReason::family_away},
         .excused_by = {caseload::LateReason::weather}},
        {.name = "contact", .from = Moment::referral, .to = Moment::first_contact, .within = {2, policy::Unit::weeks}},
        {.name = "visit", .from = Moment::decision, .to = Moment::first_visit, .within = {1, policy::Unit::months}}};
    std::string text;
    for (const auto& clock : review::clocks_of(view, standards, calendar::Calendar(), date(2026, 12, 1)))
        text += fmt::format("{} {} {} {} {} {}\n", clock.standard, to_iso(clock.began_on), to_iso(clock.due_on),
                            clock.happened_on ? to_iso(*clock.happened_on) : "-", to_string(clock.state),
                            clock.stops.size());
    return text;
}

}  // namespace

TEST_CASE("the clocks of a case are the same seen alone, with all that are due, and for a report") {
    TestFile file;
    caseload::Case open, ended, long_ended;
    file.change("test", [&](store::Writer& writer) {
        auto worker = writer.insert(team::Worker{.code = "MB", .name = "M Bell"});
        for (auto* one : {&open, &ended, &long_ended}) {
            *one = file.new_case(writer, "Ada", "Example");
            writer.insert(referral::Referral{.case_file = one->id, .received_on = date(2026, 9, 1)});
        }
        store::move_case(writer, open, Stage::on_hold, date(2026, 9, 7), "report");
        store::move_case(writer, open, Stage::received, date(2026, 9, 14), {});
        writer.insert(caseload::ClockStop{.id = {},
                                          .case_file = open.id,
                                          .reason = StopReason::family_away,
                                          .from = date(2026, 9, 21),
                                          .to = date(2026, 9, 22),
                                          .note = {}});
        for (auto day : {date(2026, 10, 30), date(2026, 11, 6)})
            writer.insert(caseload::DecisionRecord{.case_file = open.id, .on = day, .actor = "AB", .reason = "panel"});
        store::move_case(writer, open, Stage::waiting, date(2026, 10, 30), {});
        writer.insert(caseload::Lateness{.id = {},
                                         .case_file = open.id,
                                         .standard = "decision",
                                         .reason = caseload::LateReason::weather,
                                         .on = date(2026, 11, 1),
                                         .note = {}});
        writer.insert(caseload::Note{.case_file = open.id,
                                     .on = date(2026, 9, 10),
                                     .kind = caseload::NoteKind::phone,
                                     .contact = "mum",
                                     .text = "rang",
                                     .author = "tester"});
        for (auto day : {date(2026, 11, 9), date(2026, 11, 16)})
            writer.insert(schedule::Visit{.case_file = open.id,
                                          .worker = worker,
                                          .day = day,
                                          .start = {600},
                                          .status = schedule::VisitStatus::made});
        store::move_case(writer, ended, Stage::withdrawn, date(2026, 11, 2), "moved");
        store::move_case(writer, long_ended, Stage::withdrawn, date(2026, 9, 2), "moved");
    });
    store::Reader reader(file.database);
    auto alone = told(store::due_view_of(reader, open));
    CHECK(alone ==
          "decision 2026-09-01 2026-10-22 2026-10-30 late_but_excused 2\n"
          "contact 2026-09-01 2026-09-15 2026-09-10 on_time 0\n"
          "visit 2026-11-06 2026-12-06 2026-11-09 on_time 0\n");
    auto due = store::all_due_views(reader);
    REQUIRE(due.size() == 1);
    CHECK(told(due[0]) == alone);
    auto report = store::clock_views(reader, date(2026, 10, 1));
    REQUIRE(report.size() == 2);
    CHECK(told(report[0]) == alone);
    CHECK(told(report[1]) == told(store::due_view_of(reader, ended)));
    CHECK(told(report[1]).find("decision 2026-09-01 2026-10-13 - late 0") == 0);
}
