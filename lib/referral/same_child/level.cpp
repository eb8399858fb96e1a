#include "referral/same_child/level.hpp"

namespace portage::referral {

// The groups number what is presupposed: a level of "here" holds only where the postcodes agree.
const std::array<LevelFact, levels>& level_facts() {
    using enum Level;
    using L = Likeness;
    static constexpr std::array<LevelFact, levels> facts = {{
        {missing, L::forename, -1, "missing", "not known in one of the two"},
        {forename_same, L::forename, 0, "same", "the same"},
        {forename_short_form, L::forename, 0, "short_form", "a short or other form, or what the child is known as"},
        {forename_one_of, L::forename, 0, "one_of", "one of several forenames is the same"},
        {forename_close, L::forename, 0, "close", "nearly the same spelling"},
        {forename_begins, L::forename, 0, "begins", "one is the beginning of the other"},
        {forename_similar, L::forename, 0, "similar", "similar spelling"},
        {forename_swapped, L::forename, 0, "swapped", "forename and surname the other way round"},
        {forename_alike, L::forename, 0, "alike", "a little alike"},
        {forename_different, L::forename, 0, "different", "different"},
        {surname_same, L::surname, 1, "same", "the same"},
        {surname_part, L::surname, 1, "part", "one part, or a former surname, is the same"},
        {surname_close, L::surname, 1, "close", "nearly the same spelling"},
        {surname_similar, L::surname, 1, "similar", "similar spelling"},
        {surname_alike, L::surname, 1, "alike", "a little alike"},
        {surname_different, L::surname, 1, "different", "different"},
        {surname_swapped, L::surname, 2, "swapped", "forename and surname the other way round"},
        {born_same, L::born, 3, "same", "the same day"},
        {born_day_month, L::born, 3, "day_month", "day and month the other way round"},
        {born_near, L::born, 3, "near", "one digit differs, or two neighbours are swapped"},
        {born_year, L::born, 3, "year", "a year apart to the day"},
        {born_two_slips, L::born, 3, "two_slips", "two digits differ"},
        {born_different, L::born, 3, "different", "different"},
        {born_default_same, L::born, 4, "default_same", "the same 1 January, which forms put for a day not known"},
        {born_default_year, L::born, 4, "default_year",
         "the same year, one on 1 January, which may stand for a day not known"},
        {born_default_other, L::born, 4, "default_other",
         "different, one on 1 January, which may stand for a day not known"},
        {sex_same, L::sex, 5, "same", "the same"},
        {sex_different, L::sex, 5, "different", "different"},
        {nhs_same, L::nhs_number, 6, "same", "the same valid number"},
        {nhs_different, L::nhs_number, 6, "different", "two different valid numbers"},
        {nhs_same_text, L::nhs_number, 7, "same_text", "the same number, though it fails its check"},
        {nhs_near, L::nhs_number, 7, "near", "one slip apart, and one fails its check"},
        {nhs_far, L::nhs_number, 7, "far", "different, and one fails its check"},
        {postcode_same, L::postcode, 8, "same", "the same"},
        {postcode_near, L::postcode, 8, "near", "one slip apart"},
        {postcode_different, L::postcode, 8, "different", "different"},
        {here_same, L::address, 9, "here_same", "the same house"},
        {here_other, L::address, 9, "here_other", "another house of the same postcode"},
        {elsewhere_same, L::address, 10, "elsewhere_same", "the same house and street under another postcode"},
        {elsewhere_street, L::address, 10, "elsewhere_street", "a street of the same name under another postcode"},
        {elsewhere_other, L::address, 10, "elsewhere_other", "different"},
        {address_same, L::address, 11, "same", "the same house and street"},
        {address_street, L::address, 11, "street", "the same street, not the same house"},
        {address_other, L::address, 11, "other", "different"},
        {town_same, L::town, 12, "same", "the same"},
        {town_close, L::town, 12, "close", "nearly the same spelling"},
        {town_different, L::town, 12, "different", "different"},
        {phone_same, L::phone, 13, "same", "a number in common"},
        {phone_near, L::phone, 13, "near", "numbers one slip apart"},
        {phone_different, L::phone, 13, "different", "no number in common"},
        {email_same, L::email, 14, "same", "an address in common"},
        {email_close, L::email, 14, "close", "addresses a slip or two apart"},
        {email_different, L::email, 14, "different", "no address in common"},
        {carer_same, L::carer, 15, "same", "a carer of the same forename"},
        {carer_close, L::carer, 15, "close", "a carer of a similar forename"},
        {carer_different, L::carer, 15, "different", "carers of other forenames"},
    }};
    return facts;
}

const LevelFact& fact_of(Level level) { return level_facts()[static_cast<std::size_t>(level)]; }

Level born_level(const Person& a, const Person& b);  // level_numbers.cpp
Level nhs_level(const Person& a, const Person& b);
Level phone_level(const Person& a, const Person& b);
Level email_level(const Person& a, const Person& b);
void name_levels(const Person& a, const Person& b, const Nicknames& nicknames, Pattern& pattern);  // level_names.cpp
Level carer_level(const Person& a, const Person& b);
void home_levels(const Person& a, const Person& b, Pattern& pattern);  // level_home.cpp

Pattern pattern_of(const Person& a, const Person& b, const Nicknames& nicknames) {
    Pattern pattern{};  // all missing
    auto set = [&](Likeness field, Level level) { pattern[static_cast<std::size_t>(field)] = level; };
    name_levels(a, b, nicknames, pattern);
    set(Likeness::born, born_level(a, b));
    if (a.sex && b.sex) set(Likeness::sex, *a.sex == *b.sex ? Level::sex_same : Level::sex_different);
    set(Likeness::nhs_number, nhs_level(a, b));
    home_levels(a, b, pattern);
    set(Likeness::phone, phone_level(a, b));
    set(Likeness::email, email_level(a, b));
    set(Likeness::carer, carer_level(a, b));
    return pattern;
}

}  // namespace portage::referral
