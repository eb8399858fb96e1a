// What a referral form can tell us, field by field. This one list is what share/forms/*.toml may
// map headers to, what a row is read into, and what portage-form(5) explains.
//
// The fields are those of the six Portage request forms we have seen; a field no form asks for is
// not here. A column no field fits is kept with the referral as it came.
#pragma once

#include "base/words.hpp"

#include <array>
#include <cstddef>
#include <string_view>

namespace portage::referral {

enum class Field {
    submission,
    received_on,
    forename,
    surname,
    full_name,
    known_as,
    born,
    age,
    due_on,
    sex,
    nhs_number,
    ethnicity,
    language,
    interpreter,
    carers,
    mother,
    father,
    parental_responsibility,
    address,
    postcode,
    phone,
    email,
    lone_working,
    siblings,
    looked_after,
    social_care,
    consent,
    consent_signature,
    consent_to_share,
    referrer_name,
    referrer_role,
    referrer_agency,
    referrer_contact,
    route,
    attends_setting,
    setting,
    setting_address,
    setting_contact,
    setting_hours,
    setting_times,
    funding,
    concerns,
    areas,
    diagnosis,
    medical,
    professionals,
    family_view,
};

// How a cell of the field is read. Everything is kept as text too.
enum class FieldKind {
    text,  // one line
    note,  // line breaks kept; several columns of one field keep their headers ("GP: …")
    day,   // day first
    yes_no,
    hours,  // hours a week
    age,
    sex,
    nhs_number,
    postcode,
    phone,
    email,
    list,  // several answers in one cell, or a column for each tick
};

struct FieldInfo {
    Field field;
    std::string_view key;  // in a form's file
    FieldKind kind;
    std::string_view label;  // as messages and pages call it
    // What stands between several columns of one field; empty: the first filled one is taken.
    std::string_view between;
    std::string_view meaning;
};

inline constexpr std::array fields = {
    FieldInfo{
        Field::submission, "submission", FieldKind::text, "submission number", "",
        "The form tool's own number of the row. With it the same row is known again though its words were edited."},
    FieldInfo{Field::received_on, "received_on", FieldKind::day, "date received", "",
              "The day the referral reached the service. Blank: the day of the import, with a warning."},
    FieldInfo{Field::forename, "forename", FieldKind::text, "child's first name", " ",
              "The child's first name or names."},
    FieldInfo{Field::surname, "surname", FieldKind::text, "child's surname", "", "The child's surname."},
    FieldInfo{Field::full_name, "full_name", FieldKind::text, "child's name", "",
              "The whole name in one cell. \"Khan, Amelia\" or \"Amelia Khan\"; the surname is the last word, or "
              "starts at a small word such as van or de."},
    FieldInfo{Field::known_as, "known_as", FieldKind::text, "known as", "",
              "The name the child answers to, where it is another."},
    FieldInfo{Field::born, "born", FieldKind::day, "date of birth", "", "The child's date of birth."},
    FieldInfo{Field::age, "age", FieldKind::age, "age", "",
              "The child's age when referred: 2y 3m, 27 months, 2;3. It is held against the date of birth and never "
              "takes its place."},
    FieldInfo{Field::due_on, "due_on", FieldKind::day, "date due", "",
              "The day a child not yet born is due. Takes the place of a date of birth."},
    FieldInfo{Field::sex, "sex", FieldKind::sex, "sex", "",
              "Female or male, in any of the usual words; anything else is kept as text."},
    FieldInfo{Field::nhs_number, "nhs_number", FieldKind::nhs_number, "NHS number", "",
              "Ten digits. A wrong one is a warning and is kept as text: it never costs the referral."},
    FieldInfo{Field::ethnicity, "ethnicity", FieldKind::text, "ethnicity", "", "As the family describes it."},
    FieldInfo{Field::language, "language", FieldKind::text, "home language", "; ",
              "The language or languages spoken at home."},
    FieldInfo{Field::interpreter, "interpreter", FieldKind::yes_no, "interpreter needed", "",
              "Whether the family needs an interpreter."},
    FieldInfo{Field::carers, "carers", FieldKind::text, "parents and carers", "; ", "The names of parents and carers."},
    FieldInfo{Field::mother, "mother", FieldKind::text, "mother", " ",
              "The mother's name, where the form asks for her by herself."},
    FieldInfo{Field::father, "father", FieldKind::text, "father", " ",
              "The father's name, where the form asks for him by himself."},
    FieldInfo{Field::parental_responsibility, "parental_responsibility", FieldKind::text, "parental responsibility",
              "; ", "Who has parental responsibility, as written."},
    FieldInfo{
        Field::address, "address", FieldKind::text, "address", ", ",
        "Where the child lives; house, street and town may be columns of their own. A postcode at its end is found."},
    FieldInfo{
        Field::postcode, "postcode", FieldKind::postcode, "postcode", "",
        "The postcode where the child lives. A wrong one is a warning: where the child lives is then not known yet."},
    FieldInfo{Field::phone, "phone", FieldKind::phone, "telephone", "; ", "The family's telephone numbers."},
    FieldInfo{Field::email, "email", FieldKind::email, "e-mail", "; ", "The family's e-mail address."},
    FieldInfo{Field::lone_working, "lone_working", FieldKind::note, "lone working", "\n",
              "What a visitor must know before the door: pets, parking, people. Shown before the first visit."},
    FieldInfo{Field::siblings, "siblings", FieldKind::note, "brothers and sisters", "\n",
              "Brothers and sisters, as written."},
    FieldInfo{Field::looked_after, "looked_after", FieldKind::yes_no, "looked after", "",
              "Whether the child is looked after by a council."},
    FieldInfo{Field::social_care, "social_care", FieldKind::note, "social care", "\n",
              "Social worker, child in need, protection plan, early help: as written."},
    FieldInfo{Field::consent, "consent", FieldKind::yes_no, "consent", "",
              "Whether a parent or carer agrees to the referral. \"Yes - verbal\" also says how."},
    FieldInfo{Field::consent_signature, "consent_signature", FieldKind::text, "signature", "",
              "A signature cell under words of consent: a name in it means consent was signed."},
    FieldInfo{Field::consent_to_share, "consent_to_share", FieldKind::yes_no, "consent to share", "",
              "Whether a parent or carer agrees that information is shared with other services."},
    FieldInfo{Field::referrer_name, "referrer_name", FieldKind::text, "referrer's name", " ", "Who refers the child."},
    FieldInfo{Field::referrer_role, "referrer_role", FieldKind::text, "referrer's role", ", ",
              "What the referrer is to the child: parent, health visitor, nursery manager."},
    FieldInfo{Field::referrer_agency, "referrer_agency", FieldKind::text, "referrer's agency", ", ",
              "The referrer's service or setting."},
    FieldInfo{Field::referrer_contact, "referrer_contact", FieldKind::text, "referrer's contact", "; ",
              "The referrer's telephone, e-mail or address."},
    FieldInfo{Field::route, "route", FieldKind::text, "route", "", "How it came: form, phone, email or letter."},
    FieldInfo{Field::attends_setting, "attends_setting", FieldKind::yes_no, "attends a setting", "",
              "Whether the child attends a nursery, pre-school or childminder. Blank is not known, never no."},
    FieldInfo{Field::setting, "setting", FieldKind::text, "setting", ", ",
              "Nursery, pre-school or childminder; \"none\" means the child attends none, blank means not known."},
    FieldInfo{Field::setting_address, "setting_address", FieldKind::text, "setting's address", ", ",
              "Where the setting is."},
    FieldInfo{Field::setting_contact, "setting_contact", FieldKind::text, "setting's contact", "; ",
              "The key person, SENCo or telephone there."},
    FieldInfo{Field::setting_hours, "setting_hours", FieldKind::hours, "hours at the setting", "",
              "Hours a week: 15, 15 (funded), 7.5 hours. \"2 mornings\" is kept as written."},
    FieldInfo{Field::setting_times, "setting_times", FieldKind::text, "days and times at the setting", "; ",
              "Days, times and sessions, as written."},
    FieldInfo{Field::funding, "funding", FieldKind::note, "funding", "\n",
              "Two-year-old funding, DAF, DLA and the like, as written."},
    FieldInfo{Field::concerns, "concerns", FieldKind::note, "reason for referral", "\n",
              "Why the child is referred, in the referrer's words."},
    FieldInfo{Field::areas, "areas", FieldKind::list, "areas of need", ";",
              "Areas of development that worry: one cell with several, apart at ; or a line break, or a column to tick "
              "for each."},
    FieldInfo{Field::diagnosis, "diagnosis", FieldKind::note, "diagnosis", "\n",
              "Diagnoses, confirmed or being looked into, as written."},
    FieldInfo{Field::medical, "medical", FieldKind::note, "medical history", "\n",
              "Birth and medical history, as written."},
    FieldInfo{Field::professionals, "professionals", FieldKind::note, "professionals involved", "\n",
              "Who else knows the child, as written."},
    FieldInfo{Field::family_view, "family_view", FieldKind::note, "family's view", "\n",
              "What the family hopes for, in their words."},
};

constexpr std::size_t place_of(Field field) { return static_cast<std::size_t>(field); }
constexpr const FieldInfo& info(Field field) { return fields[place_of(field)]; }

}  // namespace portage::referral

template <>
inline constexpr auto portage::words<portage::referral::Field> = [] {
    using namespace portage;
    std::array<Word<referral::Field>, referral::fields.size()> table{};
    for (std::size_t i = 0; i < table.size(); ++i) table[i] = {referral::fields[i].field, referral::fields[i].key};
    return table;
}();
