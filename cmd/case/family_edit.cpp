#include "cmd/case/family_edit.hpp"

#include "calendar/age.hpp"
#include "child/name.hpp"
#include "child/nhs_number.hpp"
#include "child/upn.hpp"

#include <algorithm>
#include <charconv>

namespace portage::cmd {

namespace {

using child::YesNo;

std::optional<std::string> or_nothing(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(text);
}

// Reads a member of the child.
template <class Read>
auto of_child(Read read) {
    return [read](FactsToCome& facts, const std::string&, const std::string& text) {
        read(facts, facts.edit.child, text);
        facts.edit.child_changed = true;
    };
}
// Somebody's name; an empty one takes it away where that can be.
std::string name_of(std::string_view what, const std::string& text) {
    if (!text.empty() && !child::names_somebody(text))
        fail(Fault::usage, "{} '{}' {}", what, for_terminal(text), child::no_name);
    return text;
}
auto text_of_child(std::optional<std::string> child::Child::*member) {
    return of_child(
        [member](FactsToCome&, child::Child& child, const std::string& text) { child.*member = or_nothing(text); });
}

void read_born(FactsToCome& facts, child::Child& child, const std::string& text) {
    auto born = parse_day_first(text);
    if (!born) fail(Fault::usage, "date of birth '{}' is not a date (write it as 28/02/2024)", for_terminal(text));
    if (*born > facts.edit.on) fail(Fault::usage, "date of birth {} is still to come", to_uk(*born));
    if (calendar::age_on(*born, facts.edit.on).months > 84)
        facts.warnings.push_back(fmt::format("born on {}: over seven years old; check the year", to_uk(*born)));
    child.born = born;
}

void read_nhs(FactsToCome& facts, child::Child& child, const std::string& text) {
    auto reading = child::parse_nhs_number(text);
    if (!reading.number && reading.kind != child::NhsNumberKind::empty)
        fail(Fault::usage, "NHS number '{}' {}", for_terminal(text), child::what_is_wrong(reading.kind));
    if (!reading.number) {
        child.nhs_number.reset();
        return;
    }
    // A number copied from one twin's row to the other's joins two children for ever.
    if (auto other = store::case_with_nhs_number(facts.reader, reading.number->digits(), child.id))
        fail(Fault::refused, "that NHS number is on {} already: find out whose it is, and correct the wrong one first",
             other->reference);
    child.nhs_number = reading.number->digits();
}

void read_upn(FactsToCome&, child::Child& child, const std::string& text) {
    auto reading = child::parse_upn(text);
    if (!reading.upn && !text.empty())
        fail(Fault::usage, "'{}' is not a UPN: a letter and twelve characters, as H801200001001", for_terminal(text));
    child.upn = text.empty() ? std::nullopt : std::optional(upper(text));
}

void read_gestation(FactsToCome&, child::Child& child, const std::string& text) {
    auto gestation = calendar::parse_gestation(text);
    if (!gestation) fail(Fault::usage, "'{}' is not weeks of pregnancy (write it as 30+2)", for_terminal(text));
    child.gestation_days = gestation->weeks * 7 + gestation->days;
}

child::Address& address_of(FactsToCome& facts) {
    if (facts.edit.address) return *facts.edit.address;
    auto home = store::home_on(facts.reader, facts.edit.child.id, facts.edit.on);
    facts.edit.address = home && home->address ? *home->address : child::Address{};
    return *facts.edit.address;
}

void read_postcode(FactsToCome& facts, const std::string&, const std::string& text) {
    if (auto warning = facts.postcodes.place_address(address_of(facts), text)) facts.warnings.push_back(*warning);
}

void read_available(FactsToCome& facts, const std::string&, const std::string& text) {
    auto& times = facts.edit.available ? *facts.edit.available : facts.edit.available.emplace();
    if (lower(text) == "any") return;
    for (const auto& time : team::parse_weekly_times(text)) times.push_back(time);
}

// "take_part signed", "share verbal physiotherapy", "photos refused".
void read_consent(FactsToCome& facts, const std::string&, const std::string& text) {
    auto parts = split(tidy(text), ' ');
    if (parts.size() < 2)
        fail(Fault::usage,
             "consent '{}': write what for and how, as 'take_part signed', 'share verbal physiotherapy', 'photos "
             "refused'",
             for_terminal(text));
    child::Consent consent{.child = facts.edit.child.id,
                           .kind = require_word<child::ConsentKind>(parts[0], "consent", Fault::usage)};
    if (parts.size() > 2) consent.agency = join({parts.begin() + 2, parts.end()}, " ");
    if (parts[1] == "withdrawn") {
        for (auto& known : store::consents_of(facts.reader, facts.edit.child.id))
            if (known.kind == consent.kind && !known.refused && !known.withdrawn_on &&
                (!consent.agency || known.agency == consent.agency)) {
                known.withdrawn_on = facts.edit.on;
                facts.edit.withdrawn.push_back(known);
            }
        if (facts.edit.withdrawn.empty())
            fail(Fault::refused, "no consent to {} is in force that could be withdrawn",
                 spaced(to_string(consent.kind)));
        return;
    }
    consent.refused = parts[1] == "refused";
    if (!consent.refused)
        consent.how = require_word<child::ConsentHow>(
            parts[1], "consent (signed, written, verbal, refused or withdrawn)", Fault::usage);
    consent.given_on = facts.edit.on;
    facts.edit.consents.push_back(consent);
}

auto sibling_of_kind(child::SiblingKind kind) {
    return [kind](FactsToCome& facts, const std::string&, const std::string& text) {
        auto other = store::require_case(facts.reader, text);
        if (other.child == facts.edit.child.id) fail(Fault::usage, "{} is a case of this same child", other.reference);
        for (const auto& known : store::siblings_of(facts.reader, facts.edit.child.id))
            if (known.child.id == other.child) fail(Fault::refused, "{} is linked already", other.reference);
        facts.edit.siblings.push_back({.child = facts.edit.child.id, .other = other.child, .kind = kind});
    };
}

void read_professional(FactsToCome& facts, const std::string&, const std::string& text) {
    auto parts = split(text, ':');
    child::Professional professional{.child = facts.edit.child.id, .role = tidy(parts[0])};
    if (parts.size() > 1) professional.name = or_nothing(tidy(parts[1]));
    if (parts.size() > 2) professional.contact = or_nothing(tidy(parts[2]));
    facts.edit.professionals.push_back(professional);
}

void add_carer(FactsToCome& facts, const std::string& about, const std::string& text) {
    if (text.empty()) fail(Fault::usage, "a new carer needs a name");
    store::CarerEdit made{.changed = true};
    made.carer.name = name_of("add-carer", text);
    made.link.relationship = or_nothing(about);
    facts.edit.carers.push_back(std::move(made));
}

template <class Read>
auto of_carer(Read read) {
    return [read](FactsToCome& facts, const std::string& about, const std::string& text) {
        auto& carer = facts.carer(about);
        read(carer, text);
        carer.changed = true;
    };
}
auto text_of_carer(std::optional<std::string> child::Carer::*member) {
    return of_carer(
        [member](store::CarerEdit& edit, const std::string& text) { edit.carer.*member = or_nothing(text); });
}
auto text_of_link(std::optional<std::string> child::ChildCarer::*member) {
    return of_carer(
        [member](store::CarerEdit& edit, const std::string& text) { edit.link.*member = or_nothing(text); });
}
auto yes_no_of_link(std::optional<YesNo> child::ChildCarer::*member, std::string what) {
    return of_carer([member, what](store::CarerEdit& edit, const std::string& text) {
        edit.link.*member = require_word<YesNo>(lower(text), what, Fault::usage);
    });
}

// They stand before the carers' facts, which come last.
std::vector<FactKind> with_those_for_rules(std::vector<FactKind> all) {
    auto more = facts_for_rules();
    auto place = std::find_if(all.begin(), all.end(), [](const FactKind& kind) { return kind.name == "professional"; });
    all.insert(place, more.begin(), more.end());
    return all;
}

}  // namespace

FactsToCome::FactsToCome(Session& session, Postcodes& the_postcodes, const caseload::Case& case_file, Date on)
    : reader(session.reader()), postcodes(the_postcodes) {
    edit.case_file = case_file;
    edit.child = reader.get(case_file.child);
    edit.on = on;
    for (auto& [link, carer] : store::carers_of(reader, case_file.child)) edit.carers.push_back({link, carer, false});
}

child::Attendance& attendance_of(FactsToCome& facts) {
    if (facts.edit.attendance) return *facts.edit.attendance;
    auto known = store::attendance_on(facts.reader, facts.edit.child.id, facts.edit.on);
    facts.edit.attendance = known.value_or(child::Attendance{.child = facts.edit.child.id});
    return *facts.edit.attendance;
}

store::CarerEdit& FactsToCome::carer(std::string_view about) {
    std::vector<store::CarerEdit*> fits;
    if (about.empty() && edit.carers.size() == 1) return edit.carers.front();
    for (auto& one : edit.carers) {
        bool exact = folded(one.link.relationship.value_or("")) == folded(about);
        bool named = !folded(about).empty() && folded(one.carer.name).find(folded(about)) != std::string::npos;
        if (exact || named) fits.push_back(&one);
    }
    if (fits.size() == 1) return *fits.front();
    fail(Fault::usage,
         "{} of {} is meant by '{}': name the carer by relationship or name (case show lists them; add-carer enters "
         "one)",
         fits.empty() ? "nobody" : "more than one carer", edit.case_file.reference, for_terminal(about));
}

const std::vector<FactKind>& fact_kinds() {
    using enum FactOf;
    static const std::vector<FactKind> all = with_those_for_rules({
        {"born", child, "DATE", "date of birth", of_child(read_born)},
        {"sex", child, "SEX", "female, male or other",
         of_child([](FactsToCome&, child::Child& c, const std::string& text) {
             c.sex = require_word<child::Sex>(lower(text), "sex", Fault::usage);
         })},
        {"known-as", child, "NAME", "what the child is called",
         of_child([](FactsToCome&, child::Child& c, const std::string& text) {
             c.known_as = or_nothing(name_of("known-as", text));
         })},
        {"nhs", child, "NUMBER", "NHS number", of_child(read_nhs)},
        {"upn", child, "NUMBER", "unique pupil number", of_child(read_upn)},
        {"gestation", child, "WEEKS", "weeks of pregnancy at birth, for the corrected age: 30+2",
         of_child(read_gestation)},
        {"ethnicity", child, "TEXT", "as the family says", text_of_child(&child::Child::ethnicity)},
        {"language", child, "NAME", "the language at home", text_of_child(&child::Child::language)},
        {"interpreter", child, "YES-NO", "is an interpreter needed?",
         of_child([](FactsToCome&, child::Child& c, const std::string& text) {
             c.interpreter = require_word<YesNo>(lower(text), "interpreter", Fault::usage);
         })},
        {"address", child, "LINES", "where the child lives, without the postcode",
         [](FactsToCome& facts, const std::string&, const std::string& text) { address_of(facts).lines = text; }},
        {"postcode", child, "POSTCODE", "its postcode; district and ward follow from the directory", read_postcode},
        {"confidential", child, "YES-NO", "must the address never be printed?",
         [](FactsToCome& facts, const std::string&, const std::string& text) {
             address_of(facts).confidential =
                 require_word<YesNo>(lower(text), "confidential", Fault::usage) == YesNo::yes;
         }},
        {"lone-working", child, "TEXT", "what a visitor must know before the door",
         [](FactsToCome& facts, const std::string&, const std::string& text) { facts.edit.lone_working = text; }},
        {"available", child, "TIMES",
         "when the family can be visited, instead of what was said before: 'Mon-Thu 9:00-12:00', or any",
         read_available, true},
        {"attends", child, "YES-NO", "does the child attend a setting?",
         [](FactsToCome& facts, const std::string&, const std::string& text) {
             attendance_of(facts).attends = require_word<YesNo>(lower(text), "attends", Fault::usage);
         }},
        {"setting", child, "NAME", "which nursery, pre-school or childminder",
         [](FactsToCome& facts, const std::string&, const std::string& text) {
             attendance_of(facts).attends = YesNo::yes;
             facts.edit.setting = text;
         }},
        {"hours", child, "N", "hours there a week",
         [](FactsToCome& facts, const std::string&, const std::string& text) {
             attendance_of(facts).hours = number_a_week(text, 168);
         }},
        {"sessions", child, "TEXT", "days and times there, as told",
         [](FactsToCome& facts, const std::string&, const std::string& text) {
             attendance_of(facts).said = or_nothing(text);
         }},
        {"consent", child, "WORDS",
         "what for and how: 'take_part signed', 'share verbal physiotherapy', 'photos refused', 'share withdrawn'",
         read_consent, true},
        {"professional", child, "ROLE",
         "somebody who knows the child, with name and contact after colons: 'physiotherapist: L. Nash: 01234 …'",
         read_professional, true},
        {"twin", child, "CASE", "the case of the child's twin", sibling_of_kind(child::SiblingKind::twin), true},
        {"sibling", child, "CASE", "the case of a brother or sister", sibling_of_kind(child::SiblingKind::sibling),
         true},
        {"add-carer", carer, "NAME", "somebody who cares for the child; --carer says who they are to the child",
         add_carer, true},
        {"carer-name", carer, "NAME", "a carer's name, corrected",
         of_carer(
             [](store::CarerEdit& edit, const std::string& text) { edit.carer.name = name_of("carer-name", text); })},
        {"relationship", carer, "WORD", "who they are to the child: mother, foster carer",
         text_of_link(&child::ChildCarer::relationship)},
        {"phone", carer, "NUMBER", "their telephone", text_of_carer(&child::Carer::phone)},
        {"other-phone", carer, "NUMBER", "another one", text_of_carer(&child::Carer::other_phone)},
        {"email", carer, "ADDRESS", "their e-mail", text_of_carer(&child::Carer::email)},
        {"carer-language", carer, "NAME", "the language to write to them in", text_of_carer(&child::Carer::language)},
        {"responsibility", carer, "YES-NO", "have they parental responsibility?",
         yes_no_of_link(&child::ChildCarer::parental_responsibility, "responsibility")},
        {"letters", carer, "YES-NO", "do they receive letters?",
         yes_no_of_link(&child::ChildCarer::receives_letters, "letters")},
        {"keep-from", carer, "WHOM", "whose hands their details must not reach",
         text_of_link(&child::ChildCarer::confidential_from)},
    });
    return all;
}

}  // namespace portage::cmd
