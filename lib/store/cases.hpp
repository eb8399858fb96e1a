// Cases and the children they are about: finding, listing, moving through the stages.
#pragma once

#include "store/case_tables.hpp"
#include "store/child_tables.hpp"
#include "store/team_tables.hpp"
#include "store/writer.hpp"

#include <map>

namespace portage::store {

// The case `typed` names; a reference of a merged case resolves to the one it went into. Fails with
// Fault::usage where it is mistyped or there is none.
caseload::Case require_case(Reader& reader, std::string_view typed);

struct CaseAndChild {
    caseload::Case case_file;
    child::Child child;
};
// All cases, or those at a stage, or of a visitor; by reference number.
std::vector<CaseAndChild> all_cases(Reader& reader);
std::vector<CaseAndChild> cases_at(Reader& reader, caseload::Stage stage);
std::vector<CaseAndChild> cases_of(Reader& reader, Id<team::Worker> visitor);
std::vector<caseload::Case> cases_of(Reader& reader, Id<child::Child> child);
// Cases whose child's name, known-as name, NHS number, date of birth (day first) or own reference
// holds every word of `words`; what records joined with the child say counts too.
std::vector<CaseAndChild> find_cases(Reader& reader, std::string_view words);

// The household a child lives in on `day`, and its address then; the latest entered where several.
struct Home {
    child::Household household;
    std::optional<child::Address> address;
};
std::optional<Home> home_on(Reader& reader, Id<child::Child> child, Date day);

struct CarerOfChild {
    child::ChildCarer link;
    child::Carer carer;
};
std::vector<CarerOfChild> carers_of(Reader& reader, Id<child::Child> child);
// Whom letters go to: a carer who receives letters, else one with parental responsibility; never a
// carer of whom neither is known, and none where that leaves nobody.
std::optional<CarerOfChild> addressee_of(Reader& reader, Id<child::Child> child);

std::vector<referral::Referral> referrals_of(Reader& reader, Id<caseload::Case> id);    // latest first
std::vector<caseload::Flag> flags_of(Reader& reader, Id<caseload::Case> id, Date day);  // in force

// Moves a case to another stage on a day, with everything that follows: waiting is listed, an ended
// case has its future visits withdrawn, its group places given up and its open block ended. Fails
// with Fault::refused, saying which moves there are, where this is none. `case_file` is brought up
// to date.
void move_case(Writer& writer, caseload::Case& case_file, caseload::Stage to, Date on,
               const std::optional<std::string>& reason);

// A death stops everything at once: every open case of the child, its visits, places and blocks.
// Cases of brothers and sisters go on.
void record_death(Writer& writer, child::Child& child, Date on);

}  // namespace portage::store
