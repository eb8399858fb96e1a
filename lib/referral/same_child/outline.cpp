#include "referral/same_child/outline.hpp"

#include "referral/same_child/plain_words.hpp"

#include <algorithm>

namespace portage::referral {

namespace {

std::uint32_t short_hash(std::string_view text) {
    return text.empty() ? 0 : static_cast<std::uint32_t>(stable_hash(text)) | 1;
}

// The number its digits make; 0 where it has too many.
std::uint64_t number_of(std::string_view digits) {
    if (digits.size() > 18) return 0;
    std::uint64_t number = 0;
    for (char c : digits) number = number * 10 + static_cast<std::uint64_t>(c - '0');
    return number;
}

}  // namespace

TextOutline outline_of(std::string_view text) {
    TextOutline outline;
    outline.size = static_cast<std::uint8_t>(std::min<std::size_t>(text.size(), 255));
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto c = static_cast<unsigned char>(text[i]);
        outline.letters |= 1U << (c >= 'a' && c <= 'z' ? c - 'a' : c < 0x80 ? 26 : 27);
        if (i < 4) outline.start |= static_cast<std::uint32_t>(c) << 8 * i;
    }
    return outline;
}

Outline outline_of(const Person& person) {
    Outline o;
    o.forename = person.forename.hash;
    o.surname = person.surname.hash;
    o.forename_text = outline_of(person.forename.text);
    if (!person.forenames.empty()) o.first_forename = person.forenames.front().hash;
    o.surname_text = outline_of(person.surname.text);
    o.more_names = person.forenames.size() > 1 || person.known_as.known();
    o.more_surnames = !person.other_surnames.empty();
    auto size = [](const std::string& text) {
        return static_cast<std::uint8_t>(std::min<std::size_t>(text.size(), 255));
    };
    o.postcode_size = size(person.postcode);
    std::copy_n(person.postcode.begin(), std::min(person.postcode.size(), o.postcode.size()), o.postcode.begin());
    for (std::size_t i = 0; i < person.phones.size(); ++i) {
        auto number = number_of(person.phones[i]);
        o.more_phones = o.more_phones || i >= o.phones.size() || number == 0;
        if (i >= o.phones.size()) continue;
        o.phones[i] = number;
        o.phone_sizes[i] = size(person.phones[i]);
    }
    for (std::size_t i = 0; i < std::min(person.emails.size(), o.emails.size()); ++i)
        o.emails[i] = short_hash(person.emails[i]);
    if (!person.emails.empty())
        o.email_name = outline_of(std::string_view(person.emails[0]).substr(0, person.emails[0].find('@')));
    o.more_emails = person.emails.size() > 1;
    for (std::size_t i = 0; i < std::min(person.carers.size(), o.carers.size()); ++i)
        o.carers[i] = short_hash(person.carers[i].front());
    if (!person.carers.empty()) o.carer_text = outline_of(person.carers[0].front());
    o.more_carers = person.carers.size() > 1;
    o.nhs_number = short_hash(person.nhs_number);
    o.nhs_valid = person.nhs_valid;
    o.house = short_hash(person.house);
    o.house_size = size(person.house);
    if (!person.street.empty()) o.street = short_hash(person.street.front());
    for (std::size_t i = 0; i < std::min(person.street.size(), o.street_words.size()); ++i) {
        auto word = outline_of(std::string_view(person.street[i]));
        o.street_words[i] = word.letters | std::min<std::uint32_t>(word.size, 15) << 28;
    }
    o.more_street = person.street.size() > o.street_words.size();
    o.town = person.town.hash;
    o.born = person.born;
    if (person.sex) o.sex = static_cast<std::uint8_t>(static_cast<unsigned>(*person.sex) + 1);
    return o;
}

}  // namespace portage::referral
