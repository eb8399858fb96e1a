#include "referral/same_child/train.hpp"

#include "base/text.hpp"
#include "referral/same_child/plain_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

namespace portage::referral {

namespace {

using Chances = std::array<std::array<double, relations>, levels>;
using Counts = std::array<double, levels>;
using Patterns = std::map<Pattern, std::uint32_t>;  // sorted, so that sums do not depend on the order of records

// How many pairs the starting figures count for: a register of a few hundred moves them little. Fifty
// pairs of one child, a thousand of strangers; assumed.
constexpr double same_counts_for = 50, strangers_count_for = 1000, records_count_for = 200;
constexpr std::size_t most_in_block = 400;

std::uint64_t content_of(const Person& person) {
    std::string all;
    auto add = [&](std::string_view text) { all += fmt::format("{}:{}", text.size(), text); };
    for (const auto& name : person.forenames) add(name.text);
    add(person.known_as.text);
    add(person.surname.text);
    for (const auto& name : person.other_surnames) add(name.text);
    add(person.born ? to_iso(*person.born) : "");
    add(person.sex ? to_string(*person.sex) : "");
    add(person.nhs_number);
    add(person.postcode);
    add(person.house);
    for (const auto& word : person.street) add(word);
    add(person.town.text);
    for (const auto& phone : person.phones) add(phone);
    for (const auto& email : person.emails) add(email);
    for (const auto& carer : person.carers) add(join(carer, " "));
    return stable_hash(all);
}

// The records in an order of their content, thinned to `most`.
std::vector<const Person*> in_order(const std::vector<Person>& records, std::size_t most) {
    std::vector<std::pair<std::uint64_t, const Person*>> order;
    order.reserve(records.size());
    for (const auto& record : records) order.emplace_back(content_of(record), &record);
    std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    if (order.size() > most) order.resize(most);
    std::vector<const Person*> people;
    for (const auto& [hash, person] : order) people.push_back(person);
    return people;
}

// Every two records that agree on what `hash_of` answers (0: take no part), by pattern.
Patterns blocked(const std::vector<const Person*>& people, const Nicknames& nicknames,
                 const std::function<std::uint64_t(const Person&)>& hash_of) {
    std::vector<std::pair<std::uint64_t, std::uint32_t>> keys;
    for (std::uint32_t i = 0; i < people.size(); ++i)
        if (auto hash = hash_of(*people[i])) keys.emplace_back(hash, i);
    std::sort(keys.begin(), keys.end());
    Patterns patterns;
    for (std::size_t from = 0, to = 0; from < keys.size(); from = to) {
        while (to < keys.size() && keys[to].first == keys[from].first) ++to;
        if (to - from > most_in_block) continue;
        for (auto i = from; i < to; ++i)
            for (auto j = i + 1; j < to; ++j)
                ++patterns[pattern_of(*people[keys[i].second], *people[keys[j].second], nicknames)];
    }
    return patterns;
}

// Shares within each group of levels, `counts` added to `start` as if that had been seen `weight` times.
void share_out(Chances& chances, const Chances& start, const Counts& counts, double weight) {
    std::map<int, double> totals;
    for (const auto& fact : level_facts()) totals[fact.group] += counts[index(fact.level)];
    for (const auto& fact : level_facts()) {
        // Of names the other way round, the surname's level presupposes the forename's: nothing to learn.
        if (fact.level == Level::missing || fact.level == Level::surname_swapped) continue;
        auto level = index(fact.level);
        auto before = start[level][index(Relation::same)];
        chances[level][index(Relation::same)] = (counts[level] + weight * before) / (totals[fact.group] + weight);
    }
}

struct Pass {
    Counts expected{};  // levels of pairs of one child
    int rounds = 0;
};

// Expectation and maximisation over one block's patterns, the fields it was blocked by left out.
Pass learn(const Patterns& patterns, const Chances& start, const std::vector<Likeness>& leave_out) {
    Pass pass;
    auto chances = start;
    std::array<double, relations> shares = {0.1, 0.02, 0.08, 0.8};
    auto used = [&](std::size_t field) {
        return std::none_of(leave_out.begin(), leave_out.end(), [&](auto out) { return index(out) == field; });
    };
    double pairs = 0;
    for (const auto& [pattern, count] : patterns) pairs += count;
    for (bool settled = pairs == 0; !settled && pass.rounds < 60; ++pass.rounds) {
        Counts expected{};
        std::array<double, relations> sums{};
        for (const auto& [pattern, count] : patterns) {
            auto weight = shares;
            for (std::size_t field = 0; field < likenesses; ++field) {
                if (pattern[field] == Level::missing || !used(field)) continue;
                for (std::size_t r = 0; r < relations; ++r) weight[r] *= chances[index(pattern[field])][r];
            }
            auto all = weight[0] + weight[1] + weight[2] + weight[3];
            if (!(all > 0)) continue;
            for (std::size_t r = 0; r < relations; ++r) sums[r] += count * weight[r] / all;
            for (std::size_t field = 0; field < likenesses; ++field)
                if (used(field)) expected[index(pattern[field])] += count * weight[0] / all;
        }
        auto before = shares;
        for (std::size_t r = 0; r < relations; ++r) shares[r] = (sums[r] + 1e-3) / (pairs + 4e-3);
        share_out(chances, start, expected, same_counts_for);
        pass.expected = expected;
        settled = std::abs(shares[0] - before[0]) < 1e-6 && std::abs(shares[3] - before[3]) < 1e-6;
    }
    return pass;
}

// Pairs nobody would doubt, by the patterns of one block.
bool sure(const Pattern& pattern) {
    auto is = [&](Likeness field, Level level) { return pattern[index(field)] == level; };
    bool forename = is(Likeness::forename, Level::forename_same), surname = is(Likeness::surname, Level::surname_same);
    bool born = is(Likeness::born, Level::born_same);
    bool number = is(Likeness::nhs_number, Level::nhs_same) || is(Likeness::nhs_number, Level::nhs_same_text);
    bool home = is(Likeness::postcode, Level::postcode_same) || is(Likeness::phone, Level::phone_same) ||
                is(Likeness::email, Level::email_same) || is(Likeness::address, Level::address_same);
    return (born && forename && (surname || home || number)) || (forename && surname && (number || home));
}

// Strangers' chances, by pairs drawn blindly; those the start takes for one child are left out.
std::size_t count_strangers(const std::vector<const Person*>& people, const Matcher& matcher, std::size_t draws,
                            Chances& chances) {
    std::uint64_t state = 20'261'122;  // the seed: any will do, so long as it stays
    auto below = [&](std::size_t n) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::size_t>((state >> 33) % n);
    };
    Counts counts{};
    std::size_t drawn = 0;
    for (std::size_t i = 0; i < draws; ++i) {
        auto a = below(people.size()), b = below(people.size());
        if (a == b) continue;
        auto comparison = matcher.compare(*people[a], *people[b]);
        if (comparison.probability >= 0.1) continue;
        ++drawn;
        for (auto level : comparison.pattern) ++counts[index(level)];
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
    return drawn;
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
    auto by_names = blocked(people, nicknames, [](const Person& person) {
        return person.forename.known() && person.surname.known() ? person.forename.hash ^ (person.surname.hash * 31)
                                                                 : 0;
    });
    auto first = learn(by_day, chances, {Likeness::born});
    auto second = learn(by_names, chances, {Likeness::forename, Likeness::surname});
    Counts expected{};
    for (std::size_t level = 0; level < levels; ++level)
        expected[level] = first.expected[level] + second.expected[level];
    share_out(chances, start.chance, expected, same_counts_for);
    learnt.rounds = std::max(first.rounds, second.rounds);

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
    auto thinned = static_cast<double>(records.size()) / n;
    auto partners = 2 * static_cast<double>(learnt.sure_pairs) / how.rules_recall * thinned;
    learnt.weights.same_share = (partners + start.same_share * records_count_for) / (n + records_count_for);
    learnt.weights.version = how.version;
    learnt.weights.provenance = fmt::format(
        "Learnt from {} records without labels, starting from version {}: strangers by {} random pairs, one child by "
        "{} pairs "
        "that share a birth date or both names, the share by {} pairs found by deterministic rules taken to find "
        "{:.0f} % of "
        "all. Twins and siblings as in version {}.",
        learnt.records, start.version, learnt.random_pairs, learnt.blocked_pairs, learnt.sure_pairs,
        100 * how.rules_recall, start.version);
    return learnt;
}

}  // namespace portage::referral
