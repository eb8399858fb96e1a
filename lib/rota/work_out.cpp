// One pattern, visit by visit: what becomes of the slots that cannot be kept.
#include "rota/picker.hpp"

#include <algorithm>
#include <cstdlib>

namespace portage::rota {

namespace {

class Worked {
public:
    Worked(const Term& term, const Diary& diary, std::size_t index, const Pattern& pattern, const DateRange& range)
        : term_(term),
          diary_(diary),
          index_(index),
          course_(term.problem().courses[index]),
          pattern_(pattern),
          range_(range),
          others_(diary.agreed(index)),
          agreed_(others_.size()) {
        const auto& times = term.of(index).times[static_cast<std::size_t>(pattern.weekday - 1)];
        usual_ = !term.of(index).always_joint && course_.staff == 1 &&
                 std::binary_search(times.begin(), times.end(), pattern.start);
    }

    Choice run(const std::vector<Slot>& slots) {
        choice_.pattern = pattern_;
        want_numbers();
        others_.reserve(others_.size() + numbers_.size());
        for (const auto& slot : slots) {
            if (numbers_.empty()) break;
            if (slot.filled || !range_.holds(slot.day)) continue;
            if (keep_one(slot) || place_one(slot)) continue;
            // A slot that only waits for a partner is none that was lost.
            if (std::any_of(numbers_.begin(), numbers_.end(), [&](int n) { return !needs_partner(n); }))
                choice_.skipped.push_back(slot.day);
        }
        for (int number : numbers_)
            if (needs_partner(number)) choice_.unjoined.push_back(number);
        others_.erase(others_.begin(), others_.begin() + static_cast<std::ptrdiff_t>(agreed_));
        choice_.visits = std::move(others_);
        return std::move(choice_);
    }

private:
    // Visit numbers not yet placed, ascending.
    void want_numbers() {
        const auto wanted = static_cast<std::size_t>(term_.of(index_).wanted);
        for (int number = course_.first_number; numbers_.size() < wanted; ++number)
            if (std::none_of(others_.begin(), others_.end(), [&](const Visit& v) { return v.number == number; }))
                numbers_.push_back(number);
    }

    bool needs_partner(int number) const {
        return std::any_of(course_.joint.begin(), course_.joint.end(), [&](const Joint& joint) {
            return std::find(joint.numbers.begin(), joint.numbers.end(), number) != joint.numbers.end();
        });
    }

    // Nobody but the lead to ask: on an open day their own day decides.
    bool alone(int number) const {
        return course_.staff == 1 && !term_.of(index_).always_joint && !needs_partner(number);
    }

    // From the course's other visits; from the slots beside it every day of `near` is.
    bool well_spaced(Date day) const {
        const int apart = separation(course_.cadence);
        return std::all_of(others_.begin(), others_.end(),
                           [&](const Visit& visit) { return std::abs((day - visit.day).count()) >= apart; });
    }

    // The usual case without the questions whose answer is known: the regular time on an open day, with
    // nobody but the lead to ask.
    bool keep_one(const Slot& slot) {
        if (!usual_ || !slot.open || (others_.empty() && slot.day > range_.first_by)) return false;
        if (needs_partner(numbers_.front())) return false;
        // Regular slots lie a whole cadence apart.
        const bool regular = agreed_ == 0 && choice_.irregular == 0;
        if (!regular && !well_spaced(slot.day)) return false;
        const auto fit = diary_.fits(course_, pattern_.worker, slot.day, pattern_.start);
        if (!fit) return false;
        take(slot.day, numbers_.front(), slot.day, pattern_.start, {pattern_.worker}, fit.travel);
        numbers_.erase(numbers_.begin());
        return true;
    }

    // The first of the numbers that can be placed for the slot. A visit that waits for a partner lets
    // the next one go ahead; where one that needs nobody else fails, so would all others like it.
    bool place_one(const Slot& slot) {
        bool plain_failed = false;
        for (std::size_t i = 0; i < numbers_.size(); ++i) {
            const bool plain = !needs_partner(numbers_[i]);
            if (plain_failed && plain) continue;
            if (place(slot, numbers_[i], pattern_.worker) || cover(slot, numbers_[i])) {
                numbers_.erase(numbers_.begin() + static_cast<std::ptrdiff_t>(i));
                return true;
            }
            plain_failed = plain_failed || plain;
        }
        return false;
    }

    bool cover(const Slot& slot, int number) {
        if (!course_.cover) return false;
        for (auto worker : term_.of(index_).leads)
            if (worker != pattern_.worker && place(slot, number, worker)) {
                ++choice_.covered;
                return true;
            }
        return false;
    }

