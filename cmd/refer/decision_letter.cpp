#include "cmd/refer/decision_letter.hpp"

#include "caseload/letter.hpp"

namespace portage::cmd {

namespace {

using caseload::DecisionOutcome;

std::string sentence(const std::string& text) {
    auto tidied = tidy(text);
    return tidied.empty() || std::string_view(".!?").find(tidied.back()) != std::string_view::npos ? tidied
                                                                                                   : tidied + ".";
}

// The deciding person's reason stands where the rules have none to give.
std::vector<std::string> sentences(const policy::Decision& decision, DecisionOutcome outcome,
                                   const std::string& reason) {
    auto all = caseload::reasons(decision, outcome);
    if (all.empty() && outcome != DecisionOutcome::accept) all.push_back(sentence(reason));
    return all;
}

std::string contact_sentence(const policy::Contact& contact) {
    std::vector<std::string> ways;
    if (!contact.phones.empty()) ways.push_back("call " + in_words(contact.phones, "or"));
    if (!contact.emails.empty()) ways.push_back("write to " + in_words(contact.emails, "or"));
    return ways.empty() ? "" : "You can " + in_words(ways, "or") + ".";
}

// Where else to turn: the council the child lives in where it is another, local charities, national.
std::string signposting_sentence(const JudgedCase& judged, DecisionOutcome outcome) {
    const auto& area = judged.by.authority->area;
    const auto& facts = judged.facts;
    std::vector<std::string> parts;
    if (facts.lives_in && !area.holds(*facts.lives_in) && outcome == DecisionOutcome::decline)
        parts.push_back(
            fmt::format("The council for the child's address is {}: please ask there for its Portage or early "
                        "years SEND service.",
                        judged.council));
    if (!judged.by.edition->signposting) return join(parts, " ");
    const auto& signposting = *judged.by.edition->signposting;
    std::vector<std::string> names;
    if (facts.lives_in)
        for (const auto* charity : signposting.for_district(area, *facts.lives_in)) names.push_back(charity->name);
    for (const auto& charity : signposting.national) names.push_back(charity.name);
    if (!names.empty()) parts.push_back(fmt::format("You may also find help here: {}.", in_words(names)));
    return join(parts, " ");
}

}  // namespace

DraftedLetter draft_letter(Session& session, const JudgedCase& judged, DecisionOutcome outcome,
                           const std::string& reason, Date on) {
    auto& reader = session.reader();
    const auto& edition = *judged.by.edition;
    auto child = reader.get(judged.case_file.child);
    auto signposting = signposting_sentence(judged, outcome);
    caseload::LetterParts parts{.reference = judged.case_file.reference,
                                .child = child.known_as.value_or(child.forename),
                                .service = edition.titles.service,
                                .visitor = edition.titles.visitor,
                                .contact = contact_sentence(edition.contact),
                                .signposting = signposting,
                                .sentences = sentences(judged.decision, outcome, reason),
                                .on = on};
    DraftedLetter drafted;
    drafted.letter = {.id = {},
                      .case_file = judged.case_file.id,
                      .kind = std::string(to_string(outcome)),
                      .addressee = {},
                      .language = child.language,
                      .status = caseload::LetterStatus::draft,
                      .drafted_on = on,
                      .issued_on = {},
                      .text = caseload::letter_text(edition.letters, outcome, parts)};
    if (auto carer = store::addressee_of(reader, judged.case_file.child)) {
        drafted.letter.addressee = carer->carer.id;
        if (carer->carer.language) drafted.letter.language = carer->carer.language;
    }
    if (!signposting.empty()) drafted.signposting = signposting;
    return drafted;
}

}  // namespace portage::cmd
