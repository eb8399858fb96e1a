// What the made-up exports of a referral form share: its header line and the cells that say nothing of who
// the child is. 24 columns.
#pragma once

#include <array>
#include <string_view>

namespace portage::bench {

inline constexpr std::string_view form_header =
    "Submission ID,Date received,Child's first name,Child's surname,Date of birth,Gender,NHS number,Ethnicity,Home "
    "language,"
    "Interpreter needed,Parent/carer name,Parental responsibility,Address,Postcode,Phone number,Email,Consent,"
    "Name of referrer,Role,Setting name and address,Hours per week,Reason for referral,Areas of need,"
    "Home details (for lone workers safety)\r\n";

inline constexpr std::array<std::string_view, 6> concerns = {
    "Not yet putting words together; points to what he wants. Health visitor saw him at two years.",
    "Walked late and tires quickly. Physiotherapy has begun, the family asks for ideas at home.",
    "Little interest in other children. Parents worry about play and about sleep.",
    "Born early. Development is behind in several areas and the family would like support.",
    "Hearing is being looked into. Few sounds, no words yet; good understanding of routines.",
    "Needs help to sit and to reach for toys. Lovely smile, enjoys music and water."};
inline constexpr std::array<std::string_view, 5> languages = {"English", "Polish", "Yoruba", "Punjabi",
                                                              "English and Romanian"};
inline constexpr std::array<std::string_view, 5> roles = {"Health visitor", "Mother", "Nursery SENCo", "Paediatrician",
                                                          "Father"};
inline constexpr std::array<std::string_view, 4> areas = {"Communication;Physical;",
                                                          "Communication;Social and emotional;", "Physical;Self-help;",
                                                          "Learning;Communication;Physical;"};

}  // namespace portage::bench
