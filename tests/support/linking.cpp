#include "tests/support/linking.hpp"

#include "referral/same_child/rivals.hpp"
#include "referral/same_child/train.hpp"

#include <algorithm>

namespace portage::test {

Candidates candidates(const std::vector<const referral::Person*>& people, std::size_t split) {
    std::vector<std::pair<referral::Key, std::uint32_t>> all;
    std::vector<referral::Key> keys;
    for (std::uint32_t i = 0; i < people.size(); ++i) {
        keys.clear();
        referral::keys_of(*people[i], keys);
        for (auto key : keys) all.emplace_back(key, i);
    }
    std::sort(all.begin(), all.end());
    Candidates found;
    for (std::size_t from = 0, to = 0; from < all.size(); from = to) {
        while (to < all.size() && all[to].first == all[from].first) ++to;
        auto kind = referral::kind_of(all[from].first);
        if (to - from > referral::most_records(kind)) {
            ++found.passed_over[kind];
            continue;
        }
        for (auto i = from; i < to; ++i)
            for (auto j = i + 1; j < to; ++j)
                if (!split || (all[i].second < split && all[j].second >= split))
                    found.pairs.emplace_back(all[i].second, all[j].second);
    }
    std::sort(found.pairs.begin(), found.pairs.end());
    found.pairs.erase(std::unique(found.pairs.begin(), found.pairs.end()), found.pairs.end());
    return found;
}

namespace {

void count_link(const MadeUpRecord& x, const MadeUpRecord& y, Linked& result) {
    if (x.child == y.child) {
        ++result.right;
        ++result.right_of[static_cast<std::size_t>(y.group)];
    } else if (x.birth == y.birth) {
        ++result.wrong_twins;
    } else {
        ++(x.family == y.family ? result.wrong_siblings : result.wrong_others);
    }
}

}  // namespace

Linked linked(const MadeUpRegister& made, bool learn) {
    std::vector<referral::Person> people;
    std::vector<const MadeUpRecord*> records;
    std::vector<bool> registered;
    for (const auto* list : {&made.children, &made.referrals})
        for (const auto& record : *list) {
            people.push_back(referral::person_of(record.written));
            records.push_back(&record);
            if (registered.size() <= static_cast<std::size_t>(record.child))
                registered.resize(static_cast<std::size_t>(record.child) + 1);
            if (list == &made.children) registered[static_cast<std::size_t>(record.child)] = true;
        }
    const auto& shipped = shipped_likeness();
    auto frequencies = shipped.frequencies;
    std::vector<const referral::Person*> pointers;
    for (const auto& person : people) {
        frequencies.add(person);
        pointers.push_back(&person);
    }
    auto weights = learn ? referral::train(people, shipped.weights, shipped.nicknames, {.version = "learnt"}).weights
                         : shipped.weights;
    referral::Matcher matcher(weights, shipped.nicknames, frequencies, made.children.size());

    Linked result;
    for (const auto& record : made.referrals)
        if (registered[static_cast<std::size_t>(record.child)]) {
            ++result.truth;
            ++result.truth_of[static_cast<std::size_t>(record.group)];
        }
    auto found = candidates(pointers, made.children.size());
    result.compared = found.pairs.size();
    std::map<std::uint32_t, std::vector<std::pair<std::uint32_t, referral::Candidate>>> likely;  // by referral
    for (auto [a, b] : found.pairs) {
        const auto &x = *records[a], &y = *records[b];
        bool same = x.child == y.child;
        result.brought_together += same;
        auto comparison = matcher.compare(people[a], people[b]);
        if (comparison.verdict == referral::Verdict::certain) ++(same ? result.certain_right : result.certain_wrong);
        if (comparison.probability >= 0.9) ++(same ? result.sure_right : result.sure_wrong);
        if (comparison.probability >= weights.likely_from)
            likely[b].emplace_back(a, referral::Candidate{&people[a], comparison.probability,
                                                          comparison.verdict == referral::Verdict::certain});
    }
    for (const auto& [b, on_register] : likely) {
        std::vector<referral::Candidate> of_register;
        for (const auto& [a, candidate] : on_register) of_register.push_back(candidate);
        auto out = referral::outdone(of_register, matcher);
        for (std::size_t i = 0; i < out.size(); ++i)
            if (!out[i]) count_link(*records[on_register[i].first], *records[b], result);
    }
    return result;
}

}  // namespace portage::test
