// A person in few bytes: enough to tell most pairs of other children from those worth comparing (sieve.hpp).
#pragma once

#include "referral/same_child/person.hpp"

#include <array>
#include <string_view>

namespace portage::referral {

// A text by its length, its letters and how it begins.
struct TextOutline {
    std::uint32_t letters = 0;  // a bit each, digits one, other scripts one
    std::uint32_t start = 0;    // its first four bytes, the first lowest
    std::uint8_t size = 0;      // bytes, 255 at most
};
TextOutline outline_of(std::string_view text);

struct Outline {
    std::uint64_t forename = 0, first_forename = 0, surname = 0, town = 0;  // hashes; 0: not known
    std::array<char, 8> postcode{};                                         // its first eight signs
    std::array<std::uint64_t, 2> phones{};                                  // the digits as a number; 0: none
    std::array<std::uint8_t, 2> phone_sizes{};
    std::array<std::uint32_t, 2> emails{}, carers{};  // hashes; 0: none
    // Each street word's letters as in TextOutline, and above them its size, 15 for more; 0: none.
    std::array<std::uint32_t, 4> street_words{};
    TextOutline forename_text, surname_text, email_name, carer_text;
    std::uint32_t nhs_number = 0, house = 0, street = 0;  // hashes; of the street its first word
    std::optional<Date> born;
    std::uint8_t sex = 0, postcode_size = 0, house_size = 0;  // sex 0: not known
    bool nhs_valid = false;
    // More is known than fits here: whatever that could say must be reckoned with.
    bool more_names = false, more_surnames = false, more_phones = false, more_emails = false, more_carers = false,
         more_street = false;
};
Outline outline_of(const Person& person);

}  // namespace portage::referral
