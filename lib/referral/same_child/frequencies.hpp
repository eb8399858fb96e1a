// How common a name is: agreeing on Smith says little, on a rare name much.
#pragma once

#include "referral/same_child/outline.hpp"

#include <unordered_map>

namespace portage::referral {

enum class NameKind : std::uint8_t { forename, surname, town };

class NameFrequencies {
public:
    // Counts a record of the register at hand. The order of records makes no difference.
    void add(const Person& person) { add(outline_of(person)); }
    void add(const Outline& outline);
    // The chance that another record has this name: counted, and shrunk towards what was shipped, which
    // counts for as much as two thousand records.
    double of(NameKind kind, const ComparedName& name) const;
    std::size_t records() const { return records_; }

private:
    friend NameFrequencies read_name_frequencies(std::string_view, std::string_view);
    struct Tally {
        double shipped = 0;  // share of the population; 0: not in the file
        std::uint32_t seen = 0;
    };
    std::unordered_map<std::uint64_t, Tally> tallies_[3];
    std::size_t records_ = 0;
};

// A CSV of columns `kind` (forename, surname), `name`, `per_10000`, `group`. Fails with
// Fault::configuration, every mistake with its line.
NameFrequencies read_name_frequencies(std::string_view text, std::string_view file_name);

}  // namespace portage::referral
