#include "authority/trial.hpp"

#include <algorithm>

namespace portage::authority {

namespace {

using policy::Outcome;
using policy::Truth;

std::string ground_of(const Authority& authority, const Edition& edition) {
    return policy::canonical_section(authority.area).line() + policy::canonical_section(edition.development).line();
}

}  // namespace

bool Trial::Answer::flips() const {
    auto key = [](const Outlook& one) {
        return one.programme ? std::string_view(one.programme->key) : std::string_view();
    };
    return before.outcome != after.outcome || (after.outcome == Outcome::eligible && key(before) != key(after));
}

Trial::Trial(const Authority& before, const Edition& before_edition, const Authority& after,
             const Edition& after_edition)
    : before_{before, before_edition, ground_of(before, before_edition), {}, {}},
      after_{after, after_edition, ground_of(after, after_edition), {}, {}} {
    std::map<std::string, std::size_t> seen;
    add_rules(before_, seen);
    add_rules(after_, seen);
}

// Rules that mean the same on the same ground share a slot, whatever they are called.
void Trial::add_rules(Side& side, std::map<std::string, std::size_t>& seen) {
    auto add = [&](const std::vector<eligibility::Rule>& rules) {
        for (const auto& rule : rules) {
            auto [found, is_new] =
                seen.try_emplace(side.ground + policy::Kind<eligibility::Rule>::canonical(rule).line(), slots_.size());
            side.slots[&rule] = found->second;
            if (!is_new) continue;
            bool assumed = rule.mark.assumption || side.edition.development.mark.assumption ||
                           side.edition.development.mark.of("judged") || !rule.condition->assumptions().empty();
            slots_.push_back({.rule = &rule,
                              .authority = &side.authority,
                              .edition = &side.edition,
                              .may_be_assumed = assumed,
                              .known = false,
                              .ruling = {.consequence = rule.if_not_met, .if_unknown = rule.if_unknown}});
        }
    };
    add(side.edition.entry);
    for (const auto& programme : side.edition.programmes) add(programme.entry);
}

const policy::Ruling& Trial::ruling(Slot& slot, const eligibility::Facts& facts, Date on) {
    if (slot.known) return slot.ruling;
    slot.known = true;
    auto asked = question(*slot.authority, *slot.edition, on);
    slot.ruling.truth = slot.rule->condition->truth(facts, asked);
    slot.ruling.assumed = false;
    // Only where a rule bites does it matter what it rests on.
    if (slot.may_be_assumed && slot.ruling.truth == Truth::not_met) {
        auto decision = eligibility::judge(policy::RuleSet::entry, {*slot.rule}, facts, asked);
        slot.ruling.assumed = decision.verdicts.front().rests_on.has_value();
    }
    return slot.ruling;
}

Outlook Trial::outlook(Side& side, const eligibility::Facts& facts, Date on) {
    auto outcome = [&](const Programme* programme) {
        side.rules.clear();
        side.rulings.clear();
        auto ask = [&](const std::vector<eligibility::Rule>& rules) {
            for (const auto& rule : rules) {
                side.rules.push_back(&rule);
                side.rulings.push_back(ruling(slots_[side.slots.at(&rule)], facts, on));
            }
        };
        ask(side.edition.entry);
        if (programme) ask(programme->entry);
        return Outlook{policy::outcome_of(policy::RuleSet::entry, side.rulings), programme};
    };
    auto found = routed(side.edition.programmes, [&](const Programme& one) { return outcome(&one); });
    return outcome(found ? found->programme : nullptr);  // again, for rules and rulings are now its own
}

Trial::Answer Trial::judge(const eligibility::Facts& facts, Date on) {
    for (auto& slot : slots_) slot.known = false;
    return {outlook(before_, facts, on), outlook(after_, facts, on)};
}

std::vector<std::string> Trial::turning_rules() const {
    auto same = [&](std::size_t was, std::size_t is) {
        const auto &one = before_.rulings[was], &other = after_.rulings[is];
        if (before_.slots.at(before_.rules[was]) == after_.slots.at(after_.rules[is])) return true;
        return before_.rules[was]->name == after_.rules[is]->name && one.truth == other.truth &&
               one.consequence == other.consequence && one.if_unknown == other.if_unknown &&
               one.assumed == other.assumed;
    };
    std::vector<std::size_t> gone;  // of before, without one like it in after
    for (std::size_t i = 0; i < before_.rules.size(); ++i) gone.push_back(i);
    std::vector<std::string> names;
    for (std::size_t i = 0; i < after_.rules.size(); ++i) {
        auto like = std::ranges::find_if(gone, [&](std::size_t was) { return same(was, i); });
        if (like == gone.end())
            names.push_back(after_.rules[i]->name);
        else
            gone.erase(like);
    }
    for (auto was : gone) {
        const auto& name = before_.rules[was]->name;
        bool renamed = std::ranges::any_of(after_.rules, [&](const auto* rule) { return rule->name == name; });
        if (!renamed && before_.rulings[was].truth != Truth::met) names.push_back(name);
    }
    return names;
}

std::optional<double> visits_a_week(const Authority& authority, const Edition& edition, const eligibility::Facts& facts,
                                    Date on) {
    auto a_week = [](policy::Frequency frequency) { return 1.0 / policy::weeks_between(frequency); };
    if (!edition.pattern.empty()) {
        auto answer = eligibility::visit_pattern(edition.pattern, facts, question(authority, edition, on));
        if (!answer.line) return {};
        if (answer.line->frequency) return a_week(*answer.line->frequency);
    }
    const auto& offered = edition.home_learning.frequencies;
    if (offered.empty()) return {};
    return a_week(*std::ranges::min_element(offered, {}, policy::weeks_between));
}

}  // namespace portage::authority
