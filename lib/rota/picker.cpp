#include "rota/picker.hpp"

#include <algorithm>
#include <tuple>

namespace portage::rota {

namespace {

constexpr std::size_t worked_out = 6;  // patterns a course that are worked out in full at most
constexpr std::size_t overlook = 60;   // one column in so many, where there are dice
constexpr int nowhere = 1 << 20;
constexpr int journey_unknown = 60;  // minutes a visit that has to move is thought to take to get to

}  // namespace

Picker::Picker(const Term& term, const Weights& weights) : term_(term), weights_(weights) {
    std::size_t sum = 0;
    for (std::size_t i = 0; i < term.problem().courses.size(); ++i) {
        first_sketch_.push_back(sum);
        sum += term.of(i).sketches;
    }
    sketches_.resize(2 * sum);
}

std::int64_t Picker::price(std::size_t course, const Choice& choice) const {
    const auto unplaced = term_.of(course).wanted - static_cast<int>(choice.visits.size());
    return weights_.unplaced * unplaced * (1 + std::max(0, term_.problem().courses[course].priority)) +
           weights_.covered * choice.covered + weights_.skipped * static_cast<int>(choice.skipped.size()) +
           weights_.irregular * choice.irregular + choice.travel;
}

void Picker::lead_alone(const Diary& diary, const Course& course, std::size_t worker, Date day,
                        const std::vector<int>& starts) {
    diary.each_fit(course, worker, day, starts, [&](std::size_t i, int travel) { fits_[i] = travel; });
}

// Whoever must be at every visit, and somebody more where two must attend.
void Picker::with_others(const Diary& diary, const Course& course, std::size_t worker, Date day,
                         const std::vector<int>& starts) {
    for (std::size_t i = 0; i < starts.size(); ++i) {
        if (fits_[i] == nowhere) continue;
        const auto trial = diary.try_visit(course, course.first_number - 1, worker, day, starts[i]);
        fits_[i] = trial ? trial.travel : nowhere;
    }
}

// Of visits that need a partner by their number, how many would have one.
void Picker::count_joined(const Diary& diary, std::size_t index, Date day, const std::vector<int>& starts) {
    const auto& course = term_.problem().courses[index];
    for (std::size_t i = 0; i < starts.size(); ++i) {
        if (fits_[i] == nowhere || kept_[i] == term_.of(index).wanted) continue;
        const int number = course.first_number + kept_[i];
        for (const auto& joint : course.joint)
            if (std::find(joint.numbers.begin(), joint.numbers.end(), number) != joint.numbers.end() &&
                diary.fits(course, joint.worker, day, starts[i]))
                ++joined_[i];
    }
}

// One more slot, for each start; whether all starts now have all they want. Written for the compiler:
// no branches, no checks.
bool Picker::tally(int wanted, std::size_t count) {
    int *kept = kept_.data(), *lost = lost_.data(), *before = lost_before_.data(), *travel = travel_.data();
    const int* fits = fits_.data();
    int open = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const int wants = kept[i] < wanted ? 1 : 0, fit = fits[i] != nowhere ? wants : 0;
        open += wants;
        lost[i] += wants - fit;
        kept[i] += fit;
        before[i] = fit != 0 ? lost[i] : before[i];
        travel[i] += fit != 0 ? fits[i] : 0;
    }
    return open == 0;
}

