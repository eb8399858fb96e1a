#include "referral/same_child/compare.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace portage::referral {

// Each field's log2 chance under each relation, and their sums with the priors, in the order of Likeness.
struct Matcher::Evidence {
    Pattern pattern;
    std::array<std::array<double, relations>, likenesses> fields{};
    std::array<double, relations> sums;
    double probability = 0;
};

Matcher::Matcher(const Weights& weights, const Nicknames& nicknames, const NameFrequencies& frequencies,
                 std::size_t register_size)
    : weights_(weights),
      nicknames_(nicknames),
      frequencies_(frequencies),
      names_together_(std::log2(weights.names_together)) {
    for (std::size_t level = 0; level < levels; ++level)
        for (std::size_t relation = 0; relation < relations; ++relation)
            logs_[level][relation] = level ? std::log2(weights.chance[level][relation]) : 0;
    auto others = static_cast<double>(std::max<std::size_t>(register_size, 2));
    auto related = weights.same_share + weights.twin_share + weights.sibling_share;
    priors_ = {std::log2(weights.same_share / others), std::log2(weights.twin_share / others),
               std::log2(weights.sibling_share / others), std::log2(std::max(0.5, 1 - related / others))};
}

Matcher::Evidence Matcher::weigh(const Person& a, const Person& b) const {
    Evidence evidence;
    evidence.pattern = pattern_of(a, b, nicknames_);
    for (std::size_t field = 0; field < likenesses; ++field)
        evidence.fields[field] = logs_[index(evidence.pattern[field])];

    // Strangers agree on a name as often as it is common; so may brothers on one that is given to many.
    auto common = [&](Likeness field, NameKind kind, const ComparedName& name) {
        auto& of = evidence.fields[index(field)];
        auto share = std::log2(frequencies_.of(kind, name));
        of[index(Relation::stranger)] = share;
        if (field != Likeness::forename) return;
        of[index(Relation::twin)] = std::max(of[index(Relation::twin)], share);
        of[index(Relation::sibling)] = std::max(of[index(Relation::sibling)], share);
    };
    if (evidence.pattern[index(Likeness::forename)] == Level::forename_same)
        common(Likeness::forename, NameKind::forename,
               a.forename.hash == b.forename.hash ? a.forename : a.forenames.front());
    if (evidence.pattern[index(Likeness::surname)] == Level::surname_same) {
        common(Likeness::surname, NameKind::surname, a.surname);
        if (evidence.pattern[index(Likeness::forename)] == Level::forename_same) {
            auto& stranger = evidence.fields[index(Likeness::surname)][index(Relation::stranger)];
            stranger = std::min(stranger + names_together_, 0.0);
        }
    }
    if (evidence.pattern[index(Likeness::forename)] == Level::forename_swapped) {
        // Strangers' records are filled in the other way round as often, so what speaks is the names. Which
        // of the two has them in the wrong place is not known.
        auto usual = [&](const ComparedName& x, const ComparedName& y) {
            auto of = [&](NameKind kind) { return std::max(frequencies_.of(kind, x), frequencies_.of(kind, y)); };
            return std::log2(std::max(of(NameKind::forename), of(NameKind::surname)));
        };
        // The commoner as the surname, so that it is the same sum whichever record comes first.
        auto [commoner, rarer] =
            std::minmax({usual(a.forename, b.surname), usual(a.surname, b.forename)}, std::greater<>());
        auto& forename = evidence.fields[index(Likeness::forename)];
        auto& surname = evidence.fields[index(Likeness::surname)];
        forename[index(Relation::stranger)] = forename[index(Relation::same)] + rarer;
        surname[index(Relation::stranger)] = std::min(surname[index(Relation::same)] + commoner + names_together_, 0.0);
    }
    if (evidence.pattern[index(Likeness::town)] == Level::town_same) common(Likeness::town, NameKind::town, a.town);

    evidence.sums = priors_;
    for (const auto& field : evidence.fields)
        for (std::size_t relation = 0; relation < relations; ++relation) evidence.sums[relation] += field[relation];
    double others = 0;
    for (std::size_t relation = 1; relation < relations; ++relation)
        others += std::exp2(evidence.sums[relation] - evidence.sums[index(Relation::same)]);
    evidence.probability = 1 / (1 + others);
    return evidence;
}

double Matcher::probability(const Person& a, const Person& b) const { return weigh(a, b).probability; }

Comparison Matcher::compare(const Person& a, const Person& b) const {
    auto evidence = weigh(a, b);
    Comparison comparison{.pattern = evidence.pattern, .probability = evidence.probability};
    auto same = index(Relation::same);
    auto otherwise = same + 1;
    for (auto relation = otherwise; relation < relations; ++relation)
        if (evidence.sums[relation] > evidence.sums[otherwise]) otherwise = relation;
    comparison.otherwise = static_cast<Relation>(otherwise);
    comparison.prior = priors_[same] - priors_[otherwise];
    double all = 0;
    for (auto relation = same + 1; relation < relations; ++relation)
        all += std::exp2(evidence.sums[relation] - evidence.sums[otherwise]);
    comparison.remainder = -std::log2(all);
    comparison.total = comparison.prior + comparison.remainder;
    for (std::size_t field = 0; field < likenesses; ++field) {
        comparison.bits[field] = evidence.fields[field][same] - evidence.fields[field][otherwise];
        comparison.total += comparison.bits[field];
    }
    comparison.verdict = certainly_the_same(a, b, comparison.pattern)     ? Verdict::certain
                         : comparison.probability >= weights_.likely_from ? Verdict::likely
                                                                          : Verdict::unlikely;
    return comparison;
}

bool certainly_the_same(const Person& a, const Person& b, const Pattern& pattern) {
    auto at = [&](Likeness field) { return pattern[index(field)]; };
    if (at(Likeness::nhs_number) != Level::nhs_same) return false;
    if (at(Likeness::born) != Level::born_same && at(Likeness::born) != Level::born_default_same) return false;
    auto shorter = std::min(a.forename.text.size(), b.forename.text.size());
    switch (at(Likeness::forename)) {
        case Level::forename_same:
        case Level::forename_short_form:
        case Level::forename_swapped: return true;
        // Not one of several: twin brothers may be Muhammad Ali and Muhammad Umar.
        case Level::forename_begins:
            return shorter >= 3;  // an initial is a twin's as easily
        // Mia and Mila may be twins; Katarzyna and Katarzena are hardly.
        case Level::forename_close: return shorter >= 5 && at(Likeness::sex) != Level::sex_different;
        default: return false;
    }
}

}  // namespace portage::referral
