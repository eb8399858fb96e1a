#include "referral/new_referral.hpp"

#include "base/json.hpp"
#include "base/json_text.hpp"
#include "referral/answers.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace portage::referral {

namespace {

std::optional<std::string> given(const Received& row, Field field) {
    if (row[field].empty()) return {};
    return row[field];
}

std::optional<child::YesNo> yes_no(const std::optional<bool>& answer) {
    if (!answer) return {};
    return *answer ? child::YesNo::yes : child::YesNo::no;
}

// "Mother: A Khan" under several columns; without them, the whole line is what is said.
std::pair<std::string, std::string> headed(const std::string& line) {
    auto colon = line.find(": ");
    if (colon == std::string::npos) return {line, ""};
    return {line.substr(0, colon), line.substr(colon + 2)};
}

bool says_none(std::string_view text) {
    auto answer = read_yes_no(text);
    return text.empty() || answer.value == false || (answer.understood && !answer.value) ||
           lower(text).starts_with("none") || lower(text).starts_with("no ");
}

child::Child child_of(const Received& row) {
    child::Child child;
    child.forename = row[Field::forename];
    child.surname = row[Field::surname];
    child.known_as = given(row, Field::known_as);
    child.born = row.born;
    child.sex = row.sex;
    child.nhs_number = row.nhs_number ? row.nhs_number->digits() : given(row, Field::nhs_number);
    child.ethnicity = given(row, Field::ethnicity);
    child.language = given(row, Field::language);
    child.interpreter = yes_no(row.interpreter);
    return child;
}

// Who has parental responsibility, where the form says it of this very carer.
std::optional<child::YesNo> responsible(const Received& row, const NewCarer& carer) {
    const auto& said = row[Field::parental_responsibility];
    if (said.empty()) return {};
    if (read_yes_no(said).value == true) return child::YesNo::yes;
    auto words = folded(said);
    if (words == "both" || words == "bothparents" || words == "parents") return child::YesNo::yes;
    if (words.find(folded(carer.carer.name)) != std::string::npos) return child::YesNo::yes;
    auto relationship = carer.link.relationship.value_or("");
    bool by_word = (relationship == "mother" &&
                    (words.find("mother") != std::string::npos || words.find("mum") != std::string::npos)) ||
                   (relationship == "father" &&
                    (words.find("father") != std::string::npos || words.find("dad") != std::string::npos));
    if (by_word) return child::YesNo::yes;
    return {};
}

std::vector<NewCarer> carers_of(const Received& row) {
    std::vector<NewCarer> carers;
    auto add = [&](std::string name, std::optional<std::string> relationship) {
        auto same = [&](const NewCarer& known) { return folded(known.carer.name) == folded(name); };
        if (name.empty() || std::any_of(carers.begin(), carers.end(), same)) return;
        auto& carer = carers.emplace_back();
        carer.carer.name = std::move(name);
        carer.carer.language = given(row, Field::language);
        carer.link.relationship = std::move(relationship);
    };
    add(row[Field::mother], "mother");
    add(row[Field::father], "father");
    std::string names = row[Field::carers];
    for (std::string_view mark : {" and ", " & ", " / "})
        for (std::size_t at; (at = names.find(mark)) != std::string::npos;) names.replace(at, mark.size(), ";");
    for (auto& name : read_several(names)) add(std::move(name), {});
    bool reachable = !row[Field::phone].empty() || !row[Field::email].empty();
    if (carers.empty() && reachable) add("Parent or carer (name not given)", {});
    if (carers.empty()) return carers;

    // The form has one place for numbers; they are those of the carer named first.
    auto phones = read_several(row[Field::phone]);
    auto& first = carers.front().carer;
    if (!phones.empty()) first.phone = phones[0];
    if (phones.size() > 1) first.other_phone = join({phones.begin() + 1, phones.end()}, "; ");
    first.email = given(row, Field::email);
    for (auto& carer : carers) carer.link.parental_responsibility = responsible(row, carer);
    return carers;
}

std::vector<child::Consent> consents_of(const Received& row) {
    std::vector<child::Consent> consents;
    auto add = [&](child::ConsentKind kind, bool agreed, std::optional<child::ConsentHow> how) {
        auto& consent = consents.emplace_back();
        consent.kind = kind;
        consent.how = how;
        consent.given_on = row.received_on;
        consent.refused = !agreed;
    };
    if (row.consent) {
        add(child::ConsentKind::take_part, *row.consent, row.consent_how);
        const auto& signature = row[Field::consent_signature];
        if (*row.consent && !signature.empty() && !read_yes_no(signature).understood)
            consents.back().given_by = signature;
    }
    if (row.consent_to_share) add(child::ConsentKind::share, *row.consent_to_share, {});
    return consents;
}

void attend(const Received& row, NewReferral& made) {
    if (!row.attends_setting) return;
    auto& attendance = made.attendance.emplace();
    attendance.attends = *row.attends_setting ? child::YesNo::yes : child::YesNo::no;
    if (row.setting_minutes) attendance.hours = *row.setting_minutes / 60.0;
    std::vector<std::string> said;
    if (!row.setting_minutes && !row[Field::setting_hours].empty()) said.push_back(row[Field::setting_hours]);
    if (!row[Field::setting_times].empty()) said.push_back(row[Field::setting_times]);
    if (!said.empty()) attendance.said = join(said, "; ");

    const auto& written = row[Field::setting];
    if (!*row.attends_setting || written.empty() || read_yes_no(written).understood) return;
    auto& setting = made.setting.emplace();  // "Little Example Nursery, 1 High Street": the name goes to the comma
    auto comma = written.find(',');
    setting.name = tidy(written.substr(0, comma));
    setting.address = given(row, Field::setting_address);
    if (!setting.address && comma != std::string::npos) setting.address = tidy(written.substr(comma + 1));
    setting.contact = given(row, Field::setting_contact);
}

// A diagnosis is confirmed only where no word says that it is still looked into.
child::DiagnosisStatus status_of(std::string_view words) {
    auto said = lower(words);
    auto has = [&](std::string_view part) { return said.find(part) != std::string::npos; };
    if (has("?") || has("query") || has("possible") || has("suspect") || has("likely"))
        return child::DiagnosisStatus::suspected;
    if (has("await") || has("pathway") || has("under ") || has("assess") || has("pending") || has("waiting") ||
        has("referred"))
        return child::DiagnosisStatus::under_review;
    return child::DiagnosisStatus::confirmed;
}

std::optional<std::string> rest_of(const Received& row, const std::vector<NewCarer>& carers) {
    std::vector<std::string> lines;
    if (!row.born && row.due_on) lines.push_back("Baby due: " + to_uk(*row.due_on));
    if (row.looked_after) lines.push_back(std::string("Looked after: ") + (*row.looked_after ? "yes" : "no"));
    constexpr std::array<Field, 6> others = {Field::siblings, Field::social_care, Field::medical,
                                             Field::funding,  Field::family_view, Field::parental_responsibility};
    // A plain yes stands with the carers already.
    bool told = !carers.empty() && read_yes_no(row[Field::parental_responsibility]).value == true;
    for (Field field : others)
        if (!row[field].empty() && !(told && field == Field::parental_responsibility)) {
            std::string label(info(field).label);
            label[0] = upper(label.substr(0, 1))[0];
            lines.push_back(label + ": " + row[field]);
        }
    if (lines.empty()) return {};
    return join(lines, "\n");
}

}  // namespace