Picker::Sketch Picker::sketch(const Diary& diary, std::size_t index, std::size_t worker, std::size_t weekday,
                              const std::vector<Slot>& slots, const DateRange& range) {
    const auto& course = term_.problem().courses[index];
    const auto& facts = term_.of(index);
    const auto& starts = facts.starts[weekday];
    for (auto* each : {&kept_, &lost_, &lost_before_, &travel_, &joined_}) each->assign(starts.size(), 0);
    for (const auto& slot : slots) {
        if (slot.filled || !range.holds(slot.day)) continue;
        fits_.assign(starts.size(), nowhere);
        if (slot.open) {
            lead_alone(diary, course, worker, slot.day, starts);
            if (facts.always_joint || course.staff > 1) with_others(diary, course, worker, slot.day, starts);
        }
        if (!facts.simple) count_joined(diary, index, slot.day, starts);
        if (tally(facts.wanted, starts.size())) break;
    }
    Sketch best;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        // A slot lost is at best moved, to be travelled to as the others are; a visit missing is at best
        // one of those moved.
        const int missing = std::max(0, facts.wanted - kept_[i] - lost_[i]);
        const int moved = std::min(lost_[i], std::max(lost_before_[i], facts.wanted - kept_[i]));
        const int journey = kept_[i] > 0 ? travel_[i] / kept_[i] : journey_unknown;
        const auto price = weights_.unplaced * missing * (1 + std::max(0, course.priority)) +
                           (weights_.irregular + journey) * moved - weights_.irregular * joined_[i] + travel_[i];
        if (best.start >= 0 && price >= best.price) continue;
        best = {0, price, static_cast<int>(i)};
        if (kept_[i] + lost_[i] == 0) best.start = -1;
    }
    return best;
}

Choice Picker::best(const Diary& diary, std::size_t index, const DateRange& range, Dice* dice) {
    const auto& course = term_.problem().courses[index];
    const auto& facts = term_.of(index);
    Choice best;
    if (facts.wanted == 0 || range.to < range.from) return best;
    likely_.clear();
    const bool known = facts.simple && !course.after;
    const auto phases = facts.leads.empty() ? 1 : facts.sketches / facts.leads.size() / 7;
    auto at = first_sketch_[index];
    for (auto worker : facts.leads) {
        const bool room = !facts.takes_room || diary.room(worker).value_or(1) > 0;
        const auto target = term_.problem().workers[worker].target;
        const auto extra = facts.takes_room && target && diary.given(worker) >= *target ? weights_.overload : 0;
        for (std::size_t weekday = 0; weekday < 7; ++weekday)
            for (std::size_t phase = 0; phase < phases; ++phase, ++at) {
                if (!room || facts.slots[weekday].empty() || (dice && dice->one_in(overlook))) continue;
                const auto& slots = facts.slots[weekday][phase];
                if (slots.empty()) continue;
                const auto version = diary.version(worker, static_cast<int>(weekday) + 1);
                // Two are kept, the later in front: a step that is undone brings the one before back.
                auto &kept = sketches_[2 * at], &older = sketches_[2 * at + 1];
                if (!known || kept.version != version) {
                    std::swap(kept, older);
                    if (!known || kept.version != version) {
                        kept = sketch(diary, index, worker, weekday, slots, range);
                        kept.version = version;
                    }
                }
                if (kept.start < 0) continue;
                const int start = facts.starts[weekday][static_cast<std::size_t>(kept.start)];
                likely_.push_back(
                    {kept.price + extra, {worker, static_cast<int>(weekday) + 1, slots.front().day, start}, phase});
            }
    }
    // The likeliest first; between equals the earlier first slot, then workers in the order of their names.
    const auto count = std::min(worked_out, likely_.size());
    std::vector<std::size_t> order(likely_.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    const auto key = [&](std::size_t i) { return std::tuple(likely_[i].price, likely_[i].pattern.first, i); };
    std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(count), order.end(),
                      [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
    std::int64_t least = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const auto& each = likely_[order[i]];
        if (best.pattern && each.price >= least) break;
        auto choice = work_out(term_, diary, index, each.pattern, each.phase, range);
        if (choice.visits.empty()) continue;
        const auto target = term_.problem().workers[each.pattern.worker].target;
        const auto cost =
            price(index, choice) +
            (facts.takes_room && target && diary.given(each.pattern.worker) >= *target ? weights_.overload : 0);
        if (best.pattern && cost >= least) continue;
        best = std::move(choice);
        least = cost;
    }
    return best;
}

}  // namespace portage::rota
