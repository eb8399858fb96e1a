#include "store/matching.hpp"

#include "base/digest.hpp"
#include "store/person_row.hpp"

#include <algorithm>

namespace portage::store {

namespace {
// How common names are is counted over so many children, those entered last. Assumed to be enough.
constexpr int names_counted = 5000;
// A handful of records stands for the register it will become: with fewer, chance would be taken for likeness.
// Assumed: a small service's first year.
constexpr std::size_t fewest_records = 500;
}  // namespace

Register register_of(Reader& reader, const SearchRules& rules) {
    Register found{.names = rules.names};
    reader.each(
        "SELECT content FROM match_person ORDER BY child DESC LIMIT ?",
        [&](Row& row) {
            auto content = row.take<Blob>();
            found.names.add(unpacked({reinterpret_cast<const char*>(content.data()), content.size()}));
        },
        names_counted);
    auto last = reader.one<std::int64_t>("SELECT coalesce(max(id), 0) FROM child");
    found.records = std::max(fewest_records, static_cast<std::size_t>(last));
    return found;
}

ChildSearch::ChildSearch(Writer& writer, const SearchRules& rules) : index_(writer), rules_(rules) {
    index_.follow();
    register_ = register_of(writer, rules);
    matcher_.emplace(rules.weights, rules.nicknames, register_.names, register_.records + 1);
}

std::vector<Likely> search_register(Writer& writer, const SearchRules& rules) {
    ChildSearch search(writer, rules);
    auto last = writer.one<std::int64_t>("SELECT coalesce(max(id), 0) FROM child");
    std::vector<Likely> all;
    search.search_all({1}, {last},
                      [&](const std::vector<Likely>& found) { all.insert(all.end(), found.begin(), found.end()); });
    return all;
}

std::vector<Likely> ChildSearch::search(Id<child::Child> child, const referral::Person& person) {
    std::vector<Likely> found;
    for (auto other : index_.sharing(person)) {
        if (child && other.value >= child.value) continue;
        const auto* candidate = index_.person(other);
        if (!candidate) continue;
        auto probability = matcher_->probability(person, *candidate);
        auto pattern = referral::pattern_of(person, *candidate, rules_.nicknames);
        auto forename = pattern[referral::index(referral::Likeness::forename)];
        bool same = forename == referral::Level::forename_same;
        bool certain = (same || forename == referral::Level::forename_short_form) &&
                       referral::certainly_the_same(person, *candidate, pattern);
        if (certain || probability >= rules_.weights.likely_from)
            found.push_back({child, other, probability, certain, same});
    }
    std::stable_sort(found.begin(), found.end(), [](const Likely& a, const Likely& b) {
        return std::tie(b.certain, b.probability) < std::tie(a.certain, a.probability);
    });
    return found;
}

std::vector<Likely> ChildSearch::search(const referral::Person& person) { return search({}, person); }

void ChildSearch::search_all(Id<child::Child> first, Id<child::Child> last,
                             const std::function<void(const std::vector<Likely>&)>& found) {
    index_.flush();
    for (auto child = first.value; child <= last.value; ++child) {
        const auto* person = index_.person({child});
        if (!person) continue;
        auto copy = *person;
        if (auto likely = search({child}, copy); !likely.empty()) found(likely);
    }
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
