#include "store/matching.hpp"

#include "base/digest.hpp"
#include "referral/same_child/rivals.hpp"

#include <algorithm>

namespace portage::store {

namespace {
// How common names are is counted over so many children, those entered last. Assumed to be enough.
constexpr std::int64_t names_counted = 5000;
// A handful of records stands for the register it will become: with fewer, chance would be taken for likeness.
// Assumed: a small service's first year.
constexpr std::size_t fewest_records = 500;
// Searched for together, so that the register is read through once for all of them: some twenty megabytes.
constexpr std::int64_t searched_at_once = 1 << 17;

// A number worked out from what a record says, the same on every machine.
std::uint64_t content_of(const referral::Outline& o) {
    auto mixed = o.forename ^ o.surname * 3 ^ o.phones[0] * 5 ^ (std::uint64_t{o.nhs_number} << 32 | o.house);
    if (o.born) mixed ^= static_cast<std::uint64_t>(o.born->time_since_epoch().count()) << 20;
    mixed *= 0x9E3779B97F4A7C15;
    return mixed ^ mixed >> 32;
}
}  // namespace

Register register_of(Reader& reader, const SearchRules& rules) {
    Register found{.names = rules.names};
    auto last = reader.one<std::int64_t>("SELECT coalesce(max(id), 0) FROM child");
    OutlineReader outlines(reader.database());
    for (auto child = std::max<std::int64_t>(1, last - names_counted + 1); child <= last; ++child)
        if (const auto* outline = outlines.at(child)) found.names.add(*outline);
    found.records = std::max(fewest_records, static_cast<std::size_t>(last));
    return found;
}

ChildSearch::ChildSearch(Writer& writer, const SearchRules& rules) : writer_(writer), index_(writer), rules_(rules) {
    index_.follow();
    go_by(register_of(writer, rules));
}

void ChildSearch::go_by(Register found) {
    register_ = std::move(found);
    matcher_.emplace(rules_.weights, rules_.nicknames, register_.names, register_.records + 1);
    sieve_.emplace(rules_.weights, rules_.nicknames, register_.names, register_.records + 1);
}

// Of those who are in by now, whatever their order: by their content some are counted and others not.
Register ChildSearch::register_now() {
    Register found{.names = rules_.names};
    auto last = index_.last_child();
    auto one_in = static_cast<std::uint64_t>(std::max<std::int64_t>(1, last / names_counted));
    auto outlines = index_.outlines();
    std::size_t records = 0;
    for (std::int64_t child = 1; child <= last; ++child) {
        const auto* outline = outlines.at(child);
        if (!outline) continue;
        ++records;
        if (one_in == 1 || content_of(*outline) % one_in == 0) found.names.add(*outline);
    }
    found.records = std::max(fewest_records, records);
    return found;
}

std::vector<Likely> search_register(Writer& writer, const SearchRules& rules) {
    ChildSearch search(writer, rules);
    auto last = writer.one<std::int64_t>("SELECT coalesce(max(id), 0) FROM child");
    std::vector<Likely> all;
    search.search_all({1}, {last},
                      [&](const std::vector<Likely>& found) { all.insert(all.end(), found.begin(), found.end()); });
    return all;
}

void ChildSearch::judge(Id<child::Child> child, const referral::Person& person, Id<child::Child> other,
                        const referral::Person& candidate, std::vector<Likely>& found) const {
    auto comparison = matcher_->compare(person, candidate);
    auto forename = comparison.pattern[referral::index(referral::Likeness::forename)];
    bool same = forename == referral::Level::forename_same;
    bool certain =
        (same || forename == referral::Level::forename_short_form) && comparison.verdict == referral::Verdict::certain;
    if (certain || comparison.probability >= rules_.weights.likely_from)
        found.push_back({child, other, comparison.probability, certain, same});
}

std::vector<Likely> ChildSearch::search(const referral::Person& person) {
    std::vector<Likely> found;
    auto people = index_.persons();
    for (auto other : index_.sharing(person))
        if (const auto* candidate = people.at(other)) judge({}, person, {other}, *candidate, found);
    std::stable_sort(found.begin(), found.end(), [](const Likely& a, const Likely& b) {
        return std::tie(b.certain, b.probability) < std::tie(a.certain, a.probability);
    });
    return found;
}

void ChildSearch::search_all(Id<child::Child> first, Id<child::Child> last,
                             const std::function<void(const std::vector<Likely>&)>& found) {
    index_.flush();
    go_by(register_now());
    for (auto from = first.value; from <= last.value;) {
        auto to = std::min(last.value, from + searched_at_once - 1);
        std::vector<Likely> all;
        search_round(from, to, all);
        std::sort(all.begin(), all.end(), [](const Likely& a, const Likely& b) {
            return std::tie(a.child, b.certain, b.probability, a.other) <
                   std::tie(b.child, a.certain, a.probability, b.other);
        });
        for (auto at = all.begin(); at != all.end();) {
            auto end = std::find_if(at, all.end(), [&](const Likely& one) { return one.child != at->child; });
            found({at, end});
            at = end;
        }
        from = to + 1;
    }
}

std::vector<Likely> ChildSearch::without_outdone(std::vector<Likely> found, Id<child::Child> since) {
    auto before = [&](const Likely& pair) { return pair.other.value < since.value; };
    if (std::count_if(found.begin(), found.end(), before) < 2) return found;
    auto people = index_.persons();
    std::vector<referral::Person> persons;
    std::vector<const Likely*> pairs;
    for (const auto& pair : found)
        if (const auto* person = before(pair) ? people.at(pair.other.value) : nullptr) {
            persons.push_back(*person);
            pairs.push_back(&pair);
        }
    std::vector<referral::Candidate> candidates;
    for (std::size_t i = 0; i < pairs.size(); ++i)
        candidates.push_back({&persons[i], pairs[i]->probability, pairs[i]->certain});
    auto out = referral::outdone(candidates, *matcher_);
    std::vector<Id<child::Child>> outdone;
    for (std::size_t i = 0; i < pairs.size(); ++i)
        if (out[i]) outdone.push_back(pairs[i]->other);
    std::erase_if(found, [&](const Likely& pair) {
        return std::any_of(outdone.begin(), outdone.end(), [&](auto other) { return other == pair.other; });
    });
    return found;
}

// Everybody who shares a key with one of these is first held against them in outline.
void ChildSearch::search_round(std::int64_t first, std::int64_t& last, std::vector<Likely>& found) {
    auto pairs = index_.pairs(first, last);
    keep_worth_comparing(first, last, pairs);
    auto children = index_.persons(), others = index_.persons();
    for (auto pair : pairs) {
        const auto* other = others.at(before_of(pair));
        const auto* child = other ? children.at(later_of(pair)) : nullptr;
        if (child) judge({later_of(pair)}, *child, {before_of(pair)}, *other, found);
    }
}

void ChildSearch::keep_worth_comparing(std::int64_t first, std::int64_t last, std::vector<ChildPair>& pairs) {
    auto outlines = index_.outlines();
    std::vector<referral::Outline> children(static_cast<std::size_t>(last - first + 1));
    for (auto child = first; child <= last; ++child)
        if (const auto* outline = outlines.at(child)) children[static_cast<std::size_t>(child - first)] = *outline;
    auto everybody = index_.outlines();
    const referral::Outline* other = nullptr;
    std::int64_t read = 0;
    auto of = [&](ChildPair pair) -> const referral::Outline& {
        return children[static_cast<std::size_t>(later_of(pair) - first)];
    };
    std::size_t kept = 0;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (i + 4 < pairs.size()) __builtin_prefetch(&of(pairs[i + 4]));
        auto pair = pairs[i];
        if (before_of(pair) != read) {
            read = before_of(pair);
            other = everybody.at(read);
        }
        if (other && sieve_->worth_comparing(of(pair), *other)) pairs[kept++] = pair;
    }
    pairs.resize(kept);
}

