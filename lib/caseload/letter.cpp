#include "caseload/letter.hpp"

#include "base/text.hpp"

namespace portage::caseload {

std::vector<std::string> reasons(const policy::Decision& decision, DecisionOutcome outcome) {
    std::vector<std::string> all;
    if (outcome == DecisionOutcome::accept) return all;
    if (outcome == DecisionOutcome::incomplete) {
        for (const auto& one : policy::missing(decision)) all.push_back(fmt::format("We need to know {}.", one.what));
        return all;
    }
    for (const auto& verdict : decision.verdicts) {
        bool tells = outcome == DecisionOutcome::panel ? verdict.truth != policy::Truth::met
                                                       : verdict.truth == policy::Truth::not_met && !verdict.rests_on &&
                                                             verdict.consequence != policy::Consequence::warning;
        if (tells && !verdict.sentence.empty()) all.push_back(verdict.sentence);
    }
    return all;
}

std::vector<std::string> reasons(const policy::Decision& decision) {
    // An outcome for the child is told by what is met, one against it by what is not; of exit rules
    // the other way about.
    bool well = decision.outcome == policy::Outcome::eligible, exit = decision.rules == policy::RuleSet::exit;
    auto telling = decision.outcome == policy::Outcome::cannot_tell ? policy::Truth::cannot_tell
                   : well != exit                                   ? policy::Truth::met
                                                                    : policy::Truth::not_met;
    std::vector<std::string> all;
    for (const auto& verdict : decision.verdicts)
        if (verdict.truth == telling && !verdict.sentence.empty())
            all.push_back(verdict.rests_on
                              ? fmt::format("{} This rests on an assumption ({}).", verdict.sentence, *verdict.rests_on)
                              : verdict.sentence);
    return all;
}

std::string fill(std::string_view wording, const LetterParts& parts) {
    const std::pair<std::string_view, const std::string&> known[] = {{"{child}", parts.child},
                                                                     {"{service}", parts.service},
                                                                     {"{visitor}", parts.visitor},
                                                                     {"{contact}", parts.contact},
                                                                     {"{signposting}", parts.signposting}};
    std::string filled;
    while (!wording.empty()) {
        bool found = false;
        for (const auto& [word, value] : known)
            if (wording.starts_with(word)) {
                filled += value;
                wording.remove_prefix(word.size());
                found = true;
                break;
            }
        if (found) continue;
        filled += wording.front();
        wording.remove_prefix(1);
    }
    return filled;
}

std::string letter_text(const Letters& wording, DecisionOutcome outcome, const LetterParts& parts) {
    std::vector<std::string> paragraphs = {fmt::format("{}\nOur reference: {}", to_long(parts.on), parts.reference)};
    switch (outcome) {
        case DecisionOutcome::accept: paragraphs.push_back(fill(wording.accepted, parts)); break;
        case DecisionOutcome::decline: paragraphs.push_back(fill(wording.declined, parts)); break;
        case DecisionOutcome::panel: paragraphs.push_back(fill(wording.to_panel, parts)); break;
        case DecisionOutcome::incomplete: paragraphs.push_back(fill(wording.incomplete, parts)); break;
    }
    std::vector<std::string> lines;
    for (const auto& sentence : parts.sentences) lines.push_back("- " + sentence);
    if (outcome != DecisionOutcome::accept && !lines.empty()) paragraphs.push_back(join(lines, "\n"));
    if (outcome == DecisionOutcome::decline) paragraphs.push_back(fill(wording.ask_again, parts));
    if (auto ending = tidy(fill(wording.ending, parts)); !ending.empty()) paragraphs.push_back(ending);
    paragraphs.push_back(parts.service);
    return join(paragraphs, "\n\n") + "\n";
}

}  // namespace portage::caseload
