// One worker's day, walked minute by minute.
#include "rota/check_parts.hpp"

#include <map>
#include <utility>

namespace portage::rota::checking {

namespace {

constexpr int day_length = 24 * 60;

// Something one worker does on one day. `visit` is absent for a commitment.
struct Doing {
    int from = 0, to = 0;
    std::optional<std::size_t> place;
    const Visit* visit = nullptr;
};
using Days = std::map<std::pair<std::size_t, Date>, std::vector<Doing>>;

Days days_of(const Findings& findings) {
    Days all;
    for (const auto& visit : findings.visits) {
        const auto& course = findings.problem.courses[visit.course];
        for (auto worker : visit.workers)
            all[{worker, visit.day}].push_back({visit.start, visit.start + course.minutes, course.place, &visit});
    }
    for (const auto& commitment : findings.problem.commitments)
        for (auto worker : commitment.workers)
            all[{worker, commitment.day}].push_back(
                {commitment.time.from, commitment.time.to, commitment.place, nullptr});
    for (auto& [key, day] : all)
        std::stable_sort(day.begin(), day.end(), [](const Doing& a, const Doing& b) { return a.from < b.from; });
    return all;
}

class Walk {
public:
    Walk(Findings& findings, std::size_t worker, const Shift& shift)
        : findings_(findings),
          worker_(findings.problem.workers[worker]),
          shift_(shift),
          working_(day_length, false),
          busy_(day_length, false),
          at_(shift.base) {
        for (const auto& window : shift.windows)
            for (int m = window.from; m < window.to; ++m) working_[static_cast<std::size_t>(m)] = true;
    }

    // Returns the minutes on the road.
    int run(const std::vector<Doing>& day) {
        const Visit* before = nullptr;
        for (const auto& doing : day) {
            // Where a commitment is reached too late, the visit just before it is what should not have been.
            go(doing.place.value_or(shift_.base), doing.from, doing.visit ? doing.visit : before);
            before = doing.visit;
            do_it(doing);
        }
        go(shift_.base, day_length, before);
        return travel_;
    }

private:
    Constraint rule(Constraint of_staff) const { return worker_.partner ? Constraint::partner : of_staff; }

    // Waits until `by`, then must have had time to get here from where the worker was.
    void go(std::size_t place, int by, const Visit* blamed) {
        int spare = 0;
        for (; minute_ < by; ++minute_)
            spare += working_[static_cast<std::size_t>(minute_)] && !busy_[static_cast<std::size_t>(minute_)] ? 1 : 0;
        const int needed = worker_.partner ? 0 : findings_.problem.travel.between(at_, place);
        if (needed > spare && blamed)
            findings_.report(
                Constraint::travel, *blamed,
                fmt::format("{} has {} for a journey of {}", worker_.name, count(spare, "minute"), needed));
        travel_ += needed;
        at_ = place;
    }

    void do_it(const Doing& doing) {
        // A plan edited by hand may run past midnight: that is outside the hours, whatever they are.
        bool inside = doing.from >= 0 && doing.to <= day_length, alone = true;
        for (int m = std::max(0, doing.from); m < std::min(doing.to, day_length); ++m) {
            inside = inside && working_[static_cast<std::size_t>(m)];
            alone = alone && !busy_[static_cast<std::size_t>(m)];
            busy_[static_cast<std::size_t>(m)] = true;
        }
        minute_ = std::max(minute_, doing.to);
        if (!doing.visit) return;
        ++visits_;
        findings_.require(inside, rule(Constraint::shift), *doing.visit, "outside the hours of " + worker_.name);
        findings_.require(alone, rule(Constraint::travel), *doing.visit, worker_.name + " is elsewhere then");
        findings_.require(
            !worker_.most_a_day || visits_ <= *worker_.most_a_day, Constraint::full, *doing.visit,
            fmt::format("{} already has {} that day", worker_.name, count(worker_.most_a_day.value_or(0), "visit")));
    }

    Findings& findings_;
    const Worker& worker_;
    const Shift& shift_;
    std::vector<bool> working_, busy_;
    std::size_t at_;
    int minute_ = 0, travel_ = 0, visits_ = 0;
};

}  // namespace

int check_days(Findings& findings) {
    std::map<std::pair<std::size_t, Date>, const Shift*> shifts;
    for (const auto& shift : findings.problem.shifts) shifts[{shift.worker, shift.day}] = &shift;
    int travel = 0;
    for (const auto& [key, day] : days_of(findings)) {
        const auto shift = shifts.find(key);
        if (shift != shifts.end()) {
            travel += Walk(findings, key.first, *shift->second).run(day);
            continue;
        }
        const bool partner = findings.problem.workers[key.first].partner;
        for (const auto& doing : day)
            if (doing.visit)
                findings.report(partner ? Constraint::partner : Constraint::not_working, *doing.visit,
                                findings.name(key.first) + " does not work that day");
    }
    return travel;
}

}  // namespace portage::rota::checking
