#include "tests/review/scene.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::test;
using caseload::Stage;
using review::DueKind;
using enum schedule::VisitStatus;

namespace {

// Three visits promised, on Mondays from 7 September.
Scene three_promised(const std::string& authority = "thurrock") {
    Scene scene(authority);
    scene.block(3, date(2026, 9, 7));
    return scene;
}

policy::Figure<policy::Amount> amount(int count, policy::Unit unit) { return {.value = {count, unit}, .mark = {}}; }

}  // namespace

TEST_CASE("a block ends on the day its last promised visit is made") {
    auto scene = three_promised();
    for (unsigned day : {7u, 14u, 21u}) scene.visit(date(2026, 9, day), made);
    for (auto [today, over] : {std::pair{date(2026, 9, 20), -1}, {date(2026, 9, 21), 0}, {date(2026, 9, 22), 1}}) {
        auto due = scene.find(DueKind::block_review, today);
        REQUIRE(due);
        CHECK(to_iso(due->due_on) == "2026-09-21");
        CHECK(due->days_over == over);
        CHECK(due->is_overdue() == (over > 0));
    }
    auto due = *scene.find(DueKind::block_review, date(2026, 9, 30));
    CHECK(due.what == "review: block 1 is over, 3 of 3 visits made");
    CHECK(due.next == "review record K26-0001A");
    CHECK(due.who.value == 7);
    CHECK(due.why.find("Once the block of home visits come to an end") != std::string::npos);
    CHECK_FALSE(due.assumption);  // three visits were agreed with the family; the twelve assumed play no part
}

TEST_CASE("twelve visits are only assumed, and the due says so") {
    Scene scene("thurrock");
    scene.block(12, date(2026, 9, 7));
    scene.visit(date(2026, 9, 7), made);
    auto due = *scene.find(DueKind::block_review, date(2026, 9, 8));
    REQUIRE(due.assumption);
    CHECK(due.assumption->find("does not say how long") != std::string::npos);
}

TEST_CASE("a block whose last planned visit has passed is over, whatever was made of it") {
    auto scene = three_promised();
    scene.visit(date(2026, 9, 7), made);
    scene.visit(date(2026, 9, 14), cancelled_by_service, "staff_ill");
    CHECK(scene.day_of(DueKind::block_review, date(2026, 9, 15)) == "2026-09-14");
    CHECK(scene.find(DueKind::block_review, date(2026, 9, 15))->what == "review: block 1 is over, 1 of 3 visits made");
    scene.visit(date(2026, 9, 28), planned);
    CHECK(scene.day_of(DueKind::block_review, date(2026, 9, 15)) == "2026-09-28");
    CHECK(scene.find(DueKind::block_review, date(2026, 9, 15))->what ==
          "review: block 1 ends on 28/09/2026, 1 of 3 visits made");
}

TEST_CASE("what the family cancelled uses up the promise and what the service called off does not") {
    auto scene = three_promised();
    scene.visit(date(2026, 9, 7), made);
    scene.visit(date(2026, 9, 14), cancelled_by_service, "training");
    scene.visit(date(2026, 9, 21), cancelled_by_family, "appointment");
    scene.visit(date(2026, 9, 28), nobody_in);
    scene.visit(date(2026, 10, 5), planned);  // a fourth, beyond the promise
    CHECK(scene.day_of(DueKind::block_review, date(2026, 9, 29)) == "2026-09-28");
    CHECK(scene.find(DueKind::block_review, date(2026, 9, 29))->what == "review: block 1 is over, 1 of 3 visits made");
}

TEST_CASE("visits withdrawn and the review visit itself are no part of the block") {
    auto scene = three_promised();
    scene.visit(date(2026, 9, 7), made);
    scene.visit(date(2026, 9, 14), withdrawn);
    scene.visit(date(2026, 9, 21), planned).kind = schedule::VisitKind::review;
    CHECK(scene.day_of(DueKind::block_review, date(2026, 9, 15)) == "2026-09-07");
}

TEST_CASE("a block reviewed or ended is due no more") {
    auto scene = three_promised();
    scene.visit(date(2026, 9, 7), made);
    auto whole = scene;
    whole.held(date(2026, 9, 20), {1});
    CHECK(whole.day_of(DueKind::block_review, date(2026, 9, 20)) == "none");
    CHECK(whole.day_of(DueKind::block_review, date(2026, 9, 19)) == "2026-09-07");  // not held yet on that day
    scene.view.blocks.back().ended_on = date(2026, 9, 20);
    CHECK(scene.day_of(DueKind::block_review, date(2026, 9, 21)) == "none");
}

TEST_CASE("a block without a visit is to be planned from the day it starts") {
    auto scene = three_promised();
    auto due = scene.find(DueKind::planning, date(2026, 9, 8));
    REQUIRE(due);
    CHECK(due->days_over == 1);
    CHECK(due->next == "schedule plan K26-0001A");
    CHECK_FALSE(scene.find(DueKind::block_review, date(2026, 9, 8)));
}

TEST_CASE("a block promised for weeks ends with them") {
    auto scene = three_promised();
    scene.policy.block->length = amount(2, policy::Unit::weeks);
    for (unsigned day : {7u, 14u, 28u}) scene.visit(date(2026, 9, day), planned);
    CHECK(scene.day_of(DueKind::block_review, date(2026, 9, 8)) == "2026-09-21");
}

