#include "schedule/planning.hpp"

#include "base/error.hpp"
#include "tests/schedule/made_up.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::schedule;
using namespace portage::schedule::test;

TEST_CASE("a weekly block keeps its slot across half-term and says why a week is skipped") {
    auto input = service();
    input.from = date(2026, 10, 5);
    input.blocks = {block("K26-0417", policy::Frequency::weekly, 6)};
    input.blocks[0].can = {{{}, {}, 2, {570}, {690}}};
    const auto draft = draft_plan(input);
    REQUIRE(draft.rows.size() == 6);
    CHECK(dates_of(draft, "K26-0417") == "10-06 10-13 10-20 11-03 11-10 11-17");
    CHECK(draft.rows[0].visitor == "MB");
    CHECK(to_string(*draft.rows[0].start) == "09:30");
    CHECK(draft.rows[0].reason == "regular slot, Tuesday 09:30");
    CHECK(draft.rows[5].number == 6);
    REQUIRE(draft.notes.size() == 2);
    CHECK(draft.notes[0] == "K26-0417: no visit on Tue 27 Oct: school holiday");
    CHECK(draft.based_on == 41);
    CHECK(draft_mistakes(input, draft).empty());
}

TEST_CASE("a visit moved off an absence says from where and why") {
    auto input = service();
    input.from = date(2026, 9, 9);
    input.team[0].away = {{{}, {1}, date(2026, 9, 15), date(2026, 9, 15), "training"}};
    input.blocks = {block("K26-0417", policy::Frequency::weekly, 2)};
    input.blocks[0].can = {{{}, {}, 1, {600}, {660}}, {{}, {}, 2, {600}, {660}}};
    input.blocks[0].visits = {{.worker = {1}, .day = date(2026, 9, 8), .start = {600}, .status = VisitStatus::made}};
    auto draft = draft_plan(input);
    REQUIRE(draft.rows.size() == 1);
    CHECK(to_iso(*draft.rows[0].day) == "2026-09-14");
    CHECK(draft.rows[0].number == 2);
    CHECK(draft.rows[0].reason == "moved from Tue 15 Sep 10:00: MB away (training)");

    // With Tuesdays only and no week left, the visit has no place, and the row says why.
    input.blocks[0].can.erase(input.blocks[0].can.begin());
    input.blocks[0].block.visits = 3;
    input.to = date(2026, 9, 25);
    draft = draft_plan(input);
    REQUIRE(draft.rows.size() == 2);
    CHECK(to_iso(*draft.rows[0].day) == "2026-09-22");
    CHECK(!draft.rows[1].placed);
    CHECK(draft.rows[1].visitor == "MB");
    CHECK(draft.rows[1].reason.starts_with("Tue 15 Sep: MB away (training); "));
}

TEST_CASE("a fortnightly block that has begun keeps its weeks weekday and time") {
    auto input = service();
    input.from = date(2026, 10, 12);
    input.blocks = {block("K26-0417", policy::Frequency::fortnightly, 6)};
    auto& begun = input.blocks[0];
    begun.block.id = {5};
    begun.block.starts_on = date(2026, 9, 9);
    for (auto day : {date(2026, 9, 9), date(2026, 9, 23), date(2026, 10, 7)})
        begun.visits.push_back({.worker = {1}, .day = day, .start = {600}, .status = VisitStatus::made});
    begun.visits.push_back({.worker = {1}, .day = date(2026, 10, 21), .start = {600}});  // agreed already
    const auto draft = draft_plan(input);
    REQUIRE(draft.rows.size() == 2);
    CHECK(dates_of(draft, "K26-0417") == "11-04 11-18");
    CHECK(draft.rows[0].number == 5);
    CHECK(to_string(*draft.rows[0].start) == "10:00");
    CHECK(draft_mistakes(input, draft).empty());
}

TEST_CASE("a visit the service cancelled is planned again and the draft says so") {
    auto input = service();
    input.from = date(2026, 9, 21);
    input.blocks = {block("K26-0417", policy::Frequency::weekly, 2)};
    input.blocks[0].visits = {
        {.worker = {1}, .day = date(2026, 9, 8), .start = {600}, .status = VisitStatus::made},
        {.worker = {1}, .day = date(2026, 9, 15), .start = {600}, .status = VisitStatus::cancelled_by_service}};
    const auto draft = draft_plan(input);
    REQUIRE(draft.rows.size() == 1);
    CHECK(draft.rows[0].number == 2);
    bool said = false;
    for (const auto& note : draft.notes) said = said || note == "K26-0417: 1 visit not made; it extends the block";
    CHECK(said);
}

TEST_CASE("two families do not meet one visitor at one time") {
    auto input = service();
    input.blocks = {block("K26-0001", policy::Frequency::weekly, 6), block("K26-0002", policy::Frequency::weekly, 6)};
    for (auto& each : input.blocks) each.can = {{{}, {}, 2, {600}, {720}}};
    input.blocks[1].postcode = "CT3 1AA";
    input.to = date(2026, 10, 16);  // six weeks: no room to come one after the other
    const auto draft = draft_plan(input);
    // Sixty minutes each and twenty between do not fit two hours: one family is left without.
    int placed = 0;
    for (const auto& row : draft.rows) placed += row.placed ? 1 : 0;
    CHECK(placed == 6);
    CHECK(draft.rows.size() == 12);
    input.blocks[1].postcode = "CT2 7NF";  // next door
    for (const auto& row : draft_plan(input).rows) CHECK(row.placed);
}

