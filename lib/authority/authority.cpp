#include "authority/authority.hpp"

namespace portage::authority {

const Edition& Authority::edition_on(Date day) const {
    std::vector<policy::Edition> dates;
    for (const auto& edition : editions) dates.push_back(edition.about);
    if (auto found = policy::in_force(dates, day)) return editions[*found];
    std::vector<std::string> spans;
    for (const auto& about : dates)
        spans.push_back(fmt::format("from {}{}", to_uk(about.valid_from),
                                    about.valid_to ? " to " + to_uk(*about.valid_to) : std::string()));
    fail(Fault::configuration, "{}: no edition of {} is in force on {} (there are editions {})", file, area.authority,
         to_uk(day), in_words(spans));
}

eligibility::Question question(const Authority& authority, const Edition& edition, Date on) {
    return {authority.area, edition.development, on};
}

policy::Decision judge(const Authority& authority, const Edition& edition, policy::RuleSet set,
                       const eligibility::Facts& facts, Date on) {
    auto decision = eligibility::judge(set, edition.rules(set), facts, question(authority, edition, on));
    decision.authority = authority.area.authority;
    decision.edition = edition.about.valid_from;
    decision.digest = edition.digest;
    return decision;
}

const std::optional<schedule::Block>& block_for(const Edition& edition, const std::optional<std::string>& key) {
    const auto* own = key ? programme(edition.programmes, *key) : nullptr;
    return own && own->block ? own->block : edition.block;
}

policy::Decision judge(const Authority& authority, const Edition& edition, const Programme& programme,
                       const eligibility::Facts& facts, Date on) {
    auto rules = edition.entry;
    rules.insert(rules.end(), programme.entry.begin(), programme.entry.end());
    auto decision = eligibility::judge(policy::RuleSet::entry, rules, facts, question(authority, edition, on));
    decision.programme = programme.key;
    decision.authority = authority.area.authority;
    decision.edition = edition.about.valid_from;
    decision.digest = edition.digest;
    return decision;
}

policy::Decision judge_entry(const Authority& authority, const Edition& edition, const eligibility::Facts& facts,
                             Date on) {
    auto found =
        routed(edition.programmes, [&](const Programme& one) { return judge(authority, edition, one, facts, on); });
    return found ? std::move(*found) : judge(authority, edition, policy::RuleSet::entry, facts, on);
}

}  // namespace portage::authority
