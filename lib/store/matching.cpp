#include "store/matching.hpp"

#include "base/digest.hpp"
#include "referral/same_child/plain_words.hpp"
#include "store/database.hpp"
#include "store/person_row.hpp"
#include "store/statement.hpp"

#include <algorithm>

namespace portage::store {

namespace {
// How common names are is counted over so many children, those entered last. Assumed to be enough.
constexpr int names_counted = 5000;
// A handful of records stands for the register it will become: with fewer, chance would be taken for likeness.
// Assumed: a small service's first year.
constexpr std::size_t fewest_records = 500;
// Searched for together, so that the register is read through once for all of them: some fifty megabytes.
constexpr std::int64_t searched_at_once = 1 << 18;
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
    auto records = writer_.one<std::int64_t>("SELECT count(*) FROM match_person");
    auto one_in = static_cast<std::uint64_t>(std::max<std::int64_t>(1, records / names_counted));
    auto& statement = writer_.database().prepared("SELECT content FROM match_person ORDER BY child");
    referral::Person room;
    while (statement.step()) {
        auto bytes = statement.bytes(0);
        if (one_in > 1 && referral::stable_hash(bytes) % one_in) continue;
        unpack(bytes, room);
        found.names.add(room);
    }
    statement.reset();
    found.records = std::max(fewest_records, static_cast<std::size_t>(records));
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
    for (auto other : index_.sharing(person))
        if (const auto* candidate = index_.person(other)) judge({}, person, other, *candidate, found);
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

// Everybody who shares a key with one of these is read once, by id, and first held against them in outline.
void ChildSearch::search_round(std::int64_t first, std::int64_t& last, std::vector<Likely>& found) {
    auto pairs = index_.pairs(first, last);
    std::vector<std::int64_t> children, others;
    for (auto child = first; child <= last; ++child) children.push_back(child);
    std::vector<referral::Outline> outlines(children.size());
    index_.each_person(children, [&](std::int64_t child, const referral::Person& person) {
        outlines[static_cast<std::size_t>(child - first)] = referral::outline_of(person);
    });
    for (const auto& pair : pairs)
        if (others.empty() || others.back() != pair.other) others.push_back(pair.other);
    auto pair = pairs.begin();
    index_.each_person(others, [&](std::int64_t other, const referral::Person& candidate) {
        auto outline = referral::outline_of(candidate);
        while (pair != pairs.end() && pair->other < other) ++pair;  // of one who is gone
        for (; pair != pairs.end() && pair->other == other; ++pair) {
            if (!sieve_->worth_comparing(outlines[static_cast<std::size_t>(pair->child - first)], outline)) continue;
            if (const auto* person = index_.person({pair->child}))
                judge({pair->child}, *person, {other}, candidate, found);
        }
    });
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
