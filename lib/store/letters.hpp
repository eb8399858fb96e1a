// Letters about a case: drafts for a person to read, and what was issued.
#pragma once

#include "store/cases.hpp"

namespace portage::store {

// By the reference people type, T3. Fails with Fault::usage.
caseload::Letter require_letter(Reader& reader, std::string_view typed);
std::vector<caseload::Letter> letters_of(Reader& reader, Id<caseload::Case> id);  // latest first
std::vector<caseload::Letter> letter_drafts(Reader& reader);                      // as drafted

// Marks a draft as issued and keeps the fact apart, so that undo cannot hide that it left the
// building. Fails with Fault::refused where it was issued already, has no addressee, or the child
// has died.
void issue_letter(Writer& writer, caseload::Letter& letter, Date on);

}  // namespace portage::store
