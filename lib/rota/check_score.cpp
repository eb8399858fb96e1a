// Every number of a plan, counted again from the visits, patterns and seats in it.
#include "rota/check_parts.hpp"

#include <limits>
#include <set>

namespace portage::rota {

namespace checking {

namespace {

class Recount {
public:
    Recount(const Problem& problem, const Plan& plan)
        : problem_(problem), plan_(plan), findings_(problem, plan.visits, &plan.patterns) {}

    Score run() {
        for (std::size_t i = 0; i < problem_.courses.size(); ++i) {
            const int missing = unplaced(i);
            score_.unplaced += missing;
            score_.forgone += missing * weight(problem_.courses[i].priority);
            if (plan_.patterns[i]) count_run(i, *plan_.patterns[i]);
        }
        for (std::size_t i = 0; i < problem_.seekers.size(); ++i) {
            if (i < plan_.seats.size() && plan_.seats[i]) continue;
            ++score_.unseated;
            score_.forgone += weight(problem_.seekers[i].priority);
        }
        for (std::size_t i = 0; i < problem_.workers.size(); ++i)
            if (const auto target = problem_.workers[i].target)
                score_.overload += std::max(0, static_cast<int>(given_to(findings_, i).size()) - std::max(0, *target));
        score_.unevenness = unevenness();
        Findings roads(problem_, plan_.visits);
        score_.travel = check_days(roads);
        return score_;
    }

    int unplaced(std::size_t course) const {
        const auto placed = static_cast<int>(findings_.of_course(course).size());
        return std::max(0, problem_.courses[course].occurrences - placed);
    }

private:
    static int weight(int priority) { return 1 + std::max(0, priority); }

    bool waits_for_partner(const Course& course, int number) const {
        return std::any_of(course.joint.begin(), course.joint.end(),
                           [&](const Joint& joint) { return contains(joint.numbers, number); });
    }

    // Between which days the course's visits can be at all.
    std::pair<Date, Date> stretch(const Course& course) const {
        std::pair<Date, Date> days{course.earliest, course.latest};
        if (!course.after) return days;
        const auto before = findings_.of_course(course.after->course);
        if (before.empty()) return days;
        days.first = std::max(days.first, before.back()->day + Days{course.after->least});
        if (course.occurrences == 1) days.second = std::min(days.second, before.back()->day + Days{course.after->most});
        return days;
    }

    // Slot by slot until every visit is made: covered, irregular, skipped.
    void count_run(std::size_t index, const Pattern& pattern) {
        const auto& course = problem_.courses[index];
        std::set<int> numbers;  // still to be made
        for (int i = 0; i < course.occurrences; ++i) numbers.insert(course.first_number + i);
        std::vector<const Visit*> own, agreed;
        for (const auto* visit : findings_.of_course(index)) {
            if (findings_.is_agreed(*visit)) {
                agreed.push_back(visit);
                numbers.erase(visit->number);
                continue;
            }
            own.push_back(visit);
            score_.covered += visit->workers.at(0) != pattern.worker ? 1 : 0;
            score_.irregular += visit->day != visit->slot || visit->start != pattern.start ? 1 : 0;
        }
        // Agreed visits may have numbers of their own: then the last ones are not wanted.
        while (static_cast<int>(numbers.size()) > course.occurrences - static_cast<int>(agreed.size()))
            numbers.erase(std::prev(numbers.end()));
        const auto [from, to] = stretch(course);
        for (Date slot = pattern.first; slot <= to && !numbers.empty(); slot += Days{7L * course.cadence}) {
            const auto kept =
                std::find_if(own.begin(), own.end(), [&](const Visit* visit) { return visit->slot == slot; });
            if (kept != own.end()) {
                numbers.erase((*kept)->number);
                continue;
            }
            // A visit agreed near a slot stands for it.
            const bool filled = std::any_of(agreed.begin(), agreed.end(), [&](const Visit* visit) {
                const auto days = visit->day < slot ? slot - visit->day : visit->day - slot;
                return 2 * days.count() < 7 * course.cadence;
            });
            if (filled || slot < from) continue;
            if (std::any_of(numbers.begin(), numbers.end(), [&](int n) { return !waits_for_partner(course, n); }))
                ++score_.skipped;
        }
    }

    int unevenness() const {
        std::vector<long> worked(problem_.workers.size()), busy(problem_.workers.size());
        for (const auto& shift : problem_.shifts)
            for (const auto& window : shift.windows) worked[shift.worker] += window.to - window.from;
        for (const auto& visit : plan_.visits)
            for (auto worker : visit.workers) busy[worker] += problem_.courses[visit.course].minutes;
        long most = 0, least = std::numeric_limits<long>::max();
        bool any = false;
        for (std::size_t i = 0; i < worked.size(); ++i) {
            if (problem_.workers[i].partner || worked[i] == 0) continue;
            const long share = 1000 * busy[i] / worked[i];
            most = std::max(most, share);
            least = std::min(least, share);
            any = true;
        }
        return any ? static_cast<int>(most - least) : 0;
    }

    const Problem& problem_;
    const Plan& plan_;
    Findings findings_;
    Score score_;
};

}  // namespace

}  // namespace checking

Score score_afresh(const Problem& problem, const Plan& plan) { return checking::Recount(problem, plan).run(); }

std::vector<Difference> differences(const Problem& problem, const Plan& plan) {
    std::vector<Difference> all;
    const auto compare = [&](const std::string& what, int said, int found) {
        if (said != found)
            all.push_back({what, said, found, fmt::format("{}: the plan says {} and it is {}", what, said, found)});
    };
    if (plan.patterns.size() != problem.courses.size() || plan.unplaced.size() != problem.courses.size()) {
        compare("courses", static_cast<int>(std::min(plan.patterns.size(), plan.unplaced.size())),
                static_cast<int>(problem.courses.size()));
        return all;
    }
    compare("seekers", static_cast<int>(plan.seats.size()), static_cast<int>(problem.seekers.size()));
    checking::Recount recount(problem, plan);
    const auto found = recount.run();
    const auto& said = plan.score;
    compare("forgone", said.forgone, found.forgone);
    compare("unplaced", said.unplaced, found.unplaced);
    compare("unseated", said.unseated, found.unseated);
    compare("overload", said.overload, found.overload);
    compare("covered", said.covered, found.covered);
    compare("skipped", said.skipped, found.skipped);
    compare("irregular", said.irregular, found.irregular);
    compare("travel", said.travel, found.travel);
    compare("unevenness", said.unevenness, found.unevenness);
    for (std::size_t i = 0; i < problem.courses.size(); ++i)
        compare("unplaced of " + problem.courses[i].name, plan.unplaced[i], recount.unplaced(i));
    return all;
}

}  // namespace portage::rota
