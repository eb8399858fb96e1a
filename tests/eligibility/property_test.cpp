// What must hold of every child and every policy, tried on generated ones.
#include "base/json.hpp"
#include "tests/eligibility/generator.hpp"

#include <algorithm>

using namespace portage;
using namespace portage::eligibility;
using namespace portage::test;

TEST_CASE("knowing nothing, nothing is met and nothing is failed") {
    Generator generator(1);
    for (int i = 0; i < 300; ++i) {
        auto decision = judge(policy::RuleSet::entry, generator.rules(), {}, asked_on(asked));
        for (const auto& verdict : decision.verdicts) CHECK(verdict.truth == policy::Truth::cannot_tell);
        CHECK(decision.outcome != policy::Outcome::not_eligible);
        CHECK(decision.outcome != policy::Outcome::needs_panel);
    }
}

TEST_CASE("learning more changes a rule only from cannot tell") {
    Generator generator(2);
    int learnt = 0;
    for (int i = 0; i < 1500; ++i) {
        auto rules = generator.rules();
        auto knowing = generator.child();
        auto before = judge(policy::RuleSet::entry, rules, generator.forgetting(knowing), asked_on(asked));
        auto after = judge(policy::RuleSet::entry, rules, knowing, asked_on(asked));
        for (std::size_t k = 0; k < rules.size(); ++k) {
            if (before.verdicts[k].truth == policy::Truth::cannot_tell)
                learnt += after.verdicts[k].truth != policy::Truth::cannot_tell;
            else
                CHECK_MESSAGE(before.verdicts[k].truth == after.verdicts[k].truth, rules[k].condition->says());
            CHECK(before.verdicts[k].step.missing.empty() == (before.verdicts[k].truth != policy::Truth::cannot_tell));
        }
        if (before.outcome == policy::Outcome::not_eligible) CHECK(after.outcome == policy::Outcome::not_eligible);
    }
    CHECK(learnt > 500);  // the test would be empty if nothing were ever learnt
}

TEST_CASE("the truth alone is that of the judgement with its words") {
    Generator generator(6);
    for (int i = 0; i < 600; ++i) {
        auto facts = generator.forgetting(generator.child());
        for (const auto& rule : generator.rules())
            CHECK(rule.condition->truth(facts, asked_on(asked)) == rule.condition->judge(facts, asked_on(asked)).truth);
    }
}

TEST_CASE("the order of the rules changes no verdict and no outcome") {
    Generator generator(3);
    for (int i = 0; i < 300; ++i) {
        auto rules = generator.rules();
        auto facts = generator.forgetting(generator.child());
        auto first = judge(policy::RuleSet::entry, rules, facts, asked_on(asked));
        auto shuffled = rules;
        generator.shuffle(shuffled);
        auto second = judge(policy::RuleSet::entry, shuffled, facts, asked_on(asked));
        CHECK(first.outcome == second.outcome);
        for (const auto& one : first.verdicts)
            for (const auto& other : second.verdicts)
                if (one.rule == other.rule) CHECK(one.truth == other.truth);
    }
}

TEST_CASE("a trace recomputes its verdicts and outcome, and survives being stored") {
    Generator generator(4);
    for (int i = 0; i < 300; ++i) {
        auto rules = generator.rules();
        auto decision = judge(policy::RuleSet::entry, rules, generator.forgetting(generator.child()), asked_on(asked));
        auto line = to_line(policy::to_json(decision));
        CHECK(to_line(policy::to_json(policy::recomputed(decision))) == line);
        CHECK(to_line(policy::to_json(policy::decision_from_json(parse_json(line, "trace")))) == line);
    }
}

TEST_CASE("a decline never rests on an assumption: taking the assumed away still declines") {
    Generator generator(5);
    int panels = 0;
    for (int i = 0; i < 1500; ++i) {
        auto rules = generator.rules();
        auto decision = judge(policy::RuleSet::entry, rules, generator.child(), asked_on(asked));
        bool published_decline = std::ranges::any_of(decision.verdicts, [](const auto& verdict) {
            return verdict.consequence == policy::Consequence::not_eligible &&
                   verdict.step.as_published == policy::Truth::not_met;
        });
        CHECK((decision.outcome == policy::Outcome::not_eligible) == published_decline);
        panels += decision.outcome == policy::Outcome::needs_panel;
    }
    CHECK(panels > 50);
}
