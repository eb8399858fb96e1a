#include "rota/relax.hpp"

#include "rota/picker.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace portage::rota {

namespace {

constexpr std::size_t of_each_kind = 3;

template <class Value>
bool among(const std::vector<Value>& values, const Value& value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

bool trained(const Course& course, const Worker& worker) {
    return !worker.partner && std::all_of(course.skills.begin(), course.skills.end(),
                                          [&](int skill) { return among(worker.skills, skill); });
}

std::string half_or_hour(int by) {
    const int minutes = by < 0 ? -by : by;
    return fmt::format("{} {}", minutes == 30 ? "half an hour" : "an hour", by < 0 ? "earlier" : "later");
}

class Easer {
public:
    Easer(const Problem& problem, const Plan& plan, std::size_t index)
        : base_(problem), index_(index), pattern_(plan.patterns[index]) {
        // All others stay: what they are asked is asked no more.
        for (std::size_t i = 0; i < base_.courses.size(); ++i) {
            if (i == index) continue;
            auto& other = base_.courses[i];
            for (auto& windows : other.windows) windows.clear();
            other.days.clear();
            other.joint.clear();
        }
        base_.agreed = plan.visits;
        for (std::size_t i = 0; i < plan.patterns.size(); ++i)
            if (plan.patterns[i] && i != index && problem.courses[i].workers.size() != 1)
                if (auto& room = base_.workers[plan.patterns[i]->worker].room) --*room;
        wanted_ = std::max(0, course().occurrences -
                                  static_cast<int>(std::count_if(plan.visits.begin(), plan.visits.end(),
                                                                 [&](const Visit& v) { return v.course == index; })));
        if (pattern_) keep_to_run();
    }

    std::vector<Relaxation> run() {
        if (wanted_ == 0) return {};
        as_it_is_ = placed(base_).size();
        ease_family();
        ease_course();
        for (std::size_t i = 0; i < base_.workers.size(); ++i) ease_worker(i);
        return best_of_each();
    }

private:
    Course& course() { return base_.courses[index_]; }

    // A run that has a slot keeps it.
    void keep_to_run() {
        auto& own = course();
        who_may_ = own.workers;
        own.anchor = pattern_->first;
        own.weekday = pattern_->weekday;
        own.start = pattern_->start;
        if (!own.cover) own.workers = {pattern_->worker};
    }

    std::vector<Visit> placed(const Problem& problem) const {
        const Term term(problem);
        const Diary diary(problem);
        Picker picker(term, {});
        const std::vector<Choice> none(problem.courses.size());
        return picker.best(diary, index_, range_of(problem, diary, none, index_), nullptr).visits;
    }

    bool may_lead(std::size_t worker) const {
        const auto& own = base_.courses[index_];
        return trained(own, base_.workers[worker]) && (own.workers.empty() || among(own.workers, worker));
    }

    template <class Ease>
    bool attempt(Relaxation easing, const std::string& what, Ease ease) {
        auto problem = base_;
        ease(problem, problem.courses[index_]);
        easing.visits = placed(problem);
        if (easing.visits.size() <= as_it_is_) return false;
        const auto& first = easing.visits.front();
        easing.sentence = fmt::format("{}: {} of {}, {}{} {}, {}", what, easing.visits.size(), count(wanted_, "visit"),
                                      easing.visits.size() > 1 ? "the first " : "", to_short(first.day),
                                      to_string(TimeOfDay{first.start}), base_.workers[first.workers.at(0)].name);
        found_.push_back(std::move(easing));
        return true;
    }

    void ease_family() {
        std::set<int> open;
        for (Date day : course().days)
            if (course().earliest <= day && day <= course().latest) open.insert(weekday_number(day));
        Window usual{24 * 60, 0};
        for (const auto& windows : course().windows)
            for (const auto& window : windows)
                usual = {std::min(usual.from, window.from), std::max(usual.to, window.to)};
        for (int weekday : open) {
            const auto at = static_cast<std::size_t>(weekday - 1);
            const auto on = fmt::format("on {}s", weekday_name(weekday));
            if (course().windows[at].empty()) {
                if (usual.from < usual.to)
                    attempt({.easing = Easing::weekday,
                             .worker = {},
                             .weekday = weekday,
                             .by = 1,
                             .visits = {},
                             .sentence = {}},
                            "the family " + on + " too", [&](Problem&, Course& own) { own.windows[at] = {usual}; });
                continue;
            }
            for (int side : {-1, 1})
                for (int minutes : {30, 60}) {
                    const int by = side * minutes;
                    const bool helped =
                        attempt({.easing = Easing::hours,
                                 .worker = {},
                                 .weekday = weekday,
                                 .by = by,
                                 .visits = {},
                                 .sentence = {}},
                                fmt::format("the family {} {}", half_or_hour(by), on), [&](Problem&, Course& own) {
                                    if (by < 0)
                                        own.windows[at].front().from = std::max(0, own.windows[at].front().from + by);
                                    else
                                        own.windows[at].back().to = std::min(24 * 60, own.windows[at].back().to + by);
                                });
                    if (helped) break;
                }
        }
    }

    void ease_course() {
        const auto of_all = [](Easing easing, int by) {
            return Relaxation{.easing = easing, .worker = {}, .weekday = 0, .by = by, .visits = {}, .sentence = {}};
        };
        for (int by : {1, 2, 3})
            if (attempt(of_all(Easing::tolerance, by),
                        fmt::format("visits {} further from the regular day", count(by, "open day")),
                        [&](Problem&, Course& own) { own.tolerance += by; }))
                break;
        if (!course().cover && pattern_)
            attempt(of_all(Easing::cover, 1), "cover by another visitor", [&](Problem& problem, Course& own) {
                own.cover = true;
                own.workers = who_may_;
                for (auto& worker : problem.workers) worker.room.reset();
            });
        for (int by : {1, 2, 4}) {
            const int weeks = by * course().cadence;
            if (attempt(of_all(Easing::dates, weeks), fmt::format("the run {} longer", count(weeks, "week")),
                        [&](Problem&, Course& own) { go_on(own, weeks); }))
                break;
        }
        for (const auto& joint : course().joint)
            attempt({.easing = Easing::partner,
                     .worker = joint.worker,
                     .weekday = 0,
                     .by = 1,
                     .visits = {},
                     .sentence = {}},
                    fmt::format("without {}", base_.workers[joint.worker].name), [&](Problem&, Course& own) {
                        std::erase_if(own.joint, [&](const Joint& each) { return each.worker == joint.worker; });
                    });
        if (course().staff > 1)
            attempt(of_all(Easing::alone, 1), "one visitor where two must attend",
                    [](Problem&, Course& own) { own.staff = 1; });
    }

    // The weeks after the last are worked as its last full week is: our assumption.
    static void go_on(Course& own, int weeks) {
        const auto days = own.days;
        for (int week = 1; week <= weeks; ++week)
            for (Date day : days)
                if (const Date later = day + Days{7 * week}; own.latest - day < Days{7} && later > own.latest)
                    own.days.push_back(later);
        own.latest += Days{7 * weeks};
        std::sort(own.days.begin(), own.days.end());
        own.days.erase(std::unique(own.days.begin(), own.days.end()), own.days.end());
    }

    void ease_worker(std::size_t worker) {
        const auto& person = base_.workers[worker];
        const auto of_worker = [&](Easing easing, int by) {
            return Relaxation{.easing = easing, .worker = worker, .weekday = 0, .by = by, .visits = {}, .sentence = {}};
        };
        if (!trained(course(), person)) return;
        if (!may_lead(worker)) {
            if (!pattern_)
                attempt(of_worker(Easing::visitor, 1),
                        fmt::format("{}, who is not among those who may come", person.name),
                        [&](Problem&, Course& own) { own.workers.push_back(worker); });
            return;
        }
        const bool takes_room = course().workers.size() != 1 && !pattern_;
        if (takes_room && person.room.value_or(1) <= 0) {
            attempt(of_worker(Easing::room, 1), fmt::format("one more on the caseload of {}", person.name),
                    [&](Problem& problem, Course&) { problem.workers[worker].room = 1; });
            return;
        }
        if (person.most_a_day)
            attempt(of_worker(Easing::full, 1),
                    fmt::format("{} visits in a day of {}", *person.most_a_day + 1, person.name),
                    [&](Problem& problem, Course&) { ++*problem.workers[worker].most_a_day; });
        for (int side : {-1, 1})
            for (int minutes : {30, 60}) {
                const int by = side * minutes;
                if (attempt(of_worker(Easing::shift, by),
                            fmt::format("{} {} {}", person.name, by < 0 ? "begins" : "ends", half_or_hour(by)),
                            [&](Problem& problem, Course&) {
                                for (auto& shift : problem.shifts) {
                                    if (shift.worker != worker) continue;
                                    if (by < 0)
                                        shift.windows.front().from = std::max(0, shift.windows.front().from + by);
                                    else
                                        shift.windows.back().to = std::min(24 * 60, shift.windows.back().to + by);
                                }
                            }))
                    break;
            }
    }

    std::vector<Relaxation> best_of_each() {
        const auto name = [&](const Relaxation& each) {
            return each.worker ? std::string_view(base_.workers[*each.worker].name) : std::string_view();
        };
        const auto key = [&](const Relaxation& each) {
            return std::tuple(each.easing, -static_cast<long>(each.visits.size()), std::abs(each.by), name(each),
                              each.weekday, each.by);
        };
        std::sort(found_.begin(), found_.end(),
                  [&](const Relaxation& a, const Relaxation& b) { return key(a) < key(b); });
        std::vector<Relaxation> kept;
        std::size_t of_this = 0;
        for (auto& each : found_) {
            of_this = !kept.empty() && kept.back().easing == each.easing ? of_this + 1 : 1;
            if (of_this <= of_each_kind) kept.push_back(std::move(each));
        }
        return kept;
    }

    Problem base_;
    std::size_t index_;
    std::optional<Pattern> pattern_;
    std::vector<std::size_t> who_may_;
    int wanted_ = 0;
    std::size_t as_it_is_ = 0;  // visits that find a place although nothing is eased
    std::vector<Relaxation> found_;
};

}  // namespace

std::vector<Relaxation> what_would_help(const Problem& problem, const Plan& plan, std::size_t course) {
    return Easer(problem, plan, course).run();
}

}  // namespace portage::rota
