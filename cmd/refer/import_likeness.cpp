#include "cmd/refer/import_likeness.hpp"

#include "store/particulars.hpp"

namespace portage::cmd {

namespace {
constexpr std::size_t waiting_at_most = 512;
}

ImportLikeness::ImportLikeness(store::Writer& writer, const store::SearchRules& rules)
    : writer_(writer), rules_(rules), search_(writer, rules) {
    writer.record_in_bulk<referral::FoundPair>();
}

void ImportLikeness::add(const referral::NewReferral& made) {
    if (!first_) first_ = made.child.id;
    last_ = made.child.id;
    waiting_.emplace_back(last_, store::particulars_of(made));
    if (waiting_.size() == waiting_at_most) add_waiting();
}

void ImportLikeness::add_waiting() {
    for (const auto& [child, told] : waiting_) search_.add(child, referral::person_of(told));
    waiting_.clear();
}

void ImportLikeness::finish(const referral::Batch& batch, const referral::Layout& layout, ImportTally& tally) {
    if (!first_) return;
    add_waiting();
    writer_.insert(
        referral::BatchWeights{.batch = batch.id, .weights = store::keep_weights(writer_, rules_, batch.on)});
    std::vector<store::Likely> all, certain;
    search_.search_all(first_, last_, [&](const std::vector<store::Likely>& found) {
        for (auto pair : search_.without_outdone(found, first_)) {
            // Of one file, rows whose forenames differ are twins until a person says otherwise.
            if (pair.other.value >= first_.value && !pair.same_forename) pair.certain = false;
            all.push_back(pair);
            if (pair.certain) certain.push_back(pair);
        }
    });
    for (const auto& pair : all)
        writer_.insert(referral::FoundPair{.child = pair.child, .other = pair.other, .probability = pair.probability});
    std::vector<store::PairPlace> places;
    for (const auto& pair : certain) places.push_back(store::place_of(writer_, pair));
    auto apart = store::join_certain(writer_, search_.index(), certain, first_, batch.on);
    search_.index().finish();
    tally.passed_over = search_.passed_over();
    std::size_t at = 0;
    for (const auto& pair : all) {
        if (pair.certain) {
            tell(places[at], apart[at], layout, tally);
            ++at;
        } else {
            tell(pair, layout, tally);
        }
    }
}

// A pair of which nobody need decide, and whether it was joined.
void ImportLikeness::tell(const store::PairPlace& place, const std::optional<std::string>& apart,
                          const referral::Layout& layout, ImportTally& tally) {
    tally.note(
        layout, static_cast<std::size_t>(place.line),
        {apart ? referral::ProblemCode::may_be_same_child : referral::ProblemCode::same_child, referral::whole_row,
         apart ? fmt::format("the child of {} by NHS number, date of birth and name, and not joined: {} (portage "
                             "refer duplicates {})",
                             place.other, *apart, place.other)
               : fmt::format("the child of {}: same NHS number, date of birth and name", place.other)});
}

void ImportLikeness::tell(const store::Likely& pair, const referral::Layout& layout, ImportTally& tally) {
    constexpr auto code = referral::ProblemCode::may_be_same_child;
    if (tally.noted(code)) return tally.note_again(code);  // only the first is told in words
    auto place = store::place_of(writer_, pair);
    tally.note(layout, static_cast<std::size_t>(place.line),
               {code, referral::whole_row,
                fmt::format("may be the child of {} ({} in 100): portage refer duplicates {}", place.other,
                            in_100(pair.probability), place.other)});
}

}  // namespace portage::cmd
