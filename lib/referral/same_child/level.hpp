// How far two records agree, field by field, in a few levels rather than a score, so that every figure
// of the weights stands for something that can be counted and said.
//
// Home is told as a chain: whether the postcode agrees; then what the address adds, given that; then
// the town, where neither agreed. So what families share is counted once.
#pragma once

#include "base/words.hpp"
#include "referral/same_child/nicknames.hpp"
#include "referral/same_child/person.hpp"

#include <array>
#include <cstdint>

namespace portage::referral {

enum class Likeness : std::uint8_t {
    forename,
    surname,
    born,
    sex,
    nhs_number,
    postcode,
    address,
    town,
    phone,
    email,
    carer
};
inline constexpr std::size_t likenesses = 11;

enum class Level : std::uint8_t {
    missing,  // of any field: nothing to compare, and says nothing
    forename_same,
    forename_short_form,
    forename_one_of,
    forename_close,
    forename_begins,
    forename_similar,
    forename_swapped,
    forename_alike,
    forename_different,
    surname_same,
    surname_part,
    surname_close,
    surname_similar,
    surname_alike,
    surname_different,
    surname_swapped,
    born_same,
    born_day_month,
    born_near,
    born_year,
    born_two_slips,
    born_different,
    born_default_same,
    born_default_year,
    born_default_other,
    sex_same,
    sex_different,
    nhs_same,
    nhs_different,
    nhs_same_text,
    nhs_near,
    nhs_far,
    postcode_same,
    postcode_near,
    postcode_different,
    here_same,
    here_other,
    elsewhere_same,
    elsewhere_street,
    elsewhere_other,
    address_same,
    address_street,
    address_other,
    town_same,
    town_close,
    town_different,
    phone_same,
    phone_near,
    phone_different,
    email_same,
    email_close,
    email_different,
    carer_same,
    carer_close,
    carer_different,
};
inline constexpr std::size_t levels = static_cast<std::size_t>(Level::carer_different) + 1;

// Where a field, a level or a relation stands in a table of them.
template <class Enum>
constexpr std::size_t index(Enum value) {
    return static_cast<std::size_t>(value);
}

// What is known of a level beside its weights.
struct LevelFact {
    Level level;
    Likeness field;
    int group;                 // levels one of which holds when what they presuppose does
    std::string_view key;      // in the weights' file
    std::string_view meaning;  // in a sentence: "the same", "a short form"
};
const LevelFact& fact_of(Level level);
const std::array<LevelFact, levels>& level_facts();

// One level a field, in the order of Likeness. Two names the other way round are told in forename and
// surname both.
using Pattern = std::array<Level, likenesses>;
Pattern pattern_of(const Person& a, const Person& b, const Nicknames& nicknames);

}  // namespace portage::referral

namespace portage {
template <>
inline constexpr auto words<referral::Likeness> = std::array{Word{referral::Likeness::forename, "forename"},
                                                             Word{referral::Likeness::surname, "surname"},
                                                             Word{referral::Likeness::born, "born"},
                                                             Word{referral::Likeness::sex, "sex"},
                                                             Word{referral::Likeness::nhs_number, "nhs_number"},
                                                             Word{referral::Likeness::postcode, "postcode"},
                                                             Word{referral::Likeness::address, "address"},
                                                             Word{referral::Likeness::town, "town"},
                                                             Word{referral::Likeness::phone, "phone"},
                                                             Word{referral::Likeness::email, "email"},
                                                             Word{referral::Likeness::carer, "carer"}};
}