NewReferral new_referral(const Received& row) {
    NewReferral made;
    made.child = child_of(row);
    made.household.lone_working = given(row, Field::lone_working);
    if (!row[Field::address].empty() || !row[Field::postcode].empty())
        made.address = child::Address{.lines = row[Field::address], .postcode = given(row, Field::postcode)};
    made.carers = carers_of(row);
    made.consents = consents_of(row);
    attend(row, made);
    for (const auto& line : split(row[Field::diagnosis], '\n')) {
        auto [header, value] = headed(line);
        const auto& name = value.empty() ? header : value;
        if (!says_none(name)) made.diagnoses.push_back({.name = name, .status = status_of(name)});
    }
    for (const auto& line : split(row[Field::professionals], '\n')) {
        auto [role, name] = headed(line);
        if (says_none(role) || (!name.empty() && says_none(name))) continue;
        made.professionals.push_back(
            {.role = role, .name = name.empty() || read_yes_no(name).value ? std::nullopt : std::optional(name)});
    }
    made.note = rest_of(row, made.carers);

    auto& referral = made.referral;
    referral.received_on = row.received_on;
    referral.route = row.route;
    referral.referrer_kind = row.referrer;
    referral.referrer_name = given(row, Field::referrer_name);
    referral.referrer_role = given(row, Field::referrer_role);
    referral.referrer_agency = given(row, Field::referrer_agency);
    referral.referrer_contact = given(row, Field::referrer_contact);
    referral.concerns = given(row, Field::concerns);
    if (auto areas = read_several(row[Field::areas]); !areas.empty()) referral.areas = join(areas, ";");
    if (!row.source.empty()) referral.source = row.source;
    referral.submission = given(row, Field::submission);
    referral.identity.emplace(row.identity.begin(), row.identity.end());
    referral.content.emplace(row.content.begin(), row.content.end());
    referral.line = static_cast<int>(row.line);
    return made;
}

std::string raw_row(const std::vector<std::string_view>& cells) {
    std::string json = "[";
    json.reserve(512);
    auto last = cells.size();
    while (last > 0 && cells[last - 1].empty()) --last;
    for (std::size_t i = 0; i < last; ++i) {
        if (i > 0) json += ',';
        append_json(json, cells[i]);
    }
    return json + "]";
}

std::string raw_headers(const Layout& layout) {
    Json headers = Json::array();
    std::map<std::string, int> seen;
    for (const auto& column : layout.columns) {
        auto nth = ++seen[column.header];
        headers.push_back(nth == 1 ? column.header : column.header + " " + std::to_string(nth));
    }
    return to_line(headers);
}

}  // namespace portage::referral
