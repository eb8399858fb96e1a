#include "rota/sketch.hpp"

#include <algorithm>
#include <bit>
#include <cstdlib>

namespace portage::rota {

namespace {

constexpr int nowhere = 1 << 20;
constexpr int last_bit = 63;
constexpr std::size_t days_a_week = 7;

Weeks highest(Weeks weeks) { return std::bit_floor(weeks); }
int number(Weeks weeks) { return std::popcount(weeks); }

}  // namespace

Sketcher::Sketcher(const Term& term, const Weights& weights) : term_(&term), weights_(weights) {
    const auto& shifts = term.problem().shifts;
    kinds_.resize(days_a_week * term.problem().workers.size());
    if (shifts.empty()) return;
    const auto [first, last] =
        std::minmax_element(shifts.begin(), shifts.end(), [](const Shift& a, const Shift& b) { return a.day < b.day; });
    first_ = monday_of(first->day);
    length_ = static_cast<int>((last->day - first_).count() / 7 + 1);
    const auto& travel = term.problem().travel;
    towards_.resize(travel.minutes.size());
    for (std::size_t from = 0; from < travel.places; ++from)
        for (std::size_t to = 0; to < travel.places; ++to)
            towards_[to * travel.places + from] = travel.between(from, to);
}

Weeks Sketcher::week(Date day) const {
    const auto number = std::clamp<std::int64_t>((day - first_).count() / 7, 0, last_bit);
    return Weeks{1} << number;
}

SlotWeeks Sketcher::slots(std::size_t course, std::size_t weekday, std::size_t phase, const DateRange& range) const {
    SlotWeeks found;
    for (const auto& slot : term_->of(course).slots[weekday][phase])
        if (!slot.filled && range.holds(slot.day)) (slot.open ? found.open : found.shut) |= week(slot.day);
    return found;
}

// Most weeks of a weekday are alike.
const Sketcher::Kinds& Sketcher::kinds(const Diary& diary, std::size_t worker, std::size_t weekday) {
    auto& known = kinds_[days_a_week * worker + weekday];
    const auto version = diary.version(worker, static_cast<int>(weekday) + 1);
    if (known.version == version) return known;
    known.version = version;
    known.days.clear();
    known.gaps.clear();
    for (int i = 0; i < length_; ++i) {
        const Date day = first_ + Days{7 * i + static_cast<int>(weekday)};
        const auto mark = diary.mark(worker, day);
        if (mark == 0) continue;
        auto same = std::find_if(known.days.begin(), known.days.end(), [&](const Alike& a) { return a.mark == mark; });
        if (same == known.days.end()) same = known.days.insert(same, {mark, 0, day});
        same->weeks |= Weeks{1} << std::min(i, last_bit);
    }
    for (const auto& alike : known.days) add_gaps(diary, worker, alike, known.gaps);
    return known;
}

void Sketcher::add_gaps(const Diary& diary, std::size_t worker, const Alike& alike, std::vector<Gap>& gaps) {
    diary.each_gap(worker, alike.day, [&](std::size_t at, std::size_t then, int left, int due, int direct) {
        for (auto& gap : gaps)
            if (gap.at == at && gap.then == then) {
                gap.left = std::min(gap.left, left);
                gap.due = std::max(gap.due, due);
                gap.direct = std::max(gap.direct, direct);
                gap.weeks |= alike.weeks;
                return;
            }
        gaps.push_back({at, then, left, due, direct, alike.weeks});
    });
}

Sketch Sketcher::sketch(const Diary& diary, std::size_t index, std::size_t worker, std::size_t weekday,
                        std::size_t phase, const SlotWeeks& slots, const DateRange& range) {
    const auto& course = term_->problem().courses[index];
    const auto& facts = term_->of(index);
    const auto& starts = facts.starts[weekday];
    if ((slots.open | slots.shut) == 0) return {};
    tried_.assign(starts.size(), Tried{});
    if (facts.always_joint || course.staff > 1) {
        try_slots(diary, index, worker, facts.slots[weekday][phase], starts, range);
    } else {
        for (const auto& kind : kinds(diary, worker, weekday).days) {
            const auto weeks = kind.weeks & slots.open;
            if (weeks == 0) continue;
            const int times = number(weeks);
            diary.each_fit(course, worker, kind.day, starts, [&](std::size_t i, int travel) {
                auto& tried = tried_[i];
                tried.kept |= weeks;
                tried.travel += times * travel;
                if (weeks < tried.top) return;
                tried.top = weeks;
                tried.of_top = travel;
            });
        }
        if (!facts.simple)
            for (std::size_t i = 0; i < starts.size(); ++i)
                tried_[i].joined = joined(diary, course, tried_[i].kept, static_cast<int>(weekday), starts[i]);
    }
    auto always = ~Weeks{0};
    for (const auto& tried : tried_) always &= tried.kept;
    const bool loses = ((slots.open | slots.shut) & ~always) != 0;
    const auto movable = loses ? this->movable(diary, index, worker, weekday) : Weeks{0};
    Sketch best;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        if (i > 0 && tried_[i].no_better_than(tried_[i - 1])) continue;
        const auto cost = price(index, tried_[i], slots, movable);
        if (best.start < 0 || cost < best.price) best = {0, cost, static_cast<int>(i)};
    }
    return best;
}

