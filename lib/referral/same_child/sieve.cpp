#include "referral/same_child/sieve.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace portage::referral {

Level born_level(Date a, Date b);  // level_numbers.cpp

namespace {

// Whether one slip may make one number of the other: a digit put for another, or two neighbours swapped,
// changes it by at most 81 times a power of ten; a digit too many or too few changes its length.
bool may_be_slip(std::uint64_t a, int a_size, std::uint64_t b, int b_size) {
    if (a_size != b_size) return std::abs(a_size - b_size) == 1;
    auto apart = std::max(a, b) - std::min(a, b);
    while (apart > 81 && apart % 10 == 0) apart /= 10;
    return apart <= 81;
}

constexpr std::uint32_t digit = 1U << 26, other_script = 1U << 27;

// The most Jaro-Winkler likeness two texts can have: a letter the other lacks finds no partner.
double most_alike(const TextOutline& a, const TextOutline& b) {
    if (((a.letters | b.letters) & (digit | other_script)) || !a.size || !b.size || std::max(a.size, b.size) > 60)
        return 1;
    auto lacking = [](std::uint32_t of, std::uint32_t in) { return std::popcount(of & ~in); };
    auto pairs = std::min(a.size - lacking(a.letters, b.letters), b.size - lacking(b.letters, a.letters));
    if (pairs <= 0) return 0;
    double m = pairs;
    auto jaro = (m / a.size + m / b.size + 1) / 3;
    auto differ = a.start ^ b.start;
    auto prefix = differ ? std::countr_zero(differ) / 8 : 4;
    return jaro + prefix * 0.1 * (1 - jaro) + 1e-9;
}

// Whether so many slips may make one text of the other: each changes two letters at most.
bool may_be_slips(const TextOutline& a, const TextOutline& b, int most) {
    if ((a.letters | b.letters) & other_script) return true;
    return std::abs(a.size - b.size) <= most && std::popcount(a.letters ^ b.letters) <= 2 * most;
}

// The most of one street's letters that words of the other may have too, 0 to 1.
double most_shared(const Outline& a, const Outline& b) {
    if (a.more_street || b.more_street) return 1;
    auto text = [](std::uint32_t word) {
        return TextOutline{.letters = word & 0x0FFFFFFF, .start = 0, .size = static_cast<std::uint8_t>(word >> 28)};
    };
    auto share = [&](const Outline& x, const Outline& y) {
        int letters = 0, found = 0;
        for (auto word : x.street_words) {
            int size = static_cast<int>(word >> 28);
            if (size == 15) return 1.0;  // longer, who knows how much
            letters += size;
            if (word && std::any_of(y.street_words.begin(), y.street_words.end(), [&](auto other) {
                    return other && (word == other || other >> 28 == 15 || most_alike(text(word), text(other)) >= 0.92);
                }))
                found += size;
        }
        return letters ? static_cast<double>(found) / letters : 0;
    };
    return std::max(share(a, b), share(b, a)) + 1e-9;
}

bool may_begin(const TextOutline& a, const TextOutline& b) {
    auto shorter = std::min<unsigned>({a.size, b.size, 4});
    auto mask = shorter >= 4 ? ~std::uint32_t{0} : (std::uint32_t{1} << 8 * shorter) - 1;
    return ((a.start ^ b.start) & mask) == 0;
}

}  // namespace

Sieve::Sieve(const Weights& weights, const Nicknames& nicknames, const NameFrequencies& frequencies,
             std::size_t register_size)
    : nicknames_(nicknames), frequencies_(frequencies) {
    using enum Relation;
    for (std::size_t level = 0; level < levels; ++level)
        bits_[level] =
            level ? std::log2(weights.chance[level][index(same)]) - std::log2(weights.chance[level][index(stranger)])
                  : 0;
    same_ = {std::log2(weights.at(Level::forename_same, same)), std::log2(weights.at(Level::surname_same, same))};
    auto others = static_cast<double>(std::max<std::size_t>(register_size, 2));
    auto related = weights.same_share + weights.twin_share + weights.sibling_share;
    auto prior = std::log2(weights.same_share / others) - std::log2(std::max(0.5, 1 - related / others));
    // A hair less, for sums in another order.
    needed_ = std::log2(weights.likely_from / std::max(1 - weights.likely_from, 1e-12)) - prior - 1e-6;
    std::array<double, likenesses> best{};  // nothing to compare says nothing
    constexpr std::array apart = {Level::forename_same, Level::surname_same, Level::forename_swapped,
                                  Level::surname_swapped};
    for (const auto& fact : level_facts())
        if (std::find(apart.begin(), apart.end(), fact.level) == apart.end())
            best[index(fact.field)] = std::max(best[index(fact.field)], says(fact.level));
    other_names_and_day_ =
        best[index(Likeness::forename)] + best[index(Likeness::surname)] + best[index(Likeness::born)];
    town_most_ = -std::log2(frequencies.of(NameKind::town, compared_name("a town nobody has named")));
}

