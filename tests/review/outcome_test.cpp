#include "review/outcome.hpp"

#include <doctest/doctest.h>

using namespace portage;
using caseload::Stage;
using review::Decided;
using review::ReviewOutcome;

namespace {

caseload::Case at(Stage stage) {
    return {.id = {1},
            .reference = "K26-0001A",
            .child = {1},
            .stage = stage,
            .stage_since = date(2026, 9, 7),
            .opened_on = date(2026, 9, 1),
            .frequency = policy::Frequency::weekly,
            .mode = policy::Mode::home,
            .worker = {7}};
}
Decided decide(ReviewOutcome outcome) { return {.outcome = outcome, .held_on = date(2026, 11, 12)}; }

std::string mistakes(const caseload::Case& c, const Decided& decided, std::vector<review::SettingMove> moves = {},
                     std::vector<assessment::Goal> goals = {}) {
    schedule::HomeLearning offered{.frequencies = {policy::Frequency::weekly, policy::Frequency::fortnightly},
                                   .modes = {policy::Mode::home}};
    return join(review::mistakes_in(c, decided, date(2026, 11, 13), goals, moves, offered), "; ");
}

}  // namespace

TEST_CASE("an outcome is recorded of a case that is visited and no other") {
    CHECK(mistakes(at(Stage::active), decide(ReviewOutcome::next_block)).empty());
    CHECK(mistakes(at(Stage::waiting), decide(ReviewOutcome::next_block)) ==
          "it is on the waiting list: a review cannot lead to next_block; it can lead to close");
    CHECK(mistakes(at(Stage::closed), decide(ReviewOutcome::on_break)) ==
          "it is closed: a review cannot lead to break; there is nothing to review");
    CHECK(
        mistakes(at(Stage::outreach), decide(ReviewOutcome::group_only)) ==
        "it is visited in the setting: a review cannot lead to group_only; it can lead to next_block, change_pattern, "
        "transition, outreach or close");
}

TEST_CASE("every outcome is legal from some stage and leads where the stages allow") {
    for (const auto& word : words<ReviewOutcome>) {
        int legal = 0;
        for (const auto& stage : words<Stage>)
            legal += caseload::may_move(stage.value, review::stage_after(word.value));
        CHECK(legal > 0);
    }
}

TEST_CASE("days are checked to the day") {
    auto decided = decide(ReviewOutcome::on_break);
    decided.held_on = date(2026, 11, 14);
    CHECK(mistakes(at(Stage::active), decided) == "a review of 14/11/2026 has not been held yet");
    decided.held_on = date(2026, 11, 13);
    CHECK(mistakes(at(Stage::active), decided).empty());
    decided.held_on = date(2026, 9, 1);
    CHECK(mistakes(at(Stage::active), decided).empty());
    decided.held_on = date(2026, 8, 31);
    CHECK(mistakes(at(Stage::active), decided) == "it was opened on 01/09/2026, after the day of the review");
}

TEST_CASE("a pattern must be one the policy offers and must be followed by visits") {
    auto decided = decide(ReviewOutcome::next_block);
    decided.pattern.frequency = policy::Frequency::monthly;
    CHECK(mistakes(at(Stage::active), decided) ==
          "visits are offered weekly or fortnightly, not monthly (home_learning.frequencies)");
    decided.pattern = {.mode = policy::Mode::virtual_visit};
    CHECK(mistakes(at(Stage::active), decided) == "visits are offered home, not virtual (home_learning.modes)");
    decided.pattern = {.mode = policy::Mode::centre};  // as a flag may demand
    CHECK(mistakes(at(Stage::active), decided).empty());
    decided.pattern = {.visits = 0};
    CHECK(mistakes(at(Stage::active), decided) == "visits: from 1 to 100");
    decided = decide(ReviewOutcome::group_only);
    decided.pattern.visits = 6;
    CHECK(mistakes(at(Stage::active), decided) == "group_only is followed by no visits: leave the pattern away");
    CHECK(mistakes(at(Stage::active), decide(ReviewOutcome::change_pattern)) ==
          "a change of pattern needs another frequency or mode");
}

TEST_CASE("a transition needs setting and first day, outreach a setting and that the child has settled") {
    CHECK(mistakes(at(Stage::active), decide(ReviewOutcome::transition)) ==
          "a transition needs the setting; a transition needs the day the child starts there");
    auto moving = decide(ReviewOutcome::transition);
    moving.setting = child::Setting{.id = {3}, .name = "Little Acorns"};
    moving.starts_on = date(2027, 1, 4);
    CHECK(mistakes(at(Stage::active), moving).empty());
    auto settled = decide(ReviewOutcome::outreach);
    CHECK(mistakes(at(Stage::transition), settled) ==
          "outreach needs the setting: no move into one is recorded; outreach begins once the child has settled: say "
          "when that was");
    review::SettingMove move{.setting = {3}, .starts_on = date(2026, 11, 9)};
    settled.settled_on = date(2026, 11, 8);
    CHECK(mistakes(at(Stage::transition), settled, {move}) ==
          "the child cannot have settled on 08/11/2026: the first day is 09/11/2026");
    settled.settled_on = date(2026, 11, 9);
    CHECK(mistakes(at(Stage::transition), settled, {move}).empty());
    settled.settled_on = date(2026, 11, 14);
    CHECK(mistakes(at(Stage::transition), settled, {move}) == "settled: 14/11/2026 is still to come");
}

