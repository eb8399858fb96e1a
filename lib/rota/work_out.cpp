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
        usual_ = term.of(index).simple && std::binary_search(times.begin(), times.end(), pattern.start);
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

    // The usual case without the questions whose answer is known: the regular time on an open day, with
    // nobody but the lead to ask.
    bool keep_one(const Slot& slot) {
        if (!usual_ || !slot.open || (others_.empty() && slot.day > range_.first_by)) return false;
        // Regular slots lie a whole cadence apart.
        const bool regular = agreed_ == 0 && choice_.irregular == 0;
        if (!regular && !well_spaced(course_, others_, slot.day, slot.day)) return false;
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
        if (!range_.holds(day) || !well_spaced(course_, others_, slot, day)) return false;
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
        const bool tried = usual_ && lead == pattern_.worker;  // by keep_one
        if (slot.open && !tried && try_at(slot.day, number, lead, slot.day, pattern_.start)) return true;
        for (Date day : slot.near) {
            if (!range_.holds(day) || !well_spaced(course_, others_, slot.day, day)) continue;
            // Which an agreed run may have off the grid.
            if (course_.start && try_at(slot.day, number, lead, day, pattern_.start)) return true;
            const auto& times = term_.of(index_).times[static_cast<std::size_t>(weekday_number(day) - 1)];
            fits_.clear();
            diary_.each_fit(course_, lead, day, times,
                            [&](std::size_t i, int travel) { fits_.emplace_back(times[i], travel); });
            while (!fits_.empty()) {
                const auto nearest = std::min_element(fits_.begin(), fits_.end(), [&](const auto& a, const auto& b) {
                    return std::abs(a.first - pattern_.start) < std::abs(b.first - pattern_.start);
                });
                if (!term_.of(index_).simple) {
                    if (try_at(slot.day, number, lead, day, nearest->first)) return true;
                } else if (!others_.empty() || day <= range_.first_by) {
                    take(slot.day, number, day, nearest->first, {lead}, nearest->second);
                    return true;
                }
                fits_.erase(nearest);
            }
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
    bool usual_ = false;  // the lead's own day decides, and the regular time is within the family's hours
    std::vector<int> numbers_;
    std::vector<std::pair<int, int>> fits_;  // starts of the day being tried, and the travel added
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
