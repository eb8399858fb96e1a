// What is known of a child and the family, as the family page shows it.
#pragma once

#include "store/cases.hpp"

namespace portage::store {

std::vector<child::Consent> consents_of(Reader& reader, Id<child::Child> child);                   // as entered
std::vector<child::Diagnosis> diagnoses_of(Reader& reader, Id<child::Child> child);                // as entered
std::vector<child::Circumstance> circumstances_of(Reader& reader, Id<child::Child> child);         // as entered
std::vector<child::Professional> professionals_of(Reader& reader, Id<child::Child> child);         // as entered
std::vector<child::Availability> availability_of(Reader& reader, Id<child::Household> household);  // by weekday, time

std::vector<child::Attendance> attendances_of(Reader& reader, Id<child::Child> child);  // as entered

// What holds on `day`: a setting attended, or the statement that there is none. Nothing: not known.
std::optional<child::Attendance> attendance_on(Reader& reader, Id<child::Child> child, Date day);

struct SiblingOf {
    child::SiblingKind kind = child::SiblingKind::sibling;
    child::Child child;
    std::vector<caseload::Case> cases;
};
std::vector<SiblingOf> siblings_of(Reader& reader, Id<child::Child> child);

std::vector<caseload::Note> notes_of(Reader& reader, Id<caseload::Case> id);                // latest first
std::vector<caseload::Flag> all_flags_of(Reader& reader, Id<caseload::Case> id);            // lifted ones too
std::vector<caseload::DecisionRecord> decisions_of(Reader& reader, Id<caseload::Case> id);  // latest first

// A setting of that name, whatever its case and signs.
std::optional<child::Setting> setting_named(Reader& reader, std::string_view name);
// The same, entered where there is none.
child::Setting setting_for(Writer& writer, std::string_view name);

// The household of the child on `day`; a new one, from `day`, where there is none.
Id<child::Household> household_for(Writer& writer, Id<child::Child> child, Date day);

}  // namespace portage::store