TEST_CASE("closing needs destination and reason, and they belong to nothing else") {
    auto decided = decide(ReviewOutcome::close);
    CHECK(mistakes(at(Stage::active), decided) ==
          "closing needs the destination: mainstream_nursery, specialist_nursery, childminder, school, other_team, "
          "moved or none; "
          "closing needs a reason, kept with the case");
    decided.destination = review::Destination::school;
    decided.reason = "started Reception";
    CHECK(mistakes(at(Stage::active), decided).empty());
    CHECK(mistakes(at(Stage::waiting), decided).empty());
    decided.outcome = ReviewOutcome::on_break;
    CHECK(mistakes(at(Stage::active), decided) == "a destination is for closing");
}

TEST_CASE("only open goals of the case are spoken of, each once") {
    assessment::Goal goal{.id = {12}, .case_file = {1}, .text = "sits alone", .set_on = date(2026, 9, 20)};
    auto decided = decide(ReviewOutcome::next_block);
    decided.goals = {{{12}, review::GoalWord::met}};
    CHECK(mistakes(at(Stage::active), decided, {}, {goal}).empty());
    decided.goals = {{{12}, review::GoalWord::met}, {{12}, review::GoalWord::keep}, {{13}, review::GoalWord::drop}};
    CHECK(mistakes(at(Stage::active), decided, {}, {goal}) == "L12 is named twice; L13 is no open goal of it");
    decided.held_on = date(2026, 9, 19);
    decided.goals = {{{12}, review::GoalWord::keep}};
    CHECK(mistakes(at(Stage::active), decided, {}, {goal}) == "L12 was only set on 20/09/2026");
}

TEST_CASE("a next block goes on as the one before unless something else was agreed") {
    schedule::VisitBlock before{.id = {5},
                                .case_file = {1},
                                .number = 1,
                                .worker = {7},
                                .frequency = policy::Frequency::fortnightly,
                                .mode = policy::Mode::home,
                                .visits = 6,
                                .minutes = 45,
                                .starts_on = date(2026, 9, 7)};
    auto next = review::next_block(at(Stage::active), decide(ReviewOutcome::next_block), {before, 6, 1}, {});
    CHECK(next.number == 2);
    CHECK(next.frequency == policy::Frequency::fortnightly);
    CHECK(next.visits == 6);
    CHECK(next.minutes == 45);
    CHECK(to_iso(next.starts_on) == "2026-11-13");
    schedule::Block rule;
    rule.length.value = {12, policy::Unit::visits};
    CHECK(review::next_block(at(Stage::active), decide(ReviewOutcome::next_block), {before, 6, 1}, rule).visits == 12);
    rule.length.value = {6, policy::Unit::weeks};  // says nothing of visits
    CHECK(review::next_block(at(Stage::active), decide(ReviewOutcome::next_block), {before, 6, 1}, rule).visits == 6);
    auto changed = decide(ReviewOutcome::change_pattern);
    changed.pattern.frequency = policy::Frequency::weekly;
    CHECK(review::next_block(at(Stage::active), changed, {before, 4, 1}, rule).visits == 2);
    auto settled = decide(ReviewOutcome::outreach);
    settled.pattern.visits = 3;
    CHECK(review::next_block(at(Stage::outreach), settled, {before, 6, 1}, {}).mode == policy::Mode::setting);
}

TEST_CASE("a next block nobody can tell the shape of is refused") {
    auto c = at(Stage::active);
    c.frequency.reset();
    CHECK_THROWS_WITH(review::next_block(c, decide(ReviewOutcome::next_block), {}, {}),
                      "--frequency is missing: weekly, fortnightly or monthly; nothing was agreed before");
    c.frequency = policy::Frequency::weekly;
    CHECK_THROWS_WITH(review::next_block(c, decide(ReviewOutcome::next_block), {}, {}),
                      "--visits is missing: how many are promised; the policy does not say");
    c.worker = {};
    CHECK_THROWS_WITH(review::next_block(c, decide(ReviewOutcome::next_block), {}, {}),
                      "K26-0001A has no visitor: allocate it first (portage schedule allocate)");
}
