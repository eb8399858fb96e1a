#include "tests/review/scene.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::test;
using caseload::Stage;
using review::DueKind;

namespace {

Scene waiting() {
    Scene scene("kent", Stage::waiting);
    scene.view.case_file.listed_on = date(2026, 9, 7);
    scene.view.case_file.worker = {};
    return scene;
}

}  // namespace

TEST_CASE("a waiting family is contacted every twelve weeks from the day it was listed") {
    auto scene = waiting();
    auto due = scene.find(DueKind::contact, date(2026, 12, 1));
    REQUIRE(due);
    CHECK(to_iso(due->due_on) == "2026-11-30");
    CHECK(due->days_over == 1);
    CHECK(due->assumption);
    scene.rang(date(2026, 11, 30));
    CHECK(scene.day_of(DueKind::contact, date(2026, 12, 1)) == "2027-02-22");
    scene.rang(date(2026, 12, 20), "health visitor");
    CHECK(scene.day_of(DueKind::contact, date(2026, 12, 21)) == "2027-02-22");
    CHECK_FALSE(Scene().find(DueKind::contact, date(2026, 12, 21)));  // visited, not waiting
}

TEST_CASE("a promised contact comes first and is kept by the next contact") {
    auto scene = waiting();
    scene.rang(date(2026, 9, 14), "mum", date(2026, 9, 17));
    CHECK(scene.day_of(DueKind::contact, date(2026, 9, 14)) == "2026-09-17");
    CHECK(scene.find(DueKind::contact, date(2026, 9, 17))->days_over == 0);
    scene.view.contacts.push_back({date(2026, 9, 16), caseload::NoteKind::note, {}, {}});  // a note is no contact
    CHECK(scene.day_of(DueKind::contact, date(2026, 9, 17)) == "2026-09-17");
    scene.rang(date(2026, 9, 17));
    CHECK(scene.day_of(DueKind::contact, date(2026, 9, 18)) == "2026-12-10");
}

TEST_CASE("a promise holds at every stage and one made later is not known before") {
    Scene scene;
    scene.rang(date(2026, 9, 14), "mum", date(2026, 9, 17));
    CHECK(scene.day_of(DueKind::contact, date(2026, 9, 20)) == "2026-09-17");
    CHECK(scene.day_of(DueKind::contact, date(2026, 9, 13)) == "none");
}

TEST_CASE("on hold waits for the day promised or else six weeks") {
    Scene scene("kent", Stage::on_hold);
    auto due = scene.find(DueKind::evidence, date(2026, 9, 14));
    REQUIRE(due);
    CHECK(to_iso(due->due_on) == "2026-10-19");
    CHECK(due->assumption);
    scene.rang(date(2026, 9, 14), "health visitor", date(2026, 9, 25));
    CHECK(scene.day_of(DueKind::evidence, date(2026, 9, 14)) == "2026-09-25");
    CHECK_FALSE(scene.find(DueKind::contact, date(2026, 9, 14)));
}

TEST_CASE("a flag is looked at again on its day unless lifted") {
    Scene scene;
    scene.view.flags.push_back({.id = {1},
                                .case_file = {1},
                                .kind = caseload::FlagKind::safeguarding,
                                .set_on = date(2026, 9, 1),
                                .review_on = date(2026, 10, 1)});
    CHECK(scene.find(DueKind::flag_review, date(2026, 10, 1))->days_over == 0);
    CHECK(scene.find(DueKind::flag_review, date(2026, 10, 2))->is_overdue());
    CHECK(scene.find(DueKind::flag_review, date(2026, 10, 2))->what == "look again at the safeguarding flag");
    scene.view.flags.back().lifted_on = date(2026, 10, 2);
    CHECK_FALSE(scene.find(DueKind::flag_review, date(2026, 10, 2)));
}

TEST_CASE("service standards run from the referral in working days and weeks until met") {
    Scene scene("kent", Stage::received);
    scene.view.received_on = date(2026, 8, 24);  // the bank holiday of 31 August lies within
    CHECK(scene.day_of(DueKind::first_contact, date(2026, 9, 7)) == "2026-09-08");
    CHECK(scene.day_of(DueKind::decision, date(2026, 9, 7)) == "2026-10-05");
    CHECK_FALSE(scene.find(DueKind::first_visit, date(2026, 9, 7)));
    scene.rang(date(2026, 9, 1));
    CHECK_FALSE(scene.find(DueKind::first_contact, date(2026, 9, 7)));
    scene.view.case_file.stage = Stage::waiting;
    scene.view.decided_on = date(2026, 9, 16);
    CHECK_FALSE(scene.find(DueKind::decision, date(2026, 9, 17)));
    CHECK(scene.day_of(DueKind::first_visit, date(2026, 9, 17)) == "2026-12-09");
    CHECK(scene.find(DueKind::first_visit, date(2026, 9, 17))->next == "schedule allocate K26-0001A");
    scene.view.case_file.stage = Stage::active;
    CHECK(scene.find(DueKind::first_visit, date(2026, 9, 17))->next == "schedule plan K26-0001A");
    scene.visit(date(2026, 10, 1), schedule::VisitStatus::made);
    CHECK_FALSE(scene.find(DueKind::first_visit, date(2026, 10, 2)));
}

TEST_CASE("a standard of term time does not run in the holidays") {
    Scene scene("kent", Stage::received);
    scene.view.received_on = date(2026, 8, 24);
    for (auto& standard : scene.policy.standards) standard.term_time_only = true;
    CHECK(scene.day_of(DueKind::decision, date(2026, 9, 7)) == "2026-10-12");       // the 42nd day from 1 September
    CHECK(scene.day_of(DueKind::first_contact, date(2026, 9, 7)) == "2026-09-14");  // the 10th working day
}

TEST_CASE("what is due comes worst first, what is over a week off after it") {
    Scene scene;
    scene.view.flags.push_back({.id = {1},
                                .case_file = {1},
                                .kind = caseload::FlagKind::medical,
                                .set_on = date(2026, 9, 1),
                                .review_on = date(2026, 10, 20)});
    scene.visit(date(2026, 9, 28), schedule::VisitStatus::planned);
    scene.rang(date(2026, 9, 2), "mum", date(2026, 10, 8));
    auto all = review::due_by(review::dues_of(scene.view, scene.policy, scene.calendar, date(2026, 10, 1)),
                              date(2026, 10, 31));
    REQUIRE(all.size() == 3);
    CHECK(all[0].kind == DueKind::contact);        // in seven days
    CHECK(all[1].kind == DueKind::visit_outcome);  // overdue, less harm
    CHECK(all[2].kind == DueKind::flag_review);    // worse, but nineteen days off
    CHECK(review::state_in_words(all[0]) == "in 7 days");
    CHECK(review::state_in_words(all[1]) == "overdue 3 days");
}

TEST_CASE("notice comes so long before the day, and a stretch of time can be asked for instead") {
    Scene scene;
    scene.view.flags.push_back(
        {.id = {1}, .case_file = {1}, .set_on = date(2026, 9, 1), .review_on = date(2026, 10, 20)});
    auto shown = [&](Date today, std::optional<Date> until) {
        return review::due_by(review::dues_of(scene.view, scene.policy, scene.calendar, today), until).size();
    };
    CHECK(shown(date(2026, 10, 5), {}) == 0);
    CHECK(shown(date(2026, 10, 6), {}) == 1);
    CHECK(shown(date(2026, 9, 1), date(2026, 10, 19)) == 0);
    CHECK(shown(date(2026, 9, 1), date(2026, 10, 20)) == 1);
}
