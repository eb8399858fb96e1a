#include "report/visits.hpp"

#include "tests/calendar/shipped.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace portage;
using schedule::VisitStatus;

namespace {

const Date this_monday = date(2026, 11, 23);
const Id<team::Worker> mina{1}, lena{2}, therapist{9};

report::VisitRow visit(Id<team::Worker> worker, Date day, VisitStatus status) {
    return {.worker = worker, .day = day, .minutes = 60, .status = status};
}

}  // namespace

TEST_CASE("a visit of a past day without an outcome is not one to come") {
    report::VisitCounts counts;
    counts.add(visit(mina, this_monday - Days{3}, VisitStatus::planned), this_monday);
    counts.add(visit(mina, this_monday, VisitStatus::planned), this_monday);
    counts.add(visit(mina, this_monday - Days{3}, VisitStatus::withdrawn), this_monday);
    CHECK(counts.planned == 2);
    CHECK(counts.no_outcome == 1);
    CHECK(counts.to_come == 1);
    CHECK(counts.due() == 1);
    CHECK(counts.withdrawn == 1);
}

TEST_CASE("every planned visit is counted once, and the visitors add up to all") {
    auto calendar = test::shipped_calendar("kent");
    std::mt19937 random(7);
    std::vector<report::VisitRow> visits;
    int made = 0, joint = 0, withdrawn = 0;
    for (int i = 0; i < 500; ++i) {
        auto one = visit(Id<team::Worker>{1 + static_cast<int>(random() % 2)}, this_monday - Days{random() % 20},
                         static_cast<VisitStatus>(random() % 7));
        if (random() % 3 == 0) one.partner = therapist;
        made += one.status == VisitStatus::made;
        joint += one.status == VisitStatus::made && one.partner;
        withdrawn += one.status == VisitStatus::withdrawn;
        visits.push_back(one);
    }
    auto counted = report::count_visits({mina, lena}, visits, {}, calendar, this_monday);
    auto sums_up = [](const report::VisitCounts& c) {
        return c.planned ==
               c.made + c.by_family + c.by_service + c.by_professional + c.nobody_in + c.no_outcome + c.to_come;
    };
    const auto& all = counted.all.counts;
    CHECK(sums_up(all));
    CHECK(all.planned == 500 - withdrawn);
    CHECK(all.made == made);
    CHECK(all.made_joint == joint);
    CHECK(all.minutes == 60 * made);
    REQUIRE(counted.by_visitor.size() == 2);
    int planned = 0, reasons = 0;
    for (const auto& line : counted.by_visitor) {
        CHECK(sums_up(line.counts));
        planned += line.counts.planned;
    }
    CHECK(planned == all.planned);
    for (const auto& one : counted.reasons) reasons += one.count;
    CHECK(reasons == all.by_family + all.by_service + all.by_professional + all.nobody_in);
}

TEST_CASE("late is counted in days of term, so half-term makes nobody late") {
    auto calendar = test::shipped_calendar("kent");
    // Kent's autumn half-term of 2026 is the week of 26 October; Sheppey's began a week earlier.
    report::CaseRow row{
        .stage = caseload::Stage::active, .frequency = policy::Frequency::weekly, .expected_from = date(2026, 9, 7)};
    auto state = [&](Date seen, Date this_monday) {
        row.last_seen = seen;
        report::VisitDays days(calendar, this_monday);
        return report::punctual(row, days);
    };
    // Seen on Thursday 22 October, the last but one day of the term: two weeks of term later is
    // Thursday 12 November, three weeks by the calendar. Late on the day after.
    CHECK(state(date(2026, 10, 22), date(2026, 11, 12)) == report::Punctual::in_time);
    CHECK(state(date(2026, 10, 22), date(2026, 11, 13)) == report::Punctual::late);
    // Without a holiday between: seen on Monday the 2nd, ten days of term are over on the 17th.
    CHECK(state(date(2026, 11, 2), date(2026, 11, 16)) == report::Punctual::in_time);
    CHECK(state(date(2026, 11, 2), date(2026, 11, 17)) == report::Punctual::late);
    row.frequency = policy::Frequency::fortnightly;
    CHECK(state(date(2026, 11, 2), date(2026, 11, 17)) == report::Punctual::in_time);
}

TEST_CASE("nobody is late who was promised no visits, and one never seen is late by the start") {
    auto calendar = test::shipped_calendar("kent");
    report::VisitDays days(calendar, this_monday);
    report::CaseRow row{.stage = caseload::Stage::active, .expected_from = date(2026, 9, 7)};
    CHECK_FALSE(report::punctual(row, days));  // no frequency agreed
    row.frequency = policy::Frequency::monthly;
    CHECK(report::punctual(row, days) == report::Punctual::late);
    row.expected_from = date(2026, 11, 16);
    CHECK(report::punctual(row, days) == report::Punctual::in_time);
    row.expected_from.reset();
    CHECK(report::punctual(row, days) == report::Punctual::not_known);
    row.stage = caseload::Stage::paused;
    CHECK_FALSE(report::punctual(row, days));
}

TEST_CASE("where the terms are not loaded punctuality is not known, and that is said") {
    calendar::Calendar without_terms;
    without_terms.read(test::text_of(SHARE "/calendars/england-and-wales.toml"), "england-and-wales.toml");
    auto counted = report::count_visits({mina}, {},
                                        {{.stage = caseload::Stage::active,
                                          .worker = mina,
                                          .frequency = policy::Frequency::weekly,
                                          .expected_from = this_monday - Days{30}}},
                                        without_terms, this_monday);
    CHECK(counted.all.agreed == 1);
    CHECK(counted.all.in_time == 0);
    CHECK(counted.all.late == 0);
    CHECK(counted.not_known.find("calendar") != std::string::npos);
}
