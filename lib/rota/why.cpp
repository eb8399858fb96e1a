#include "rota/why.hpp"

#include "rota/check_parts.hpp"
#include "rota/diary.hpp"
#include "rota/slots.hpp"

#include <map>
#include <set>

namespace portage::rota {

namespace {

std::string what_failed(Constraint constraint, const std::string& lead) {
    switch (constraint) {
        case Constraint::closed: return "the service is closed";
        case Constraint::away: return "the family is away";
        case Constraint::hours: return "the family cannot";
        case Constraint::not_working: return lead + " does not work";
        case Constraint::full: return lead + " has as many visits as the day may hold";
        case Constraint::shift: return lead + " works other hours";
        case Constraint::travel: return lead + " has no time for it and the way there";
        case Constraint::partner: return "somebody who must be there cannot";
        case Constraint::second: return "nobody is free to come along";
        default: return "the course may not be visited";
    }
}

std::string how_often(int cadence) {
    return cadence == 1 ? "every week" : cadence == 2 ? "every two weeks" : fmt::format("every {} weeks", cadence);
}

class WhyHere {
public:
    WhyHere(const Problem& problem, const Plan& plan, const Visit& visit)
        : problem_(without(problem, plan, visit)),
          diary_(problem_),
          plan_(plan),
          visit_(visit),
          course_(problem_.courses[visit.course]),
          agreed_(std::any_of(problem.agreed.begin(), problem.agreed.end(),
                              [&](const Visit& each) { return checking::same(each, visit); })) {
        find_run();
    }

    std::vector<Reason> run() {
        if (agreed_) add(Why::agreed, "it was agreed beforehand and is kept as it is");
        visitor();
        day();
        only_day();
        after();
        others();
        return std::move(reasons_);
    }

private:
    void add(Why why, std::string sentence) { reasons_.push_back({why, std::move(sentence)}); }
    const std::string& name(std::size_t worker) const { return problem_.workers[worker].name; }

    // Everybody's days without this visit.
    static Problem without(Problem problem, const Plan& plan, const Visit& visit) {
        problem.agreed.clear();
        for (const auto& each : plan.visits)
            if (!checking::same(each, visit)) problem.agreed.push_back(each);
        return problem;
    }

    void find_run() {
        std::map<std::pair<int, int>, int> times;
        std::map<std::size_t, int> leads;
        std::pair<int, int> usual{0, 0};
        own_ = visit_.workers.at(0);
        for (const auto& each : plan_.visits) {
            if (each.course != visit_.course) continue;
            const std::pair time{weekday_number(each.day), each.start};
            if (++times[time] > times[usual]) usual = time;
            if (++leads[each.workers.at(0)] > leads[own_]) own_ = each.workers.at(0);
            ++of_course_;
        }
        weekday_ = usual.first;
        start_ = usual.second;
        if (visit_.course < plan_.patterns.size())
            if (const auto& pattern = plan_.patterns[visit_.course]) {
                weekday_ = pattern->weekday;
                start_ = pattern->start;
                own_ = pattern->worker;
            }
        led_ = leads[own_];
        slot_ = visit_.slot.value_or(monday_of(visit_.day) + Days{weekday_ - 1});
    }

    // The rule that the best start of a day fails at last; none: it would do.
    std::optional<Constraint> refuted(std::size_t lead, Date day, std::optional<int> only_start) const {
        std::optional<Constraint> furthest;
        std::vector<int> times;
        if (only_start)
            times = {*only_start};
        else
            times = starts(course_, weekday_number(day), problem_.grid);
        if (times.empty()) return Constraint::hours;
        for (int start : times) {
            const auto trial = diary_.try_visit(course_, visit_.number, lead, day, start);
            if (!trial.failed) return {};
            if (!furthest || *trial.failed > *furthest) furthest = trial.failed;
        }
        return furthest;
    }

    void visitor() {
        const auto lead = visit_.workers.at(0);
        if (lead != own_) {
            const auto failed = refuted(own_, visit_.day, visit_.start);
            add(Why::cover,
                failed ? fmt::format("{} covers for {}: {}", name(lead), name(own_), what_failed(*failed, name(own_)))
                       : fmt::format("{} covers for {}, who could come now", name(lead), name(own_)));
            return;
        }
        if (course_.workers.size() == 1)
            return add(Why::visitor, fmt::format("{} is the family's own visitor", name(lead)));
        if (of_course_ == 1) return add(Why::visitor, fmt::format("{} was given the course's one visit", name(lead)));
        const auto how_many = led_ == of_course_ ? std::string("all") : fmt::format("{} of the", led_);
        add(Why::visitor,
            fmt::format("{} leads {} {} of the course", name(lead), how_many, count(of_course_, "visit")));
    }