// A visit costs no less than what its own week adds, or being moved to the week that adds least, or being left out.
std::int64_t Sketcher::floor(const Diary& diary, std::size_t index, std::size_t worker, std::size_t weekday,
                             const SlotWeeks& slots) {
    const auto& course = term_->problem().courses[index];
    const auto& starts = term_->of(index).starts[weekday];
    const auto& travel = term_->problem().travel;
    std::int64_t sum = 0;
    for (const auto& each : course.joint) sum -= weights_.irregular * static_cast<std::int64_t>(each.numbers.size());
    if (!course.place) return sum;  // everywhere is near
    const int* const from_here = &travel.minutes[*course.place * travel.places];
    const int* const to_here = &towards_[*course.place * travel.places];
    auto moved = weights_.unplaced * (1 + std::max(0, course.priority));
    near_.clear();
    for (const auto& gap : kinds(diary, worker, weekday).gaps) {
        const int there = to_here[gap.at], back = from_here[gap.then], added = there + back - gap.direct;
        if (added >= moved || gap.left + there > starts.back() || (gap.weeks & slots.open) == 0) continue;
        if (std::max(gap.left + there, starts.front()) + course.minutes + back > gap.due) continue;
        moved = std::min(moved, added + weights_.irregular);
        near_.emplace_back(added, gap.weeks & slots.open);
        for (auto i = near_.size() - 1; i > 0 && near_[i] < near_[i - 1]; --i) std::swap(near_[i], near_[i - 1]);
    }
    int wanted = term_->of(index).wanted;
    Weeks seen = 0;
    for (const auto& [added, weeks] : near_) {
        if (added >= moved || wanted == 0) break;
        const int here = std::min(wanted, number(weeks & ~seen));
        seen |= weeks;
        wanted -= here;
        sum += std::int64_t{here} * added;
    }
    return sum + wanted * moved;
}

// Slot by slot, where somebody else must always be there as well.
void Sketcher::try_slots(const Diary& diary, std::size_t index, std::size_t worker, const std::vector<Slot>& slots,
                         const std::vector<int>& starts, const DateRange& range) {
    const auto& course = term_->problem().courses[index];
    const auto weekday = static_cast<int>(weekday_number(slots.front().day)) - 1;
    for (const auto& slot : slots) {
        if (slot.filled || !slot.open || !range.holds(slot.day)) continue;
        fits_.assign(starts.size(), nowhere);
        bool any = false;
        diary.each_fit(course, worker, slot.day, starts, [&](std::size_t i, int travel) {
            fits_[i] = travel;
            any = true;
        });
        if (any) add_others(diary, course, worker, slot.day, starts);
        for (std::size_t i = 0; i < starts.size(); ++i) {
            auto& tried = tried_[i];
            if (fits_[i] >= nowhere) continue;
            tried.top = week(slot.day);
            tried.of_top = fits_[i];
            tried.kept |= tried.top;
            tried.travel += fits_[i];
        }
    }
    for (std::size_t i = 0; i < starts.size(); ++i)
        tried_[i].joined = joined(diary, course, tried_[i].kept, weekday, starts[i]);
}