double Sieve::most(std::initializer_list<Level> of) const {
    auto best = says(*of.begin());
    for (auto level : of) best = std::max(best, says(level));
    return best;
}

double Sieve::forename(const Outline& a, const Outline& b) const {
    using enum Level;
    if (!a.forename || !b.forename) return 0;
    auto best = says(forename_different);
    auto may_be = [&](bool possible, Level level) {
        if (possible) best = std::max(best, says(level));
    };
    bool whole = a.forename == b.forename;
    if (whole || a.first_forename == b.first_forename) {
        auto share = frequencies_.of(NameKind::forename, {{}, whole ? a.forename : a.first_forename});
        auto same = same_[0] - std::log2(share);
        return whole ? same : std::max(same, says(forename_one_of));
    }
    auto alike = most_alike(a.forename_text, b.forename_text);
    bool more = a.more_names || b.more_names;
    may_be(more || nicknames_.related(a.forename, b.forename), forename_short_form);
    may_be(more, forename_one_of);
    may_be(more || alike >= 0.92, forename_close);
    may_be(more || may_begin(a.forename_text, b.forename_text), forename_begins);
    may_be(more || alike >= 0.88 || may_be_slips(a.forename_text, b.forename_text, 1), forename_similar);
    may_be(more || alike >= 0.7, forename_alike);
    return best;
}

double Sieve::surname(const Outline& a, const Outline& b) const {
    using enum Level;
    if (!a.surname || !b.surname) return 0;
    if (a.surname == b.surname) return same_[1] - std::log2(frequencies_.of(NameKind::surname, {{}, a.surname}));
    auto best = says(surname_different);
    auto may_be = [&](bool possible, Level level) {
        if (possible) best = std::max(best, says(level));
    };
    auto alike = most_alike(a.surname_text, b.surname_text);
    may_be(a.more_surnames || b.more_surnames, surname_part);
    may_be(alike >= 0.92, surname_close);
    may_be(alike >= 0.88 || may_be_slips(a.surname_text, b.surname_text, 1), surname_similar);
    may_be(alike >= 0.7, surname_alike);
    return best;
}

// Whether the names may be the other way round: each in the other's place.
bool Sieve::may_cross(const Outline& a, const Outline& b) const {
    if (!a.forename || !b.forename || !a.surname || !b.surname || a.forename == b.forename || a.surname == b.surname)
        return false;
    auto crosses = [&](const Outline& x, const Outline& y) {
        return x.more_names || y.more_surnames || most_alike(x.forename_text, y.surname_text) >= 0.85 ||
               nicknames_.related(x.forename, y.surname);
    };
    return crosses(a, b) && crosses(b, a);
}

// `near`: whether it may be a slip away, or the same.
double Sieve::postcode(const Outline& a, const Outline& b, bool& near) const {
    using enum Level;
    if (!a.postcode_size || !b.postcode_size) return 0;
    int differ = 0;
    for (std::size_t i = 0; i < a.postcode.size(); ++i) differ += a.postcode[i] != b.postcode[i];
    bool longer = std::max(a.postcode_size, b.postcode_size) > a.postcode.size();
    near =
        longer || (a.postcode_size == b.postcode_size ? differ <= 2 : std::abs(a.postcode_size - b.postcode_size) == 1);
    if (longer) return most({postcode_same, postcode_near, postcode_different});
    if (differ == 0) return says(postcode_same);
    return near ? most({postcode_near, postcode_different}) : says(postcode_different);
}

