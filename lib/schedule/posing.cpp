#include "schedule/posing.hpp"

#include "schedule/allocation.hpp"
#include "schedule/outcome.hpp"

#include <algorithm>

namespace portage::schedule {

namespace {

// Places by postcode, each with a number; the first stands for an address nobody knows.
class Places {
public:
    std::size_t at(const std::optional<std::string>& postcode) {
        if (!postcode) return 0;
        const auto found = std::find(names_.begin(), names_.end(), *postcode);
        const auto number = static_cast<std::size_t>(found - names_.begin()) + 1;
        if (found == names_.end()) names_.push_back(*postcode);
        return number;
    }
    rota::Travel travel(const PlanningInput& input) const {
        rota::Travel travel{names_.size() + 1, {}};
        for (std::size_t from = 0; from < travel.places; ++from)
            for (std::size_t to = 0; to < travel.places; ++to) travel.minutes.push_back(minutes(input, from, to));
        return travel;
    }

private:
    int minutes(const PlanningInput& input, std::size_t from, std::size_t to) const {
        if (from == to && from != 0) return 0;
        std::optional<int> known;
        if (from != 0 && to != 0 && input.journey) known = input.journey(names_[from - 1], names_[to - 1]);
        return known.value_or(input.practice.unknown_journey);
    }
    std::vector<std::string> names_;
};

bool still_planned(const Visit& visit, const PlanningInput& input) {
    return visit.status == VisitStatus::planned && visit.day >= input.from;
}

bool called_off(VisitStatus status) {
    return status == VisitStatus::cancelled_by_service || status == VisitStatus::cancelled_by_professional ||
           status == VisitStatus::cancelled_by_family || status == VisitStatus::withdrawn;
}

// The weekday and start most of a block's visits have had; the latest decides between equals.
std::optional<std::pair<int, TimeOfDay>> regular_slot(const std::vector<Visit>& visits) {
    std::map<std::pair<int, TimeOfDay>, std::pair<int, Date>> seen;
    for (const auto& visit : visits) {
        if (visit.status == VisitStatus::withdrawn || visit.kind != VisitKind::routine) continue;
        auto& [times, latest] = seen[{weekday_number(visit.day), visit.start}];
        ++times;
        latest = std::max(latest, visit.day);
    }
    const auto most =
        std::max_element(seen.begin(), seen.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most == seen.end()) return {};
    return most->first;
}

// The skill of who has done the workshop.
constexpr int trained_visitor = 1;

// Families that are visited come before those who wait, and of these the first in turn before the next; from
// the twelfth on no difference is made. The steps are our own.
int priority_of(const BlockToPlan& block) {
    constexpr int visited = 12;
    if (block.turn) return std::max(0, visited - *block.turn);
    return block.joint.empty() ? visited : visited + 1;
}

class Poser {
public:
    explicit Poser(const PlanningInput& input) : input_(input) {}

    Posed run() {
        for (const auto& member : input_.team) add_worker(member);
        for (std::size_t i = 0; i < input_.blocks.size(); ++i) add_block(i);
        for (const auto& appointment : input_.appointments) add_appointment(appointment);
        posed_.problem.travel = places_.travel(input_);
        return std::move(posed_);
    }

private:
    std::vector<int> skills_of(const team::Member& member) const {
        if (!team::trained(member, workshop, input_.from)) return {};
        return {trained_visitor};
    }

    void add_worker(const team::Member& member) {
        const auto index = posed_.problem.workers.size();
        const bool partner = member.worker.kind == team::WorkerKind::partner;
        const auto room = team::room_left(member);
        posed_.problem.workers.push_back({.name = member.worker.code,
                                          .partner = partner,
                                          .most_a_day = partner ? std::nullopt : input_.practice.most_visits_a_day,
                                          .room = room ? std::optional(std::max(0, *room)) : std::nullopt,
                                          .skills = skills_of(member)});
        for (Date day = input_.from; day <= input_.to; day += Days{1}) {
            std::vector<rota::Window> windows;
            for (const auto& hours : team::hours_on(member, day))
                windows.push_back({hours.from.minutes, hours.to.minutes});
            if (!windows.empty())
                posed_.problem.shifts.push_back(
                    {index, day, std::move(windows), places_.at(member.worker.base_postcode)});
        }
    }

    void add_block(std::size_t index) {
        const auto& block = input_.blocks[index];
        posed_.course_of.emplace_back();
        const auto dosage = dosage_of(block.block, block.visits, input_.practice.make_up);
        int agreed = 0;
        for (const auto& visit : block.visits) agreed += still_planned(visit, input_) ? 1 : 0;
        if (cannot_plan(block) || dosage.left() + agreed == 0) return;

        const auto course_index = posed_.problem.courses.size();
        posed_.course_of.back() = course_index;
        posed_.block_of.push_back(index);
        posed_.problem.courses.push_back(course_of(block, dosage.left() + agreed, dosage.used() - agreed));
        add_agreed(block, course_index, dosage.used() - agreed);
    }

