#include "rota/construct.hpp"

#include <algorithm>

namespace portage::rota {

std::vector<std::size_t> eligible(const Term& term, const Diary& diary, std::size_t course) {
    std::vector<std::size_t> found;
    for (auto worker : term.of(course).leads)
        if (!term.of(course).takes_room || diary.room(worker).value_or(1) > 0) found.push_back(worker);
    return found;
}

Score score_of(const Term& term, const Diary& diary, const std::vector<Choice>& choices) {
    Score score;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const auto& course = term.problem().courses[i];
        const auto placed = static_cast<int>(choices[i].visits.size() + diary.agreed(i).size());
        const auto unplaced = std::max(0, course.occurrences - placed);
        score.forgone += unplaced * (1 + std::max(0, course.priority));
        score.unplaced += unplaced;
        score.covered += choices[i].covered;
        score.skipped += static_cast<int>(choices[i].skipped.size());
        score.irregular += choices[i].irregular;
    }
    for (std::size_t i = 0; i < term.problem().workers.size(); ++i)
        if (const auto& target = term.problem().workers[i].target)
            score.overload += std::max(0, diary.given(i) - std::max(0, *target));
    score.travel = diary.travel();
    return score;
}

DateRange range_of(const Problem& problem, const Diary& diary, const std::vector<Choice>& choices, std::size_t index) {
    const auto& course = problem.courses[index];
    DateRange range{course.earliest, course.latest, course.latest};
    if (!course.after) return range;
    const auto before = course.after->course;
    const auto &placed = choices[before].visits, &agreed = diary.agreed(before);
    if (static_cast<int>(placed.size() + agreed.size()) < problem.courses[before].occurrences)
        return {range.to + Days{1}, range.to, range.to};
    std::optional<Date> last;
    for (const auto* visits : {&placed, &agreed})
        for (const auto& visit : *visits) last = last ? std::max(*last, visit.day) : visit.day;
    if (!last) return range;
    range.from = std::max(range.from, *last + Days{course.after->least});
    range.first_by = std::min(range.to, *last + Days{course.after->most});
    if (course.occurrences == 1) range.to = range.first_by;
    return range;
}

}  // namespace portage::rota
