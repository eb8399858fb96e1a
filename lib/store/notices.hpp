// Notices of section 23: kept, found, and the referral that came of one.
#pragma once

#include "referral/notice.hpp"
#include "store/cases.hpp"

namespace portage::store {

template <>
struct Table<referral::Notice> {
    static constexpr std::string_view name = "notice";
    static void columns(auto& column, auto& n) {
        column("received_on", n.received_on);
        column("opinion_on", n.opinion_on);
        column("parent_told_on", n.parent_told_on);
        column("contacted_on", n.contacted_on);
        column("body", n.body);
        column("sender", n.sender);
        column("sender_contact", n.sender_contact);
        column("forename", n.forename);
        column("surname", n.surname);
        column("born", n.born);
        column("sex", n.sex);
        column("nhs_number", n.nhs_number);
        column("address", n.address);
        column("postcode", n.postcode);
        column("carer", n.carer);
        column("phone", n.phone);
        column("email", n.email);
        column("needs", n.needs);
        column("diagnosis", n.diagnosis);
        column("voluntary", n.voluntary);
        column("referral", n.referral);
        column("closed_on", n.closed_on);
        column("closed_reason", n.closed_reason);
    }
};

// By the reference people type, N12. Fails with Fault::usage.
referral::Notice require_notice(Reader& reader, std::string_view typed);
// Not contacted first, then by the day received; with `all` also those closed or turned into referrals.
std::vector<referral::Notice> notices(Reader& reader, bool all);
// The notice a referral came of.
std::optional<referral::Notice> notice_of(Reader& reader, Id<referral::Referral> id);
// The case a notice's referral belongs to; nothing while there is none.
std::optional<caseload::Case> case_of(Reader& reader, const referral::Notice& notice);

// What is here already of a child with the NHS number and birth date of `notice`, or its whole name and
// birth date: references of cases and notices, for people to look at. Twins share a birth date, and by
// mistake a number, so nothing is joined by it.
std::vector<std::string> here_already(Reader& reader, const referral::Notice& notice);

}  // namespace portage::store
