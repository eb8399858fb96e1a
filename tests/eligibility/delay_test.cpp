#include "tests/eligibility/a_service.hpp"

using namespace portage;
using namespace portage::eligibility;
using namespace portage::test;

namespace {
const Date september = date(2026, 9, 1);
Rule two() { return rule_of("delay = { areas = 2, judged = \"significant\" }"); }

Facts judged_as(std::vector<std::pair<std::string, std::string>> words, std::optional<bool> no_other = {}) {
    Facts facts{.born = date(2024, 3, 1), .no_other_delay = no_other};
    for (auto& [area, word] : words) facts.areas.push_back({.area = area, .judged = word});
    return facts;
}
}  // namespace

TEST_CASE("exactly two areas are enough, one is not, and a milder word does not count") {
    CHECK(told(two(), judged_as({{"talk", "significant"}, {"move", "significant"}}), september) == "met");
    CHECK(told(two(), judged_as({{"talk", "significant"}, {"move", "some"}}, true), september) == "not met");
    CHECK(told(two(), judged_as({{"talk", "significant"}, {"Speech", "significant"}}, true), september) == "not met");
}

TEST_CASE("an area nobody looked at may still be delayed") {
    CHECK(told(two(), judged_as({{"talk", "significant"}}), september) == "cannot tell yet");
    CHECK(told(two(), {}, september) == "cannot tell yet");
    CHECK(told(two(), judged_as({{"talk", "none"}, {"move", "none"}, {"play", "none"}}), september) == "not met");
    auto verdict = verdict_of(two(), judged_as({{"talk", "significant"}, {"play", "none"}}), september);
    REQUIRE(verdict.step.missing.size() == 1);
    CHECK(verdict.step.missing[0].what == "how far behind the child is in Moving and Seeing");
    CHECK(verdict_of(two(), {}, september).step.missing.at(0).what ==
          "how far behind the child is, in any area of development");
}

TEST_CASE("the latest result of an area counts") {
    Facts facts{.born = date(2024, 3, 1)};
    facts.areas = {{.area = "talk", .judged = "significant", .assessed_on = date(2026, 8, 1)},
                   {.area = "talk", .judged = "none", .assessed_on = date(2026, 1, 1)},
                   {.area = "move", .judged = "significant"}};
    CHECK(told(two(), facts, september) == "met");
}

TEST_CASE("months are measured against the age on the day of the assessment") {
    auto rule = rule_of("delay = { areas = 1, behind = \"6 months\" }");
    Facts facts{.born = date(2024, 3, 1), .no_other_delay = true};  // 30 months on 1/9/2026
    facts.areas = {{.area = "talk", .months = 24}};
    CHECK(told(rule, facts, september) == "met");
    facts.areas[0].assessed_on = date(2026, 8, 31);  // 29 months and 30 days: 29 completed
    CHECK(told(rule, facts, september) == "not met");
}

TEST_CASE("a range that holds the limit within it cannot be told") {
    auto rule = rule_of("delay = { areas = 1, behind = \"6 months\" }");
    Facts facts{.born = date(2024, 3, 1), .no_other_delay = true};
    facts.areas = {{.area = "talk", .months = 22, .up_to_months = 24}};
    CHECK(told(rule, facts, september) == "met");
    facts.areas[0].up_to_months = 25;
    CHECK(told(rule, facts, september) == "cannot tell yet");
    facts.areas[0].months = 25;
    CHECK(told(rule, facts, september) == "not met");
}

TEST_CASE("an area without developmental age is judged by words or not at all") {
    auto rule = rule_of("delay = { areas = 1, judged = \"significant\", behind = \"6 months\" }");
    Facts facts{.born = date(2024, 3, 1), .no_other_delay = true};
    facts.areas = {{.area = "vision", .months = 2}};
    CHECK(told(rule, facts, september) == "cannot tell yet");
    facts.areas[0].judged = "significant";
    CHECK(told(rule, facts, september) == "met");
}

TEST_CASE("a compulsory area must be among them") {
    auto rule = rule_of("delay = { areas = 2, judged = \"significant\", including = [\"Playing\"] }");
    CHECK(told(rule, judged_as({{"talk", "significant"}, {"move", "significant"}}, true), september) == "not met");
    CHECK(told(rule, judged_as({{"talk", "significant"}, {"move", "significant"}}), september) == "cannot tell yet");
    CHECK(told(rule, judged_as({{"talk", "significant"}, {"play", "significant"}}), september) == "met");
}

TEST_CASE("an assumed measure says so and does not decide alone") {
    auto rule = rule_of(
        R"(delay = { areas = 1, judged = "significant", behind = { value = "6 months", assumption = "a guess" } })");
    Facts measured{.born = date(2024, 3, 1), .no_other_delay = true};
    measured.areas = {{.area = "talk", .months = 29}};
    auto verdict = verdict_of(rule, measured, september);
    CHECK(verdict.truth == policy::Truth::not_met);
    CHECK(verdict.rests_on.value_or("") == "a guess");
    auto by_word = verdict_of(rule, judged_as({{"talk", "some"}}, true), september);
    CHECK(by_word.truth == policy::Truth::not_met);
    CHECK_FALSE(by_word.rests_on);
}

TEST_CASE("one area of an assumed list declines nobody, no area at all does") {
    auto assumed = areas;
    assumed.mark.assumption = "nobody published the list";
    auto judge_by_it = [&](const Facts& facts) {
        return eligibility::judge(policy::RuleSet::entry, {two()}, facts, {kent, assumed, september});
    };
    auto one = judge_by_it(judged_as({{"talk", "significant"}}, true));
    CHECK(one.outcome == policy::Outcome::needs_panel);
    CHECK(one.verdicts[0].rests_on.value_or("") == "nobody published the list");
    CHECK(judge_by_it(judged_as({{"talk", "some"}}, true)).outcome == policy::Outcome::not_eligible);
}
