#include "rota/picker.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

namespace portage::rota {

namespace {

constexpr std::size_t overlook = 60;      // one column in so many, where there are dice
constexpr std::size_t seldom = 4;         // and of workers who are far away one in so many is not
constexpr std::int64_t near_enough = 50;  // who costs no more than that beyond the best, in minutes a course
constexpr std::int64_t nothing = std::numeric_limits<std::int64_t>::max() / 4;
constexpr auto never = ~std::uint64_t{0};

}  // namespace

Picker::Picker(const Term& term, const Weights& weights, std::size_t worked_out)
    : term_(&term),
      weights_(weights),
      worked_out_(worked_out),
      sketcher_(term, weights),
      columns_(term.problem().courses.size()),
      reaches_(columns_.size()) {
    std::size_t next = 0;
    for (std::size_t i = 0; i < columns_.size(); ++i)
        for (auto worker : term.of(i).leads) {
            reaches_[i].push_back({worker, columns_[i].size(), 0});
            for (std::size_t weekday = 0; weekday < 7; ++weekday)
                for (std::size_t phase = 0; phase < term.of(i).slots[weekday].size(); ++phase)
                    if (!term.of(i).slots[weekday][phase].empty()) {
                        columns_[i].push_back(
                            {worker, weekday, phase, next, sketcher_.slots(i, weekday, phase, whole(i))});
                        next += 2;
                    }
            reaches_[i].back().last = columns_[i].size();
        }
    sketches_.resize(next);
}

std::int64_t Picker::price(std::size_t course, const Choice& choice) const {
    const auto unplaced = term_->of(course).wanted - static_cast<int>(choice.visits.size());
    return weights_.unplaced * unplaced * (1 + std::max(0, term_->problem().courses[course].priority)) +
           weights_.covered * choice.covered + weights_.skipped * static_cast<int>(choice.skipped.size()) +
           weights_.irregular * choice.irregular + choice.travel;
}

Sketch Picker::sketch(const Diary& diary, std::size_t index, const Column& column, const DateRange& range) {
    const auto& course = term_->problem().courses[index];
    const bool whole = range.from == course.earliest && range.to == course.latest;
    const auto slots = whole ? column.slots : sketcher_.slots(index, column.weekday, column.phase, range);
    return sketcher_.sketch(diary, index, column.worker, column.weekday, column.phase, slots, range);
}

// Two are kept, the later in front: a step that is undone brings the one before back.
const Sketch* Picker::known(const Diary& diary, const Column& column) {
    auto &sketch = sketches_[column.sketch], &older = sketches_[column.sketch + 1];
    const auto version = diary.version(column.worker, static_cast<int>(column.weekday) + 1);
    if (sketch.version != version && older.version == version) std::swap(sketch, older);
    return sketch.version == version ? &sketch : nullptr;
}

const Sketch& Picker::sketched(const Diary& diary, std::size_t index, const Column& column, const DateRange& range) {
    auto& made = sketches_[column.sketch];
    std::swap(made, sketches_[column.sketch + 1]);
    made = sketch(diary, index, column, range);
    made.version = diary.version(column.worker, static_cast<int>(column.weekday) + 1);
    return made;
}

// The likeliest first; between equals the earlier first slot, then workers in the order of their names.
void Picker::offer(std::size_t index, const Likely& one) {
    const auto first = [&](const Likely& each) {
        return term_->of(index).slots[each.column->weekday][each.column->phase].front().day;
    };
    const auto likelier = [&](const Likely& a, const Likely& b) {
        if (a.price != b.price) return a.price < b.price;
        return std::pair(first(a), a.column->sketch) < std::pair(first(b), b.column->sketch);
    };
    if (likely_.size() == worked_out_) {
        if (!likelier(one, likely_.back())) return;
        likely_.pop_back();
    }
    likely_.insert(std::upper_bound(likely_.begin(), likely_.end(), one, likelier), one);
}

// The likeliest of all columns. One that has changed since it was sketched is sketched again only where the least it
// could cost is no more than what the likeliest so far do.
void Picker::look(const Diary& diary, std::size_t index, const DateRange& range, Dice* dice) {
    const auto& facts = term_->of(index);
    likely_.clear();
    unknown_.clear();
    const bool lasting = !term_->problem().courses[index].after && (facts.simple || dice);
    bool passed_over = false;
    for (auto& reach : reaches_[index]) {
        const auto extra = overload(diary, index, reach.worker);
        if (!extra) continue;
        if (dice && reach.far && !dice->one_in(seldom)) {
            passed_over = true;
            continue;
        }
        const auto over = *extra;
        reach.least = nothing;
        for (auto at = reach.first; at < reach.last; ++at) {
            const auto& column = columns_[index][at];
            if (dice && dice->one_in(overlook)) continue;
            if (const auto* sketch = lasting ? known(diary, column) : nullptr) {
                reach.least = std::min(reach.least, sketch->price);
                if (sketch->start >= 0) offer(index, {sketch->price + over, &column, over});
                continue;
            }
            const auto floor = sketcher_.floor(diary, index, column.worker, column.weekday, column.slots);
            reach.least = std::min(reach.least, floor);
            if (!hopeless(floor + over)) unknown_.push_back({floor + over, &column, over});
        }
    }
    sketch_unknown(diary, index, range);
    if (likely_.empty()) {
        for (auto& reach : reaches_[index]) reach.far = false;
        if (passed_over) look(diary, index, range, dice);  // who is near has no room: then whoever is far
        return;
    }
    const auto best = likely_.front().price;
    for (auto& reach : reaches_[index]) reach.far = reach.least > best + std::max(best, near_enough);
}

bool Picker::hopeless(std::int64_t floor) const {
    return likely_.size() == worked_out_ && floor > likely_.back().price;
}

// Those that might yet be among the likeliest, the most hopeful first.
void Picker::sketch_unknown(const Diary& diary, std::size_t index, const DateRange& range) {
    const auto later = [](const Likely& a, const Likely& b) { return a.price > b.price; };
    std::make_heap(unknown_.begin(), unknown_.end(), later);
    while (!unknown_.empty() && !hopeless(unknown_.front().price)) {
        std::pop_heap(unknown_.begin(), unknown_.end(), later);
        const auto [floor, column, extra] = unknown_.back();
        unknown_.pop_back();
        const auto& sketch = sketched(diary, index, *column, range);
        if (sketch.start >= 0) offer(index, {sketch.price + extra, column, extra});
    }
}

std::optional<std::int64_t> Picker::overload(const Diary& diary, std::size_t index, std::size_t worker) const {
    if (!term_->of(index).takes_room) return 0;
    const auto& target = term_->problem().workers[worker].target;
    const auto over = target && diary.given(worker) >= *target ? weights_.overload : 0;
    if (diary.room(worker).value_or(1) > 0) return over;
    return weights_.crowded ? std::optional(over + *weights_.crowded) : std::nullopt;
}

Choice Picker::best(const Diary& diary, std::size_t index, const DateRange& range, Dice* dice) {
    if (term_->of(index).wanted == 0 || range.to < range.from) return {};
    look(diary, index, range, dice);
    return chosen(diary, index, range);
}

DateRange Picker::whole(std::size_t index) const {
    const auto& course = term_->problem().courses[index];
    return {course.earliest, course.latest, course.latest};
}

std::optional<Picker::Place> Picker::place(const Diary& diary, std::size_t index, std::size_t worker,
                                           std::size_t weekday, std::int64_t enough) {
    std::optional<Place> best;
    const auto offer = [&](std::size_t at, std::int64_t price) {
        if (!best || price < best->price) best = {at, price};
    };
    for (const auto& reach : reaches_[index])
        for (auto at = reach.first; reach.worker == worker && at < reach.last; ++at) {
            const auto& column = columns_[index][at];
            if (column.weekday != weekday) continue;
            const auto* sketch = known(diary, column);
            if (!sketch) {
                const auto floor = sketcher_.floor(diary, index, worker, weekday, column.slots);
                if (floor > enough) offer(at, floor);
                if (floor > enough || (best && floor >= best->price)) continue;
                sketch = &sketched(diary, index, column, whole(index));
            }
            if (sketch->start >= 0) offer(at, sketch->price);
        }
    return best;
}

Choice Picker::choice_at(const Diary& diary, std::size_t index, std::size_t at) {
    const auto& column = columns_[index][at];
    const auto* sketch = known(diary, column);
    if (!sketch) sketch = &sketched(diary, index, column, whole(index));
    likely_.clear();
    if (sketch->start >= 0) likely_.push_back({sketch->price, &column, 0});
    return chosen(diary, index, whole(index));
}

Choice Picker::any(const Diary& diary, std::size_t index, DateRange range, Dice& dice) {
    const auto& columns = columns_[index];
    if (term_->of(index).wanted == 0 || range.to < range.from || columns.empty()) return {};
    const auto& column = columns[dice.below(columns.size())];
    const auto over = overload(diary, index, column.worker);
    if (!over) return {};
    if (dice.one_in(2)) range.from += Days{dice.from_to(0, static_cast<int>((range.to - range.from).count()))};
    auto& known = sketches_[column.sketch];
    known = sketch(diary, index, column, range);
    known.version = never;
    likely_.clear();
    if (known.start >= 0) likely_.push_back({known.price + *over, &column, *over});
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
    std::int64_t least = nothing;
    for (const auto& each : likely_) {
        if (each.price >= least) break;
        const auto& column = *each.column;
        const auto start = static_cast<std::size_t>(sketches_[column.sketch].start);
        const Pattern pattern{column.worker, static_cast<int>(column.weekday) + 1,
                              facts.slots[column.weekday][column.phase].front().day,
                              facts.starts[column.weekday][start]};
        auto choice = work_out(*term_, diary, index, pattern, column.phase, range);
        if (choice.visits.empty()) continue;
        const auto cost = price(index, choice) + each.overload;
        if (cost >= least) continue;
        best = std::move(choice);
        least = cost;
    }
    return best;
}

}  // namespace portage::rota
