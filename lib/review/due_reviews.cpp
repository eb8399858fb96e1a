// Reviews: when a block ends, and so long after the last one. Planned breaks that are over.
#include "review/due_finder.hpp"

#include <algorithm>

namespace portage::review {

using caseload::Stage;
using schedule::Visit;
using schedule::VisitStatus;

namespace {

// A visit that uses up one of those promised, or will. What the service or a partner called off
// does not; what the family cancelled or missed does (see schedule::Dosage).
bool uses_promise(const Visit& visit) {
    return visit.status == VisitStatus::planned || visit.status == VisitStatus::made ||
           visit.status == VisitStatus::cancelled_by_family || visit.status == VisitStatus::nobody_in;
}

// "; with parents or carers and the visitor": who takes part, after the rule.
std::string taking_part(const Review& review) {
    return review.who.empty() ? "" : "; with " + portage::in_words(review.who);
}

// The promise made to the family made the date. It rests on an assumption where the number of visits
// is the policy's and the policy only assumes it, or where nobody says that a block ends with a review.
Why block_end_why(const Finder& find, const schedule::VisitBlock& block) {
    const auto& policy = find.policy;
    auto rule = fmt::format("block {} of {}", to_reference('B', block.id.value), count(block.visits, "visit"));
    Why why{rule, "the policy does not say that a block ends with a review"};
    if (policy.review.at_block_end) {
        why = why_of("review.at_block_end", "", {}, policy.review.mark);
        why.rule = rule + "; " + why.rule + taking_part(policy.review);
    }
    const auto* rules = find.block();
    if (!rules || rules->length.value != policy::Amount{block.visits, policy::Unit::visits}) return why;
    if (auto assumed = policy::nearer(rules->length.mark, rules->mark).assumption) why.assumption = assumed;
    return why;
}

void find_block_review(Finder& find, const BlockEnd& end) {
    const auto& block = *end.block;
    if (!end.ends_on) {
        find.add(DueKind::planning, block.starts_on, fmt::format("block {} has no visit planned", block.number),
                 {fmt::format("block B{} starts on {}", block.id.value, to_uk(block.starts_on))}, "schedule plan");
        return;
    }
    if (find.policy.review.at_block_end == false) return;
    auto why = block_end_why(find, block);
    if (!why.assumption) why.assumption = end.assumption;
    auto state = *end.ends_on <= find.today ? "is over" : "ends on " + to_uk(*end.ends_on);
    find.add(DueKind::block_review, *end.ends_on,
             fmt::format("review: block {} {}, {} of {} visits made", block.number, state, end.made, block.visits),
             std::move(why), "review record");
}

// The day the nth visit after `from` is made or planned; nothing while fewer are.
std::optional<Date> nth_visit_after(const std::vector<Visit>& visits, Date from, int nth) {
    for (const auto& visit : visits)
        if (visit.day > from && uses_promise(visit) && --nth == 0) return visit.day;
    return {};
}

// The first day of the service: of the first visit made, or else of the first block.
std::optional<Date> service_began(const CaseView& view) {
    for (const auto& visit : view.visits)
        if (visit.status == VisitStatus::made) return visit.day;
    if (!view.blocks.empty()) return view.blocks.front().starts_on;
    return {};
}

std::optional<Due> periodic(Finder& find) {
    const auto& review = find.policy.review;
    auto began = service_began(find.view);
    if (!review.every || !began) return {};
    auto every = review.every->value;
    auto why = why_of("review.every", to_string(every), review.every->mark, review.mark);
    why.rule += taking_part(review);
    bool from_last = review.counted_from.value_or(CountedFrom::last_held) == CountedFrom::last_held;
    auto last = find.view.reviews.empty() ? *began : find.view.reviews.back().held_on;
    std::optional<Date> due_on;
    if (every.unit == policy::Unit::visits) {
        due_on = nth_visit_after(find.view.visits, find.view.reviews.empty() ? last - Days{1} : last, every.count);
    } else if (from_last || find.view.reviews.empty()) {
        due_on = after(find.calendar, last, every, why);
    } else {
        // Periods counted from the first day, whenever the last was held: the first that ends after it.
        due_on = *began;
        for (int n = 1; *due_on <= last && n <= 400; ++n)
            due_on = after(find.calendar, *began, {every.count * n, every.unit}, why);
    }
    if (!due_on) return {};
    auto what = find.view.reviews.empty()
                    ? fmt::format("first review, {} after visits began on {}", to_string(every), to_uk(*began))
                    : fmt::format("review, {} after the last on {}", to_string(every), to_uk(last));
    std::vector<Due> made;
    Finder apart{find.view, find.policy, find.calendar, find.today, made};
    apart.add(DueKind::periodic_review, *due_on, std::move(what), std::move(why), "review record");
    return made.front();
}

void find_break_end(Finder& find) {
    const auto* rules = find.block();
    if (find.c().stage != Stage::on_break || !rules || !rules->consolidation) return;
    const auto& gap = *rules->consolidation;
    auto why = why_of("block.consolidation", to_string(gap.value), gap.mark, rules->mark);
    auto ends = after(find.calendar, find.c().stage_since, gap.value, why);
    find.add(DueKind::break_end, ends, fmt::format("the planned break since {} is over", to_uk(find.c().stage_since)),
             std::move(why), "review record");
}

}  // namespace

std::optional<BlockEnd> open_block(const Finder& find) {
    BlockEnd end;
    for (const auto& block : find.view.blocks)
        if (!block.ended_on) end.block = &block;
    if (!end.block) return {};
    for (const auto& held : find.view.reviews)
        if (held.block == end.block->id) return {};
    for (const auto& visit : find.view.visits) {
        if (visit.block != end.block->id || visit.status == VisitStatus::withdrawn) continue;
        if (visit.kind == schedule::VisitKind::review || visit.kind == schedule::VisitKind::monitoring) continue;
        if (uses_promise(visit)) ++end.used;
        if (visit.status == VisitStatus::made) ++end.made;
        // The day the last of those promised is used up; until then the day of the latest planned.
        if (!end.ends_on || end.used < end.block->visits || (uses_promise(visit) && end.used == end.block->visits))
            end.ends_on = visit.day;
    }
    // A block promised for a time, not for a number of visits, ends with that time at the latest.
    if (const auto* rules = find.block(); end.ends_on && rules) {
        auto length = rules->length.value;
        if (length.unit != policy::Unit::visits) {
            Why why;
            end.ends_on = std::min(*end.ends_on, after(find.calendar, end.block->starts_on, length, why));
            end.assumption = why.assumption;
        }
    }
    return end;
}

void find_review_dues(Finder& find) {
    using enum Stage;
    if (!find.is_at({allocated, active, on_break, group_only, transition, outreach})) return;
    find_break_end(find);
    auto end = open_block(find);
    if (end && find.is_at({allocated, active, transition, outreach})) find_block_review(find, *end);
    // A block's review starts the period anew: only what comes before it is a due of its own.
    auto next = periodic(find);
    bool block_reviewed = end && end->ends_on && find.policy.review.at_block_end != false;
    if (next && (!block_reviewed || next->due_on < *end->ends_on)) find.found.push_back(std::move(*next));
}

}  // namespace portage::review
