#include "store/letters.hpp"

namespace portage::store {

caseload::Letter require_letter(Reader& reader, std::string_view typed) {
    auto number = parse_reference('T', typed);
    if (!number)
        fail(Fault::usage, "'{}' is not a letter (they look like T3; portage refer letter lists drafts)",
             for_terminal(typed));
    if (auto found = reader.find(Id<caseload::Letter>{*number})) return *found;
    fail(Fault::usage, "there is no letter T{}", *number);
}

std::vector<caseload::Letter> letters_of(Reader& reader, Id<caseload::Case> id) {
    return reader.all<caseload::Letter>("WHERE case_file = ? ORDER BY id DESC", id);
}

std::vector<caseload::Letter> letter_drafts(Reader& reader) {
    return reader.all<caseload::Letter>("WHERE status = 'draft' ORDER BY id");
}

void issue_letter(Writer& writer, caseload::Letter& letter, Date on) {
    auto reference = to_reference('T', letter.id.value);
    auto case_file = writer.get(letter.case_file);
    if (letter.status == caseload::LetterStatus::issued)
        fail(Fault::refused, "{} was issued on {}", reference, to_uk(letter.issued_on.value_or(letter.drafted_on)));
    // Drafted before anybody was known who receives letters: they may be known by now.
    if (!letter.addressee)
        if (const auto carer = addressee_of(writer, case_file.child)) letter.addressee = carer->carer.id;
    if (!letter.addressee)
        fail(Fault::refused,
             "{} has no addressee: say first which carer of {} receives letters (portage case update {} "
             "--carer WHO --letters yes)",
             reference, case_file.reference, case_file.reference);
    if (case_file.stage == caseload::Stage::deceased || writer.get(case_file.child).died_on)
        fail(Fault::refused, "{}: no letter about {} goes out any more", reference, case_file.reference);
    std::string to = "a carer";
    for (const auto& carer : carers_of(writer, case_file.child))
        if (carer.carer.id == letter.addressee && carer.link.relationship) to = *carer.link.relationship;
    letter.status = caseload::LetterStatus::issued;
    letter.issued_on = on;
    writer.update(letter);
    writer.run("INSERT INTO issued (change, kind, about, sent_to, on_day) VALUES (?, 'letter', ?, ?, ?)",
               writer.number(), case_file.reference, to, on);
}

}  // namespace portage::store
