#include "rota/construct.hpp"

#include "rota/slots.hpp"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace portage::rota {

namespace {

// How many of the regular slots could be kept as they are: the quick measure by which patterns are
// ranked before the best few are worked out in full.
struct Sketch {
    Pattern pattern;
    int phase = 0;
    int kept = 0;
    int lost = 0;    // slots before the last one kept that could not be
    int joined = 0;  // of those that need a partner, how many would have one
    int travel = 0;
};

constexpr std::size_t worked_out = 8;  // patterns a course that are worked out in full

int wanted(const Course& course, const std::vector<Visit>& agreed) {
    return std::max(0, course.occurrences - static_cast<int>(agreed.size()));
}

bool filled(const Course& course, const std::vector<Visit>& agreed, Date slot) {
    return std::any_of(agreed.begin(), agreed.end(), [&](const Visit& visit) {
        return std::abs((visit.day - slot).count()) < separation(course.cadence);
    });
}

// A course that only one worker may lead is theirs already and takes no more of their room.
bool named_alone(const Course& course) { return course.workers.size() == 1; }

bool has_room(const Diary& diary, std::size_t worker) { return diary.room(worker).value_or(1) > 0; }

class Chooser {
public:
    Chooser(const Problem& problem, const Diary& diary, std::size_t index)
        : problem_(problem),
          diary_(diary),
          index_(index),
          course_(problem.courses[index]),
          agreed_(diary.agreed(index)) {}

    Choice best() const {
        auto sketches = sketch_all();
        // The likeliest first; a stable sort leaves workers in the order of their names.
        std::stable_sort(sketches.begin(), sketches.end(), [](const Sketch& a, const Sketch& b) {
            return std::tuple(-a.kept, -a.joined, a.lost, a.travel, a.pattern.first) <
                   std::tuple(-b.kept, -b.joined, b.lost, b.travel, b.pattern.first);
        });
        Choice best;
        for (std::size_t i = 0; i < std::min(worked_out, sketches.size()); ++i) {
            auto choice = work_out(sketches[i]);
            if (!choice.visits.empty() && (!best.pattern || rank(choice) < rank(best))) best = std::move(choice);
        }
        return best;
    }

private:
    static std::tuple<int, int, int, int, Date> rank(const Choice& choice) {
        return {-static_cast<int>(choice.visits.size()), static_cast<int>(choice.skipped.size()), choice.irregular,
                choice.travel, choice.pattern->first};
    }

    std::vector<Sketch> sketch_all() const {
        std::vector<Sketch> sketches;
        if (wanted(course_, agreed_) == 0) return sketches;
        for (auto worker : eligible(problem_, diary_, index_))
            for (int weekday = 1; weekday <= 7; ++weekday) {
                if (course_.weekday.value_or(weekday) != weekday) continue;
                const auto times =
                    course_.start ? std::vector{*course_.start} : starts(course_, weekday, problem_.grid);
                for (int phase = 0; phase < phases(course_) && !times.empty(); ++phase) {
                    const auto days = slots(course_, weekday, phase);
                    for (int start : times)
                        if (!days.empty())
                            sketches.push_back(sketch({worker, weekday, days.front(), start}, phase, days));
                }
            }
        return sketches;
    }

    Sketch sketch(const Pattern& pattern, int phase, const std::vector<Date>& days) const {
        Sketch found{.pattern = pattern, .phase = phase};
        int lost = 0;
        for (Date day : days) {
            if (found.kept == wanted(course_, agreed_)) break;
            if (filled(course_, agreed_, day)) continue;
            const auto fit = quick_fit(pattern, day);
            if (!fit) {
                ++lost;
                continue;
            }
            const int number = course_.first_number + found.kept;
            if (needs_partner(number) && diary_.try_visit(course_, number, pattern.worker, day, pattern.start))
                ++found.joined;
            ++found.kept;
            found.lost = lost;
            found.travel += fit.travel;
        }
        return found;
    }

    // The lead's own day is enough to go by, unless others must be there as well.
    Fit quick_fit(const Pattern& pattern, Date day) const {
        if (!is_open(course_, day) || is_away(course_, day)) return {.failed = Constraint::closed};
        if (!always_joint_ && course_.staff == 1) return diary_.fits(course_, pattern.worker, day, pattern.start);
        const auto trial = diary_.try_visit(course_, 0, pattern.worker, day, pattern.start);
        return {.failed = trial.failed, .travel = trial.travel};
    }

    // The same day at the regular time, then the same day at the nearest other time, then the open
    // days within the tolerance, nearest first.
    std::optional<Visit> place(Date slot, int number, const Pattern& pattern, const std::vector<Visit>& others,
                               int& travel) const {
        auto days = days_near(course_, slot);
        for (Date day : days) {
            if (!well_spaced(course_, others, slot, day)) continue;
            auto times = starts(course_, weekday_number(day), problem_.grid);
            times.push_back(pattern.start);  // which an agreed run may have off the grid
            std::stable_sort(times.begin(), times.end(),
                             [&](int a, int b) { return std::abs(a - pattern.start) < std::abs(b - pattern.start); });
            for (int start : times)
                if (auto trial = diary_.try_visit(course_, number, pattern.worker, day, start)) {
                    travel += trial.travel;
                    return Visit{index_, number, day, start, trial.workers, slot};
                }
        }
        return {};
    }

