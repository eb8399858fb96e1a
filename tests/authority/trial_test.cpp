// Trying an edition must come to exactly what switching to it would.
#include "authority/trial.hpp"

#include "tests/eligibility/generator.hpp"

using namespace portage;
using namespace portage::authority;

namespace {

const Authority made_up{.file = "made-up.toml", .area = test::kent, .editions = {}};

Edition edition_of(test::Generator& generator) {
    Edition edition;
    edition.development = test::areas;
    if (generator.below(4) == 0) edition.development.mark.assumption = "a list of ours";
    edition.entry = generator.rules();
    for (int i = generator.below(4); i > 0; --i) {
        Programme programme{.key = fmt::format("p{}", i), .name = fmt::format("Programme {}", i)};
        programme.entry = generator.rules();
        for (auto& rule : programme.entry) rule.name = programme.key + ", " + rule.name;
        if (i > 1 && generator.coin()) programme.otherwise = fmt::format("p{}", i - 1);
        edition.programmes.push_back(std::move(programme));
    }
    edition.home_learning.frequencies = {policy::Frequency::fortnightly, policy::Frequency::weekly};
    return edition;
}

// Some rules kept, some new: what a draft is.
Edition draft_of(test::Generator& generator, const Edition& edition) {
    auto draft = edition;
    auto others = generator.rules();
    for (auto& rule : draft.entry)
        if (generator.coin()) rule.if_not_met = policy::Consequence::panel;
    draft.entry[0].condition = others[0].condition;
    if (generator.coin()) draft.development.judged = {"none", "significant"};
    return draft;
}

void check_same(const Outlook& outlook, const policy::Decision& decision) {
    CHECK(to_string(outlook.outcome) == to_string(decision.outcome));
    CHECK((outlook.programme ? outlook.programme->key : "") == decision.programme.value_or(""));
}

}  // namespace

TEST_CASE("the trial answers as judging by each edition does, for whatever rules and children") {
    test::Generator generator(7);
    int flips = 0, routed_elsewhere = 0;
    for (int i = 0; i < 400; ++i) {
        auto now = edition_of(generator);
        auto draft = generator.coin() ? draft_of(generator, now) : edition_of(generator);
        Trial trial(made_up, now, made_up, draft);
        for (int k = 0; k < 6; ++k) {
            auto facts = generator.coin() ? generator.child() : generator.forgetting(generator.child());
            auto answer = trial.judge(facts, test::asked);
            auto before = judge_entry(made_up, now, facts, test::asked);
            auto after = judge_entry(made_up, draft, facts, test::asked);
            check_same(answer.before, before);
            check_same(answer.after, after);
            if (answer.before.outcome != answer.after.outcome) {
                ++flips;
                CHECK_FALSE(trial.turning_rules().empty());
            }
            routed_elsewhere += answer.after.programme != nullptr;
        }
    }
    CHECK(flips > 200);
    CHECK(routed_elsewhere > 200);
}

TEST_CASE("an edition tried against itself turns nobody") {
    test::Generator generator(8);
    for (int i = 0; i < 100; ++i) {
        auto edition = edition_of(generator);
        Trial trial(made_up, edition, made_up, edition);
        auto facts = generator.forgetting(generator.child());
        CHECK_FALSE(trial.judge(facts, test::asked).flips());
        CHECK(trial.turning_rules().empty());
    }
}

TEST_CASE("visits a week are the pattern line, else the most frequent the edition offers") {
    Edition edition;
    CHECK_FALSE(visits_a_week(made_up, edition, {}, test::asked).has_value());
    edition.home_learning.frequencies = {policy::Frequency::monthly, policy::Frequency::fortnightly};
    CHECK(visits_a_week(made_up, edition, {}, test::asked) == 0.5);
    edition.pattern = {{.name = "all", .frequency = policy::Frequency::monthly}};
    CHECK(visits_a_week(made_up, edition, {}, test::asked) == 0.25);
    edition.pattern[0].condition = test::rule_of("setting = { sessions = { under = 3 } }").condition;
    CHECK_FALSE(visits_a_week(made_up, edition, {}, test::asked).has_value());
}
