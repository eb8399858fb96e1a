#include "store/reviews.hpp"

#include "store/due_views.hpp"
#include "tests/support/file.hpp"

#include <doctest/doctest.h>

using namespace portage;
using caseload::Stage;
using review::Decided;
using review::ReviewOutcome;
using support::TestFile;
using enum schedule::VisitStatus;

namespace {

// A case in a block of three: one visit made, two planned, on Mondays from 7 September.
struct Scene {
    TestFile file;
    caseload::Case c;
    Id<schedule::VisitBlock> block;
    Scene() {
        file.change("test", [&](store::Writer& writer) {
            c = file.new_case(writer, "Amelia", "Khan");
            auto visitor = writer.insert(team::Worker{.code = "MB", .name = "M Bell"});
            store::move_case(writer, c, Stage::waiting, date(2026, 9, 1), {});
            c.worker = visitor;
            store::move_case(writer, c, Stage::allocated, date(2026, 9, 2), {});
            store::move_case(writer, c, Stage::active, date(2026, 9, 3), {});
            block = writer.insert(
                schedule::VisitBlock{.case_file = c.id, .worker = visitor, .visits = 3, .starts_on = date(2026, 9, 7)});
            for (unsigned day : {7u, 14u, 21u})
                writer.insert(schedule::Visit{.case_file = c.id,
                                              .block = block,
                                              .worker = visitor,
                                              .day = date(2026, 9, day),
                                              .start = {600},
                                              .status = day == 7 ? made : planned});
        });
    }
    store::RecordedReview record(const Decided& decided, std::optional<schedule::VisitBlock> next = {}) {
        store::RecordedReview done;
        last = file.change("review record", [&](store::Writer& writer) {
            done = store::record_review(writer, c, decided, date(2026, 9, 21), next);
        });
        return done;
    }
    schedule::VisitBlock block_from(Date day) const {
        return {.case_file = c.id,
                .number = 2,
                .worker = c.worker,
                .frequency = policy::Frequency::fortnightly,
                .visits = 6,
                .starts_on = day};
    }
    std::string visits() {
        store::Reader reader(file.database);
        std::vector<std::string> all;
        for (const auto& visit : reader.all<schedule::Visit>("ORDER BY day, id"))
            all.emplace_back(to_string(visit.status));
        return join(all, " ");
    }
    store::ChangeNumber last = 0;
};

Decided decide(ReviewOutcome outcome, Date held_on) { return {.outcome = outcome, .held_on = held_on}; }

}  // namespace

TEST_CASE("a next block ends the one before and takes over its later visits") {
    Scene scene;
    auto before = scene.file.digest();
    auto done = scene.record(decide(ReviewOutcome::next_block, date(2026, 9, 15)), scene.block_from(date(2026, 9, 21)));
    CHECK(scene.visits() == "made planned withdrawn");
    REQUIRE(done.withdrawn.size() == 1);
    CHECK(to_iso(done.withdrawn[0].day) == "2026-09-21");
    CHECK(scene.c.stage == Stage::active);
    CHECK(scene.c.frequency == policy::Frequency::fortnightly);
    {
        store::Reader reader(scene.file.database);
        CHECK(to_iso(*reader.get(scene.block).ended_on) == "2026-09-15");
        CHECK_FALSE(reader.get(done.block).ended_on);
        auto held = reader.get(done.review);
        CHECK(held.block == scene.block);
        CHECK(to_iso(*held.due_on) == "2026-09-21");
    }
    scene.file.undo(scene.last);
    CHECK(scene.file.digest() == before);
}

TEST_CASE("groups only and a break take every planned visit after the review away") {
    for (auto outcome : {ReviewOutcome::group_only, ReviewOutcome::on_break}) {
        Scene scene;
        auto before = scene.file.digest();
        scene.record(decide(outcome, date(2026, 9, 14)));
        CHECK(scene.visits() == "made planned withdrawn");  // of the day of the review itself it is asked what became
        CHECK(scene.c.stage == review::stage_after(outcome));
        scene.file.undo(scene.last);
        CHECK(scene.file.digest() == before);
    }
}

