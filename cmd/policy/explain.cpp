#include "authority/show.hpp"
#include "cmd/policies.hpp"
#include "cmd/session.hpp"

#include <algorithm>

namespace portage::cmd {

namespace {

// A rule and where it stands.
struct Placed {
    const eligibility::Rule* rule;
    policy::RuleSet set;
    const authority::Programme* programme = nullptr;
};

std::vector<Placed> all_rules(const authority::Edition& edition) {
    std::vector<Placed> all;
    for (const auto& word : words<policy::RuleSet>)
        for (const auto& rule : edition.rules(word.value)) all.push_back({&rule, word.value});
    for (const auto& programme : edition.programmes)
        for (const auto& rule : programme.entry) all.push_back({&rule, policy::RuleSet::entry, &programme});
    return all;
}

std::string follows(const Placed& placed) {
    if (placed.rule->leads_to)
        return fmt::format("when it is met, support changes: {}", to_string(*placed.rule->leads_to));
    switch (placed.rule->if_not_met) {
        case policy::Consequence::not_eligible:
            return placed.set == policy::RuleSet::offer ? "no place is offered yet" : "the child is not eligible today";
        case policy::Consequence::close: return "the request is closed";
        case policy::Consequence::panel: return "people decide";
        case policy::Consequence::warning: return "it is said, and nothing more";
    }
    return {};
}

class PolicyExplain final : public Command {
public:
    About about() const override {
        return {
            .verb = "policy",
            .action = "explain",
            .summary = "one rule: what it asks, where it comes from, and what it says of the examples",
            .help =
                "RULE is the rule's name or a part of it. Every example child of the edition is judged by it, so that "
                "a change of the rule can be seen at once.",
            .example = "portage policy explain 'under five years old' thurrock\nportage policy explain delay --on 1/9/2026"};
    }
    void describe(Options& o) override {
        o.argument(rule_, "RULE", "the rule's name, or a part of it");
        o.argument(file_, "FILE", "a policy file, or the name of a shipped one; else the policy of the service's file");
        o.day(on_, "on", "the edition in force on that day (else today)");
    }
    int run(Session& session) override;

private:
    Placed found(const std::vector<Placed>& all) const;
    std::string rule_;
    std::optional<std::string> file_;
    std::optional<Date> on_;
};

Placed PolicyExplain::found(const std::vector<Placed>& all) const {
    std::vector<const Placed*> fits;
    std::vector<std::string_view> names;
    auto wanted = folded(rule_);
    for (const auto& placed : all) {
        if (folded(placed.rule->name) == wanted) return placed;
        names.push_back(placed.rule->name);
        if (folded(placed.rule->name).find(wanted) != std::string::npos) fits.push_back(&placed);
    }
    if (fits.size() == 1) return *fits.front();
    if (fits.empty()) throw Error(Fault::usage, unknown_word(rule_, "rule", names));
    std::vector<std::string> several;
    for (const auto* placed : fits) several.push_back("'" + placed->rule->name + "'");
    fail(Fault::usage, "'{}' is a part of several rules: {}", for_terminal(rule_), in_words(several));
}

int PolicyExplain::run(Session& session) {
    std::optional<authority::Authority> own;
    if (file_) {
        auto file = policy_file(*file_);
        own = authority::read_authority(file.text, file.path);
    }
    const auto& authority = own ? *own : session.authority();
    const auto& edition = authority.edition_on(on_.value_or(session.today()));
    auto placed = found(all_rules(edition));
    const auto& rule = *placed.rule;
    Page page{.schema = "policy.explain", .title = rule.name, .as_of = session.today()};
    auto& facts = page.facts("rule", "");
    facts.add("authority", "Authority", authority.area.authority);
    facts.add("edition", "Edition from", edition.about.valid_from);
    facts.add("rules", "Rules",
              placed.programme ? fmt::format("{} of {}", to_string(placed.set), placed.programme->name)
                               : std::string(to_string(placed.set)));
    facts.add("line", "Line in the file", rule.line);
    facts.add("asks", "It asks that", rule.condition ? "the child " + rule.condition->says() : "");
    facts.add("follows", rule.leads_to ? "What follows" : "If it is not met", follows(placed));
    if (rule.if_unknown == policy::IfUnknown::go_on)
        facts.add("if_unknown", "While it is not known", "nobody waits for it");
    if (rule.mark.published) facts.add("published", "Published", *rule.mark.published);
    if (rule.mark.source) facts.add("source", "Source", *rule.mark.source);
    if (rule.mark.assumption) facts.add("assumption", "ASSUMPTION", *rule.mark.assumption);
    if (rule.condition)
        for (const auto& why : rule.condition->assumptions()) facts.add("assumption", "ASSUMPTION", why);
    auto& table = page.table("examples", "What it says of the examples",
                             {{"child", "Child"}, {"on", "On"}, {"verdict", "Verdict"}, {"why", "Why"}});
    table.when_empty = "the edition has no example its rules judge";
    for (const auto& example : edition.examples) {
        if (example.rules != placed.set) continue;
        auto decision =
            eligibility::judge(placed.set, {rule}, example.facts, authority::question(authority, edition, example.on));
        const auto& verdict = decision.verdicts.front();
        auto why = verdict.sentence;
        if (verdict.rests_on) why += fmt::format(" This rests on an assumption ({}).", *verdict.rests_on);
        table.row(example.child, example.on, verdict.truth, why);
    }
    session.show(std::move(page));
    return 0;
}

}  // namespace

std::unique_ptr<Command> policy_explain() { return std::make_unique<PolicyExplain>(); }

}  // namespace portage::cmd
