#include "authority/deadlines.hpp"

#include <algorithm>

namespace portage::authority {

std::vector<eligibility::Deadline> deadlines(const Authority& authority, const Edition& edition,
                                             const policy::Decision& decision, const eligibility::Facts& facts) {
    std::vector<const eligibility::Rule*> rules;
    for (const auto& rule : edition.entry) rules.push_back(&rule);
    if (decision.programme)
        if (const auto* one = programme(edition.programmes, *decision.programme))
            for (const auto& rule : one->entry) rules.push_back(&rule);
    return eligibility::deadlines(decision, rules, facts, question(authority, edition, decision.on));
}

bool closes(const Edition& edition) {
    return eligibility::closes(edition.entry) ||
           std::ranges::any_of(edition.programmes, [](const auto& one) { return eligibility::closes(one.entry); });
}

}  // namespace portage::authority