Id<referral::WeightSet> keep_weights(Writer& writer, const SearchRules& rules, Date on) {
    auto digest = to_hex(portage::digest_of(std::string_view(rules.weights_text)));
    if (auto known = writer.first<referral::WeightSet>("WHERE digest = ? ORDER BY id LIMIT 1", digest))
        return known->id;
    return writer.insert(
        referral::WeightSet{.version = rules.weights.version, .digest = digest, .text = rules.weights_text, .on = on});
}

std::vector<referral::FoundPair> open_pairs(Reader& reader, std::optional<Id<child::Child>> of) {
    constexpr std::string_view open =
        "WHERE NOT EXISTS (SELECT 1 FROM child c WHERE c.id IN (match_pair.child, match_pair.other) AND c.merged_into "
        "IS NOT NULL) AND NOT EXISTS (SELECT 1 FROM match_verdict v WHERE (v.child = match_pair.child AND v.other = "
        "match_pair.other) OR (v.child = match_pair.other AND v.other = match_pair.child)) ";
    if (of)
        return reader.all<referral::FoundPair>(
            std::string(open) + "AND ? IN (child, other) ORDER BY probability DESC, id", *of);
    return reader.all<referral::FoundPair>(std::string(open) + "ORDER BY probability DESC, id");
}

}  // namespace portage::store
