#include "cmd/refer/notice_entry.hpp"

#include "base/sheet.hpp"
#include "child/nhs_number.hpp"
#include "cmd/case/common.hpp"
#include "cmd/surroundings.hpp"
#include "place/postcode.hpp"

namespace portage::cmd {

namespace {

const std::vector<std::string_view> notice_columns = {"body",        "sender",   "contact",   "received", "opinion",
                                                      "parent_told", "forename", "surname",   "born",     "sex",
                                                      "nhs_number",  "address",  "postcode",  "carer",    "phone",
                                                      "email",       "needs",    "diagnosis", "voluntary"};

std::string number_of(const std::string& typed) {
    auto reading = child::parse_nhs_number(typed);
    if (!reading.number)
        fail(Fault::usage, "--nhs-number: '{}' {}", for_terminal(typed), child::what_is_wrong(reading.kind));
    return reading.number->digits();
}

std::string postcode_of(const std::string& typed) {
    auto reading = place::parse_postcode(typed);
    if (reading.kind == place::PostcodeKind::invalid)
        fail(Fault::usage, "--postcode: '{}' {}", for_terminal(typed), place::what_is_wrong(reading));
    return reading.canonical;
}

referral::Notice read_line(const SheetRow& row, Date today, std::vector<std::string>& warnings) {
    referral::Notice notice;
    auto text = [&](std::string_view column, std::optional<std::string>& to) {
        if (auto typed = row.text(column); !typed.empty()) to = typed;
    };
    notice.body = row.text("body");
    notice.forename = row.text("forename");
    notice.surname = row.text("surname");
    text("sender", notice.sender);
    text("contact", notice.sender_contact);
    notice.received_on = row.day("received").value_or(today);
    notice.opinion_on = row.day("opinion");
    notice.parent_told_on = row.day("parent_told");
    notice.born = row.day("born");
    notice.sex = row.word<child::Sex>("sex");
    text("address", notice.address);
    text("carer", notice.carer);
    text("phone", notice.phone);
    text("email", notice.email);
    text("needs", notice.needs);
    text("diagnosis", notice.diagnosis);
    text("voluntary", notice.voluntary);
    // A wrong number or postcode is kept as written and never costs the notice.
    if (auto typed = row.text("nhs_number"); !typed.empty()) {
        auto reading = child::parse_nhs_number(typed);
        notice.nhs_number = reading.number ? reading.number->digits() : typed;
        if (!reading.number)
            warnings.push_back(fmt::format("line {}: NHS number '{}' {}", row.line(), for_terminal(typed),
                                           child::what_is_wrong(reading.kind)));
    }
    if (auto typed = row.text("postcode"); !typed.empty()) {
        auto reading = place::parse_postcode(typed);
        bool wrong = reading.kind == place::PostcodeKind::invalid;
        notice.postcode = wrong ? typed : reading.canonical;
        if (wrong)
            warnings.push_back(fmt::format("line {}: postcode '{}' {}", row.line(), for_terminal(typed),
                                           place::what_is_wrong(reading)));
    }
    for (const auto& mistake : referral::mistakes_of(notice, today)) row.mistake(mistake);
    return notice;
}

}  // namespace

void NoticeFields::describe(Options& o) {
    o.text(body_, "body", "NAME", "the health body: integrated care board, NHS trust or foundation trust");
    o.text(sender_, "sender", "NAME", "who signs for it");
    o.text(contact_, "contact", "TEXT", "their telephone or e-mail");
    o.past_day(received_, "received", "the day it came (else today)");
    o.past_day(opinion_, "opinion", "the day the body formed its opinion");
    o.past_day(parent_told_, "parent-told", "the day the body told the parent");
    o.text(forename_, "forename", "NAME", "the child's first name");
    o.text(surname_, "surname", "NAME", "the child's surname");
    o.past_day(born_, "born", "the child's date of birth");
    o.word(sex_, "sex", "SEX", "the child's sex");
    o.text(nhs_number_, "nhs-number", "NUMBER", "ten digits");
    o.text(address_, "address", "TEXT", "where the child lives, without the postcode");
    o.text(postcode_, "postcode", "POSTCODE", "where the child lives");
    o.text(carer_, "carer", "NAME", "a parent or carer");
    o.text(phone_, "phone", "NUMBER", "of the family");
    o.text(email_, "email", "ADDRESS", "of the family");
    o.text(needs_, "needs", "TEXT", "what the body thinks the child has or probably has; - reads standard input");
    o.text(diagnosis_, "diagnosis", "TEXT", "as the notice has it");
    o.texts(voluntary_, "voluntary", "NAME", "a voluntary organisation the body named to the parent");
}

bool NoticeFields::says_anything() const {
    return body_ || sender_ || contact_ || forename_ || surname_ || nhs_number_ || address_ || postcode_ || carer_ ||
           phone_ || email_ || needs_ || diagnosis_ || !voluntary_.empty() || received_ || opinion_ || parent_told_ ||
           born_ || sex_;
}

void NoticeFields::put_into(referral::Notice& notice) const {
    auto put = [](auto& to, const auto& said) {
        if (said) to = *said;
    };
    auto put_text = [](auto& to, const std::optional<std::string>& said) {
        if (said) to = tidy(*said);
    };
    put_text(notice.body, body_);
    put_text(notice.sender, sender_);
    put_text(notice.sender_contact, contact_);
    put_text(notice.forename, forename_);
    put_text(notice.surname, surname_);
    put_text(notice.address, address_);
    put_text(notice.carer, carer_);
    put_text(notice.phone, phone_);
    put_text(notice.email, email_);
    put_text(notice.diagnosis, diagnosis_);
    put(notice.received_on, received_);
    put(notice.opinion_on, opinion_);
    put(notice.parent_told_on, parent_told_);
    put(notice.born, born_);
    put(notice.sex, sex_);
    if (needs_) notice.needs = text_or_input(*needs_, "needs");
    if (nhs_number_) notice.nhs_number = number_of(*nhs_number_);
    if (postcode_) notice.postcode = postcode_of(*postcode_);
    if (!voluntary_.empty()) notice.voluntary = join(voluntary_, "; ");
}

std::string notice_sheet() { return csv_line({notice_columns.begin(), notice_columns.end()}); }

std::vector<referral::Notice> notices_of_sheet(const std::string& path, Date today,
                                               std::vector<std::string>& warnings) {
    Sheet sheet(read_file(path, 4 << 20), file_name_of(path), notice_columns);
    std::vector<referral::Notice> notices;
    for (const auto& row : sheet.rows()) notices.push_back(read_line(row, today, warnings));
    sheet.require_sound();
    return notices;
}

}  // namespace portage::cmd