    rota::Course course_of(const BlockToPlan& block, int wanted, int before) {
        const auto& open = input_.open.at(block.area);
        rota::Course course{.name = fmt::format("{} block {}", block.reference, block.block.number),
                            .priority = priority_of(block),
                            .cadence = policy::weeks_between(block.block.frequency),
                            .occurrences = wanted,
                            .first_number = before + 1,
                            .minutes = block.block.minutes,
                            .tolerance = input_.practice.tolerance(block.block.frequency),
                            .earliest = std::max(input_.from, block.block.starts_on),
                            .latest = std::min(input_.to, block.block.ended_on.value_or(input_.to)),
                            .days = open.days,
                            .away = block.away,
                            .windows = windows_of(block.can),
                            .staff = block.two_staff ? 2 : 1};
        if (block.block.mode != policy::Mode::virtual_visit) course.place = places_.at(block.postcode);
        if (block.block.worker) course.workers = {known_worker(block.block.worker)};
        if (block.turn || block.untaken) course.skills = {trained_visitor};
        for (const auto& joint : block.joint) {
            rota::Joint other{known_worker(joint.partner), {}};
            other.numbers = joint.numbers;
            course.joint.push_back(std::move(other));
        }
        // A block that has begun keeps its weeks, weekday and time, and its distance from the last visit.
        if (const auto slot = regular_slot(block.visits)) {
            course.anchor = block.block.starts_on;
            course.weekday = slot->first;
            course.start = slot->second.minutes;
        }
        for (const auto& visit : block.visits)
            if (!called_off(visit.status) && !still_planned(visit, input_))
                course.earliest = std::max(course.earliest, visit.day + Days{rota::separation(course.cadence)});
        return course;
    }

    std::size_t known_worker(Id<team::Worker> id) const {
        const auto worker = posed_.worker(input_, id);
        if (!worker) fail(Fault::bug, "the plan was asked about somebody who is not in the team");
        return *worker;
    }

    void add_agreed(const BlockToPlan& block, std::size_t course, int number) {
        std::vector<Visit> planned;
        for (const auto& visit : block.visits)
            if (still_planned(visit, input_)) planned.push_back(visit);
        std::sort(planned.begin(), planned.end(), [](const Visit& a, const Visit& b) { return a.day < b.day; });
        for (const auto& visit : planned) {
            rota::Visit agreed{course, ++number, visit.day, visit.start.minutes, {}, {}};
            for (auto id : {visit.worker, visit.second_worker, visit.partner})
                if (const auto worker = posed_.worker(input_, id)) agreed.workers.push_back(*worker);
            if (agreed.workers.empty()) continue;
            posed_.problem.agreed.push_back(std::move(agreed));
            posed_.visit_of.push_back(visit.id);
        }
    }

    void add_appointment(const Appointment& appointment) {
        rota::Commitment commitment{
            "", appointment.day, {appointment.start.minutes, appointment.start.minutes + appointment.minutes}, {}, {}};
        if (!appointment.at_base) commitment.place = places_.at(appointment.postcode);
        for (auto id : appointment.workers)
            if (const auto worker = posed_.worker(input_, id)) commitment.workers.push_back(*worker);
        if (!commitment.workers.empty()) posed_.problem.commitments.push_back(std::move(commitment));
    }

    const PlanningInput& input_;
    Posed posed_;
    Places places_;
};

}  // namespace

std::array<std::vector<rota::Window>, 7> windows_of(const std::vector<child::Availability>& can) {
    std::array<std::vector<rota::Window>, 7> windows;
    if (can.empty()) windows.fill({{0, 24 * 60}});
    for (const auto& time : can)
        windows[static_cast<std::size_t>(time.weekday - 1)].push_back({time.from.minutes, time.to.minutes});
    for (auto& day : windows)
        std::sort(day.begin(), day.end(), [](const rota::Window& a, const rota::Window& b) { return a.from < b.from; });
    // Times that overlap would be no windows: they are one longer time.
    for (auto& day : windows) {
        std::vector<rota::Window> joined;
        for (const auto& window : day)
            if (joined.empty() || joined.back().to < window.from)
                joined.push_back(window);
            else
                joined.back().to = std::max(joined.back().to, window.to);
        day = std::move(joined);
    }
    return windows;
}

std::optional<std::size_t> Posed::worker(const PlanningInput& input, Id<team::Worker> id) const {
    for (std::size_t i = 0; i < input.team.size(); ++i)
        if (id && input.team[i].worker.id == id) return i;
    return {};
}

std::optional<std::string> cannot_plan(const BlockToPlan& block) {
    if (block.centre_only && block.block.mode != policy::Mode::centre)
        return "the case is flagged centre only: plan it at a centre";
    if (block.block.mode == policy::Mode::centre && block.venue.empty())
        return "no venue is named for visits at a centre";
    return {};
}

Posed pose(const PlanningInput& input) { return Poser(input).run(); }

}  // namespace portage::schedule
