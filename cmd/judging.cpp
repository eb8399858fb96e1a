#include "cmd/judging.hpp"

#include "authority/deadlines.hpp"

#include <algorithm>

namespace portage::cmd {

void SaidNow::describe(Options& options) {
    options.word(at_school, "at-school", "yes|no", "whether the child has started school, as the family says");
    options.flag(no_other_delay, "no-other-delay", "somebody said that no area without a result is delayed");
}

std::vector<policy::Input> SaidNow::inputs() const {
    std::vector<policy::Input> all;
    if (at_school) all.push_back({"at_school", std::string(to_string(*at_school))});
    if (no_other_delay) all.push_back({"no_other_delay", "yes"});
    return all;
}

Governing governing(Session& session, const caseload::Case& case_file) {
    auto& reader = session.reader();
    const auto& authority = session.authority();
    if (auto stored = store::governing_edition(reader, case_file)) {
        for (const auto& edition : authority.editions)
            if (edition.digest == stored->digest) return {nullptr, &authority, &edition, stored->id};
        // The file's own copy: what is beside it now is a later policy.
        auto own = std::make_shared<authority::Authority>(
            authority::read_authority(stored->text, "the edition stored with " + case_file.reference));
        return {own, own.get(), &own->editions.at(0), stored->id};
    }
    auto referrals = store::referrals_of(reader, case_file.id);
    auto received = referrals.empty() ? case_file.opened_on : referrals.front().received_on;
    return {nullptr, &authority, &authority.edition_on(received), {}};
}

review::Awaited awaited_in(const Governing& by, const eligibility::Facts& facts, const policy::Decision& decision) {
    review::Awaited awaited{.missing = {},
                            .deadlines = authority::deadlines(*by.authority, *by.edition, decision, facts)};
    if (decision.outcome == policy::Outcome::cannot_tell) {
        awaited.missing = policy::missing(decision);
        return awaited;
    }
    // Turned away for another reason, or accepted by all rules: nothing is waited for but what has lapsed.
    std::erase_if(awaited.deadlines, [](const auto& one) { return !one.passed; });
    return awaited;
}

review::Awaited awaited_by(const Governing& by, const eligibility::Facts& facts, Date on) {
    return awaited_in(by, facts, authority::judge_entry(*by.authority, *by.edition, facts, on));
}

JudgedCase judge_case(Session& session, Postcodes& postcodes, const caseload::Case& case_file, policy::RuleSet rules,
                      Date on, const SaidNow& said) {
    JudgedCase judged{case_file, governing(session, case_file), store::facts_of(session.reader(), case_file, on), {}};
    auto& facts = judged.facts;
    if (facts.lives_in) {
        const auto& names = postcodes.names();
        judged.council = *(facts.lives_in_name = names.name(*facts.lives_in));
        const auto* district = names.find(*facts.lives_in);
        const auto* county = district ? names.find(district->parent) : nullptr;
        if (county && county->kind == place::AreaKind::county) judged.council = county->name + " County Council";
    }
    eligibility::add_said(facts, said.inputs());
    const auto& by = judged.by;
    judged.decision = rules == policy::RuleSet::entry ? authority::judge_entry(*by.authority, *by.edition, facts, on)
                                                      : authority::judge(*by.authority, *by.edition, rules, facts, on);
    judged.decision.said = said.inputs();
    return judged;
}

Id<eligibility::Judgement> keep(store::Writer& writer, JudgedCase& judged) {
    if (!judged.by.id) judged.by.id = store::keep_edition(writer, *judged.by.authority, *judged.by.edition);
    return store::keep_judgement(writer, judged.case_file, judged.decision, judged.by.id);
}

std::string why_in_words(const policy::Verdict& verdict) {
    auto why = verdict.sentence;
    if (verdict.rests_on) why += fmt::format(" This rests on an assumption ({}).", *verdict.rests_on);
    if (verdict.leads_to && verdict.truth == policy::Truth::met) why += fmt::format(" Next: {}.", *verdict.leads_to);
    return why;
}

void add_missing(Page& page, const policy::Decision& decision) {
    auto missing = policy::missing(decision);
    if (missing.empty()) return;
    std::vector<Column> columns = {{"what", "What"}, {"whom", "Ask"}};
    bool dated = std::any_of(missing.begin(), missing.end(), [](const auto& one) { return one.by.has_value(); });
    if (dated) columns.push_back({"by", "By"});
    auto& table = page.table("missing", "Still to be found out", columns);
    for (const auto& one : missing) {
        if (dated)
            table.row(one.what, one.whom, one.by);
        else
            table.row(one.what, one.whom);
    }
}

void add_decision(Page& page, const policy::Decision& decision) {
    auto& rules = page.table("rules", "", {{"rule", "Rule"}, {"verdict", "Verdict"}, {"why", "Why"}});
    for (const auto& verdict : decision.verdicts) rules.row(verdict.rule, verdict.truth, why_in_words(verdict));
    add_missing(page, decision);
}

}  // namespace portage::cmd
