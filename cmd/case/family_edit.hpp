// Facts about a child and family that come later than the referral: which there are, how each is
// read, and what a set of them changes. One list feeds the options and the sheet of `case update`.
#pragma once

#include "cmd/case/common.hpp"
#include "cmd/postcodes.hpp"
#include "store/family_edit.hpp"

#include <functional>

namespace portage::cmd {

// Facts about one case on their way to the store.
struct FactsToCome {
    FactsToCome(Session& session, Postcodes& postcodes, const caseload::Case& case_file, Date on);

    store::Reader& reader;
    Postcodes& postcodes;
    store::FamilyEdit edit;
    std::vector<std::string> warnings;

    // The carer named so: by relationship, name, or part of a name. Fails with Fault::usage.
    store::CarerEdit& carer(std::string_view about);
};

enum class FactOf { child, carer };

struct FactKind {
    std::string name;  // the option, and the word in the sheet: nhs
    FactOf of = FactOf::child;
    std::string value;  // what stands for it in help
    std::string help;
    // Reads `text` into the edit; `about` names the carer. Fails with Fault::usage, saying what would
    // be right.
    std::function<void(FactsToCome&, const std::string& about, const std::string& text)> read;
    bool many = false;  // each further one is another; else the last one said holds
};

const std::vector<FactKind>& fact_kinds();

// Of those: what the rules of some authorities ask beside what every service needs. In a file of its own.
std::vector<FactKind> facts_for_rules();
// Hours, sessions or days a week, at most `most`. Fails with Fault::usage.
double number_a_week(const std::string& text, double most);
// The attendance that holds, to be changed.
child::Attendance& attendance_of(FactsToCome& facts);

}  // namespace portage::cmd
