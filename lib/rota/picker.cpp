#include "rota/picker.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

namespace portage::rota {

namespace {

constexpr std::size_t worked_out = 6;  // patterns a course that are worked out in full at most
constexpr std::size_t overlook = 60;   // one column in so many, where there are dice
constexpr int nowhere = 1 << 20;
constexpr std::int64_t nothing = std::numeric_limits<std::int64_t>::max() / 4;
constexpr auto never = ~std::uint64_t{0};
constexpr auto shut = never;  // the mark of a day on which nothing can be
constexpr int margin = 30;
constexpr int journey_unknown = 60;  // minutes a visit that has to move is thought to take to get to

}  // namespace

Picker::Picker(const Term& term, const Weights& weights)
    : term_(&term), weights_(weights), columns_(term.problem().courses.size()) {
    std::size_t next = 0;
    for (std::size_t i = 0; i < columns_.size(); ++i)
        for (auto worker : term.of(i).leads)
            for (std::size_t weekday = 0; weekday < 7; ++weekday)
                for (std::size_t phase = 0; phase < term.of(i).slots[weekday].size(); ++phase)
                    if (!term.of(i).slots[weekday][phase].empty()) {
                        columns_[i].push_back({worker, weekday, phase, next});
                        next += 2;
                    }
    sketches_.resize(next);
}

std::int64_t Picker::price(std::size_t course, const Choice& choice) const {
    const auto unplaced = term_->of(course).wanted - static_cast<int>(choice.visits.size());
    return weights_.unplaced * unplaced * (1 + std::max(0, term_->problem().courses[course].priority)) +
           weights_.covered * choice.covered + weights_.skipped * static_cast<int>(choice.skipped.size()) +
           weights_.irregular * choice.irregular + choice.travel;
}

// Whoever must be at every visit, and somebody more where two must attend.
void Picker::with_others(const Diary& diary, const Course& course, std::size_t worker, Date day,
                         const std::vector<int>& starts, std::vector<Lanes>& fits) {
    const auto& workers = term_->problem().workers;
    std::vector<char> there(workers.size());
    there[worker] = 1;
    int staff = 1;
    for (const auto& joint : course.joint)
        if (joint.numbers.empty() && there[joint.worker] == 0) {
            there[joint.worker] = 1;
            staff += workers[joint.worker].partner ? 0 : 1;
            other_.assign(starts.size(), nowhere);
            diary.each_fit(course, joint.worker, day, starts, [&](std::size_t i, int travel) { other_[i] = travel; });
            for (std::size_t i = 0; i < starts.size(); ++i)
                fits[i / lanes][i % lanes] = std::min(nowhere, fits[i / lanes][i % lanes] + other_[i]);
        }
    if (staff >= course.staff) return;
    // The nearest of all who could come along; where more than one must, this is still the least it takes.
    other_.assign(starts.size(), nowhere);
    for (std::size_t i = 0; i < workers.size(); ++i)
        if (there[i] == 0 && !workers[i].partner)
            diary.each_fit(course, i, day, starts,
                           [&](std::size_t at, int travel) { other_[at] = std::min(other_[at], travel); });
    for (std::size_t i = 0; i < starts.size(); ++i)
        fits[i / lanes][i % lanes] = std::min(nowhere, fits[i / lanes][i % lanes] + other_[i]);
}

// Of visits that need a partner by their number, how many would have one.
void Picker::count_joined(const Diary& diary, std::size_t index, Date day, const std::vector<int>& starts,
                          const std::vector<Lanes>& fits) {
    const auto& course = term_->problem().courses[index];
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const int kept = tallies_[i / lanes].kept[i % lanes];
        if (fits[i / lanes][i % lanes] == nowhere || kept == term_->of(index).wanted) continue;
        const int number = course.first_number + kept;
        for (const auto& joint : course.joint)
            if (std::find(joint.numbers.begin(), joint.numbers.end(), number) != joint.numbers.end() &&
                diary.fits(course, joint.worker, day, starts[i]))
                ++joined_[i];
    }
}

