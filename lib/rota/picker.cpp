#include "rota/picker.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

namespace portage::rota {

namespace {

constexpr std::size_t worked_out = 3;  // patterns a course that are worked out in full at most
constexpr std::size_t overlook = 60;   // one column in so many, where there are dice
constexpr std::int64_t nothing = std::numeric_limits<std::int64_t>::max() / 4;
constexpr auto never = ~std::uint64_t{0};

}  // namespace

Picker::Picker(const Term& term, const Weights& weights)
    : term_(&term), weights_(weights), sketcher_(term, weights), columns_(term.problem().courses.size()) {
    const auto& courses = term.problem().courses;
    std::size_t next = 0;
    for (std::size_t i = 0; i < columns_.size(); ++i)
        for (auto worker : term.of(i).leads)
            for (std::size_t weekday = 0; weekday < 7; ++weekday)
                for (std::size_t phase = 0; phase < term.of(i).slots[weekday].size(); ++phase)
                    if (!term.of(i).slots[weekday][phase].empty()) {
                        const DateRange whole{courses[i].earliest, courses[i].latest, courses[i].latest};
                        columns_[i].push_back(
                            {worker, weekday, phase, next, sketcher_.slots(i, weekday, phase, whole)});
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

Sketch Picker::sketch(const Diary& diary, std::size_t index, const Column& column, const DateRange& range) {
    const auto& course = term_->problem().courses[index];
    const bool whole = range.from == course.earliest && range.to == course.latest;
    const auto slots = whole ? column.slots : sketcher_.slots(index, column.weekday, column.phase, range);
    return sketcher_.sketch(diary, index, column.worker, column.weekday, column.phase, slots, range);
}

// What is known of every column, worked out again where it has changed.
void Picker::look(const Diary& diary, std::size_t index, const DateRange& range, Dice* dice) {
    const auto& facts = term_->of(index);
    likely_.clear();
    const bool lasting = !term_->problem().courses[index].after && (facts.simple || dice);
    for (const auto& column : columns_[index]) {
        if (facts.takes_room && diary.room(column.worker).value_or(1) <= 0) continue;
        if (dice && dice->one_in(overlook)) continue;
        // Two are kept, the later in front: a step that is undone brings the one before back.
        auto &known = sketches_[column.sketch], &older = sketches_[column.sketch + 1];
        const auto version = diary.version(column.worker, static_cast<int>(column.weekday) + 1);
        if (!lasting || known.version != version) {
            std::swap(known, older);
            if (!lasting || known.version != version) known = sketch(diary, index, column, range);
            known.version = version;
        }
        if (known.start >= 0) likely_.push_back({known.price, &column});
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
        if (a.price != b.price) return a.price < b.price;
        return std::pair(slots(a).front().day, a.column->sketch) < std::pair(slots(b).front().day, b.column->sketch);
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
