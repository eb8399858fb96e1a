// What a health body tells the authority of a child under compulsory school age who has, or probably
// has, special educational needs or a disability: section 23 of the Children and Families Act 2014.
//
// The body forms the opinion, tells the parent of it and of its duty, lets the parent discuss it, and
// must *then* tell the authority (subsections 2 and 3); it must also name a voluntary organisation it
// thinks likely to help (4). The statute gives no number of days for any of it, so none is kept here.
// A notice is not a referral: it starts no case until somebody turns it into one.
#pragma once

#include "child/child.hpp"
#include "referral/referral.hpp"

#include <optional>
#include <string>
#include <vector>

namespace portage::referral {

struct Notice {
    Id<Notice> id;
    Date received_on{};
    std::optional<Date> opinion_on;      // formed by the health body
    std::optional<Date> parent_told_on;  // by the health body
    std::optional<Date> contacted_on;    // the family, by the authority, for the first time
    std::string body;                    // integrated care board, NHS trust or NHS foundation trust
    std::optional<std::string> sender, sender_contact;
    std::string forename, surname;
    std::optional<Date> born;
    std::optional<child::Sex> sex;
    std::optional<std::string> nhs_number;  // ten digits where valid, else as given
    std::optional<std::string> address, postcode, carer, phone, email;
    std::optional<std::string> needs, diagnosis;
    std::optional<std::string> voluntary;  // bodies named to the parent
    Id<Referral> referral;                 // that came of it
    std::optional<Date> closed_on;
    std::optional<std::string> closed_reason;
};

// Neither turned into a referral nor closed.
bool is_open(const Notice& notice);

// What cannot be, a sentence each: a day to come, a child born after the notice came, an adult, nobody
// named. Such a notice is not entered.
std::vector<std::string> mistakes_of(const Notice& notice, Date today);

// What the section asks for and this notice lacks or turns round, a sentence each, to be told and
// not refused: the notice came, and the authority has to answer it all the same.
std::vector<std::string> doubts_of(const Notice& notice);

}  // namespace portage::referral
