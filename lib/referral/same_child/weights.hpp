// What each level of agreement says, as figures of a file: share/linkage/weights.toml.
//
// Four things two records can be: of the same child, of twins, of brother or sister, of strangers. Each
// level has its chance in each. Of the same child against strangers alone (Fellegi and Sunter 1969), a
// sister would be taken for her brother, since surname, home and carers agree together: here they agree
// for a family as for one child, and only what tells brothers and sisters apart speaks.
#pragma once

#include "referral/same_child/level.hpp"

#include <array>
#include <string>

namespace portage::referral {

enum class Relation : std::uint8_t { same, twin, sibling, stranger };
inline constexpr std::size_t relations = 4;

struct Weights {
    std::string version;       // "2026-1"; a trained one says so
    std::string provenance;    // where the figures come from, in a sentence or two
    double likely_from = 0.5;  // the probability from which a pair is worth a person's look
    // How many other records of a register a record is on average the same child as, the twin of, the
    // brother or sister of. Over the number of records that gives the chance before anything is compared.
    double same_share = 0.25, twin_share = 0.02, sibling_share = 0.25;
    // Of strangers who have one name in common, how many times as many have the other too as names that were
    // given apart would have it: forenames and surnames go together in families of one origin.
    double names_together = 4;
    // Shares of levels, each relation's of a group adding to about 1.
    std::array<std::array<double, relations>, levels> chance{};

    double at(Level level, Relation relation) const {
        return chance[static_cast<std::size_t>(level)][static_cast<std::size_t>(relation)];
    }
};

// Reads a weights file strictly; fails with Fault::configuration, every mistake with its line.
Weights read_weights(std::string_view text, std::string_view file_name);
// The same as a file; reading it back gives the same figures to the last bit.
std::string to_toml(const Weights& weights);

}  // namespace portage::referral

namespace portage {
template <>
inline constexpr auto words<referral::Relation> =
    std::array{Word{referral::Relation::same, "same"}, Word{referral::Relation::twin, "twin"},
               Word{referral::Relation::sibling, "sibling"}, Word{referral::Relation::stranger, "stranger"}};
}
