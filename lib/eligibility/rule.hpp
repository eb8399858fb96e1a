// A rule: a name, the conditions that must hold, and what follows when they do not.
//
//     [[edition.entry]]
//     rule = "under five"
//     published = "The child must be under five years old"
//     age = { under = "5 years" }
#pragma once

#include "eligibility/condition.hpp"
#include "policy/field.hpp"

namespace portage::eligibility {

// What an exit rule leads to.
enum class Next { review, transition, outreach, close };

// Sentences for letters in place of those the conditions make.
struct Wording {
    std::optional<std::string> met;
    std::optional<std::string> not_met;
    std::optional<std::string> cannot_tell;
    static const policy::Fields<Wording>& fields();
};

struct Rule {
    std::string name;
    policy::Consequence if_not_met = policy::Consequence::not_eligible;
    policy::IfUnknown if_unknown = policy::IfUnknown::wait;
    std::optional<Next> leads_to;
    std::optional<Wording> wording;
    policy::Mark mark;  // an assumption here covers the whole rule
    ConditionPtr condition;
    int line = 0;  // in the file, for messages
};

// Judges every rule, whatever the others say. Authority, edition and digest are left for the caller.
policy::Decision judge(policy::RuleSet set, const std::vector<Rule>& rules, const Facts& facts,
                       const Question& question);

// Notes what the rules say that the policy does not have, exit rules that lead nowhere and others
// that lead somewhere, and two rules of one name.
void check_rules(TomlTable& table, policy::RuleSet set, const std::vector<Rule>& rules, const policy::Area& area,
                 const assessment::Development& development);

}  // namespace portage::eligibility

namespace portage {
template <>
inline constexpr auto words<eligibility::Next> =
    std::array{Word{eligibility::Next::review, "review"}, Word{eligibility::Next::transition, "transition"},
               Word{eligibility::Next::outreach, "outreach"}, Word{eligibility::Next::close, "close"}};
}  // namespace portage

namespace portage::policy {
// A rule is a table of its own keys and the words of its conditions.
template <>
struct Kind<eligibility::Rule> {
    static std::string type() { return "table"; }
    static std::vector<Description> inner();
    static void read_table(TomlTable& table, eligibility::Rule& rule);
    static Canonical canonical(const eligibility::Rule& rule);
    static std::string shown(const eligibility::Rule& rule) { return rule.name; }
    static void add_rows(const eligibility::Rule& rule, const std::string& path, const Mark& around,
                         std::vector<Row>& rows);
};
}  // namespace portage::policy