TEST_CASE("a joint visit waits for a day both can make") {
    auto input = service();
    input.blocks = {block("T26-0031", policy::Frequency::weekly, 4)};
    input.blocks[0].joint = {{{3}, {2}}};
    const auto draft = draft_plan(input);
    REQUIRE(draft.rows.size() == 4);
    CHECK(draft.rows[1].partner == "PH");
    CHECK(weekday_number(*draft.rows[1].day) == 4);
    CHECK(draft.rows[0].partner.empty());
    CHECK(draft_mistakes(input, draft).empty());
}

TEST_CASE("two staff and centre only are hard") {
    auto input = service();
    input.blocks = {block("K26-0505", policy::Frequency::weekly, 3)};
    input.blocks[0].two_staff = true;
    auto draft = draft_plan(input);
    for (const auto& row : draft.rows) {
        CHECK(row.second == "LN");
        CHECK(weekday_number(*row.day) == 2);
    }
    draft.rows[0].second.clear();
    draft.rows[0].line = 2;
    const auto mistakes = draft_mistakes(input, draft);
    REQUIRE(mistakes.size() == 1);
    CHECK(mistakes[0] == "line 2: K26-0505 block 1 visit 1, Tue 8 Sep 09:30: 2 must attend");

    input.blocks[0].centre_only = true;
    draft = draft_plan(input);
    REQUIRE(draft.rows.size() == 3);
    CHECK(!draft.rows[0].placed);
    CHECK(draft.rows[0].reason == "the case is flagged centre only: plan it at a centre");
    input.blocks[0].block.mode = policy::Mode::centre;
    CHECK(draft_plan(input).rows.at(0).reason == "no venue is named for visits at a centre");
    input.blocks[0].venue = "HALL";
    CHECK(draft_plan(input).rows.at(0).placed);
}

TEST_CASE("other appointments are kept clear of, and a virtual visit needs no journey") {
    auto input = service();
    input.blocks = {block("K26-0417", policy::Frequency::weekly, 1)};
    auto& one = input.blocks[0];
    one.can = {{{}, {}, 1, {560}, {660}}};
    input.appointments = {{{{1}}, date(2026, 9, 7), {540}, 15, "CT9 1AA"}};
    CHECK(to_string(*draft_plan(input).rows.at(0).start) == "09:45");  // 09:15 and a journey of twenty, on the quarter
    one.block.mode = policy::Mode::virtual_visit;
    input.appointments[0].at_base = true;
    CHECK(to_string(*draft_plan(input).rows.at(0).start) == "09:20");
}

TEST_CASE("a block without a visitor gets a proposal within the room there is") {
    auto input = service();
    input.blocks = {block("K26-0001", policy::Frequency::weekly, 2), block("K26-0002", policy::Frequency::weekly, 2)};
    for (auto& each : input.blocks) each.block.worker = {};
    input.team[0].worker.room = 1;
    input.team[1].worker.room = 0;
    const auto draft = draft_plan(input);
    int given = 0;
    for (const auto& row : draft.rows) given += row.visitor == "MB" ? 1 : 0;
    CHECK(given == 2);
    CHECK(draft.rows.size() == 4);
}

TEST_CASE("edits that break a rule are told with their line") {
    auto input = service();
    input.blocks = {block("K26-0417", policy::Frequency::weekly, 3)};
    auto draft = draft_plan(input);
    for (std::size_t i = 0; i < draft.rows.size(); ++i) draft.rows[i].line = i + 2;
    SUBCASE("a holiday") {
        draft.rows[2].day = date(2026, 10, 27);
        REQUIRE(draft_mistakes(input, draft).size() == 1);
        CHECK(draft_mistakes(input, draft)[0] ==
              "line 4: K26-0417 block 1 visit 3, Tue 27 Oct " + to_string(*draft.rows[2].start) + ": not an open day");
    }
    SUBCASE("a code nobody has") {
        draft.rows[0].visitor = "XX";
        CHECK(draft_mistakes(input, draft) == std::vector<std::string>{"line 2: nobody in the team has the code XX"});
    }
    SUBCASE("a block that is not there") {
        draft.rows[0].reference = "K26-9999";
        CHECK(draft_mistakes(input, draft) == std::vector<std::string>{"line 2: K26-9999 has no such block to plan"});
    }
    SUBCASE("another length") {
        draft.rows[0].minutes = 90;
        CHECK(draft_mistakes(input, draft) == std::vector<std::string>{"line 2: visits of this block take 60 minutes"});
    }
    SUBCASE("somebody else who is free") {
        // LN works Tuesdays, but the family has MB for its visitor.
        draft.rows[0].visitor = "LN";
        draft.rows[0].day = date(2026, 9, 8);
        REQUIRE(!draft_mistakes(input, draft).empty());
        CHECK(draft_mistakes(input, draft)[0].ends_with("LN is not among those who may come"));
    }
}

