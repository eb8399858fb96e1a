#include "schedule/working_out.hpp"

#include "rota/search.hpp"
#include "schedule/outcome.hpp"

#include <algorithm>
#include <set>

namespace portage::schedule {

namespace {

using Key = std::pair<std::size_t, int>;  // of a visit: course and number

class WorkingOut {
public:
    WorkingOut(const PlanningInput& input, const rota::Effort& effort) : input_(input), effort_(effort) {
        out_.posed = pose(input);
        courses_ = problem().courses.size();
    }

    WorkedOut run() {
        hold_back();
        for (std::size_t i = 0; i < courses_; ++i) keep_off_called_off(i);
        const bool chained = input_.practice.recurrence == Recurrence::chained;
        if (chained)
            for (std::size_t i = 0; i < courses_; ++i) chain_to_last(i);
        rota::Report report;
        out_.last = rota::plan(problem(), effort_, &report);
        out_.steps = report.steps;
        missed_.resize(courses_);
        take();
        if (chained) chain();
        for (int round = 0; make_up(round);) ++round;
        merge();
        return std::move(out_);
    }

private:
    rota::Problem& problem() { return out_.posed.problem; }
    const BlockToPlan& block(std::size_t course) const { return input_.blocks[out_.posed.block_of[course]]; }

    // What is made up within its block waits until the regular visits stand.
    void hold_back() {
        for (std::size_t i = 0; i < courses_; ++i) {
            auto& course = problem().courses[i];
            out_.whole.push_back(course.occurrences);
            const auto& own = block(i);
            held_.push_back(dosage_of(own.block, own.visits, input_.practice.make_up).left_within());
            course.occurrences -= held_.back();
        }
    }

    // A day that was called off is not offered again. A periodic run goes on after it; a chained one only keeps off it.
    void keep_off_called_off(std::size_t index) {
        auto& course = problem().courses[index];
        const bool chained = input_.practice.recurrence == Recurrence::chained;
        for (const auto& visit : block(index).visits) {
            if (visit.status == VisitStatus::planned || visit.status == VisitStatus::withdrawn) continue;
            if (chained && visit.status != VisitStatus::made && visit.day > input_.from)
                course.away.push_back(visit.day);
            else
                course.earliest =
                    std::max(course.earliest, visit.day + Days{chained ? 1 : rota::separation(course.cadence)});
        }
        std::sort(course.away.begin(), course.away.end());
        course.away.erase(std::unique(course.away.begin(), course.away.end()), course.away.end());
    }

    // Counted from the last visit that was made or stands; where that week has gone by, as soon as can be.
    void chain_to_last(std::size_t index) {
        auto& course = problem().courses[index];
        std::optional<Date> last;
        for (const auto& visit : block(index).visits)
            if (visit.status == VisitStatus::made || (visit.status == VisitStatus::planned && visit.day >= input_.from))
                last = std::max(last.value_or(visit.day), visit.day);
        if (!last) return;
        course.earliest = std::max(course.earliest, *last + Days{rota::separation(course.cadence)});
        count_from(course, *last, course.weekday.value_or(weekday_number(*last)), course.cadence);
    }

    // The next visit of the run is on that weekday, so many weeks after the week of `last`, or later.
    static void count_from(rota::Course& course, Date last, int weekday, int weeks) {
        Date due = monday_of(last) + Days{7 * weeks + weekday - 1};
        while (due < course.earliest) due += Days{7};
        course.anchor = due;
        course.weekday = weekday;
    }

    // Notes what the last answer placed anew; the courses keep who was chosen for them, and his room is taken.
    void take() {
        for (const auto& visit : out_.last.visits)
            if (visit.slot && visit.course < courses_) {
                placed_[{visit.course, visit.number}] = visit;
                out_.pattern_of[{visit.course, visit.number}] = *out_.last.patterns[visit.course];
            }
        if (out_.plan.patterns.empty()) out_.plan.patterns.resize(courses_);
        for (std::size_t i = 0; i < courses_; ++i)
            if (!out_.plan.patterns[i]) out_.plan.patterns[i] = out_.last.patterns[i];
    }