// One more slot, for each start; whether all starts now have all they want. Four starts at once: a
// comparison of lanes is all ones where it holds, nought where not, as GCC and Clang both have it.
bool Picker::tally(int wanted, const std::vector<Lanes>& found) {
    Lanes open = {};
    for (std::size_t at = 0; at < tallies_.size(); ++at) {
        auto& all = tallies_[at];
        const Lanes wants = all.kept < wanted, fit = wants & (found[at] != nowhere);
        open |= wants;
        all.lost -= wants ^ fit;
        all.kept -= fit;
        all.before = (all.lost & fit) | (all.before & ~fit);
        all.travel += found[at] & fit;
    }
    return (open[0] | open[1] | open[2] | open[3]) == 0;
}

Picker::Sketch Picker::sketch(const Diary& diary, std::size_t index, const Column& column, const DateRange& range) {
    const auto& course = term_->problem().courses[index];
    const auto& facts = term_->of(index);
    const auto worker = column.worker;
    const auto& starts = facts.starts[column.weekday];
    tallies_.assign((starts.size() + lanes - 1) / lanes, Tally{});
    joined_.assign(starts.size(), 0);
    seen_.clear();
    for (const auto& slot : facts.slots[column.weekday][column.phase]) {
        if (slot.filled || !range.holds(slot.day)) continue;
        // Most weeks of a weekday are alike: what was found for one is taken for the next.
        const auto mark = slot.open ? diary.mark(worker, slot.day) : shut;
        auto seen = std::find(seen_.begin(), seen_.end(), mark);
        const auto which = static_cast<std::size_t>(seen - seen_.begin());
        if (seen == seen_.end() || !facts.simple) {
            if (seen == seen_.end()) seen_.push_back(mark);
            if (fits_of_.size() <= which) fits_of_.emplace_back();
            auto& fits = fits_of_[which];
            fits.assign(tallies_.size(), Lanes{nowhere, nowhere, nowhere, nowhere});
            if (slot.open) {
                diary.each_fit(course, worker, slot.day, starts,
                               [&](std::size_t i, int travel) { fits[i / lanes][i % lanes] = travel; });
                if (facts.always_joint || course.staff > 1) with_others(diary, course, worker, slot.day, starts, fits);
            }
            if (!facts.simple) count_joined(diary, index, slot.day, starts, fits);
        }
        if (tally(facts.wanted, fits_of_[which])) break;
    }
    Sketch best;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        // A slot lost is at best moved, to be travelled to as the others are; a visit missing is at best
        // one of those moved.
        const auto& all = tallies_[i / lanes];
        const int kept = all.kept[i % lanes], lost = all.lost[i % lanes], travel = all.travel[i % lanes];
        const int missing = std::max(0, facts.wanted - kept - lost);
        const int moved = std::min(lost, std::max(all.before[i % lanes], facts.wanted - kept));
        const int journey = kept > 0 ? travel / kept : journey_unknown;
        const auto price = weights_.unplaced * missing * (1 + std::max(0, course.priority)) +
                           (weights_.irregular + journey) * moved - weights_.irregular * joined_[i] + travel;
        if (best.start >= 0 && price >= best.price) continue;
        best = {0, price, static_cast<int>(i)};
        if (kept + lost == 0) best.start = -1;
    }
    return best;
}

