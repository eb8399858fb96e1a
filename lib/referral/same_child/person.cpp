#include "referral/same_child/person.hpp"

#include "base/text.hpp"
#include "child/nhs_number.hpp"
#include "place/postcode.hpp"
#include "referral/same_child/plain_words.hpp"

#include <algorithm>
#include <array>

namespace portage::referral {

namespace {

template <std::size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

constexpr std::array<std::string_view, 13> titles = {"mr",   "mrs", "miss",      "ms",  "mx",   "master", "dr",
                                                     "prof", "rev", "professor", "sir", "lady", "fr"};
// In a box that had to be filled. The first list means that nothing after it names the child: "Baby of
// Sarah Khan" names the mother.
constexpr std::array<std::string_view, 7> unnamed = {"baby",    "infant", "newborn", "unborn",
                                                     "unnamed", "fetus",  "foetus"};
constexpr std::array<std::string_view, 22> filler = {
    "boy", "girl", "male", "female", "twin",  "triplet", "unknown", "notknown", "tbc", "tba", "test",
    "na",  "nk",   "not",  "known",  "given", "none",    "child",   "no",       "one", "two", "name"};
constexpr std::array<std::string_view, 12> surname_filler = {
    "unknown", "notknown", "tbc", "tba", "test", "na", "nk", "not", "none", "known", "given", "provided"};
// Parts of a surname that are no name by themselves.
constexpr std::array<std::string_view, 24> particles = {"van", "von", "der", "den", "de", "del", "della", "da",
                                                        "di",  "la",  "le",  "al",  "el", "bin", "bint",  "ibn",
                                                        "abu", "st",  "mac", "mc",  "ni", "nic", "ui",    "dos"};

bool is_number(std::string_view word) { return word.find_first_not_of("0123456789") == std::string_view::npos; }

void without_titles(std::vector<std::string>& words) {
    while (words.size() > 1 && one_of(words.front(), titles)) words.erase(words.begin());
}

std::string joined(const std::vector<std::string>& words) {
    std::string whole;
    for (const auto& word : words) whole += word;
    return whole;
}

// The forenames somebody wrote, none of a placeholder: nothing of "Twin 2" or "Boy" is a name.
std::vector<std::string> forenames_of(std::string_view written) {
    auto names = plain_words(written);
    without_titles(names);
    if (names.empty() || one_of(names.front(), unnamed) || one_of(joined(names), filler)) return {};  // "N/A"
    bool says_something = std::any_of(names.begin(), names.end(), [](const auto& name) {
        return !one_of(name, filler) && !one_of(name, unnamed) && !is_number(name) && name.size() > 1;
    });
    // A lone initial is something, beside a placeholder it is a twin's letter.
    if (!says_something && !(names.size() == 1 && names[0].size() == 1 && !is_number(names[0]))) return {};
    std::erase_if(names, [](const auto& name) { return is_number(name); });
    if (names.size() > 4) names.resize(4);
    return names;
}

// A surname as one word, and the parts of one that is double-barrelled.
std::pair<std::string, std::vector<std::string>> surname_of(std::string_view written) {
    auto words = plain_words(written);
    without_titles(words);
    bool filled =
        std::all_of(words.begin(), words.end(), [](const auto& word) { return one_of(word, surname_filler); });
    if (filled || one_of(joined(words), surname_filler)) return {};
    std::vector<std::string> parts;
    std::string before;
    for (const auto& word : words) {
        if (one_of(word, particles) && &word != &words.back()) {
            before += word;
        } else {
            parts.push_back(before + word);
            before.clear();
        }
    }
    if (parts.size() < 2) parts.clear();
    return {joined(words), parts};
}

// Digits of a telephone as dialled abroad: +44 7700, 0044 7700 and 07700 are one.
std::string phone_of(std::string_view written) {
    std::string digits;
    for (char c : written)
        if (c >= '0' && c <= '9') digits += c;
    if (digits.starts_with("00")) digits.erase(0, 2);
    if (digits.size() > 11 && digits.starts_with("44")) digits.erase(0, 2);
    digits.erase(0, digits.find_first_not_of('0'));
    bool repeated = digits.find_first_not_of(digits.empty() ? '0' : digits[0]) == std::string::npos;
    return digits.size() < 6 || repeated ? std::string() : digits;
}

void read_phones(const std::vector<std::string>& written, std::vector<std::string>& phones) {
    for (const auto& cell : written)
        for (std::size_t from = 0; from < cell.size();) {
            auto to = std::min(cell.find_first_of("/;,|\n", from), cell.size());
            auto phone = phone_of(std::string_view(cell).substr(from, to - from));
            if (!phone.empty() && std::find(phones.begin(), phones.end(), phone) == phones.end())
                phones.push_back(phone);
            from = to + 1;
        }
}

std::string email_of(std::string_view written) {
    auto email = lower(tidy(written));
    return email.find('@') == std::string::npos ? std::string() : email;
}

// Words of a carer's name; what they are to the child is no name.
std::vector<std::string> carer_of(std::string_view written) {
    constexpr std::array<std::string_view, 18> roles = {"mother", "father", "mum",  "dad",     "mummy",  "daddy",
                                                        "parent", "carer",  "nan",  "grandma", "foster", "guardian",
                                                        "aunt",   "uncle",  "gran", "step",    "and",    "the"};
    auto words = plain_words(written);
    std::erase_if(words,
                  [&](const auto& word) { return one_of(word, roles) || one_of(word, titles) || is_number(word); });
    if (words.size() > 4) words.resize(4);
    return words;
}

}  // namespace

ComparedName compared_name(std::string text) {
    auto hash = text.empty() ? 0 : stable_hash(text);
    return {std::move(text), hash};
}

void read_address(const Particulars& written, Person& person);  // address.cpp

Person person_of(const Particulars& written) {
    Person person;
    auto forenames = forenames_of(written.forename);
    for (const auto& name : forenames) person.forenames.push_back(compared_name(name));
    person.forename = compared_name(joined(forenames));
    person.known_as = compared_name(joined(forenames_of(written.known_as)));
    if (!person.forename.known() && person.known_as.known()) {
        person.forename = person.known_as;
        person.forenames = {person.known_as};
    }
    if (person.known_as.hash == person.forename.hash) person.known_as = {};

    auto [surname, parts] = surname_of(written.surname);
    person.surname = compared_name(surname);
    for (const auto& other : written.other_surnames) {
        auto [whole, others] = surname_of(other);
        if (!whole.empty()) parts.push_back(whole);
        parts.insert(parts.end(), others.begin(), others.end());
    }
    for (auto& part : parts) person.other_surnames.push_back(compared_name(part));
    if (!person.surname.known() && !person.other_surnames.empty()) {
        person.surname = person.other_surnames.front();
        person.other_surnames.erase(person.other_surnames.begin());
    }

    person.born = written.born;
    if (written.sex != child::Sex::other) person.sex = written.sex;
    if (auto reading = child::parse_nhs_number(written.nhs_number); reading.number) {
        person.nhs_number = reading.number->digits();
        person.nhs_valid = true;
    } else if (reading.kind != child::NhsNumberKind::repeated) {
        for (char c : written.nhs_number)
            if (c >= '0' && c <= '9') person.nhs_number += c;
        bool repeated = person.nhs_number.find_first_not_of(person.nhs_number.empty() ? '0' : person.nhs_number[0]) ==
                        std::string::npos;
        if (person.nhs_number.size() < 6 || repeated) person.nhs_number.clear();
    }
    read_address(written, person);
    read_phones(written.phones, person.phones);
    for (const auto& email : written.emails)
        if (auto plain = email_of(email); !plain.empty()) person.emails.push_back(plain);
    for (const auto& carer : written.carers)
        if (auto words = carer_of(carer); !words.empty()) person.carers.push_back(std::move(words));
    return person;
}

}  // namespace portage::referral