    void keep_worker(std::size_t index) {
        auto& course = problem().courses[index];
        const auto& pattern = out_.plan.patterns[index];
        if (!pattern || course.workers.size() == 1) return;
        course.workers = {pattern->worker};
        if (auto& room = problem().workers[pattern->worker].room) room = std::max(0, *room - 1);
    }

    void freeze(rota::Visit visit) {
        if (!frozen_.insert({visit.course, visit.number}).second) return;
        visit.slot.reset();
        problem().agreed.push_back(std::move(visit));
    }

    void ask_again() {
        out_.once = false;
        out_.last = rota::plan(problem(), {.seed = effort_.seed});
        take();
    }

    // The first slot of a course that was not kept in its week while later ones depend on it.
    struct Break {
        Date slot;
        Date from;  // the next visit is so many weeks after that week
        int weeks = 0;
    };
    std::optional<Break> break_of(std::size_t index) const {
        if (!out_.last.patterns[index]) return {};
        const int cadence = out_.posed.problem.courses[index].cadence;
        std::optional<Break> first;
        std::optional<Date> end;
        const auto note = [&](const Break& found) {
            if (!first || found.slot < first->slot) first = found;
        };
        for (const auto& visit : out_.last.visits) {
            if (visit.course != index || !visit.slot) continue;
            end = std::max(end.value_or(*visit.slot), *visit.slot);
            if (monday_of(visit.day) != monday_of(*visit.slot)) note({*visit.slot, visit.day, cadence});
        }
        // A week later; every week has its slot in a weekly run.
        for (const auto& missed : out_.last.missed)
            if (missed.course == index && missed.slot && cadence > 1) note({*missed.slot, *missed.slot, 1});
        const bool more = first && ((end && *end > first->slot) || out_.last.unplaced[index] > 0);
        return more ? first : std::nullopt;
    }

    // After a visit moved or skipped, those after it are counted anew; whatever else has a place keeps it.
    void chain() {
        constexpr int rounds = 60;  // a week further each time: beyond any term
        std::vector<bool> settled(courses_, false);
        for (int round = 0; round < rounds; ++round) {
            bool broken = false;
            for (std::size_t i = 0; i < courses_; ++i) {
                if (settled[i]) continue;
                const auto found = break_of(i);
                settled[i] = !found && out_.last.patterns[i];
                broken = broken || found;
                for (const auto& visit : out_.last.visits)
                    if (visit.course == i && visit.slot && (!found || *visit.slot <= found->slot)) freeze(visit);
                if (found || settled[i]) note_missed(i, found ? std::optional(found->slot) : std::nullopt);
                if (!found) continue;
                erase_after(i, found->slot);
                keep_worker(i);
                auto& course = problem().courses[i];
                course.start = out_.plan.patterns[i]->start;
                course.earliest = std::max(course.earliest, found->slot + Days{1});
                count_from(course, found->from, out_.plan.patterns[i]->weekday, found->weeks);
            }
            if (!broken) return;
            for (std::size_t i = 0; i < courses_; ++i) keep_worker(i);
            ask_again();
        }
    }

    // What was placed beyond a break is placed anew.
    void erase_after(std::size_t index, Date slot) {
        std::erase_if(placed_, [&](const auto& one) { return one.first.first == index && *one.second.slot > slot; });
    }

    void note_missed(std::size_t index, std::optional<Date> up_to) {
        for (const auto& missed : out_.last.missed)
            if (missed.course == index && (!up_to || (missed.slot && *missed.slot <= *up_to)))
                missed_[index].push_back(missed);
    }

    // The block's last day: of a visit it ever had a day for, or has one for now.
    std::optional<Date> last_day(std::size_t index) const {
        std::optional<Date> last;
        for (const auto& visit : block(index).visits)
            if (visit.status != VisitStatus::withdrawn) last = std::max(last.value_or(visit.day), visit.day);
        for (const auto& [key, visit] : placed_)
            if (key.first == index) last = std::max(last.value_or(visit.day), visit.day);
        return last;
    }

