// The family page of a case, put together from everything the file knows.
#pragma once

#include "cmd/case/common.hpp"
#include "cmd/postcodes.hpp"
#include "store/family.hpp"

#include <set>

namespace portage::cmd {

class FamilyPage {
public:
    FamilyPage(Session& session, const caseload::Case& case_file);
    Page make();

private:
    // In the order of the page. The first stands above everything else.
    void before_the_door();
    void next_step();
    void child();
    void other_records();
    void carers();
    void home();
    void case_itself();
    void flags_and_consents();
    void setting_and_health();
    void siblings();
    void goals();
    void visits();
    void groups();
    void referrals();
    void rest_of_the_form(const referral::Referral& referral);

    // A text only for those who may see names; a bare mark that there is one for others.
    std::optional<std::string> private_text(const std::optional<std::string>& text) const;
    std::string worker(Id<team::Worker> id);
    // Remembers what the page says, so that a form's column is not repeated.
    void said(const std::optional<std::string>& text);

    Session& session_;
    store::Reader& reader_;
    const caseload::Case& case_;
    child::Child child_;
    std::optional<store::Home> home_;
    Date today_;
    Page page_;
    std::set<std::string> said_;
};

// What follows for a case at its stage, with the command to type; empty for an ended one.
std::string next_command(const caseload::Case& case_file, bool has_open_block, bool has_planned_visits);

}  // namespace portage::cmd