    bool needs_partner(int number) const {
        return std::any_of(course_.joint.begin(), course_.joint.end(), [&](const Joint& joint) {
            return std::find(joint.numbers.begin(), joint.numbers.end(), number) != joint.numbers.end();
        });
    }

    // Visit numbers not yet placed, ascending.
    std::vector<int> numbers_wanted() const {
        std::vector<int> numbers;
        for (int number = course_.first_number; static_cast<int>(numbers.size()) < wanted(course_, agreed_); ++number)
            if (std::none_of(agreed_.begin(), agreed_.end(), [&](const Visit& v) { return v.number == number; }))
                numbers.push_back(number);
        return numbers;
    }

    // The first of the numbers that can be placed for the slot. A visit that waits for a partner lets
    // the next one go ahead; where one that needs nobody else fails, so would all others like it.
    std::optional<Visit> place_one(Date slot, const Pattern& pattern, const std::vector<Visit>& others,
                                   const std::vector<int>& numbers, int& travel) const {
        bool plain_failed = false;
        for (int number : numbers) {
            if (plain_failed && !needs_partner(number)) continue;
            if (auto visit = place(slot, number, pattern, others, travel)) return visit;
            plain_failed = plain_failed || !needs_partner(number);
        }
        return {};
    }

    Choice work_out(const Sketch& sketch) const {
        Choice choice{.pattern = sketch.pattern};
        auto others = agreed_;
        auto numbers = numbers_wanted();
        for (Date slot : slots(course_, sketch.pattern.weekday, sketch.phase)) {
            if (numbers.empty()) break;
            if (filled(course_, agreed_, slot)) continue;
            auto visit = place_one(slot, sketch.pattern, others, numbers, choice.travel);
            if (!visit) {
                // A slot that only waits for a partner is none that was lost.
                const bool plain =
                    std::any_of(numbers.begin(), numbers.end(), [&](int n) { return !needs_partner(n); });
                if (plain) choice.skipped.push_back(slot);
                continue;
            }
            choice.irregular += visit->day != slot || visit->start != sketch.pattern.start ? 1 : 0;
            std::erase(numbers, visit->number);
            others.push_back(*visit);
            choice.visits.push_back(std::move(*visit));
        }
        for (int number : numbers)
            if (needs_partner(number)) choice.unjoined.push_back(number);
        return choice;
    }

    const Problem& problem_;
    const Diary& diary_;
    std::size_t index_;
    const Course& course_;
    const std::vector<Visit>& agreed_;
    // Somebody else is at every visit, so that the lead's own day decides nothing.
    bool always_joint_ = std::any_of(course_.joint.begin(), course_.joint.end(),
                                     [](const Joint& joint) { return joint.numbers.empty(); });
};

}  // namespace

bool well_spaced(const Course& course, const std::vector<Visit>& others, Date slot, Date day) {
    const auto apart = [&](Date other) { return std::abs((day - other).count()) >= separation(course.cadence); };
    const Days period{7 * course.cadence};
    if (day != slot && (!apart(slot - period) || !apart(slot + period))) return false;
    return std::all_of(others.begin(), others.end(), [&](const Visit& visit) { return apart(visit.day); });
}

std::vector<std::size_t> eligible(const Problem& problem, const Diary& diary, std::size_t index) {
    const auto& course = problem.courses[index];
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < problem.workers.size(); ++i) {
        const auto& worker = problem.workers[i];
        const bool allowed = course.workers.empty() ||
                             std::find(course.workers.begin(), course.workers.end(), i) != course.workers.end();
        const bool able = std::all_of(course.skills.begin(), course.skills.end(), [&](int skill) {
            return std::find(worker.skills.begin(), worker.skills.end(), skill) != worker.skills.end();
        });
        if (!worker.partner && allowed && able && (named_alone(course) || has_room(diary, i))) found.push_back(i);
    }
    std::sort(found.begin(), found.end(),
              [&](std::size_t a, std::size_t b) { return problem.workers[a].name < problem.workers[b].name; });
    return found;
}

Choice choose(const Problem& problem, const Diary& diary, std::size_t course) {
    return Chooser(problem, diary, course).best();
}

Construction construct(const Problem& problem, const std::vector<std::size_t>& order) {
    Construction made{Diary(problem), std::vector<Choice>(problem.courses.size()), {}};
    for (auto index : order) {
        auto& choice = made.choices[index] = choose(problem, made.diary, index);
        for (const auto& visit : choice.visits) made.diary.add(visit);
        if (choice.pattern && !named_alone(problem.courses[index])) made.diary.take_room(choice.pattern->worker);
        const auto placed = static_cast<int>(choice.visits.size() + made.diary.agreed(index).size());
        const auto unplaced = std::max(0, problem.courses[index].occurrences - placed);
        made.score.forgone += unplaced * (1 + std::max(0, problem.courses[index].priority));
        made.score.unplaced += unplaced;
        made.score.skipped += static_cast<int>(choice.skipped.size());
        made.score.irregular += choice.irregular;
    }
    made.score.travel = made.diary.travel();
    return made;
}

}  // namespace portage::rota
