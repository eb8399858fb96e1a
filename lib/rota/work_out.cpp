// One pattern, visit by visit: what becomes of the slots that cannot be kept.
#include "rota/picker.hpp"
#include "rota/slots.hpp"

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
          agreed_(others_.size()) {}

    Choice run(const std::vector<Slot>& slots) {
        choice_.pattern = pattern_;
        want_numbers();
        for (const auto& slot : slots) {
            if (numbers_.empty()) break;
            if (slot.filled || !range_.holds(slot.day)) continue;
            if (place_one(slot.day)) continue;
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

    // The first of the numbers that can be placed for the slot. A visit that waits for a partner lets
    // the next one go ahead; where one that needs nobody else fails, so would all others like it.
    bool place_one(Date slot) {
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

    bool cover(Date slot, int number) {
        if (!course_.cover) return false;
        for (auto worker : term_.of(index_).leads)
            if (worker != pattern_.worker && place(slot, number, worker)) {
                ++choice_.covered;
                return true;
            }
        return false;
    }

    bool try_at(Date slot, int number, std::size_t lead, Date day, int start) {
        if (!range_.holds(day) || !well_spaced(course_, others_, slot, day)) return false;
        if (others_.empty() && day > range_.first_by) return false;
        const auto trial = diary_.try_visit(course_, number, lead, day, start);
        if (!trial) return false;
        choice_.travel += trial.travel;
        choice_.irregular += day != slot || start != pattern_.start ? 1 : 0;
        others_.push_back({index_, number, day, start, trial.workers, slot});
        return true;
    }

    // The same day at the regular time, then the same day at the nearest other time, then the open
    // days within the tolerance, nearest first.
    bool place(Date slot, int number, std::size_t lead) {
        if (try_at(slot, number, lead, slot, pattern_.start)) return true;
        for (Date day : days_near(course_, slot)) {
            if (!range_.holds(day) || is_away(course_, day) || !well_spaced(course_, others_, slot, day)) continue;
            // Which an agreed run may have off the grid.
            if (course_.start && try_at(slot, number, lead, day, pattern_.start)) return true;
            const auto& times = term_.of(index_).times[static_cast<std::size_t>(weekday_number(day) - 1)];
            fits_.clear();
            diary_.each_fit(course_, lead, day, times, [&](std::size_t i, int) { fits_.push_back(times[i]); });
            std::stable_sort(fits_.begin(), fits_.end(),
                             [&](int a, int b) { return std::abs(a - pattern_.start) < std::abs(b - pattern_.start); });
            for (int start : fits_)
                if (try_at(slot, number, lead, day, start)) return true;
        }
        return false;
    }

    const Term& term_;
    const Diary& diary_;
    std::size_t index_;
    const Course& course_;
    const Pattern& pattern_;
    const DateRange& range_;
    std::vector<Visit> others_;  // agreed ones first
    std::size_t agreed_;
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