TEST_CASE("a transition keeps the visits, records setting and attendance, and outreach ends them") {
    Scene scene;
    auto start = scene.file.digest();
    auto moving = decide(ReviewOutcome::transition, date(2026, 9, 14));
    moving.setting = child::Setting{.name = "Little Acorns", .senco = "J Dean"};
    moving.starts_on = date(2026, 11, 2);
    scene.record(moving);
    auto first = scene.last;
    CHECK(scene.visits() == "made planned planned");
    CHECK(scene.c.stage == Stage::transition);
    {
        store::Reader reader(scene.file.database);
        auto moves = store::setting_moves_of(reader, scene.c.id);
        REQUIRE(moves.size() == 1);
        CHECK(reader.get(moves[0].setting).name == "Little Acorns");
        auto attends = reader.first<child::Attendance>("WHERE child = ? ORDER BY id", scene.c.child);
        REQUIRE(attends);
        CHECK(to_iso(*attends->from) == "2026-11-02");
        CHECK(store::setting_named(reader, "little  ACORNS", false).id == moves[0].setting);
        CHECK_THROWS_AS(store::setting_named(reader, "Litle Acorns", false), Error);
        CHECK_FALSE(store::setting_named(reader, "Litle Acorns", true).id);
        CHECK_FALSE(store::setting_named(reader, "Oak Tree Nursery", false).id);
    }
    scene.file.change("review record",
                      [&](store::Writer& writer) { store::record_report(writer, scene.c, date(2026, 10, 20)); });
    auto moved = decide(ReviewOutcome::transition, date(2026, 9, 16));
    {
        store::Reader reader(scene.file.database);
        moved.setting = store::setting_named(reader, "Little Acorns", false);
    }
    moved.starts_on = date(2026, 11, 9);  // a week later: the same move, not another
    scene.record(moved);
    auto settled = decide(ReviewOutcome::outreach, date(2026, 9, 18));
    settled.settled_on = date(2026, 9, 18);
    scene.record(settled);
    CHECK(scene.visits() == "made planned withdrawn");
    CHECK(start != scene.file.digest());
    store::Reader reader(scene.file.database);
    auto moves = store::setting_moves_of(reader, scene.c.id);
    REQUIRE(moves.size() == 1);
    CHECK(to_iso(*moves[0].starts_on) == "2026-11-09");
    CHECK(to_iso(*moves[0].settled_on) == "2026-09-18");
    CHECK(to_iso(*moves[0].report_on) == "2026-10-20");
    CHECK(scene.c.stage == Stage::outreach);
    CHECK(first < scene.last);
}

TEST_CASE("closing resolves every visit to come and says where the child goes") {
    Scene scene;
    auto before = scene.file.digest();
    auto decided = decide(ReviewOutcome::close, date(2026, 9, 14));
    decided.reason = "moved to Medway";
    decided.destination = review::Destination::moved;
    auto done = scene.record(decided);
    CHECK(done.withdrawn.size() == 2);
    CHECK(scene.visits() == "made withdrawn withdrawn");
    CHECK(scene.c.closure_reason == "moved to Medway");
    CHECK(scene.c.destination == "moved");
    {
        store::Reader reader(scene.file.database);
        CHECK(store::all_due_views(reader).empty());
        CHECK(to_iso(*reader.get(scene.block).ended_on) == "2026-09-14");
    }
    scene.file.undo(scene.last);
    CHECK(scene.file.digest() == before);
}

TEST_CASE("goals are kept, met or dropped, and the review remembers which") {
    Scene scene;
    std::vector<Id<assessment::Goal>> goals;
    scene.file.change("assess goal", [&](store::Writer& writer) {
        for (const auto* text : {"sits alone", "names two things", "drinks from a cup"})
            goals.push_back(
                writer.insert(assessment::Goal{.case_file = scene.c.id, .text = text, .set_on = date(2026, 9, 8)}));
        auto step = writer.insert(
            assessment::Step{.goal = goals[0], .text = "sits with one hand held", .set_on = date(2026, 9, 8)});
        writer.insert(
            assessment::StepTry{.step = step, .on = date(2026, 9, 9), .result = assessment::StepResult::partly});
        writer.insert(
            assessment::StepTry{.step = step, .on = date(2026, 9, 10), .result = assessment::StepResult::achieved});
        writer.insert(assessment::Step{.goal = goals[0], .text = "sits for a minute", .set_on = date(2026, 9, 10)});
    });
    auto before = scene.file.digest();
    auto decided = decide(ReviewOutcome::on_break, date(2026, 9, 14));
    using enum review::GoalWord;
    decided.goals = {{goals[0], review::GoalWord::met}, {goals[1], keep}, {goals[2], drop}};
    auto done = scene.record(decided);
    {
        store::Reader reader(scene.file.database);
        CHECK(store::goals_of_case(reader, scene.c.id, true).size() == 1);
        CHECK(reader.get(goals[0]).outcome == assessment::GoalOutcome::met);
        CHECK(to_iso(*reader.get(goals[0]).closed_on) == "2026-09-14");
        CHECK(reader.get(goals[2]).outcome == assessment::GoalOutcome::dropped);
        CHECK(store::goals_said_at(reader, done.review).size() == 3);
        auto steps = store::steps_of_goal(reader, goals[0]);
        CHECK(steps.set == 2);
        CHECK(steps.achieved == 1);
    }
    scene.file.undo(scene.last);
    CHECK(scene.file.digest() == before);
}

