#include "caseload/letter.hpp"

#include "base/text.hpp"

namespace portage::caseload {

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
