// The rest of a row: numbers, places, yes and no, and what tells the row again.
#include "referral/answers.hpp"
#include "referral/clean.hpp"
#include "referral/identity.hpp"
#include "referral/letters.hpp"
#include "referral/reading.hpp"

#include <array>

namespace portage::referral {

namespace {

// The words of an address and the postcode at its end, as one or as two words.
std::optional<place::PostcodeReading> postcode_ending(std::string& address) {
    auto last = address.find_last_of(" ,\n");
    if (last == std::string::npos) return {};
    auto before = last == 0 ? std::string::npos : address.find_last_of(" ,\n", last - 1);
    for (auto from : {before, last}) {
        if (from == std::string::npos) continue;
        auto reading = place::parse_postcode(std::string_view(address).substr(from + 1));
        if (!reading.postcode) continue;
        address.resize(from);
        while (!address.empty() && (address.back() == ' ' || address.back() == ',')) address.pop_back();
        return reading;
    }
    return {};
}

// Why a postcode is worth a second look; empty for the usual one.
std::string postcode_doubt(const place::PostcodeReading& reading) {
    switch (reading.kind) {
        case place::PostcodeKind::ok:
            return reading.respaced ? "had its space elsewhere: check that no letter is missing" : "";
        case place::PostcodeKind::empty:
        case place::PostcodeKind::invalid: return place::what_is_wrong(reading);
        case place::PostcodeKind::crown_dependency:
        case place::PostcodeKind::gibraltar:
        case place::PostcodeKind::territory: return "lies in no council of the United Kingdom";
        case place::PostcodeKind::nhs_pseudo: return "stands for no fixed abode or an unknown address";
        default: return "is on no map: give the postcode where the child lives";
    }
}

child::ConsentHow how_of(std::string_view words) {
    auto said = lower(words);
    if (said.find("verbal") != std::string::npos || said.find("phone") != std::string::npos)
        return child::ConsentHow::verbal;
    if (said.find("sign") != std::string::npos) return child::ConsentHow::signed_form;
    return child::ConsentHow::written;
}

// "Verbal" in answer to whether there is consent, and "written consent": that there is, and how.
bool says_how_alone(std::string_view words) {
    const auto said = lower(trim(words));
    for (std::string_view how : {"verbal", "verbally", "written", "by phone", "by telephone", "in writing"})
        for (std::string_view consent : {"", " consent", " consent given", " given"})
            if (said == std::string(how).append(consent)) return true;
    return false;
}

}  // namespace

void RowReader::read_numbers(Received& row) {
    for (auto field : {Field::nhs_number, Field::postcode, Field::email})
        if (auto& text = row.texts[place_of(field)]; says_not_known(text)) text.clear();

    auto& number = row.texts[place_of(Field::nhs_number)];
    if (!number.empty()) {
        number = std::string(without_point_zero(without_text_mark(number)));
        auto reading = child::parse_nhs_number(number);
        // Only numbers of Scotland begin with 0: their first digits are the day of birth.
        if (auto whole = "0" + number;
            reading.kind == child::NhsNumberKind::bad_format && number.size() == 9 && digits_only(number))
            if (auto again = child::parse_nhs_number(whole); again.kind == child::NhsNumberKind::scotland) {
                number = whole;
                reading = again;
                note(ProblemCode::lost_zero, Field::nhs_number,
                     "NHS number had lost its leading 0, which was put back");
            }
        row.nhs_number = reading.number;
        auto wrong = child::what_is_wrong(reading.kind);
        if (lost_digits(number))
            note(ProblemCode::lost_digits, Field::nhs_number,
                 fmt::format("NHS number '{}' lost its last digits to a spreadsheet", shown(number)));
        else if (!wrong.empty() && reading.kind != child::NhsNumberKind::test)
            note(ProblemCode::nhs_number, Field::nhs_number, fmt::format("NHS number '{}' {}", shown(number), wrong));
    }

    auto& postcode = row.texts[place_of(Field::postcode)];
    std::optional<place::PostcodeReading> place;
    if (postcode.empty()) {
        place = postcode_ending(row.texts[place_of(Field::address)]);
        column_of_[place_of(Field::postcode)] = column_of_[place_of(Field::address)];
    } else {
        place = place::parse_postcode(postcode);
    }
    if (!place) return;
    row.postcode = place->postcode;
    if (auto doubt = postcode_doubt(*place); !doubt.empty())
        note(ProblemCode::postcode, Field::postcode, fmt::format("postcode '{}' {}", shown(postcode), doubt));
    if (!place->canonical.empty()) postcode = place->canonical;
}

void RowReader::read_answers(Received& row) {
    auto doubt = [&](Field field, std::string_view cure) {
        note(ProblemCode::not_understood, field,
             fmt::format("{} '{}' is not understood ({})", info(field).label, shown(row[field]), cure));
    };
    auto yes_no = [&](Field field) {
        if (row[field].empty()) return std::optional<bool>();
        auto answer = read_yes_no(row[field]);
        if (!answer.understood) doubt(field, "write yes or no");
        return answer.value;
    };
    row.interpreter = yes_no(Field::interpreter);
    row.looked_after = yes_no(Field::looked_after);
    row.consent = says_how_alone(row[Field::consent]) ? true : yes_no(Field::consent);
    row.consent_to_share = yes_no(Field::consent_to_share);
    if (row.consent == true) row.consent_how = how_of(row[Field::consent]);
    // A name under words of consent is consent, signed; a "no" there says only that nobody signed.
    if (auto signature = read_yes_no(row[Field::consent_signature]);
        !row[Field::consent_signature].empty() && (signature.value == true || !signature.understood)) {
        if (row.consent == false) {
            row.consent = {};
            doubt(Field::consent, "it is refused in one cell and signed in another");
        } else {
            row.consent = true;
            row.consent_how = child::ConsentHow::signed_form;
        }
    }

    row.attends_setting = yes_no(Field::attends_setting);
    if (const auto& hours = row[Field::setting_hours]; !hours.empty()) row.setting_minutes = read_weekly_minutes(hours);
    if (!row.attends_setting) {
        if (const auto& setting = row[Field::setting]; says_no_setting(setting))
            row.attends_setting = false;
        else if (!setting.empty() && read_yes_no(setting).understood && !read_yes_no(setting).value)
            doubt(Field::setting, "write the setting's name, or none");
        else if (!setting.empty() || row.setting_minutes.value_or(0) > 0)
            row.attends_setting = true;
        else if (row.setting_minutes == 0)
            row.attends_setting = false;
    }

    if (!row[Field::sex].empty()) row.sex = read_sex(row[Field::sex]);
    auto route = read_route(row[Field::route]);
    if (!row[Field::route].empty() && !route) doubt(Field::route, "write form, phone, email or letter");
    row.route = route.value_or(route_);
    row.referrer = read_referrer(row[Field::referrer_role]);
    if (const auto& email = row[Field::email]; !email.empty() && email.find('@') == std::string::npos)
        doubt(Field::email, "an e-mail address has an @");
}

void RowReader::identify(Received& row) {
    content_.clear();
    for (auto i : by_header_) {
        auto cell = cells_[i];
        if (cell.empty()) continue;
        // Line breaks part answers, and are spaces when a spreadsheet saves the sheet again.
        std::string on_one_line;
        if (places_[i].field && info(*places_[i].field).kind == FieldKind::list &&
            cell.find('\n') != std::string::npos) {
            on_one_line = tidy(cell);
            cell = on_one_line;
        }
        // A day is its day, however a spreadsheet wrote it when the file was saved again.
        std::array<char, 8> day{};
        if (places_[i].field && info(*places_[i].field).kind == FieldKind::day)
            if (auto answer = read_day(cell); answer.day) {
                auto number = answer.day->time_since_epoch().count();
                for (std::size_t byte = 0; byte < day.size(); ++byte)
                    day[byte] = static_cast<char>(number >> (8 * byte));
                cell = {day.data(), day.size()};
            }
        auto head = places_[i].header_mark;  // and the size: a cell has at most 1 MiB
        for (std::size_t byte = 0; byte < 3; ++byte) head[4 + byte] = static_cast<char>(cell.size() >> (8 * byte));
        content_.append(head.data(), head.size());
        content_ += cell;
    }
    row.content = digest_of(content_);

    auto& submission = row.texts[place_of(Field::submission)];
    submission = without_point_zero(submission);
    if (lost_digits(submission))
        note(ProblemCode::lost_digits, Field::submission,
             fmt::format("submission number '{}' lost its last digits to a spreadsheet and is not used",
                         shown(submission)));
    row.identity = row_identity(source_, submission, row.content);
}

}  // namespace portage::referral
