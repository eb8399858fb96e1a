#include "rota/diary.hpp"

#include "rota/slots.hpp"

#include <algorithm>

namespace portage::rota {

Diary::Diary(const Problem& problem) : problem_(&problem), agreed_(problem.courses.size()) {
    // The stretch of days on which anything can happen or has been agreed.
    std::vector<Date> dates;
    for (const auto& shift : problem.shifts) dates.push_back(shift.day);
    for (const auto& visit : problem.agreed) dates.push_back(visit.day);
    for (const auto& commitment : problem.commitments) dates.push_back(commitment.day);
    if (!dates.empty()) {
        const auto [first, last] = std::minmax_element(dates.begin(), dates.end());
        first_ = *first;
        length_ = static_cast<std::size_t>((*last - *first).count()) + 1;
    }
    for (const auto& worker : problem.workers) {
        days_.insert(days_.end(), length_, Day{nullptr, &worker, &problem.travel});
        rooms_.push_back(worker.room);
    }
    for (const auto& shift : problem.shifts)
        day(shift.worker, shift.day) = Day{&shift, &problem.workers[shift.worker], &problem.travel};
    for (const auto& commitment : problem.commitments)
        for (auto worker : commitment.workers)
            day(worker, commitment.day).add_commitment(commitment.time, commitment.place);
    for (const auto& day : days_) travel_ += day.travel();
    versions_.resize(7 * problem.workers.size());
    is_touched_.resize(days_.size());
    given_.resize(problem.workers.size());
    for (const auto& visit : problem.agreed) {
        add(visit);
        agreed_[visit.course].push_back(visit);
    }
    for (auto& visits : agreed_)
        std::sort(visits.begin(), visits.end(), [](const Visit& a, const Visit& b) { return a.day < b.day; });
    keep();
}

std::size_t Diary::index(std::size_t worker, Date date) const {
    return worker * length_ + static_cast<std::size_t>((date - first_).count());
}

Day& Diary::touch(std::size_t worker, Date date) {
    const auto at = index(worker, date);
    const auto column = worker * 7 + static_cast<std::size_t>(weekday_number(date) - 1);
    if (is_touched_[at] == 0) {
        is_touched_[at] = 1;
        touched_.push_back({at, column, versions_[column]});
        if (old_days_.size() < touched_.size())
            old_days_.push_back(days_[at]);
        else
            old_days_[touched_.size() - 1] = days_[at];
    }
    versions_[column] = ++last_version_;
    return days_[at];
}

void Diary::keep() {
    for (const auto& touched : touched_) is_touched_[touched.day] = 0;
    touched_.clear();
    old_given_.clear();
    old_travel_ = travel_;
}

void Diary::undo() {
    for (std::size_t i = touched_.size(); i-- > 0;) {
        std::swap(days_[touched_[i].day], old_days_[i]);
        versions_[touched_[i].column] = touched_[i].version;
    }
    for (auto [worker, by] : old_given_) {
        given_[worker] -= by;
        if (rooms_[worker]) *rooms_[worker] += by;
    }
    travel_ = old_travel_;
    keep();
}

Day& Diary::day(std::size_t worker, Date date) { return days_[index(worker, date)]; }

Fit Diary::fits(const Course& course, std::size_t worker, Date date, int start) const {
    return day(worker, date).fits({start, start + course.minutes}, course.place);
}

// Somebody more to come along: the one for whom it is least out of the way.
bool Diary::add_second(const Course& course, Date date, Window time, Trial& trial) const {
    std::optional<std::size_t> best;
    int least = 0;
    for (std::size_t worker = 0; worker < problem_->workers.size(); ++worker) {
        if (problem_->workers[worker].partner) continue;
        if (std::find(trial.workers.begin(), trial.workers.end(), worker) != trial.workers.end()) continue;
        const auto fit = day(worker, date).fits(time, course.place);
        const bool better =
            fit && (!best || fit.travel < least ||
                    (fit.travel == least && problem_->workers[worker].name < problem_->workers[*best].name));
        if (!better) continue;
        best = worker;
        least = fit.travel;
    }
    if (!best) return false;
    trial.workers.push_back(*best);
    trial.travel += least;
    return true;
}

Trial Diary::try_visit(const Course& course, int number, std::size_t lead, Date date, int start) const {
    if (date < course.earliest || date > course.latest) return {.failed = Constraint::dates};
    if (!is_open(course, date)) return {.failed = Constraint::closed};
    if (is_away(course, date)) return {.failed = Constraint::away};
    const Window time{start, start + course.minutes};
    const auto& windows = course.windows_on(date);
    if (std::none_of(windows.begin(), windows.end(),
                     [&](const Window& w) { return w.from <= time.from && time.to <= w.to; }))
        return {.failed = Constraint::hours};

    const auto fit = day(lead, date).fits(time, course.place);
    if (!fit) return {.failed = fit.failed, .short_by = fit.short_by};
    Trial trial{.workers = {lead}, .travel = fit.travel};
    for (const auto& joint : course.joint) {
        const bool wanted = joint.numbers.empty() ||
                            std::find(joint.numbers.begin(), joint.numbers.end(), number) != joint.numbers.end();
        if (!wanted || joint.worker == lead) continue;
        const auto other = day(joint.worker, date).fits(time, course.place);
        if (!other) return {.failed = Constraint::partner, .short_by = other.short_by};
        trial.workers.push_back(joint.worker);
        trial.travel += other.travel;
    }
    const auto staff = [&] {
        return std::count_if(trial.workers.begin(), trial.workers.end(),
                             [&](std::size_t worker) { return !problem_->workers[worker].partner; });
    };
    while (staff() < course.staff)
        if (!add_second(course, date, time, trial)) return {.failed = Constraint::second};
    return trial;
}

void Diary::add(const Visit& visit) {
    const auto& course = problem_->courses[visit.course];
    for (auto worker : visit.workers) {
        auto& day = touch(worker, visit.day);
        travel_ += day.add_visit({visit.start, visit.start + course.minutes}, course.place);
    }
}

void Diary::remove(const Visit& visit) {
    const auto& course = problem_->courses[visit.course];
    for (auto worker : visit.workers) {
        auto& day = touch(worker, visit.day);
        travel_ += day.remove_visit({visit.start, visit.start + course.minutes}, course.place);
    }
}

void Diary::take_room(std::size_t worker) {
    if (rooms_[worker]) --*rooms_[worker];
    ++given_[worker];
    old_given_.emplace_back(worker, 1);
}

void Diary::give_room(std::size_t worker) {
    if (rooms_[worker]) ++*rooms_[worker];
    --given_[worker];
    old_given_.emplace_back(worker, -1);
}

}  // namespace portage::rota
