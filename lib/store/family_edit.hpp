// Facts that come later than the referral, gathered first and then written in one go.
#pragma once

#include "store/family.hpp"
#include "team/weekly_times.hpp"

namespace portage::store {

struct CarerEdit {
    child::ChildCarer link;
    child::Carer carer;  // without an id: a new one
    bool changed = false;
};

struct FamilyEdit {
    caseload::Case case_file;
    child::Child child;
    Date on{};  // from when they hold
    bool child_changed = false;
    std::vector<CarerEdit> carers;

    std::optional<child::Address> address;    // in place of the present one
    bool moves = false;                       // it is a new home from `on`; the old one ended the day before
    std::optional<std::string> lone_working;  // empty: nothing to know
    std::optional<std::vector<team::WeeklyTime>> available;  // instead of what was said before; empty: any time

    std::optional<child::Attendance> attendance;  // from `on`, or what was known completed
    std::optional<std::string> setting;           // its name
    std::vector<child::Consent> consents;
    std::vector<child::Consent> withdrawn;  // as stored, with the day
    std::vector<child::Diagnosis> diagnoses;
    std::vector<child::Circumstance> circumstances;
    std::vector<child::Professional> professionals;
    std::vector<child::Sibling> siblings;
};

// Only what changes is written, so that what others enter meanwhile can still be undone.
void write_family(Writer& writer, FamilyEdit edit);

// The case of another child, open or not, that has this NHS number; nothing where nobody has.
std::optional<caseload::Case> case_with_nhs_number(Reader& reader, std::string_view number, Id<child::Child> besides);

}  // namespace portage::store
