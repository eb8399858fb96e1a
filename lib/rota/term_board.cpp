#include "rota/term_board.hpp"

#include <algorithm>

namespace portage::rota {

namespace {

// Far enough away that a visit made from anywhere is nobody's nearest neighbour.
constexpr int nowhere_near = 60;

int apart(const Problem& problem, std::size_t a, std::size_t b) {
    const auto &one = problem.courses[a].place, &other = problem.courses[b].place;
    return one && other ? problem.travel.between(*one, *other) : nowhere_near;
}

}  // namespace

TermBoard::TermBoard(const Term& term, const Weights& weights)
    : term_(term),
      weights_(weights),
      picker_(term, weights, 3),
      made_{Diary(term.problem()), std::vector<Choice>(term.problem().courses.size()), {}, {}},
      near_(made_.choices.size()),
      marks_(made_.choices.size()),
      is_old_(made_.choices.size()),
      changed_(made_.choices.size(), 1),
      best_(made_.choices.size()) {
    const auto& problem = term.problem();
    for (std::size_t i = 0; i < tasks(); ++i) {
        // By name first, so that equals stand in an order that does not hang on the rows.
        for (auto other : term.by_name())
            if (other != i) near_[i].push_back(other);
        std::stable_sort(near_[i].begin(), near_[i].end(),
                         [&](std::size_t a, std::size_t b) { return apart(problem, i, a) < apart(problem, i, b); });
        near_[i].insert(near_[i].begin(), i);
        const auto& course = problem.courses[i];
        std::int64_t options = 0;
        for (const auto& starts : term.of(i).starts) options += static_cast<std::int64_t>(starts.size());
        options *= static_cast<std::int64_t>(term.of(i).leads.size());
        const auto others = static_cast<std::int64_t>(course.joint.size()) + course.staff - 1;
        keys_.push_back(
            {options, -1000 * others - 10 * course.cadence, -course.occurrences * course.minutes, course.cadence});
        soft_ += without_travel(i);
        mark(i);
    }
    keep();
}

std::int64_t TermBoard::without_travel(std::size_t course) const {
    return picker_.price(course, made_.choices[course]) - made_.choices[course].travel;
}

void TermBoard::weigh(const Weights& weights, std::size_t worked_out) {
    weights_ = weights;
    if (!weights_.crowded)
        for (std::size_t i = 0; i < term_.problem().workers.size(); ++i) make_room(i);
    keep();
    picker_ = Picker(term_, weights, worked_out);
    soft_ = 0;
    for (std::size_t i = 0; i < tasks(); ++i) soft_ += without_travel(i);
    keep();
}

int TermBoard::beyond_room(const Diary& diary, std::size_t worker) const {
    const auto& room = term_.problem().workers[worker].room;
    return room ? std::max(0, diary.given(worker) - std::max(0, *room)) : 0;
}

void TermBoard::make_room(std::size_t worker) {
    while (beyond_room(made_.diary, worker) > 0) {
        std::optional<std::size_t> fewest;
        for (auto i : term_.by_name()) {
            const auto& choice = made_.choices[i];
            if (!choice.pattern || choice.pattern->worker != worker || !term_.of(i).takes_room) continue;
            if (!fewest || choice.visits.size() < made_.choices[*fewest].visits.size()) fewest = i;
        }
        for (auto follower : term_.followers(*fewest)) take_out(follower);
        take_out(*fewest);
    }
}

Cost TermBoard::cost() const {
    std::int64_t over = 0, beyond = 0;
    const auto& workers = term_.problem().workers;
    for (std::size_t i = 0; i < workers.size(); ++i) {
        if (workers[i].target) over += std::max(0, made_.diary.given(i) - std::max(0, *workers[i].target));
        if (weights_.crowded) beyond += beyond_room(made_.diary, i);
    }
    return {0, soft_ + weights_.overload * over + weights_.crowded.value_or(0) * beyond + made_.diary.travel()};
}

Cost TermBoard::cost_afresh() const {
    const auto& problem = term_.problem();
    Diary diary(problem);
    Cost sum;
    for (std::size_t i = 0; i < tasks(); ++i) {
        const auto& choice = made_.choices[i];
        sum.rest += picker_.price(i, choice) - choice.travel;
        for (const auto& visit : choice.visits) diary.add(visit);
        if (choice.pattern && term_.of(i).takes_room) diary.take_room(choice.pattern->worker);
    }
    for (std::size_t i = 0; i < problem.workers.size(); ++i)
        sum.rest += weights_.crowded.value_or(0) * beyond_room(diary, i);
    sum.rest += weights_.overload * score_of(term_, diary, made_.choices).overload + diary.travel();
    return sum;
}

void TermBoard::remember(std::size_t course) {
    changed_[course] = 1;
    if (is_old_[course] != 0) return;
    is_old_[course] = 1;
    old_.emplace_back(course, std::move(made_.choices[course]));
}

void TermBoard::mark(std::size_t course) {
    const auto& choice = made_.choices[course];
    const auto column = [](const Pattern& pattern) {
        return 7 * pattern.worker + static_cast<std::size_t>(pattern.weekday);
    };
    marks_[course] = {choice.pattern ? static_cast<std::uint32_t>(column(*choice.pattern)) : 0,
                      static_cast<int>(choice.visits.size()) < term_.of(course).wanted || !choice.skipped.empty() ||
                          choice.irregular > 0};
}

void TermBoard::keep() {
    for (const auto& [course, choice] : old_) is_old_[course] = 0;
    old_.clear();
    old_soft_ = soft_;
    made_.diary.keep();
}

void TermBoard::undo() {
    for (auto& [course, choice] : old_) {
        made_.choices[course] = std::move(choice);
        is_old_[course] = 0;
        mark(course);
    }
    old_.clear();
    soft_ = old_soft_;
    made_.diary.undo();
}

void TermBoard::take_out(std::size_t course) {
    if (!made_.choices[course].pattern) return;
    soft_ -= without_travel(course);
    for (const auto& visit : made_.choices[course].visits) made_.diary.remove(visit);
    if (term_.of(course).takes_room) made_.diary.give_room(made_.choices[course].pattern->worker);
    remember(course);
    made_.choices[course] = {};
    mark(course);
    soft_ += without_travel(course);
}

void TermBoard::put_in(std::size_t course, Choice choice) {
    if (!choice.pattern) return;
    soft_ -= without_travel(course);
    remember(course);
    for (const auto& visit : choice.visits) made_.diary.add(visit);
    if (term_.of(course).takes_room) made_.diary.take_room(choice.pattern->worker);
    made_.choices[course] = std::move(choice);
    mark(course);
    soft_ += without_travel(course);
}

bool TermBoard::insert(std::size_t task, Dice& dice) {
    const auto range = range_of(term_.problem(), made_.diary, made_.choices, task);
    // What comes after it may have a day only where this one is dearer, or later: anywhere, now and then.
    if (!term_.followers(task).empty() && dice.one_in(2)) {
        put_in(task, picker_.any(made_.diary, task, range, dice));
        if (made_.choices[task].pattern) return true;
    }
    put_in(task, picker_.best(made_.diary, task, range, &dice));
    return true;
}

void TermBoard::construct(const std::vector<std::size_t>& order) {
    for (auto course : order) take_out(course);
    // What comes after something else waits until that is in.
    for (const bool second : {false, true})
        for (auto course : order)
            if (term_.problem().courses[course].after.has_value() == second) {
                const auto range = range_of(term_.problem(), made_.diary, made_.choices, course);
                put_in(course, picker_.best(made_.diary, course, range, nullptr));
            }
    keep();
}

void TermBoard::save_best() {
    best_cost_ = cost();
    for (std::size_t i = 0; i < tasks(); ++i)
        if (changed_[i] != 0) {
            best_[i] = made_.choices[i];
            changed_[i] = 0;
        }
}

void TermBoard::restore_best() {
    for (std::size_t i = 0; i < tasks(); ++i) take_out(i);
    for (auto i : term_.by_name()) put_in(i, best_[i]);
    keep();
    std::fill(changed_.begin(), changed_.end(), 0);
}

// Anything better for one course with all others as they are: elsewhere, or where it is.
bool TermBoard::improve_one(std::size_t course) {
    const auto before = cost();
    const auto pattern = made_.choices[course].pattern;
    take_out(course);
    const auto range = range_of(term_.problem(), made_.diary, made_.choices, course);
    auto found = picker_.best(made_.diary, course, range, nullptr);
    if (pattern) {
        const auto& runs = term_.of(course).slots[static_cast<std::size_t>(pattern->weekday - 1)];
        for (std::size_t phase = 0; phase < runs.size(); ++phase)
            if (!runs[phase].empty() && runs[phase].front().day == pattern->first) {
                auto again = work_out(term_, made_.diary, course, *pattern, phase, range);
                if (!again.visits.empty() &&
                    (!found.pattern || picker_.price(course, again) < picker_.price(course, found)))
                    found = std::move(again);
            }
    }
    put_in(course, std::move(found));
    if (cost() < before) {
        keep();
        return true;
    }
    undo();
    return false;
}

void TermBoard::polish() {
    constexpr int rounds = 20;
    bool better = true;
    for (int round = 0; round < rounds && better; ++round) {
        better = false;
        for (auto course : term_.by_name())
            if (term_.followers(course).empty()) better = improve_one(course) || better;
    }
}

Construction TermBoard::finished() const {
    auto made = made_;
    for (std::size_t i = 0; i < tasks(); ++i)
        made.ranges.push_back(range_of(term_.problem(), made.diary, made.choices, i));
    made.score = score();
    return made;
}

}  // namespace portage::rota
