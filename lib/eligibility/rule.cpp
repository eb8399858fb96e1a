#include "eligibility/rule.hpp"

#include <fmt/format.h>

#include <set>

namespace portage::eligibility {

namespace {

// The rule's own keys, beside the words of its conditions.
struct RuleKeys {
    std::string name;
    std::optional<policy::Consequence> if_not_met;
    std::optional<policy::IfUnknown> if_unknown;
    std::optional<Next> leads_to;
    std::optional<Wording> wording;
    policy::Mark mark;
    static constexpr bool judged_as_one = true;

    static const policy::Fields<RuleKeys>& fields() {
        using policy::field;
        static const policy::Fields<RuleKeys> all = {
            field("rule", &RuleKeys::name, "what the rule is called in decisions and letters").required(),
            field("if_not_met", &RuleKeys::if_not_met,
                  "what follows: not_eligible (the child is not eligible today), close (the request lapses), panel "
                  "(people decide), warning (said, and nothing more); without it, not_eligible; exit rules have "
                  "leads_to instead"),
            field("if_unknown", &RuleKeys::if_unknown,
                  "while it cannot be told: wait (the child waits for what is missing), go_on (the rule counts only "
                  "where it is known: an exception left to people); without it, wait"),
            field("leads_to", &RuleKeys::leads_to, "for an exit rule: what comes next when it is met"),
            field("wording", &RuleKeys::wording, "sentences for letters in place of the program's own"),
        };
        return all;
    }
};

std::string sentence_of(const Rule& rule, const policy::Step& step) {
    if (!rule.wording) return step.because;
    const auto& own = step.truth == policy::Truth::met       ? rule.wording->met
                      : step.truth == policy::Truth::not_met ? rule.wording->not_met
                                                             : rule.wording->cannot_tell;
    return own.value_or(step.because);
}

}  // namespace

const policy::Fields<Wording>& Wording::fields() {
    using policy::field;
    static const policy::Fields<Wording> all = {
        field("met", &Wording::met, "when the rule is met"),
        field("not_met", &Wording::not_met, "when it is not met"),
        field("cannot_tell", &Wording::cannot_tell, "when it cannot be told yet"),
    };
    return all;
}

policy::Decision judge(policy::RuleSet set, const std::vector<Rule>& rules, const Facts& facts,
                       const Question& question) {
    policy::Decision decision{.rules = set, .on = question.on};
    for (const auto& rule : rules) {
        auto step = rule.condition->judge(facts, question);
        if (rule.mark.assumption) policy::assume(step, *rule.mark.assumption);
        policy::Verdict verdict{
            .rule = rule.name, .truth = step.truth, .consequence = rule.if_not_met, .if_unknown = rule.if_unknown};
        verdict.rests_on = policy::rests_on(step);
        verdict.sentence = sentence_of(rule, step);
        if (rule.leads_to) verdict.leads_to = std::string(to_string(*rule.leads_to));
        verdict.step = std::move(step);
        decision.verdicts.push_back(std::move(verdict));
    }
    decision.outcome = policy::outcome_of(set, decision.verdicts);
    return decision;
}

void check_rules(TomlTable& table, policy::RuleSet set, const std::vector<Rule>& rules, const policy::Area& area,
                 const assessment::Development& development) {
    auto key = to_string(set);
    std::set<std::string> names;
    auto tables = table.tables(key);
    for (std::size_t i = 0; i < rules.size() && i < tables.size(); ++i) {
        const auto& rule = rules[i];
        if (!rule.name.empty() && !names.insert(folded(rule.name)).second)
            tables[i].mistake("rule", fmt::format("two {} rules are called '{}'", key, for_terminal(rule.name)));
        if (set == policy::RuleSet::exit && !rule.leads_to)
            tables[i].mistake("rule", fmt::format("the exit rule '{}' needs leads_to: what comes next ({})",
                                                  for_terminal(rule.name), fmt::join(all_words<Next>(), ", ")));
        if (set != policy::RuleSet::exit && rule.leads_to)
            tables[i].mistake("leads_to", "only an exit rule leads to something");
        if (!rule.condition) continue;
        for (const auto& mistake : rule.condition->mistakes(area, development))
            tables[i].mistake_at(mistake.line, mistake.message);
    }
}

}  // namespace portage::eligibility

namespace portage::policy {

using eligibility::Rule;
using eligibility::RuleKeys;

std::vector<Description> Kind<Rule>::inner() {
    auto all = describe<RuleKeys>();
    for (auto& word : eligibility::describe_conditions()) all.push_back(std::move(word));
    return all;
}

void Kind<Rule>::read_table(TomlTable& table, Rule& rule) {
    RuleKeys keys;
    read_section(table, keys);
    rule = {.name = keys.name,
            .if_not_met = keys.if_not_met.value_or(Consequence::not_eligible),
            .if_unknown = keys.if_unknown.value_or(IfUnknown::wait),
            .leads_to = keys.leads_to,
            .wording = keys.wording,
            .mark = keys.mark,
            .condition = eligibility::read_conditions(table),
            .line = table.line()};
}

Canonical Kind<Rule>::canonical(const Rule& rule) {
    auto all = Canonical::object();
    all.add("rule", rule.name);
    all.add("if_not_met", to_string(rule.if_not_met));
    if (rule.if_unknown != IfUnknown::wait) all.add("if_unknown", to_string(rule.if_unknown));
    if (rule.leads_to) all.add("leads_to", to_string(*rule.leads_to));
    if (rule.wording) all.add("wording", canonical_section(*rule.wording));
    if (rule.mark.assumption) all.add("assumption", true);
    if (rule.condition) all.add("condition", rule.condition->canonical());
    return all;
}

void Kind<Rule>::add_rows(const Rule& rule, const std::string& path, const Mark& around, std::vector<Row>& rows) {
    Mark mark = nearer(rule.mark, around);
    if (rule.condition && !mark.assumption)
        if (auto inside = rule.condition->assumptions(); !inside.empty()) mark.assumption = inside.front();
    // What a place is offered by turns nobody away.
    std::string follows = path.starts_with("offer") && rule.if_not_met == Consequence::not_eligible
                              ? "if not met, no place is offered yet"
                          : rule.if_not_met == Consequence::not_eligible ? "if not met, the child is not eligible today"
                          : rule.if_not_met == Consequence::close        ? "if not met, the request is closed"
                          : rule.if_not_met == Consequence::panel        ? "if not met, people decide"
                                                                         : "if not met, it is said and nothing more";
    if (rule.if_unknown == IfUnknown::go_on) follows += "; while it is not known, nobody waits for it";
    rows.push_back({path, rule.leads_to ? "when it is met, support changes" : follows,
                    rule.condition ? "the child " + rule.condition->says() : "", mark});
    if (rule.leads_to)
        rows.push_back(
            {path + ".leads_to", "what comes next when it is met", std::string(to_string(*rule.leads_to)), mark});
}

}  // namespace portage::policy