namespace {

// A fortnightly block of the given length with MB on Wednesdays at ten, begun on 9 September.
PlanningInput begun_fortnights(int visits, const std::vector<std::pair<Date, VisitStatus>>& had) {
    auto input = service();
    input.blocks = {block("K26-0417", policy::Frequency::fortnightly, visits)};
    auto& begun = input.blocks[0];
    begun.block.id = {5};
    begun.block.starts_on = date(2026, 9, 9);
    for (const auto& [day, status] : had)
        begun.visits.push_back({.worker = {1}, .day = day, .start = {600}, .status = status});
    return input;
}

}  // namespace

TEST_CASE("a chained block is counted from the last visit made and a periodic one from its weeks") {
    auto input = begun_fortnights(
        5, {{date(2026, 9, 9), VisitStatus::made}, {date(2026, 9, 23), VisitStatus::cancelled_by_service}});
    input.from = date(2026, 9, 28);
    CHECK(dates_of(draft_plan(input), "K26-0417") == "10-07 10-21 11-04 11-18");
    // The visit of the 23rd is overdue: the next is as soon as its weekday allows. Half-term moves one into the week
    // after, and the last is counted from there.
    input.practice.recurrence = Recurrence::chained;
    const auto draft = draft_plan(input);
    CHECK(dates_of(draft, "K26-0417") == "09-30 10-14 11-02 11-18");
    CHECK(draft_mistakes(input, draft).empty());
}

TEST_CASE("a chained block counts on from a visit that was moved into another week") {
    auto input = begun_fortnights(4, {{date(2026, 9, 9), VisitStatus::made},
                                      {date(2026, 9, 23), VisitStatus::made},
                                      {date(2026, 9, 29), VisitStatus::made}});
    input.from = date(2026, 9, 30);
    CHECK(dates_of(draft_plan(input), "K26-0417") == "10-07");
    input.practice.recurrence = Recurrence::chained;
    CHECK(dates_of(draft_plan(input), "K26-0417") == "10-14");
}

TEST_CASE("a chained block goes on from where its visitor was away and every visit keeps its distance") {
    for (int length = 3; length <= 6; ++length)
        for (int gone = 0; gone < 10; ++gone) {
            auto input = service();
            input.from = date(2026, 9, 7);
            input.practice.recurrence = Recurrence::chained;
            const Date monday = date(2026, 9, 14) + Days{7 * gone};
            input.team[0].away = {{{}, {1}, monday, monday + Days{11}, "leave"}};
            input.blocks = {block("K26-0417", policy::Frequency::fortnightly, length)};
            const auto draft = draft_plan(input);
            CHECK(draft_mistakes(input, draft).empty());
            std::optional<Date> last;
            int placed = 0;
            for (const auto& row : draft.rows) {
                if (!row.placed) continue;
                ++placed;
                // Never nearer than half the cadence; never further than one week beyond the weeks that could not be.
                if (last) {
                    CHECK((*row.day - *last).count() >= 7);
                    CHECK((*row.day - *last).count() <= 14 + 3 * 7);
                }
                last = row.day;
            }
            CHECK(placed == length);
        }
}

TEST_CASE("what the policy makes up within the block gets another day before its last or none") {
    auto input = begun_fortnights(4, {{date(2026, 9, 9), VisitStatus::made},
                                      {date(2026, 9, 23), VisitStatus::cancelled_by_service},
                                      {date(2026, 10, 7), VisitStatus::planned},
                                      {date(2026, 10, 21), VisitStatus::planned}});
    input.from = date(2026, 9, 21);
    CHECK(dates_of(draft_plan(input), "K26-0417") == "11-04");
    input.practice.make_up.service = MakeUp::within_block;
    auto draft = draft_plan(input);
    REQUIRE(draft.rows.size() == 1);
    // At least a week from the visits beside it, on a day of her own.
    CHECK(draft.rows[0].placed);
    CHECK(*draft.rows[0].day >= date(2026, 9, 21));
    CHECK(*draft.rows[0].day <= date(2026, 9, 30));
    CHECK(draft.rows[0].number == 4);
    CHECK(draft.rows[0].reason == "made up within the block");
    CHECK(draft_mistakes(input, draft).empty());
    // Once that gap has gone by there is one more, in the middle of the next: a week from either neighbour.
    input.from = date(2026, 10, 1);
    CHECK(dates_of(draft_plan(input), "K26-0417") == "10-14");
    // Then there is no such day.
    input.from = date(2026, 10, 15);
    draft = draft_plan(input);
    REQUIRE(draft.rows.size() == 1);
    CHECK(!draft.rows[0].placed);
    CHECK(draft.rows[0].reason ==
          "the policy makes it up within the block, which ends on 21/10/2026: no day is left there");
    // What the policy loses leaves nothing to plan.
    input.practice.make_up.service = MakeUp::lost;
    draft = draft_plan(input);
    CHECK(draft.rows.empty());
    CHECK(std::ranges::find(draft.notes, "K26-0417: 1 visit not made; it is lost") != draft.notes.end());
}
