#include "policy/decision.hpp"

#include "base/json.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace portage;
using namespace portage::policy;

namespace {

constexpr std::array truths = {Truth::not_met, Truth::cannot_tell, Truth::met};

Step leaf(Truth truth, std::string because = "because.") {
    Step step{.truth = truth, .as_published = truth, .because = std::move(because)};
    if (truth == Truth::cannot_tell) step.missing = {{"something", "somebody"}};
    return step;
}

Verdict verdict(Truth truth, Consequence consequence = Consequence::not_eligible, bool assumed = false) {
    Verdict one{.rule = "rule", .truth = truth, .consequence = consequence};
    if (assumed) one.rests_on = "a guess";
    return one;
}

// What a reader of the definition would say, without Kleene's tables: try both answers for every
// unknown part and see whether the result depends on them.
Truth by_trying(How how, std::vector<Truth> parts) {
    for (auto& part : parts)
        if (part == Truth::cannot_tell) {
            part = Truth::met;
            Truth one = by_trying(how, parts);
            part = Truth::not_met;
            return one == by_trying(how, parts) ? one : Truth::cannot_tell;
        }
    auto met = std::count(parts.begin(), parts.end(), Truth::met);
    bool holds = how == How::all_of ? met == static_cast<long>(parts.size()) : how == How::any_of ? met > 0 : met == 0;
    return holds ? Truth::met : Truth::not_met;
}

Decision sample() {
    Decision decision{.rules = RuleSet::entry,
                      .authority = "Kent County Council",
                      .edition = date(2025, 1, 1),
                      .digest = "ab",
                      .on = date(2026, 9, 14)};
    Verdict one{.rule = "under five", .truth = Truth::not_met, .sentence = "The child is five."};
    one.step =
        combined(How::any_of, "either", {leaf(Truth::not_met), combined(How::none_of, "not", {leaf(Truth::met)})});
    assume(one.step.parts[0], "a guess");
    one.step.parts[0].inputs = {{"age", "5 years"}};
    one.step.changes_on = date(2026, 10, 1);
    Verdict two{.rule = "lives here",
                .truth = Truth::cannot_tell,
                .consequence = Consequence::panel,
                .sentence = "We do not know."};
    two.step = not_known("lives here", {"the address", "the referrer"});
    two.leads_to = "review";
    decision.verdicts = {one, two};
    return recomputed(decision);
}

}  // namespace

TEST_CASE("three-valued logic says what trying every answer for the unknown says") {
    for (auto how : {How::all_of, How::any_of, How::none_of})
        for (auto a : truths)
            for (auto b : truths)
                for (auto c : truths) {
                    auto step = combined(how, "", {leaf(a), leaf(b), leaf(c)});
                    CHECK(step.truth == by_trying(how, {a, b, c}));
                    CHECK(step.missing.empty() == (step.truth != Truth::cannot_tell));
                }
}

TEST_CASE("the sentence is made of the parts that decided") {
    CHECK(combined(How::all_of, "", {leaf(Truth::met, "A."), leaf(Truth::not_met, "B.")}).because == "B.");
    CHECK(combined(How::all_of, "", {leaf(Truth::met, "A."), leaf(Truth::met, "B.")}).because == "A. B.");
    CHECK(combined(How::any_of, "", {leaf(Truth::met, "A."), leaf(Truth::not_met, "B.")}).because == "A.");
    CHECK(combined(How::none_of, "", {leaf(Truth::met, "A."), leaf(Truth::not_met, "B.")}).because == "A.");
    CHECK(combined(How::none_of, "", {leaf(Truth::not_met, "A.")}).because == "A.");
}

TEST_CASE("an outcome is the worst that some rule says, and its order does not matter") {
    CHECK(outcome_of(RuleSet::entry, std::vector<Verdict>{}) == Outcome::eligible);
    CHECK(outcome_of(RuleSet::entry, {verdict(Truth::met), verdict(Truth::met)}) == Outcome::eligible);
    CHECK(outcome_of(RuleSet::entry, {verdict(Truth::met), verdict(Truth::cannot_tell)}) == Outcome::cannot_tell);
    CHECK(outcome_of(RuleSet::entry, {verdict(Truth::not_met), verdict(Truth::cannot_tell)}) == Outcome::not_eligible);
    CHECK(outcome_of(RuleSet::entry, {verdict(Truth::not_met, Consequence::panel), verdict(Truth::met)}) ==
          Outcome::needs_panel);
    CHECK(outcome_of(RuleSet::entry, {verdict(Truth::not_met, Consequence::panel), verdict(Truth::cannot_tell)}) ==
          Outcome::cannot_tell);
    std::mt19937 random(1);
    std::vector<Verdict> some = {verdict(Truth::met), verdict(Truth::not_met, Consequence::panel),
                                 verdict(Truth::cannot_tell, Consequence::warning),
                                 verdict(Truth::not_met, Consequence::warning), verdict(Truth::not_met)};
    for (int i = 0; i < 50; ++i) {
        std::shuffle(some.begin(), some.end(), random);
        CHECK(outcome_of(RuleSet::entry, some) == Outcome::not_eligible);
    }
}

