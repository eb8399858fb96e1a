// Postcodes as families, forms and health trusts write them, and the one way we write them.
//
// The grammar is Royal Mail's (BS 7666 as published, with P allowed as a third letter: N1P is
// live). It accepts all 1.75 million live postcodes of Great Britain of November 2025, and those of
// Northern Ireland, Jersey, Guernsey and the Isle of Man. That a postcode is well formed says
// nothing about where it is: its letters are the Post Office's, not a council's (ME is Medway and
// four districts of Kent; RM is mostly Havering). Where it is, place/directory.hpp says.
#pragma once

#include "base/words.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace portage::place {

enum class PostcodeKind {
    ok,                // has a place on the ground in the United Kingdom
    special,           // GIR 0AA
    crown_dependency,  // Jersey, Guernsey, Isle of Man: real, but in no council
    gibraltar,
    non_geographic,  // BX, XX, and BF (forces): real, but on no map: no district, no distance
    bfpo,            // "BFPO 801": a line of an address, not a postcode
    territory,       // ASCN 1ZZ and its like
    nhs_pseudo,      // ZZ99: health systems' "no fixed abode", "not known" or a country abroad
    empty,
    invalid,
};

// A real postcode. It cannot hold anything else, is the size of an integer, and sorts as
// directories do: by the fixed form of seven characters ("M1  1AA" before "M1  1AB" before "M1A 1AA").
class Postcode {
public:
    std::string text() const;     // "RM17 6SL", always with its one space
    std::string fixed() const;    // "RM176SL", "M1  1AE": seven characters, the last three inward
    std::string outward() const;  // "RM17"
    // A whole number for a store's primary key, in the same order; from_packed takes it back, and
    // answers nothing for a number no postcode packs to.
    std::int64_t packed() const { return packed_; }
    static std::optional<Postcode> from_packed(std::int64_t packed);

    auto operator<=>(const Postcode&) const = default;

private:
    explicit Postcode(std::int64_t packed) : packed_(packed) {}
    friend struct PostcodeGrammar;
    std::int64_t packed_;
};

// What somebody wrote, read.
struct PostcodeReading {
    PostcodeKind kind = PostcodeKind::empty;
    // As we write it; also for BFPO numbers and NHS pseudo-postcodes. Empty when empty or invalid.
    std::string canonical;
    // Present for every kind that is a postcode (not bfpo, nhs_pseudo, empty or invalid).
    std::optional<Postcode> postcode;
    // A space stood in the wrong place ("SW1 12AZ"): worth a second look, since a character may
    // have been lost. A missing space is not worth mentioning: the last three are always inward.
    bool respaced = false;
    // For an invalid one: the postcode it becomes by the fewest swaps of O with 0 and I with 1
    // (RM1O 9XX → RM10 9XX) or by dropping hyphens and full stops, where that is only one.
    std::optional<Postcode> guess;
};

// Any case and spacing. Never fails; never guesses silently.
PostcodeReading parse_postcode(std::string_view text);

// A postcode as directories print it: capitals, figures, and spaces anywhere or nowhere. Twenty times as
// fast, for reading millions; nothing for whatever needs a closer look.
std::optional<Postcode> plain_postcode(std::string_view text);

// Why an invalid one is refused and what would be right, to follow "postcode 'RM1O 9XX' ":
// "is not a postcode (did you mean RM10 9XX?)".
std::string what_is_wrong(const PostcodeReading& reading);

}  // namespace portage::place

namespace portage {
template <>
inline constexpr auto words<place::PostcodeKind> = std::array{
    Word{place::PostcodeKind::ok, "ok"},
    Word{place::PostcodeKind::special, "special"},
    Word{place::PostcodeKind::crown_dependency, "crown-dependency"},
    Word{place::PostcodeKind::gibraltar, "gibraltar"},
    Word{place::PostcodeKind::non_geographic, "non-geographic"},
    Word{place::PostcodeKind::bfpo, "bfpo"},
    Word{place::PostcodeKind::territory, "territory"},
    Word{place::PostcodeKind::nhs_pseudo, "nhs-pseudo"},
    Word{place::PostcodeKind::empty, "empty"},
    Word{place::PostcodeKind::invalid, "invalid"},
};
}