// Whoever must be at every visit, and somebody more where two must attend.
void Sketcher::add_others(const Diary& diary, const Course& course, std::size_t worker, Date day,
                          const std::vector<int>& starts) {
    const auto& workers = term_->problem().workers;
    std::vector<char> there(workers.size());
    there[worker] = 1;
    int staff = 1;
    const auto add = [&] {
        for (std::size_t i = 0; i < starts.size(); ++i) fits_[i] += other_[i];
    };
    for (const auto& joint : course.joint)
        if (joint.numbers.empty() && there[joint.worker] == 0) {
            there[joint.worker] = 1;
            staff += workers[joint.worker].partner ? 0 : 1;
            other_.assign(starts.size(), nowhere);
            diary.each_fit(course, joint.worker, day, starts, [&](std::size_t i, int travel) { other_[i] = travel; });
            add();
        }
    if (staff >= course.staff) return;
    // The nearest of all who could come along; where more than one must, this is still the least it takes.
    other_.assign(starts.size(), nowhere);
    for (std::size_t i = 0; i < workers.size(); ++i)
        if (there[i] == 0 && !workers[i].partner)
            diary.each_fit(course, i, day, starts,
                           [&](std::size_t at, int travel) { other_[at] = std::min(other_[at], travel); });
    add();
}

// Of the partners that single visits need by their numbers, how many could be there.
int Sketcher::joined(const Diary& diary, const Course& course, Weeks kept, int weekday, int start) const {
    int found = 0;
    for (const auto& joint : course.joint)
        for (int number : joint.numbers) {
            auto left = kept;
            for (int i = course.first_number; i < number; ++i) left &= left - 1;
            if (left == 0) continue;
            const Date day = first_ + Days{7 * std::countr_zero(left) + weekday};
            if (diary.fits(course, joint.worker, day, start)) ++found;
        }
    return found;
}

Weeks Sketcher::takes(const Diary& diary, std::size_t index, std::size_t worker, std::size_t weekday) {
    const auto& course = term_->problem().courses[index];
    const auto& times = term_->of(index).times[weekday];
    Weeks found = 0;
    for (const auto& kind : kinds(diary, worker, weekday).days)
        if (diary.takes(course, worker, kind.day, times)) found |= kind.weeks;
    return found;
}

Weeks Sketcher::movable(const Diary& diary, std::size_t index, std::size_t worker, std::size_t weekday) {
    constexpr int open_days = 5;  // of a week, usually
    const auto tolerance = term_->problem().courses[index].tolerance;
    Weeks found = 0;
    for (std::size_t day = 0; day < days_a_week; ++day) {
        const int later = static_cast<int>(day) - static_cast<int>(weekday);
        const bool same = std::abs(later) <= tolerance;
        const bool before = open_days - later <= tolerance, after = open_days + later <= tolerance;
        if (!same && !before && !after) continue;
        const auto weeks = takes(diary, index, worker, day);
        found |= (same ? weeks : 0) | (before ? weeks << 1 : 0) | (after ? weeks >> 1 : 0);
    }
    return found;
}

// A slot lost is moved where that is possible, at best to be travelled to as the others are, and else skipped; a
// visit for which no slot is left is left out. Where no slot at all can be kept, the place is looked at after every
// other.
std::int64_t Sketcher::price(std::size_t index, const Tried& tried, const SlotWeeks& slots, Weeks movable) const {
    const auto wanted = term_->of(index).wanted;
    const auto left_out = weights_.unplaced * (1 + std::max(0, term_->problem().courses[index].priority));
    if (tried.kept == 0) return left_out * wanted;
    const auto moved = weights_.irregular + tried.travel / number(tried.kept);
    const auto all = slots.open | slots.shut;
    auto kept = tried.kept, made = kept | (all & movable);
    int travel = tried.travel, count = number(made);
    for (; count > wanted; --count) {
        const auto last = highest(made);
        made ^= last;
        if ((kept & last) == 0) continue;
        kept ^= last;
        travel -= tried.of_top;
    }
    const int skipped = number(all & ~made & ((highest(made) << 1) - 1));
    return travel + moved * (count - number(kept)) + weights_.skipped * skipped + left_out * (wanted - count) -
           weights_.irregular * tried.joined;
}

}  // namespace portage::rota
