// What is compared of a child: as somebody wrote it, and made alike once, so that two records of one
// child differ only where what they say differs.
#pragma once

#include "base/date.hpp"
#include "child/child.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace portage::referral {

// The recipe of person_of and keys_of. What is stored from them (blocking keys) holds for one recipe;
// raise it with every change that makes another Person or another key of the same record.
inline constexpr int same_child_recipe = 2;

// As written. Empty text, an empty list and an absent value all mean not known.
struct Particulars {
    std::string forename, known_as, surname;
    std::vector<std::string> other_surnames;  // former names, the other parent's
    std::optional<Date> born;
    std::optional<child::Sex> sex;
    std::string nhs_number;
    std::string postcode, address, town;      // address: the lines, parted by commas or line breaks
    std::vector<std::string> phones, emails;  // of whoever is reached about the child
    std::vector<std::string> carers;
};

// A name in the letters it is compared by. The hash looks up how common it is and its short forms.
struct ComparedName {
    std::string text;
    std::uint64_t hash = 0;  // the same on every machine; 0 when there is no name
    bool known() const { return hash != 0; }
};
ComparedName compared_name(std::string text);

// A person made alike. Text is in small plain Latin letters without accents ("Siân" and "SIAN " are
// "sian"); letters of other scripts are kept, folded.
struct Person {
    std::vector<ComparedName> forenames;       // each forename; empty when not known or a placeholder
    ComparedName forename;                     // all of them as one word
    ComparedName known_as;                     // where it says more than the forename
    ComparedName surname;                      // as one word
    std::vector<ComparedName> other_surnames;  // parts of a double barrel, and former surnames
    std::optional<Date> born;
    std::optional<child::Sex> sex;    // of female and male only: other says little
    std::string nhs_number;           // digits; empty when not known or nobody's
    bool nhs_valid = false;           // passes the check
    std::string postcode;             // without spaces
    std::string house;                // the numbers of the address, "12a"
    std::vector<std::string> street;  // its other words, at most eight, without "road" and the like
    ComparedName town;
    std::vector<std::string> phones;  // digits, without 0 or +44
    std::vector<std::string> emails;
    std::vector<std::vector<std::string>> carers;  // each name's words, without titles
};

// Titles go, abbreviations are written out, and what only fills a box is not known: "Baby", "Infant
// of", "Twin 1", "Boy", "Unknown", "TBC", "Test"; a telephone number of one digit repeated; a
// postcode of health systems for no fixed abode.
Person person_of(const Particulars& written);

}  // namespace portage::referral
