// A made-up service to judge by, and rules written as a policy has them.
#pragma once

#include "eligibility/waiting.hpp"

#include <doctest/doctest.h>

namespace portage::test {

inline const policy::Area kent{
    .authority = "Kent County Council",
    .name = "Kent",
    .code = "K",
    .gss = "E10000016",
    .districts = {{"E07000112", "Folkestone and Hythe", {"Shepway"}}, {"E07000105", "Ashford", {}}}};

inline const assessment::Development areas{.areas = {{"talk", "Talking", {"communication", "speech"}, {}},
                                                     {"move", "Moving", {"physical"}, {}},
                                                     {"play", "Playing", {}, {}},
                                                     {"see", "Seeing", {"vision"}, false}},
                                           .judged = {"none", "some", "significant"}};

inline eligibility::Question asked_on(Date on) { return {kent, areas, on}; }

// Rules read from TOML, each a [[entry]] table; the mistakes found in them.
struct RulesRead {
    TomlDocument document;
    std::vector<eligibility::Rule> rules;

    explicit RulesRead(std::string_view text, policy::RuleSet set = policy::RuleSet::entry)
        : document(text, "rules.toml") {
        auto root = document.root();
        std::string key(to_string(set));
        policy::Kind<std::vector<eligibility::Rule>>::read(root, key, rules, {});
        eligibility::check_rules(root, set, rules, kent, areas);
    }
    std::string mistakes() const { return join(document.mistakes(), "\n"); }
};

// One rule with these conditions.
inline eligibility::Rule rule_of(std::string_view conditions) {
    RulesRead read(fmt::format("[[entry]]\nrule = \"the rule\"\n{}\n", conditions));
    REQUIRE(read.mistakes() == "");
    return read.rules.at(0);
}

inline policy::Verdict verdict_of(const eligibility::Rule& rule, const eligibility::Facts& facts, Date on) {
    return eligibility::judge(policy::RuleSet::entry, {rule}, facts, asked_on(on)).verdicts.at(0);
}
inline std::string told(const eligibility::Rule& rule, const eligibility::Facts& facts, Date on) {
    return std::string(to_string(verdict_of(rule, facts, on).truth));
}

}  // namespace portage::test
