// Blocking keys: only records that share one are compared. Each is chosen so that few strangers share
// it, and together so that two records of one child share at least one whatever was mistyped.
#pragma once

#include "base/words.hpp"
#include "referral/same_child/person.hpp"

namespace portage::referral {

enum class KeyKind {
    nhs_number,
    born_name,      // birth date and the first three letters of forename, known-as or surname, in either place
    born_initials,  // birth date with day and month in either order, and both initials in either order
    names,          // both names as they sound, in either order: all forenames, and the first alone
    place_born,     // birth date and postcode; where there is no postcode, town
    place_name,     // postcode and the first three letters of either name; where there is none, town and either name
    phone,
    email,  // what stands before the @: providers are mistyped and changed
};

// Between -2^31 and 2^31, so that SQLite keeps one in four bytes; the kind is in it. With a million
// records two different contents share a key of one kind once in some three hundred look-ups, which
// costs a comparison and no more. The same on every machine.
using Key = std::int64_t;

// Appends the person's keys: about nine, each once, none for what is not known.
void keys_of(const Person& person, std::vector<Key>& keys);
KeyKind kind_of(Key key);
// A key shared by more records than this tells nobody apart (Jane Smith, a clinic's telephone): pass it
// over wholly, so that no order of rows matters, and say so. The other keys still find the child.
std::size_t most_records(KeyKind kind);

}  // namespace portage::referral

namespace portage {
template <>
inline constexpr auto words<referral::KeyKind> = std::array{Word{referral::KeyKind::nhs_number, "nhs_number"},
                                                            Word{referral::KeyKind::born_name, "born_name"},
                                                            Word{referral::KeyKind::born_initials, "born_initials"},
                                                            Word{referral::KeyKind::names, "names"},
                                                            Word{referral::KeyKind::place_born, "place_born"},
                                                            Word{referral::KeyKind::place_name, "place_name"},
                                                            Word{referral::KeyKind::phone, "phone"},
                                                            Word{referral::KeyKind::email, "email"}};
}