TEST_CASE("a closed case is reopened to the waiting list and its visits stay withdrawn") {
    Scene scene;
    auto decided = decide(ReviewOutcome::close, date(2026, 9, 14));
    decided.reason = "moved";
    scene.record(decided);
    auto before = scene.file.digest();
    auto number = scene.file.change("review reopen", [&](store::Writer& writer) {
        CHECK_THROWS_WITH(store::reopen_case(writer, scene.c, {}, date(2026, 9, 13), "back"),
                          doctest::Contains("cannot be reopened on 13/09/2026"));
        store::reopen_case(writer, scene.c, {}, date(2026, 9, 30), "came back");
    });
    CHECK(scene.c.stage == Stage::waiting);
    CHECK(to_iso(*scene.c.listed_on) == "2026-09-30");
    CHECK_FALSE(scene.c.closed_on);
    CHECK_FALSE(scene.c.closure_reason);
    CHECK(scene.visits() == "made withdrawn withdrawn");
    scene.file.change("test", [&](store::Writer& writer) {
        CHECK_THROWS_WITH(store::reopen_case(writer, scene.c, {}, date(2026, 9, 30), "again"),
                          doctest::Contains("it is open"));
    });
    scene.file.undo(number);
    CHECK(scene.file.digest() == before);
}

TEST_CASE("a case is reopened to visits only while its visitor is there, and never after a death") {
    Scene scene;
    auto decided = decide(ReviewOutcome::close, date(2026, 9, 14));
    decided.reason = "moved";
    scene.record(decided);
    scene.file.change("test", [&](store::Writer& writer) {
        auto visitor = writer.get(scene.c.worker);
        visitor.ends_on = date(2026, 9, 20);
        writer.update(visitor);
        auto copy = scene.c;
        CHECK_THROWS_WITH(store::reopen_case(writer, copy, Stage::active, date(2026, 9, 21), "back"),
                          doctest::Contains("has no visitor any more"));
        store::reopen_case(writer, copy, Stage::active, date(2026, 9, 20), "back");
        CHECK(copy.stage == Stage::active);
        auto child = writer.get(copy.child);
        store::record_death(writer, child, date(2026, 9, 22));
        copy = writer.get(copy.id);
        CHECK_THROWS_WITH(store::reopen_case(writer, copy, {}, date(2026, 9, 23), "?"),
                          doctest::Contains("nothing follows"));
    });
}

TEST_CASE("one case and all cases are looked at alike") {
    Scene scene;
    scene.file.change("test", [&](store::Writer& writer) {
        writer.insert(caseload::Note{.case_file = scene.c.id,
                                     .on = date(2026, 9, 8),
                                     .kind = caseload::NoteKind::phone,
                                     .contact = "mum",
                                     .text = "rang",
                                     .next_on = date(2026, 9, 17),
                                     .author = "tester"});
        writer.insert(referral::Referral{.case_file = scene.c.id, .received_on = date(2026, 8, 28)});
    });
    store::Reader reader(scene.file.database);
    auto all = store::all_due_views(reader);
    REQUIRE(all.size() == 1);
    auto one = store::due_view_of(reader, scene.c);
    CHECK(one.visits.size() == all[0].visits.size());
    CHECK(one.blocks.size() == all[0].blocks.size());
    REQUIRE(one.contacts.size() == 1);
    REQUIRE(all[0].contacts.size() == 1);
    CHECK(to_iso(*one.contacts[0].next_on) == to_iso(*all[0].contacts[0].next_on));
    CHECK(to_iso(*one.received_on) == "2026-08-28");
    CHECK(to_iso(*all[0].received_on) == "2026-08-28");
    CHECK(to_iso(*one.born) == to_iso(*all[0].born));
}
