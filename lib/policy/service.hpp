// Who the service is and whom it points families to: local titles, contact details, governance,
// signposting. No rule decides by these; they are shown, printed in letters and recorded.
#pragma once

#include "policy/area.hpp"

namespace portage::policy {

// What people call things here. Everything the program prints about staff uses these words.
struct Titles {
    std::string service = "Portage service";
    std::string visitor = "Portage home visitor";
    std::optional<std::string> lead;
    std::optional<std::string> supervisor;
    std::vector<std::string> closure_reasons;  // none: any reason will do
    Mark mark;
    static const Fields<Titles>& fields();
    // What is wrong with a reason for closing, as a sentence; nothing where it is one of those listed.
    std::optional<std::string> mistake_in_reason(std::string_view reason) const;
};

struct Contact {
    std::vector<std::string> phones;
    std::vector<std::string> emails;
    std::optional<std::string> web;
    std::optional<std::string> social;
    Mark mark;
    static const Fields<Contact>& fields();
};

// How often a group of people meets, as one passage of the page has it. Where a page contradicts
// itself there are two of these, and the section's note says so.
struct Meeting {
    std::string kind;  // steering group
    std::optional<std::string> made_of;
    std::optional<int> times_a_year;
    std::optional<std::string> led_by;
    std::optional<std::string> purpose;
    Mark mark;
    static const Fields<Meeting>& fields();
};

struct Governance {
    std::optional<bool> registered;  // with the National Portage Association
    std::optional<std::string> part_of;
    std::optional<std::string> supervision;
    std::vector<Meeting> meetings;
    std::optional<std::string> contradiction;
    Mark mark;
    static const Fields<Governance>& fields();
};

struct Charity {
    std::string name;
    std::vector<std::string> districts;  // as the page names them; none: for everybody
    std::optional<std::string> about;
    std::optional<std::string> web;
    Mark mark;
    static const Fields<Charity>& fields();
};

struct Signposting {
    std::vector<Charity> local;
    std::vector<Charity> national;
    Mark mark;
    static const Fields<Signposting>& fields();
    // The local charities of a district, by its GSS code.
    std::vector<const Charity*> for_district(const Area& area, std::string_view code) const;
};

// Notes the districts of `signposting` that the area does not have.
void check_signposting(TomlTable& table, const Signposting& signposting, const Area& area);

}  // namespace portage::policy