    void day() {
        const auto regular =
            fmt::format("{} {} {}", weekday_name(weekday_), to_string(TimeOfDay{start_}), how_often(course_.cadence));
        if (visit_.day == slot_ && visit_.start == start_)
            return add(Why::regular, regular + " is the family's regular time");
        const bool same_day = visit_.day == slot_;
        const auto failed = refuted(own_, slot_, same_day ? std::optional(start_) : std::nullopt);
        const auto from = same_day ? fmt::format("{} that day", to_string(TimeOfDay{start_})) : to_short(slot_);
        const auto why = failed ? what_failed(*failed, name(own_)) : std::string("which would do now");
        add(Why::moved, fmt::format("moved from the regular {}{}{}", from, failed ? ": " : ", ", why));
    }

    void only_day() {
        const auto lead = visit_.workers.at(0);
        if (visit_.day != slot_) {
            int would_do = 0;
            for (Date day : days_near(course_, slot_)) would_do += refuted(lead, day, {}) ? 0 : 1;
            if (would_do == 1)
                add(Why::only_day, fmt::format("no other day within {} of {} would do",
                                               count(course_.tolerance, "open day"), to_short(slot_)));
            return;
        }
        std::set<int> both;
        for (const auto& shift : problem_.shifts)
            if (shift.worker == lead && is_open(course_, shift.day) &&
                !starts(course_, weekday_number(shift.day), problem_.grid).empty())
                both.insert(weekday_number(shift.day));
        if (both.size() == 1)
            add(Why::only_day, fmt::format("{} is the only weekday the family can and {} works",
                                           weekday_name(*both.begin()), name(lead)));
    }

    void after() {
        if (!course_.after) return;
        std::optional<Date> last;
        for (const auto& each : plan_.visits)
            if (each.course == course_.after->course) last = last ? std::max(*last, each.day) : each.day;
        if (last)
            add(Why::after,
                fmt::format("{} after the last visit of {}; {} to {} are asked",
                            count((visit_.day - *last).count(), "day"), problem_.courses[course_.after->course].name,
                            course_.after->least, course_.after->most));
    }

    void others() {
        std::set<std::size_t> joined;
        for (const auto& joint : course_.joint)
            if (joint.numbers.empty() || checking::contains(joint.numbers, visit_.number)) {
                joined.insert(joint.worker);
                add(Why::partner, fmt::format("{} must be there, and can", name(joint.worker)));
            }
        if (course_.staff < 2) return;
        for (std::size_t i = 1; i < visit_.workers.size(); ++i)
            if (joined.count(visit_.workers[i]) == 0)
                add(Why::second, fmt::format("{} must attend: {} comes along", course_.staff, name(visit_.workers[i])));
    }

    Problem problem_;
    Diary diary_;
    const Plan& plan_;
    const Visit& visit_;
    const Course& course_;
    bool agreed_;
    std::size_t own_ = 0;
    int weekday_ = 1, start_ = 0, led_ = 0, of_course_ = 0;
    Date slot_;
    std::vector<Reason> reasons_;
};

}  // namespace

std::vector<Reason> why_here(const Problem& problem, const Plan& plan, const Visit& visit) {
    return WhyHere(problem, plan, visit).run();
}

std::string why_unseated(const Problem& problem, const Plan& plan, std::size_t index) {
    const auto& seeker = problem.seekers[index];
    std::vector<std::string> parts;
    for (std::size_t group = 0; group < problem.groups.size(); ++group) {
        if (!seeker.groups.empty() && !checking::contains(seeker.groups, group)) continue;
        const auto& name = problem.courses[problem.groups[group].course].name;
        if (const auto why = checking::misfit(problem, plan, seeker, group)) {
            parts.push_back(fmt::format("{}: {}", name, *why));
            continue;
        }
        const auto taken = std::count(plan.seats.begin(), plan.seats.end(), std::optional(group));
        parts.push_back(taken < problem.groups[group].seats
                            ? fmt::format("{}: a seat is free", name)
                            : fmt::format("{}: all {} taken", name, count(problem.groups[group].seats, "seat")));
    }
    return parts.empty() ? "there is no group that was asked for" : join(parts, "; ");
}

}  // namespace portage::rota