TEST_CASE("a rule that counts only where it is known holds nobody up") {
    auto open = verdict(Truth::cannot_tell, Consequence::panel);
    open.if_unknown = IfUnknown::go_on;
    open.step.missing = {{"the hours", "the parent", {}}};
    auto bitten = verdict(Truth::not_met, Consequence::panel);
    bitten.if_unknown = IfUnknown::go_on;
    CHECK(outcome_of(RuleSet::entry, {open, verdict(Truth::met)}) == Outcome::eligible);
    CHECK(outcome_of(RuleSet::entry, {bitten, verdict(Truth::met)}) == Outcome::needs_panel);
    CHECK(outcome_of(RuleSet::entry, {open, verdict(Truth::cannot_tell)}) == Outcome::cannot_tell);
    Decision decision{.verdicts = {open}};
    CHECK(missing(decision).empty());
    decision.verdicts[0].if_unknown = IfUnknown::wait;
    CHECK(missing(decision).size() == 1);
}

TEST_CASE("what was said when asking is kept in the trace") {
    Decision decision{.digest = "00", .said = {{"at_school", "yes"}}, .verdicts = {}};
    CHECK(decision_from_json(to_json(decision)).said.at(0).value == "yes");
}

TEST_CASE("a rule that rests on an assumption never declines") {
    CHECK(outcome_of(RuleSet::entry, {verdict(Truth::not_met, Consequence::not_eligible, true)}) ==
          Outcome::needs_panel);
}

TEST_CASE("a rule that only warns decides nothing") {
    CHECK(outcome_of(RuleSet::entry, {verdict(Truth::not_met, Consequence::warning)}) == Outcome::eligible);
    CHECK(outcome_of(RuleSet::entry, {verdict(Truth::cannot_tell, Consequence::warning)}) == Outcome::eligible);
}

TEST_CASE("exit rules bite when they are met, and not having heard is no reason to stop") {
    CHECK(outcome_of(RuleSet::exit, {verdict(Truth::not_met)}) == Outcome::eligible);
    CHECK(outcome_of(RuleSet::exit, {verdict(Truth::met)}) == Outcome::not_eligible);
    CHECK(outcome_of(RuleSet::exit, {verdict(Truth::met, Consequence::not_eligible, true)}) == Outcome::needs_panel);
    CHECK(outcome_of(RuleSet::exit, {verdict(Truth::cannot_tell)}) == Outcome::eligible);
    CHECK(in_words(RuleSet::exit, Outcome::eligible) == "support goes on");
    CHECK(in_words(RuleSet::entry, Outcome::not_eligible) == "not eligible today");
}

TEST_CASE("an answer rests on an assumption only where published words alone leave it open") {
    auto assumed = leaf(Truth::not_met);
    assume(assumed, "a guess");
    CHECK(*rests_on(combined(How::all_of, "", {leaf(Truth::met), assumed})) == "a guess");
    CHECK_FALSE(rests_on(combined(How::all_of, "", {leaf(Truth::not_met), assumed})));
    CHECK_FALSE(rests_on(combined(How::all_of, "", {leaf(Truth::cannot_tell), leaf(Truth::met)})));
}

TEST_CASE("a decision survives being stored, and its trace recomputes it") {
    auto decision = sample();
    auto line = to_line(to_json(decision));
    auto again = decision_from_json(parse_json(line, "trace"));
    CHECK(to_line(to_json(again)) == line);
    for (auto& one : again.verdicts) one.truth = Truth::met;
    again.outcome = Outcome::eligible;
    CHECK(to_line(to_json(recomputed(again))) == line);
}

TEST_CASE("what is missing is told once, and the first day on which time alone may change the answer") {
    auto decision = sample();
    decision.verdicts.push_back(decision.verdicts[1]);
    REQUIRE(missing(decision).size() == 1);
    CHECK(missing(decision)[0].whom == "the referrer");
    CHECK(to_iso(*changes_on(decision)) == "2026-10-01");
}

TEST_CASE("a damaged trace is refused, whatever is wrong with it") {
    auto trace = to_json(sample());
    for (const char* key : {"schema", "rules", "edition", "outcome", "verdicts"}) {
        auto broken = trace;
        broken.erase(key);
        CHECK_THROWS_AS(decision_from_json(broken), Error);
        broken[key] = 7;
        CHECK_THROWS_AS(decision_from_json(broken), Error);
    }
    auto deep = trace;
    auto* step = &deep["verdicts"][0]["step"];
    for (int i = 0; i < 30; ++i) {
        auto copy = *step;
        (*step)["parts"] = Json::array({copy});
        step = &(*step)["parts"][0];
    }
    CHECK_THROWS_AS(decision_from_json(deep), Error);
}
