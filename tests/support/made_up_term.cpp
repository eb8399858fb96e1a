#include "tests/support/made_up_term.hpp"

#include "rota/checker.hpp"
#include "rota/diary.hpp"
#include "rota/dice.hpp"
#include "rota/slots.hpp"

#include <algorithm>

namespace portage::test {

namespace {

using namespace rota;

constexpr Date term_start = date(2026, 9, 7);  // a Monday
constexpr int hectometres = 450;               // the county's side

struct Spot {
    int x = 0, y = 0;
};

// Great-circle is straight line here: × 1.3 of road at 40 km an hour, and five minutes a stop.
int minutes_between(Spot a, Spot b) {
    const std::int64_t dx = a.x - b.x, dy = a.y - b.y, square = (dx * dx + dy * dy) * 195 * 195;
    std::int64_t root = 0;
    while (root * root < square) root += 1000;
    return 5 + static_cast<int>(root / 1000);
}

class TermMaker {
public:
    explicit TermMaker(const TermShape& shape) : shape_(shape), dice_(shape.seed * 7919 + 17) {}

    Problem run() {
        for (int i = 0; i < 8; ++i) towns_.push_back(anywhere());
        make_days();
        for (int i = 0; i < shape_.visitors; ++i) add_visitor(i);
        share_room();
        add_partner();
        for (int i = 0; i < shape_.families; ++i) add_family(i);
        for (int i = 0; i < shape_.visitors; i += 5) add_group(static_cast<std::size_t>(i));
        problem_.travel.places = spots_.size();
        for (auto a : spots_)
            for (auto b : spots_)
                problem_.travel.minutes.push_back(a.x == b.x && a.y == b.y ? 0 : minutes_between(a, b));
        return std::move(problem_);
    }

private:
    Spot anywhere() { return {dice_.from_to(0, hectometres), dice_.from_to(0, hectometres)}; }
    Spot near_town() {
        const auto town = towns_[dice_.below(towns_.size())];
        return {town.x + dice_.from_to(-25, 25) + dice_.from_to(-15, 15),
                town.y + dice_.from_to(-25, 25) + dice_.from_to(-15, 15)};
    }
    std::size_t place(Spot spot) {
        spots_.push_back(spot);
        return spots_.size() - 1;
    }
    std::string name(const char* what, int number) { return fmt::format("{}{:04}", what, number + 1); }

    // Half-term after the seventh week, and two days on which the service is shut.
    void make_days() {
        for (int week = 0; week < shape_.weeks; ++week)
            for (int day = 0; day < 5; ++day)
                days_.push_back(term_start + Days{7 * (week + (shape_.weeks > 8 && week >= 7 ? 1 : 0)) + day});
        for (int i = 0; i < 2; ++i) days_.erase(days_.begin() + static_cast<std::ptrdiff_t>(dice_.below(days_.size())));
    }

    void add_shifts(std::size_t worker, const std::vector<int>& weekdays, const std::vector<Window>& windows,
                    std::size_t base, Date away_from, Date away_to) {
        for (Date day : days_)
            if (std::find(weekdays.begin(), weekdays.end(), weekday_number(day)) != weekdays.end() &&
                (day < away_from || day > away_to))
                problem_.shifts.push_back({worker, day, windows, base});
    }

    void add_visitor(int number) {
        std::vector<int> weekdays = {1, 2, 3, 4, 5};
        dice_.shuffle(weekdays);
        weekdays.resize(static_cast<std::size_t>(dice_.from_to(3, 5)));
        problem_.workers.push_back({.name = name("V", number),
                                    .most_a_day = 4,
                                    .room = static_cast<int>(weekdays.size()),  // shared out by share_room
                                    .skills = number % 3 == 0 ? std::vector{1} : std::vector<int>{}});
        // Three days of leave in one week, as their family lives.
        const Date away = term_start + Days{7 * dice_.from_to(0, shape_.weeks) + dice_.from_to(0, 2)};
        add_shifts(static_cast<std::size_t>(number), weekdays, {{540, 750}, {780, 990}},
                   place(shape_.visitors_in_town ? near_town() : anywhere()), away, away + Days{2});
    }

    // Caseloads by the days worked: together as many as make the families `fullness` per cent of them.
    void share_room() {
        int days = 0;
        for (const auto& worker : problem_.workers) days += *worker.room;
        const int places = shape_.families * 100 / shape_.fullness;
        for (auto& worker : problem_.workers) worker.room = (places * *worker.room + days / 2) / days;
    }

    void add_partner() {
        const auto partner = problem_.workers.size();
        problem_.workers.push_back({.name = "Therapist", .partner = true});
        add_shifts(partner, {dice_.from_to(1, 2), dice_.from_to(3, 5)}, {{780, 990}}, place(towns_[0]), term_start,
                   term_start - Days{1});
    }

