#include "tests/eligibility/a_service.hpp"

using namespace portage;
using namespace portage::eligibility;
using namespace portage::test;

TEST_CASE("all rules run, whatever the first says") {
    RulesRead read(R"(
[[entry]]
rule = "under five"
age = { under = "5 years" }
[[entry]]
rule = "lives in Kent"
lives_in = ["Kent"]
[[entry]]
rule = "agreed"
consent = ["signed"]
)");
    REQUIRE(read.mistakes() == "");
    auto decision = judge(policy::RuleSet::entry, read.rules, {.born = date(2019, 1, 1)}, asked_on(date(2026, 9, 1)));
    REQUIRE(decision.verdicts.size() == 3);
    CHECK(decision.outcome == policy::Outcome::not_eligible);
    CHECK(decision.verdicts[1].truth == policy::Truth::cannot_tell);
    CHECK(policy::missing(decision).size() == 2);
}

TEST_CASE("an assumption on the rule covers everything in it") {
    auto rule = rule_of("assumption = \"not published\"\nlives_in = [\"Kent\"]");
    auto decision = judge(policy::RuleSet::entry, {rule}, {.lives_in = "E06000035"}, asked_on(date(2026, 9, 1)));
    CHECK(decision.outcome == policy::Outcome::needs_panel);
    CHECK(*decision.verdicts[0].rests_on == "not published");
}

TEST_CASE("an assumed value in a condition covers the condition") {
    auto rule = rule_of("setting = { days = { at_most = { value = 2, assumption = \"a guess\" } } }");
    Facts facts{.attends_setting = true, .settings = {{{}, {}, {}, {}, 3.0}}};
    auto decision = judge(policy::RuleSet::entry, {rule}, facts, asked_on(date(2026, 9, 1)));
    CHECK(decision.outcome == policy::Outcome::needs_panel);
    CHECK(decision.verdicts[0].rests_on.value_or("") == "a guess");
}

TEST_CASE("a policy's own sentence goes before the program's") {
    auto rule = rule_of("age = { under = \"5 years\" }\nwording = { not_met = \"We work with children under five.\" }");
    CHECK(verdict_of(rule, {.born = date(2019, 1, 1)}, date(2026, 9, 1)).sentence ==
          "We work with children under five.");
    CHECK(verdict_of(rule, {.born = date(2024, 1, 1)}, date(2026, 9, 1)).sentence ==
          "The child was 2 years 8 months old on 01/09/2026.");
}

TEST_CASE("every mistake in a rule is told, with its line and what would be right") {
    CHECK(RulesRead(R"([[entry]]
rule = "one"
aeg = { under = "5 years" }
[[entry]]
rule = "one"
age = { under = "5 yeras" }
[[entry]]
rule = "three"
if_not_met = "decline"
delay = { areas = 9, judged = "severe", including = ["Talkign"] }
lives_in = ["Kentt"]
[[entry]]
leads_to = "close"
age = { }
any_of = []
)")
              .mistakes() ==
          "rules.toml:1: no condition is given: what must hold? (write it as age = { under = \"5 years\" }; "
          "portage-policy(5) lists the words)\n"
          "rules.toml:3: unknown setting 'aeg': did you mean 'age'?\n"
          "rules.toml:5: two entry rules are called 'one'\n"
          "rules.toml:6: under is '5 yeras', but must be a number of months or years (write it as \"6 months\")\n"
          "rules.toml:9: unknown if_not_met 'decline' (choose from not_eligible, close, panel, warning)\n"
          "rules.toml:10: unknown word for a delay 'severe' (choose from none, some, significant)\n"
          "rules.toml:10: the rule asks for 9 areas, but the policy has 4\n"
          "rules.toml:10: unknown area of development 'Talkign' (choose from talk, move, play, see)\n"
          "rules.toml:11: unknown place 'Kentt': did you mean 'Kent'?\n"
          "rules.toml:12: rule is missing: what the rule is called in decisions and letters (text)\n"
          "rules.toml:13: only an exit rule leads to something\n"
          "rules.toml:14: age says neither at_least, under, until, born_from nor born_to (write it as age = { under = "
          "\"5 years\" })\n"
          "rules.toml:15: any_of must hold 1 to 100 conditions, each in { }");
    CHECK(RulesRead("[[exit]]\nrule = \"at school\"\npre_school = false", policy::RuleSet::exit).mistakes() ==
          "rules.toml:2: the exit rule 'at school' needs leads_to: what comes next (review, transition, outreach, "
          "close)");
}

TEST_CASE("conditions nested without end are refused") {
    std::string deep = "had_portage = true";
    for (int i = 0; i < 12; ++i) deep = "any_of = [{ " + deep + " }]";
    CHECK(RulesRead("[[entry]]\nrule = \"deep\"\n" + deep).mistakes().find("nest more than 8 deep") !=
          std::string::npos);
}