TEST_CASE("a policy that says no to a review at the end of a block has none") {
    auto scene = three_promised();
    scene.visit(date(2026, 9, 7), made);
    scene.policy.review.at_block_end = false;
    CHECK_FALSE(scene.find(DueKind::block_review, date(2026, 9, 8)));
    scene.policy.review.at_block_end.reset();
    auto due = scene.find(DueKind::block_review, date(2026, 9, 8));
    REQUIRE(due);
    CHECK(due->assumption == "the policy does not say that a block ends with a review");
}

TEST_CASE("a review is due so many months after visits began and then after the last one held") {
    Scene scene;
    scene.visit(date(2026, 9, 7), made);
    CHECK(scene.day_of(DueKind::periodic_review, date(2026, 9, 8)) == "2027-03-07");
    CHECK(scene.find(DueKind::periodic_review, date(2026, 9, 8))->assumption);
    scene.held(date(2027, 3, 31));
    CHECK(scene.day_of(DueKind::periodic_review, date(2027, 4, 1)) == "2027-09-30");
}

TEST_CASE("counted from the start a late review does not move those after it") {
    Scene scene;
    scene.visit(date(2026, 9, 7), made);
    scene.policy.review.counted_from = review::CountedFrom::start;
    scene.held(date(2027, 3, 31));
    CHECK(scene.day_of(DueKind::periodic_review, date(2027, 4, 1)) == "2027-09-07");
    scene.view.reviews.back().held_on = date(2027, 3, 7);  // on the day itself: that period is done
    CHECK(scene.day_of(DueKind::periodic_review, date(2027, 4, 1)) == "2027-09-07");
    scene.view.reviews.back().held_on = date(2027, 3, 6);  // early: counts for the period it lies in
    CHECK(scene.day_of(DueKind::periodic_review, date(2027, 4, 1)) == "2027-03-07");
}

TEST_CASE("a review every so many weeks, visits and terms") {
    Scene scene;
    for (unsigned day : {7u, 14u, 21u, 28u}) scene.visit(date(2026, 9, day), made);
    scene.policy.review.every = amount(6, policy::Unit::weeks);
    CHECK(scene.day_of(DueKind::periodic_review, date(2026, 9, 29)) == "2026-10-19");
    scene.policy.review.every = amount(3, policy::Unit::visits);
    CHECK(scene.day_of(DueKind::periodic_review, date(2026, 9, 29)) == "2026-09-21");
    scene.held(date(2026, 9, 21));
    CHECK(scene.day_of(DueKind::periodic_review, date(2026, 9, 29)) == "none");  // one of three since
    scene.view.reviews.clear();
    scene.policy.review.every = amount(1, policy::Unit::terms);  // begun in T1: by the end of T2
    CHECK(scene.day_of(DueKind::periodic_review, date(2026, 9, 29)) == "2026-12-18");
    scene.policy.review.every = amount(3, policy::Unit::terms);
    CHECK(scene.day_of(DueKind::periodic_review, date(2026, 9, 29)) ==
          to_iso(scene.calendar.term_on(date(2027, 3, 1))->to));
}

TEST_CASE("terms that are not loaded are counted as thirteen weeks and the due says so") {
    Scene scene;
    scene.visit(date(2032, 9, 6), made);
    scene.policy.review.every = amount(2, policy::Unit::terms);
    auto due = scene.find(DueKind::periodic_review, date(2032, 9, 7));
    REQUIRE(due);
    CHECK(to_iso(due->due_on) == to_iso(date(2032, 9, 6) + Days{26 * 7}));
    CHECK(due->assumption->find("13 weeks") != std::string::npos);
}

TEST_CASE("where the block ends first its review is the only one asked for") {
    Scene scene;
    scene.block(2, date(2026, 9, 7));
    scene.visit(date(2026, 9, 7), made);
    scene.visit(date(2026, 9, 14), planned);
    CHECK(scene.find(DueKind::block_review, date(2026, 9, 8)));
    CHECK_FALSE(scene.find(DueKind::periodic_review, date(2026, 9, 8)));
    scene.view.visits.back().day = date(2027, 4, 1);
    CHECK(scene.find(DueKind::periodic_review, date(2026, 9, 8)));
}

TEST_CASE("a planned break ends when the policy says") {
    Scene scene("thurrock", Stage::on_break);
    CHECK_FALSE(scene.find(DueKind::break_end, date(2026, 9, 8)));
    scene.policy.block->consolidation = amount(6, policy::Unit::weeks);
    CHECK(scene.day_of(DueKind::break_end, date(2026, 9, 8)) == "2026-10-19");
}

TEST_CASE("nothing is due of a case that has ended and no review of one that is paused") {
    for (auto stage : {Stage::closed, Stage::declined, Stage::lapsed, Stage::withdrawn, Stage::deceased}) {
        Scene scene("kent", stage);
        scene.block(1, date(2026, 9, 7));
        scene.visit(date(2026, 9, 7), planned);
        scene.rang(date(2026, 9, 1), "mum", date(2026, 9, 3));
        CHECK(review::dues_of(scene.view, scene.policy, scene.calendar, date(2026, 10, 1)).empty());
    }
    Scene paused("kent", Stage::paused);
    paused.block(1, date(2026, 9, 7));
    paused.visit(date(2026, 9, 7), made);
    CHECK_FALSE(paused.find(DueKind::block_review, date(2026, 10, 1)));
    CHECK_FALSE(paused.find(DueKind::periodic_review, date(2027, 10, 1)));
}