double Sieve::home(const Outline& a, const Outline& b, bool read) const {
    using enum Level;
    bool near = false, known = a.postcode_size && b.postcode_size;
    auto bits = postcode(a, b, near);
    bool same = near && a.postcode == b.postcode;
    if (a.street && b.street) {
        // One house's number within the other's is for the full comparison to see.
        bool house = a.house == b.house || (a.house && b.house && a.house_size != b.house_size);
        // Only where the postcode is no slip away are lines without a number in common not read.
        bool looked_at = house || near || !known || a.street == b.street;
        auto shared = !looked_at ? 0 : read ? most_shared(a, b) : 1;
        bool may_same = house && shared >= 0.5, may_street = shared >= 0.8;
        auto lines = [&](Level same_lines, Level street, Level other) {
            auto best = says(other);
            if (may_same) best = std::max(best, says(same_lines));
            if (may_street) best = std::max(best, says(street));
            return best;
        };
        if (!known)
            bits += lines(address_same, address_street, address_other);
        else if (same && a.postcode_size <= a.postcode.size())
            bits += lines(here_same, here_other, here_other);
        else if (same)
            bits += std::max(lines(here_same, here_other, here_other),
                             lines(elsewhere_same, elsewhere_street, elsewhere_other));
        else
            bits += lines(elsewhere_same, elsewhere_street, elsewhere_other);
    }
    if (a.town && b.town) bits += std::max({0.0, town_most_, says(town_close), says(town_different)});
    return bits;
}

double Sieve::phone(const Outline& a, const Outline& b) const {
    using enum Level;
    if (!(a.phones[0] || a.more_phones) || !(b.phones[0] || b.more_phones)) return 0;
    bool same = a.more_phones || b.more_phones, near = false;
    for (std::size_t i = 0; i < a.phones.size(); ++i)
        for (std::size_t j = 0; j < b.phones.size(); ++j) {
            if (!a.phones[i] || !b.phones[j]) continue;
            same = same || a.phones[i] == b.phones[j];
            near = near || may_be_slip(a.phones[i], a.phone_sizes[i], b.phones[j], b.phone_sizes[j]);
        }
    if (same) return most({phone_same, phone_near, phone_different});
    return near ? most({phone_near, phone_different}) : says(phone_different);
}

double Sieve::email(const Outline& a, const Outline& b) const {
    using enum Level;
    if (!a.emails[0] || !b.emails[0]) return 0;
    if (a.more_emails || b.more_emails || a.emails[0] == b.emails[0])
        return most({email_same, email_close, email_different});
    return may_be_slips(a.email_name, b.email_name, 2) ? most({email_close, email_different}) : says(email_different);
}

double Sieve::carer(const Outline& a, const Outline& b, bool read) const {
    using enum Level;
    if (!a.carers[0] || !b.carers[0]) return 0;
    if (a.more_carers || b.more_carers || a.carers[0] == b.carers[0])
        return most({carer_same, carer_close, carer_different});
    if (!read || most_alike(a.carer_text, b.carer_text) >= 0.88) return most({carer_close, carer_different});
    return says(carer_different);
}

bool Sieve::worth_comparing(const Outline& a, const Outline& b) const {
    using enum Level;
    double bits = 0;
    if (a.nhs_number && b.nhs_number) {
        if (a.nhs_number == b.nhs_number) return true;  // it may be certain
        bits += a.nhs_valid && b.nhs_valid ? says(nhs_different) : most({nhs_near, nhs_far});
    }
    if (a.sex && b.sex) bits += says(a.sex == b.sex ? sex_same : sex_different);
    auto at_most = home(a, b, false) + carer(a, b, false);
    bits += at_most + phone(a, b) + email(a, b);
    // Most have neither name in common, and the most that other names and any day could say is too little.
    bool a_name = a.forename == b.forename || a.first_forename == b.first_forename || a.surname == b.surname;
    if (!a_name && bits + other_names_and_day_ < needed_) return may_cross(a, b);
    if (a.born && b.born) bits += says(born_level(*a.born, *b.born));
    bits += forename(a, b) + surname(a, b);
    // The dearest last: most are told apart before.
    if (bits >= needed_ && bits - at_most + home(a, b, true) + carer(a, b, true) >= needed_) return true;
    return may_cross(a, b);
}

}  // namespace portage::referral
