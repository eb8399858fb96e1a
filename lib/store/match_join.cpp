#include "store/match_join.hpp"

#include "store/merge.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace portage::store {

namespace {

using Children = std::set<std::int64_t>;

// Whoever was on record stays before those of the import; of these, by when they were referred and what was said.
std::tuple<bool, std::string, std::string, std::int64_t> rank(Reader& reader, std::int64_t child,
                                                              Id<child::Child> first) {
    std::tuple<bool, std::string, std::string, std::int64_t> place{child >= first.value, "", "", child};
    if (child >= first.value)
        reader.each(
            "SELECT min(r.received_on), min(hex(r.content)) FROM case_file f JOIN referral r ON r.case_file = f.id "
            "WHERE f.child = ?",
            [&](Row& row) { row >> std::get<1>(place) >> std::get<2>(place); }, child);
    return place;
}

// Answers why each was not joined with the one that is kept.
std::map<std::int64_t, std::string> join_group(Writer& writer, ChildIndex& index, const Children& group,
                                               Id<child::Child> first, Date on) {
    std::vector<decltype(rank(writer, 0, first))> order;
    for (auto child : group) order.push_back(rank(writer, child, first));
    std::sort(order.begin(), order.end());
    std::map<std::int64_t, std::string> apart;
    Id<child::Child> kept{std::get<3>(order.front())};
    for (std::size_t i = 1; i < order.size(); ++i) {
        Id<child::Child> gone{std::get<3>(order[i])};
        if (auto why = why_not_merge(writer, kept, gone)) {
            apart[gone.value] = *why;
            continue;
        }
        merge_children(writer, kept, gone, on, "same valid NHS number, date of birth and name", true);
        index.take_out(gone);
    }
    index.remake(kept);
    return apart;
}

}  // namespace

PairPlace place_of(Reader& reader, const Likely& pair) {
    return {.other = reader.one<std::string>(
                "SELECT coalesce((SELECT reference FROM case_file WHERE child = ? ORDER BY id DESC LIMIT 1), '')",
                pair.other),
            .line = reader.one<std::int64_t>(
                "SELECT coalesce((SELECT min(r.line) FROM case_file f JOIN referral r ON r.case_file = f.id WHERE "
                "f.child = ?), 0)",
                pair.child)};
}

std::vector<std::optional<std::string>> join_certain(Writer& writer, ChildIndex& index,
                                                     const std::vector<Likely>& certain, Id<child::Child> first,
                                                     Date on) {
    std::map<std::int64_t, Children> with;  // each and those it is certain with
    for (const auto& pair : certain)
        for (auto one : {pair.child.value, pair.other.value}) with[one].insert({pair.child.value, pair.other.value});
    std::map<std::int64_t, std::string> apart;
    Children done;
    for (const auto& [child, group] : with) {
        bool whole = std::all_of(group.begin(), group.end(), [&](auto one) { return with.at(one) == group; });
        if (!whole)
            apart[child] = "one of the two is certainly a third child's too, the other is not, and a person must say";
        else if (done.insert(child).second) {
            done.insert(group.begin(), group.end());
            apart.merge(join_group(writer, index, group, first, on));
        }
    }
    std::vector<std::optional<std::string>> why;
    for (const auto& pair : certain) {
        auto found = apart.find(pair.child.value);
        if (found == apart.end()) found = apart.find(pair.other.value);
        why.push_back(found == apart.end() ? std::nullopt : std::optional(found->second));
    }
    return why;
}

std::size_t keep_new_pairs(Writer& writer, const std::vector<Likely>& pairs) {
    std::size_t kept = 0;
    for (const auto& pair : pairs) {
        bool known =
            writer.one<bool>("SELECT EXISTS (SELECT 1 FROM match_pair WHERE child IN (?1, ?2) AND other IN (?1, ?2))",
                             pair.child, pair.other);
        if (known) continue;
        writer.insert(
            referral::FoundPair{.id = {}, .child = pair.child, .other = pair.other, .probability = pair.probability});
        ++kept;
    }
    return kept;
}

}  // namespace portage::store
