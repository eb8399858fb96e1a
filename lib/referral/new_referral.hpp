// A referral of a child not yet in the file, as the records it becomes.
//
// What a form says that has no record of its own (brothers and sisters, social care, medical
// history, the family's view) becomes one note of the case, so that nothing asked for is lost.
#pragma once

#include "caseload/record.hpp"
#include "child/household.hpp"
#include "referral/reading.hpp"
#include "referral/referral.hpp"

#include <optional>
#include <string>
#include <vector>

namespace portage::referral {

struct NewCarer {
    child::Carer carer;
    child::ChildCarer link;  // to the child
};

// Ids are given when it is entered: store::Intake.
struct NewReferral {
    child::Child child;
    child::Household household;
    std::optional<child::Address> address;  // district and ward are the caller's to find
    std::vector<NewCarer> carers;
    std::vector<child::Consent> consents;
    std::optional<child::Attendance> attendance;
    std::optional<child::Setting> setting;  // the one attended; the same name is the same setting
    std::vector<child::Diagnosis> diagnoses;
    std::vector<child::Professional> professionals;
    std::optional<std::string> note;  // everything else, "Siblings: …" a line each
    Referral referral;
    std::vector<std::string_view> cells;  // the row as received, of a file; views of what it was read from
};

// `row` as records. The referral's source and batch and the row as received are the caller's.
NewReferral new_referral(const Received& row);

// The row as received: a JSON list of its cells, in the order of the columns.
std::string raw_row(const std::vector<std::string_view>& cells);
// The headers of the columns as a JSON list, as written; the second of a name is "Phone number 2".
std::string raw_headers(const Layout& layout);

}  // namespace portage::referral
