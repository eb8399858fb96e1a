#include "referral/same_child/train.hpp"

#include "referral/same_child/plain_words.hpp"
#include "referral/same_child/training.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace portage::referral {

namespace {

// How many random pairs, and records, the starting figures count for: a small register moves them little.
// Assumed.
constexpr double strangers_count_for = 1000, records_count_for = 200;

// What a family shares: the surname, and the postcode or, without one, a way to reach them.
std::uint64_t home_of(const Person& person) {
    if (!person.surname.known()) return 0;
    auto home = !person.postcode.empty() ? person.postcode
                : !person.emails.empty() ? person.emails.front()
                : !person.phones.empty() ? person.phones.front()
                                         : std::string();
    return home.empty() ? 0 : stable_hash(home, person.surname.hash);
}

// Strangers' chances, by pairs drawn blindly, or by every pair once where there are no more than would be drawn;
// those the start takes for one child are left out. How many pairs were counted.
std::size_t count_strangers(const std::vector<const Person*>& people, const Matcher& matcher, std::size_t draws,
                            Chances& chances) {
    std::uint64_t state = 20'261'122;  // the seed: any will do, so long as it stays
    auto below = [&](std::size_t n) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::size_t>((state >> 33) % n);
    };
    Counts counts{};
    std::size_t counted = 0;
    auto look_at = [&](std::size_t a, std::size_t b) {
        auto comparison = matcher.compare(*people[a], *people[b]);
        if (comparison.probability >= 0.1) return;
        ++counted;
        for (auto level : comparison.pattern) ++counts[index(level)];
    };
    // Of few records a pair drawn again would say nothing new.
    if (people.size() * (people.size() - 1) / 2 <= draws) {
        for (std::size_t b = 1; b < people.size(); ++b)
            for (std::size_t a = 0; a < b; ++a) look_at(a, b);
    } else {
        for (std::size_t i = 0; i < draws; ++i)
            if (auto a = below(people.size()), b = below(people.size()); a != b) look_at(a, b);
    }
    std::map<int, double> totals;
    for (const auto& fact : level_facts()) totals[fact.group] += counts[index(fact.level)];
    for (const auto& fact : level_facts()) {
        if (fact.level == Level::missing || fact.level == Level::surname_swapped) continue;
        // A level so rare that none was drawn is not therefore impossible: the start counts for two pairs at least.
        auto& chance = chances[index(fact.level)][index(Relation::stranger)];
        auto weight = std::max(strangers_count_for, 2 / chance);
        chance = (counts[index(fact.level)] + weight * chance) / (totals[fact.group] + weight);
    }
    return counted;
}

}  // namespace

Learnt train(const std::vector<Person>& records, const Weights& start, const Nicknames& nicknames,
             const Training& how) {
    Learnt learnt{.weights = start};
    auto people = in_order(records, how.most_records);
    learnt.records = people.size();
    if (people.size() < 2) return learnt;

    NameFrequencies frequencies;
    for (const auto* person : people) frequencies.add(*person);
    Matcher matcher(start, nicknames, frequencies, people.size());
    auto& chances = learnt.weights.chance;
    learnt.random_pairs = count_strangers(people, matcher, how.random_pairs, chances);

    auto by_day = blocked(people, nicknames,
                          [](const Person& person) { return person.born ? stable_hash(to_iso(*person.born)) : 0; });
    // Names so rare together that few strangers share both; else namesakes would be learnt from as one child.
    auto namesakes = static_cast<double>(people.size()) * start.names_together;
    auto by_names = blocked(people, nicknames, [&](const Person& person) -> std::uint64_t {
        if (!person.forename.known() || !person.surname.known()) return 0;
        auto together =
            frequencies.of(NameKind::forename, person.forename) * frequencies.of(NameKind::surname, person.surname);
        return together * namesakes < 0.1 ? person.forename.hash ^ (person.surname.hash * 31) : 0;
    });
    auto first = learn(by_day, chances, {Likeness::born}, how.rules_recall);
    auto second = learn(by_names, chances, {Likeness::forename, Likeness::surname}, how.rules_recall);
    auto by_home = blocked(people, nicknames, home_of);
    auto third = learn(by_home, chances, {Likeness::surname, Likeness::postcode}, how.rules_recall);
    Counts expected{};
    for (std::size_t level = 0; level < levels; ++level)
        expected[level] = first.expected[level] + second.expected[level];
    share_out(chances, start.chance, expected);
    learnt.rounds = std::max({first.rounds, second.rounds, third.rounds});

    for (const auto& [pattern, count] : by_day) {
        learnt.blocked_pairs += count;
        if (sure(pattern)) learnt.sure_pairs += count;
    }
    for (const auto& [pattern, count] : by_names) {
        learnt.blocked_pairs += count;
        if (sure(pattern) && pattern[index(Likeness::born)] != Level::born_same &&
            pattern[index(Likeness::born)] != Level::born_default_same)
            learnt.sure_pairs += count;
    }
    // Each pair is a partner for both of its records. A thinned register keeps fewer partners, as many times thinner.
    auto n = static_cast<double>(people.size());
    auto share = [&](double pairs, double before) {
        auto partners = 2 * pairs * static_cast<double>(records.size()) / n;
        return (partners + before * records_count_for) / (n + records_count_for);
    };
    learnt.weights.same_share = share(static_cast<double>(learnt.sure_pairs) / how.rules_recall, start.same_share);
    learnt.weights.twin_share = share(third.pairs[index(Relation::twin)], start.twin_share);
    learnt.weights.sibling_share = share(third.pairs[index(Relation::sibling)], start.sibling_share);
    learnt.weights.version = how.version;
    learnt.weights.provenance = fmt::format(
        "Learnt from {} records without labels, starting from version {}: strangers by {} pairs of them; one child by "
        "{} "
        "pairs that share a birth date or both names, and how many there are by {} that deterministic rules found, "
        "taken to be {:.0f} % of all; how many twins and siblings by pairs that share a home. What twins and siblings "
        "agree on is as in version {}.",
        learnt.records, start.version, learnt.random_pairs, learnt.blocked_pairs, learnt.sure_pairs,
        100 * how.rules_recall, start.version);
    return learnt;
}

}  // namespace portage::referral