// What is known of every column, worked out again where it has changed. While searching, a column that
// was far from the best before it changed is mostly taken to be so still.
void Picker::look(const Diary& diary, std::size_t index, const DateRange& range, Dice* dice) {
    const auto& course = term_->problem().courses[index];
    const auto& facts = term_->of(index);
    likely_.clear();
    stale_.clear();
    const bool lasting = !course.after && (facts.simple || dice);
    std::int64_t least = nothing;
    for (const auto& column : columns_[index]) {
        if (facts.takes_room && diary.room(column.worker).value_or(1) <= 0) continue;
        if (dice && dice->one_in(overlook)) continue;
        // Two are kept, the later in front: a step that is undone brings the one before back.
        auto &known = sketches_[column.sketch], &older = sketches_[column.sketch + 1];
        const auto version = diary.version(column.worker, static_cast<int>(column.weekday) + 1);
        if (lasting && known.version != version && older.version == version) std::swap(known, older);
        if (!lasting || known.version != version) {
            stale_.push_back(&column);
            continue;
        }
        if (known.start < 0) continue;
        least = std::min(least, known.price);
        likely_.push_back({known.price, &column});
    }
    for (const auto* column : stale_) {
        auto &known = sketches_[column->sketch], &older = sketches_[column->sketch + 1];
        if (dice && known.version != never && known.price > least + least / 8 + margin && !dice->one_in(10)) continue;
        std::swap(known, older);
        known = sketch(diary, index, *column, range);
        known.version = diary.version(column->worker, static_cast<int>(column->weekday) + 1);
        if (known.start < 0) continue;
        least = std::min(least, known.price);
        likely_.push_back({known.price, column});
    }
}

std::int64_t Picker::overload(const Diary& diary, std::size_t index, std::size_t worker) const {
    const auto& target = term_->problem().workers[worker].target;
    return term_->of(index).takes_room && target && diary.given(worker) >= *target ? weights_.overload : 0;
}

Choice Picker::best(const Diary& diary, std::size_t index, const DateRange& range, Dice* dice) {
    if (term_->of(index).wanted == 0 || range.to < range.from) return {};
    look(diary, index, range, dice);
    return chosen(diary, index, range);
}

Choice Picker::any(const Diary& diary, std::size_t index, DateRange range, Dice& dice) {
    const auto& columns = columns_[index];
    if (term_->of(index).wanted == 0 || range.to < range.from || columns.empty()) return {};
    const auto& column = columns[dice.below(columns.size())];
    if (term_->of(index).takes_room && diary.room(column.worker).value_or(1) <= 0) return {};
    if (dice.one_in(2)) range.from += Days{dice.from_to(0, static_cast<int>((range.to - range.from).count()))};
    auto& known = sketches_[column.sketch];
    known = sketch(diary, index, column, range);
    known.version = never;
    likely_.clear();
    if (known.start >= 0) likely_.push_back({known.price, &column});
    auto choice = chosen(diary, index, range);
    // Slots before that day are none that were lost.
    const Days period{7L * term_->problem().courses[index].cadence};
    while (choice.pattern && choice.pattern->first < range.from) choice.pattern->first += period;
    return choice;
}

// The best of the likely, worked out.
Choice Picker::chosen(const Diary& diary, std::size_t index, const DateRange& range) {
    const auto& facts = term_->of(index);
    Choice best;
    for (auto& each : likely_) each.price += overload(diary, index, each.column->worker);
    // The likeliest first; between equals the earlier first slot, then workers in the order of their names.
    const auto count = static_cast<std::ptrdiff_t>(std::min(worked_out, likely_.size()));
    const auto slots = [&](const Likely& each) -> const std::vector<Slot>& {
        return facts.slots[each.column->weekday][each.column->phase];
    };
    std::partial_sort(likely_.begin(), likely_.begin() + count, likely_.end(), [&](const Likely& a, const Likely& b) {
        return std::tuple(a.price, slots(a).front().day, a.column->sketch) <
               std::tuple(b.price, slots(b).front().day, b.column->sketch);
    });
    std::int64_t least = nothing;
    for (std::ptrdiff_t i = 0; i < count; ++i) {
        const auto& each = likely_[static_cast<std::size_t>(i)];
        if (each.price >= least) break;
        const auto& column = *each.column;
        const auto start = static_cast<std::size_t>(sketches_[column.sketch].start);
        const Pattern pattern{column.worker, static_cast<int>(column.weekday) + 1, slots(each).front().day,
                              facts.starts[column.weekday][start]};
        auto choice = work_out(*term_, diary, index, pattern, column.phase, range);
        if (choice.visits.empty()) continue;
        const auto cost = price(index, choice) + overload(diary, index, column.worker);
        if (cost >= least) continue;
        best = std::move(choice);
        least = cost;
    }
    return best;
}

}  // namespace portage::rota