    bool try_at(Date slot, int number, std::size_t lead, Date day, int start) {
        if (!range_.holds(day) || !well_spaced(day)) return false;
        if (others_.empty() && day > range_.first_by) return false;
        auto trial = diary_.try_visit(course_, number, lead, day, start);
        if (!trial) return false;
        take(slot, number, day, start, std::move(trial.workers), trial.travel);
        return true;
    }

    void take(Date slot, int number, Date day, int start, std::vector<std::size_t> workers, int travel) {
        choice_.travel += travel;
        choice_.irregular += day != slot || start != pattern_.start ? 1 : 0;
        others_.push_back({index_, number, day, start, std::move(workers), slot});
    }

    // The same day at the regular time, then the same day at the nearest other time, then the open
    // days within the tolerance, nearest first.
    bool place(const Slot& slot, int number, std::size_t lead) {
        const bool alone = this->alone(number);
        const bool tried = usual_ && alone && lead == pattern_.worker && number == numbers_.front();  // by keep_one
        if (slot.open && !tried && try_at(slot.day, number, lead, slot.day, pattern_.start)) return true;
        for (Date day : slot.near) {
            if (!range_.holds(day) || (others_.empty() && day > range_.first_by)) continue;
            if (!well_spaced(day)) continue;
            // Which an agreed run may have off the grid.
            if (course_.start && try_at(slot.day, number, lead, day, pattern_.start)) return true;
            if (alone ? place_alone(slot, number, lead, day) : place_joint(slot, number, lead, day)) return true;
        }
        return false;
    }

    int off(int start) const { return std::abs(start - pattern_.start); }
    const std::vector<int>& times_on(Date day) const {
        return term_.of(index_).times[static_cast<std::size_t>(weekday_number(day) - 1)];
    }

    bool place_alone(const Slot& slot, int number, std::size_t lead, Date day) {
        const auto& times = times_on(day);
        std::optional<int> nearest;
        int added = 0;
        diary_.each_fit(course_, lead, day, times, [&](std::size_t i, int travel) {
            if (nearest && off(times[i]) >= off(*nearest)) return;
            nearest = times[i];
            added = travel;
        });
        if (nearest) take(slot.day, number, day, *nearest, {lead}, added);
        return nearest.has_value();
    }

    bool place_joint(const Slot& slot, int number, std::size_t lead, Date day) {
        const auto& times = times_on(day);
        fits_.clear();
        diary_.each_fit(course_, lead, day, times, [&](std::size_t i, int) { fits_.push_back(times[i]); });
        for (const auto& joint : course_.joint) {
            const auto& numbers = joint.numbers;
            if (!numbers.empty() && std::find(numbers.begin(), numbers.end(), number) == numbers.end()) continue;
            if (joint.worker == lead || fits_.empty()) continue;
            const auto all = fits_;
            fits_.clear();
            diary_.each_fit(course_, joint.worker, day, all, [&](std::size_t i, int) { fits_.push_back(all[i]); });
        }
        std::stable_sort(fits_.begin(), fits_.end(), [&](int a, int b) { return off(a) < off(b); });
        return std::any_of(fits_.begin(), fits_.end(),
                           [&](int start) { return try_at(slot.day, number, lead, day, start); });
    }

    const Term& term_;
    const Diary& diary_;
    std::size_t index_;
    const Course& course_;
    const Pattern& pattern_;
    const DateRange& range_;
    std::vector<Visit> others_;  // agreed ones first
    std::size_t agreed_;
    bool usual_ = false;  // the lead's own day decides, and the regular time is within the family's hours
    std::vector<int> numbers_;
    std::vector<int> fits_;  // starts of the day being tried
    Choice choice_;
};

}  // namespace

bool well_spaced(const Course& course, const std::vector<Visit>& others, Date slot, Date day) {
    const auto apart = [&](Date other) { return std::abs((day - other).count()) >= separation(course.cadence); };
    const Days period{7 * course.cadence};
    if (day != slot && (!apart(slot - period) || !apart(slot + period))) return false;
    return std::all_of(others.begin(), others.end(), [&](const Visit& visit) { return apart(visit.day); });
}

Choice work_out(const Term& term, const Diary& diary, std::size_t course, const Pattern& pattern, std::size_t phase,
                const DateRange& range) {
    return Worked(term, diary, course, pattern, range)
        .run(term.of(course).slots[static_cast<std::size_t>(pattern.weekday - 1)][phase]);
}

}  // namespace portage::rota
