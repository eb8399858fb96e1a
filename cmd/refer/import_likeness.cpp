#include "cmd/refer/import_likeness.hpp"

#include "store/particulars.hpp"

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
    std::vector<store::Likely> certain;
    search_.search_all(first_, last_, [&](const std::vector<store::Likely>& found) {
        for (const auto& pair : found) {
            writer_.insert(
                referral::FoundPair{.child = pair.child, .other = pair.other, .probability = pair.probability});
            if (pair.certain) certain.push_back(pair);
            tell(pair, layout, tally);
        }
    });
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
                             : fmt::format("may be the child of {} ({:.0f} in 100): portage refer duplicates {}", other,
                                           100 * pair.probability, other)});
}

void ImportLikeness::join(const std::vector<store::Likely>&, Date) {}

}  // namespace portage::cmd
