#include "cmd/refer/import_likeness.hpp"

#include "store/merge.hpp"
#include "store/particulars.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace portage::cmd {

ImportLikeness::ImportLikeness(store::Writer& writer, const store::SearchRules& rules)
    : writer_(writer), rules_(rules), search_(writer, rules) {
    writer.record_in_bulk<referral::FoundPair>();
}

void ImportLikeness::add(const referral::NewReferral& made) {
    if (!first_) first_ = made.child.id;
    last_ = made.child.id;
    search_.add(last_, referral::person_of(store::particulars_of(made)));
}

void ImportLikeness::finish(const referral::Batch& batch, const referral::Layout& layout, ImportTally& tally) {
    if (!first_) return;
    writer_.insert(
        referral::BatchWeights{.batch = batch.id, .weights = store::keep_weights(writer_, rules_, batch.on)});
    std::vector<store::Likely> all, certain;
    search_.search_all(first_, last_, [&](const std::vector<store::Likely>& found) {
        for (auto pair : found) {
            // Of one file, rows whose forenames differ are twins until a person says otherwise.
            if (pair.other.value >= first_.value && !pair.same_forename) pair.certain = false;
            all.push_back(pair);
            if (pair.certain) certain.push_back(pair);
        }
    });
    for (const auto& pair : all)
        writer_.insert(referral::FoundPair{.child = pair.child, .other = pair.other, .probability = pair.probability});
    for (const auto& pair : all) tell(pair, layout, tally);
    join(certain, batch.on);
    search_.index().finish();
}

void ImportLikeness::tell(const store::Likely& pair, const referral::Layout& layout, ImportTally& tally) {
    auto other = writer_.one<std::string>(
        "SELECT coalesce((SELECT reference FROM case_file WHERE child = ? ORDER BY id DESC LIMIT 1), '')", pair.other);
    auto line = writer_.one<std::int64_t>(
        "SELECT coalesce((SELECT min(r.line) FROM case_file f JOIN referral r ON r.case_file = f.id WHERE f.child = "
        "?), 0)",
        pair.child);
    auto code = pair.certain ? referral::ProblemCode::same_child : referral::ProblemCode::may_be_same_child;
    tally.note(layout, static_cast<std::size_t>(line),
               {code, referral::whole_row,
                pair.certain ? fmt::format("the child of {}: same NHS number, date of birth and name", other)
                             : fmt::format("may be the child of {} ({} in 100): portage refer duplicates {}", other,
                                           in_100(pair.probability), other)});
}

// Only where each of them is certain with each other: of A and B, and B and C, a person decides.
void ImportLikeness::join(const std::vector<store::Likely>& certain, Date on) {
    std::map<std::int64_t, std::set<std::int64_t>> with;
    for (const auto& pair : certain) {
        with[pair.child.value].insert(pair.other.value);
        with[pair.other.value].insert(pair.child.value);
    }
    std::set<std::int64_t> done;
    for (const auto& [child, others] : with) {
        if (done.contains(child)) continue;
        auto group = others;
        group.insert(child);
        done.insert(group.begin(), group.end());
        bool all = std::all_of(group.begin(), group.end(), [&](std::int64_t one) {
            auto of_one = with.at(one);
            of_one.insert(one);
            return of_one == group;
        });
        if (all) join_group({group.begin(), group.end()}, on);
    }
}

// Whoever was on record before stays; of those who came together the one referred first, whatever the order
// of rows was.
void ImportLikeness::join_group(std::vector<std::int64_t> group, Date on) {
    auto rank = [&](std::int64_t child) {
        std::tuple<bool, std::string, std::string, std::int64_t> place{child >= first_.value, "", "", child};
        if (child >= first_.value)
            writer_.each(
                "SELECT min(r.received_on), min(hex(r.content)) FROM case_file f JOIN referral r ON r.case_file = f.id "
                "WHERE f.child = ?",
                [&](store::Row& row) { row >> std::get<1>(place) >> std::get<2>(place); }, child);
        return place;
    };
    std::sort(group.begin(), group.end(), [&](auto a, auto b) { return rank(a) < rank(b); });
    Id<child::Child> kept{group.front()};
    for (std::size_t i = 1; i < group.size(); ++i) {
        Id<child::Child> gone{group[i]};
        if (store::why_not_merge(writer_, kept, gone)) continue;
        store::merge_children(writer_, kept, gone, on, "same valid NHS number, date of birth and name", true);
        search_.index().remake(gone);
    }
    search_.index().remake(kept);
}

}  // namespace portage::cmd