    // One more visit of every block that has one to make up: on any day far enough from the others. Whether there was
    // one to look for.
    bool make_up(int round) {
        std::vector<std::pair<std::size_t, std::size_t>> asked;  // course to make up for, and the one that does
        for (std::size_t i = 0; i < courses_; ++i) {
            if (held_[i] <= round) continue;
            asked.emplace_back(i, problem().courses.size() + asked.size());
        }
        if (asked.empty()) return false;
        std::vector<rota::Course> added;
        for (const auto& [index, at] : asked) added.push_back(single(index, round));
        for (const auto& [key, visit] : placed_) freeze(visit);
        for (std::size_t i = 0; i < courses_; ++i) keep_worker(i);
        for (auto& course : added) problem().courses.push_back(std::move(course));
        ask_again();
        for (const auto& [index, at] : asked) {
            const int number = problem().courses[at].first_number;
            auto& told = out_.made_up[{index, number}];
            const auto last = last_day(index);
            told = fmt::format("the policy makes it up within the block, which ends on {}: no day is left there",
                               last ? to_uk(*last) : "no day");
            for (const auto& visit : out_.last.visits)
                if (visit.course == at) {
                    auto own = visit;
                    freeze(visit);
                    own.course = index;
                    own.slot = own.day;
                    placed_[{index, number}] = own;
                    told = "made up within the block";
                }
        }
        return true;
    }

    rota::Course single(std::size_t index, int round) {
        auto course = problem().courses[index];
        const auto last = last_day(index);
        course.name += fmt::format(", made up {}", round + 1);
        course.occurrences = 1;
        course.first_number += out_.whole[index] - held_[index] + round;
        const Days apart{rota::separation(course.cadence)};
        course.earliest = std::max(input_.from, block(index).block.starts_on);
        course.latest = std::min(course.latest, last.value_or(course.latest));
        const auto near = [&](Date day) {
            for (Date at = day - apart + Days{1}; at < day + apart; at += Days{1}) course.away.push_back(at);
        };
        for (const auto& visit : block(index).visits)
            if (visit.status == VisitStatus::made || visit.status == VisitStatus::planned)
                near(visit.day);
            else
                course.away.push_back(visit.day);  // which could not be
        for (const auto& [key, visit] : placed_)
            if (key.first == index) near(visit.day);
        std::sort(course.away.begin(), course.away.end());
        course.away.erase(std::unique(course.away.begin(), course.away.end()), course.away.end());
        course.cadence = 1;
        course.tolerance = 0;
        course.anchor.reset();
        course.weekday.reset();
        course.start.reset();
        std::erase_if(course.joint, [](const rota::Joint& joint) { return !joint.numbers.empty(); });
        if (const auto& pattern = out_.plan.patterns[index]) course.workers = {pattern->worker};
        return course;
    }

    void merge() {
        auto& plan = out_.plan;
        for (const auto& visit : out_.last.visits)
            if (visit.course < courses_ && !placed_.contains({visit.course, visit.number}))
                plan.visits.push_back(visit);
        for (auto& [key, visit] : placed_) plan.visits.push_back(std::move(visit));
        std::sort(plan.visits.begin(), plan.visits.end(), [](const rota::Visit& a, const rota::Visit& b) {
            return std::tie(a.day, a.start, a.course, a.number) < std::tie(b.day, b.start, b.course, b.number);
        });
        for (std::size_t i = 0; i < courses_; ++i) {
            const auto had = std::count_if(plan.visits.begin(), plan.visits.end(),
                                           [&](const rota::Visit& visit) { return visit.course == i; });
            plan.unplaced.push_back(std::max(0, out_.whole[i] - static_cast<int>(had)));
            if (missed_[i].empty()) note_missed(i, {});
            for (auto& missed : missed_[i]) {
                const bool all_placed = plan.unplaced.back() == 0;
                if (!out_.once) missed.made_up = all_placed;
                if (all_placed && !missed.slot) continue;  // left out at first, placed since
                plan.missed.push_back(std::move(missed));
            }
        }
        plan.score = out_.last.score;
    }

    const PlanningInput& input_;
    const rota::Effort& effort_;
    std::size_t courses_ = 0;
    WorkedOut out_;
    std::vector<int> held_;  // one a course: to be made up within the block
    std::map<Key, rota::Visit> placed_;
    std::set<Key> frozen_;
    std::vector<std::vector<rota::Missed>> missed_;  // one a course
};

}  // namespace

WorkedOut worked_out(const PlanningInput& input, const rota::Effort& effort) { return WorkingOut(input, effort).run(); }

}  // namespace portage::schedule