    void add_family(int number) {
        const auto drawn = dice_.below(20);
        const int cadence = drawn < 10 ? 1 : drawn < 17 ? 2 : 4;
        Course course{.name = name("F", number),
                      .cadence = cadence,
                      .occurrences = std::max(1, shape_.weeks / cadence),
                      .minutes = 15 * dice_.from_to(3, 5),
                      .tolerance = cadence == 1   ? 2
                                   : cadence == 2 ? 3
                                                  : 5,
                      .earliest = days_.front(),
                      .latest = days_.back(),
                      .days = days_};
        const bool in_town = dice_.below(10) < (shape_.rural ? 3u : 9u);
        course.place = place(in_town ? near_town() : anywhere());
        if (dice_.below(20) == 0) course.place.reset();  // virtual
        std::size_t halves = 0;
        while (halves < 3)
            for (auto& windows : course.windows) {
                if (&windows >= &course.windows[5]) break;
                const bool morning = dice_.one_in(2), afternoon = dice_.one_in(2);
                windows.clear();
                if (morning) windows.push_back({540, 750});
                if (afternoon) windows.push_back({780, 990});
                halves += windows.size();
            }
        if (dice_.below(20) < 3) course.skills = {1};
        if (dice_.below(50) == 0) course.staff = 2;
        if (dice_.below(10) == 0) {
            course.joint = {{problem_.workers.size() - 1, {1 + dice_.from_to(0, course.occurrences - 1)}}};
            course.priority = 1;
        }
        problem_.courses.push_back(course);
    }

    // A weekly session of one visitor's at a venue in a town.
    void add_group(std::size_t worker) {
        const auto venue = place(towns_[dice_.below(towns_.size())]);
        const int weekday = dice_.from_to(1, 5);
        for (const auto& shift : problem_.shifts)
            if (shift.worker == worker && weekday_number(shift.day) == weekday)
                problem_.commitments.push_back({"group", shift.day, {810, 900}, venue, {worker}});
    }

    const TermShape& shape_;
    Dice dice_;
    std::vector<Spot> towns_, spots_;
    std::vector<Date> days_;
    Problem problem_;
};

class NaivePlanner {
public:
    explicit NaivePlanner(const Problem& problem) : problem_(problem), diary_(problem) {}

    std::vector<Visit> run() {
        for (std::size_t course = 0; course < problem_.courses.size(); ++course)
            if (!place(course, false)) place(course, true);
        return visits_;
    }

private:
    std::vector<std::size_t> nearest(const Course& course) const {
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < problem_.workers.size(); ++i) {
            const auto& skills = problem_.workers[i].skills;
            const bool able = std::all_of(course.skills.begin(), course.skills.end(), [&](int skill) {
                return std::find(skills.begin(), skills.end(), skill) != skills.end();
            });
            if (!problem_.workers[i].partner && able && diary_.room(i).value_or(1) > 0) found.push_back(i);
        }
        std::stable_sort(found.begin(), found.end(), [&](std::size_t a, std::size_t b) {
            return course.place &&
                   problem_.travel.between(base(a), *course.place) < problem_.travel.between(base(b), *course.place);
        });
        return found;
    }
    std::size_t base(std::size_t worker) const {
        for (const auto& shift : problem_.shifts)
            if (shift.worker == worker) return shift.base;
        return 0;
    }

    bool place(std::size_t index, bool partner_may_miss) {
        const auto& course = problem_.courses[index];
        for (auto worker : nearest(course))
            for (int weekday = 1; weekday <= 5; ++weekday)
                for (int phase = 0; phase < phases(course); ++phase)
                    for (int start : starts(course, weekday, problem_.grid)) {
                        auto visits = run_of(index, worker, weekday, phase, start, partner_may_miss);
                        if (visits.empty()) continue;
                        for (const auto& visit : visits) diary_.add(visit);
                        visits_.insert(visits_.end(), visits.begin(), visits.end());
                        diary_.take_room(worker);
                        return true;
                    }
        return false;
    }

    std::vector<Visit> run_of(std::size_t index, std::size_t worker, int weekday, int phase, int start,
                              bool partner_may_miss) {
        const auto& course = problem_.courses[index];
        std::vector<Visit> visits;
        int number = 1, lost = 0;
        for (Date slot : slots(course, weekday, phase)) {
            if (number > course.occurrences) break;
            const auto trial = diary_.try_visit(course, number, worker, slot, start);
            if (!trial) {
                const auto why = *trial.failed;
                const bool nobodys_fault = why == Constraint::closed || why == Constraint::not_working ||
                                           (partner_may_miss && why == Constraint::partner);
                if (!nobodys_fault) return {};
                if (why == Constraint::partner) ++number;
                ++lost;
                continue;
            }
            visits.push_back({index, number++, slot, start, trial.workers, slot});
        }
        // A weekday the visitor does not work is no day that fits.
        if (2 * lost > static_cast<int>(visits.size()) + lost) return {};
        return visits;
    }

    const Problem& problem_;
    Diary diary_;
    std::vector<Visit> visits_;
};

}  // namespace

Problem made_up_term(const TermShape& shape) { return TermMaker(shape).run(); }

std::vector<Visit> naive_plan(const Problem& problem) { return NaivePlanner(problem).run(); }

TermCount count_of(const Problem& problem, const std::vector<Visit>& visits) {
    TermCount counted{.visits = static_cast<int>(visits.size()), .travel = travel_minutes(problem, visits)};
    std::vector<int> made(problem.courses.size());
    for (const auto& visit : visits) ++made[visit.course];
    for (std::size_t i = 0; i < made.size(); ++i) {
        if (made[i] == 0)
            ++counted.families_left;
        else
            counted.missed += std::max(0, problem.courses[i].occurrences - made[i]);
    }
    return counted;
}

}  // namespace portage::test
