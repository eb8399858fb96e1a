#include "rota/explain.hpp"

#include "rota/slots.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace portage::rota {

namespace {

// What stood in the way, as it follows a number: "2 not worked".
std::string_view phrase(Constraint constraint) {
    switch (constraint) {
        case Constraint::skill: return "not among those who may come, or without the training";
        case Constraint::room: return "without room";
        case Constraint::dates: return "outside the dates";
        case Constraint::after: return "too soon or too late after what comes before";
        case Constraint::closed: return "closed";
        case Constraint::away: return "with the family away";
        case Constraint::hours: return "on which the family cannot";
        case Constraint::spacing: return "too near another visit";
        case Constraint::regular: return "too far from the regular day";
        case Constraint::not_working: return "not worked";
        case Constraint::full: return "already full";
        case Constraint::shift: return "without enough hours worked";
        case Constraint::travel: return "without time for the visit and the way there";
        case Constraint::partner: return "on which somebody who must be there cannot";
        case Constraint::second: return "with nobody free to come along";
        case Constraint::number: return "with a number that is taken";
        case Constraint::agreed: return "agreed otherwise";
        case Constraint::seat: return "without a seat";
    }
    return "?";
}

class Refutation {
public:
    Refutation(const Problem& problem, const Construction& made, std::size_t index)
        : problem_(problem), diary_(made.diary), course_(problem.courses[index]), range_(made.ranges[index]) {
        answer_.course = index;
        others_ = diary_.agreed(index);
        const auto& placed = made.choices[index].visits;
        others_.insert(others_.end(), placed.begin(), placed.end());
    }

    // Rules about the day alone count once a day, whoever might have come.
    void try_day(Date day, std::optional<Date> slot, int number, const std::vector<std::size_t>& workers) {
        if (day < course_.earliest || day > course_.latest) return refuse(Constraint::dates);
        if (!range_.holds(day)) return refuse(Constraint::after);
        if (!is_open(course_, day)) return refuse(Constraint::closed);
        if (is_away(course_, day)) return refuse(Constraint::away);
        if (!well_spaced(course_, others_, slot.value_or(day), day)) return refuse(Constraint::spacing);
        auto times = starts(course_, weekday_number(day), problem_.grid);
        if (course_.start && !times.empty()) times.push_back(*course_.start);  // which may be off the grid
        if (times.empty()) return refuse(Constraint::hours);
        for (auto worker : workers) try_worker(worker, day, number, times);
    }
    void forget_others() { others_.clear(); }
    void refuse(Constraint constraint, int times = 1) { counts_[constraint] += times; }

    Missed answer(std::optional<Date> slot, bool made_up) {
        answer_.slot = slot;
        answer_.made_up = made_up;
        for (const auto& [constraint, times] : counts_) {
            answer_.refusals.push_back({constraint, times});
            answer_.tried += times;
        }
        std::stable_sort(answer_.refusals.begin(), answer_.refusals.end(),
                         [](const Refusal& a, const Refusal& b) { return a.times > b.times; });
        answer_.sentence = in_words(problem_, answer_);
        return answer_;
    }

private:
    // The start that got furthest down the list of rules, then the one that lacked least.
    void try_worker(std::size_t worker, Date day, int number, const std::vector<int>& times) {
        std::optional<NearMiss> best;
        for (int start : times) {
            const auto trial = diary_.try_visit(course_, number, worker, day, start);
            if (!trial.failed) return refuse(Constraint::spacing);  // only the course's own visits stand in the way
            const NearMiss miss{worker, day, start, *trial.failed, trial.short_by};
            if (!best || miss.constraint > best->constraint ||
                (miss.constraint == best->constraint && miss.short_by < best->short_by))
                best = miss;
        }
        if (!best) return;
        refuse(best->constraint);
        // Nearest overall: minutes that are wanting can be found, so fewest of those; else the furthest.
        const auto& nearest = answer_.nearest;
        const bool nearer = !nearest ||
                            (best->short_by > 0 && (nearest->short_by == 0 || best->short_by < nearest->short_by)) ||
                            (best->short_by == 0 && nearest->short_by == 0 && best->constraint > nearest->constraint);
        if (nearer && best->constraint > Constraint::not_working) answer_.nearest = best;
    }

    const Problem& problem_;
    const Diary& diary_;
    const Course& course_;
    DateRange range_;
    std::vector<Visit> others_;
    std::map<Constraint, int> counts_;
    Missed answer_;
};

// The days any run the course may have could put a visit on.
std::set<Date> days_of_runs(const Course& course) {
    std::set<Date> days;
    for (int weekday = 1; weekday <= 7; ++weekday)
        if (course.weekday.value_or(weekday) == weekday)
            for (int phase = 0; phase < phases(course); ++phase)
                for (Date slot : slots(course, weekday, phase)) {
                    const auto near = days_near(course, slot);
                    days.insert(near.begin(), near.end());
                }
    return days;
}

// Nobody could take the course: every worker is looked at, and says which rule keeps them out.
Missed whole_course(const Term& term, const Construction& made, std::size_t index) {
    const auto& problem = term.problem();
    const auto& course = problem.courses[index];
    Refutation refutation(problem, made, index);
    const auto able = eligible(term, made.diary, index);
    for (std::size_t i = 0; i < problem.workers.size(); ++i) {
        if (problem.workers[i].partner || std::find(able.begin(), able.end(), i) != able.end()) continue;
        const auto& leads = term.of(index).leads;
        const bool full = std::find(leads.begin(), leads.end(), i) != leads.end();
        refutation.refuse(full ? Constraint::room : Constraint::skill);
    }
    const auto runs = days_of_runs(course);
    for (Date day : course.days)
        if (day >= course.earliest && day <= course.latest && !able.empty()) {
            if (runs.count(day) > 0)
                refutation.try_day(day, {}, course.first_number, able);
            else
                refutation.refuse(Constraint::regular);
        }
    auto answer = refutation.answer({}, false);
    if (course.after && made.ranges[index].to < made.ranges[index].from)
        answer.sentence = fmt::format("{} comes before it, and is not placed whole or ends too late",
                                      problem.courses[course.after->course].name);
    return answer;
}

// A visit that needs a partner: every open day is looked at, as if the family had no other visits.
Missed unjoined(const Problem& problem, const Construction& made, std::size_t index, int number) {
    const auto& course = problem.courses[index];
    Refutation refutation(problem, made, index);
    refutation.forget_others();
    for (Date day : course.days)
        if (day >= course.earliest && day <= course.latest)
            refutation.try_day(day, {}, number, {made.choices[index].pattern->worker});
    auto answer = refutation.answer({}, false);
    answer.number = number;
    return answer;
}

}  // namespace

std::vector<Missed> missed(const Term& term, const Construction& made) {
    const auto& problem = term.problem();
    std::vector<Missed> all;
    for (std::size_t index = 0; index < problem.courses.size(); ++index) {
        const auto& course = problem.courses[index];
        const auto& choice = made.choices[index];
        const auto placed = static_cast<int>(choice.visits.size() + made.diary.agreed(index).size());
        const int unplaced = std::max(0, course.occurrences - placed);
        if (!choice.pattern) {
            if (unplaced > 0) all.push_back(whole_course(term, made, index));
            continue;
        }
        for (Date slot : choice.skipped) {
            Refutation refutation(problem, made, index);
            auto days = days_near(course, slot);
            if (!is_open(course, slot)) days.insert(days.begin(), slot);
            const auto& leads = term.of(index).leads;
            for (Date day : days)
                refutation.try_day(day, slot, 0, course.cover ? leads : std::vector{choice.pattern->worker});
            all.push_back(refutation.answer(slot, unplaced == 0));
        }
        for (int number : choice.unjoined) all.push_back(unjoined(problem, made, index, number));
        const auto told = static_cast<int>(choice.skipped.size() + choice.unjoined.size());
        if (const int left = unplaced - told; left > 0) {
            Refutation refutation(problem, made, index);
            refutation.refuse(course.after ? Constraint::after : Constraint::dates, left);
            all.push_back(refutation.answer({}, false));
        }
    }
    return all;
}

std::string in_words(const Problem& problem, const Missed& missed) {
    const auto& course = problem.courses[missed.course];
    if (missed.refusals.empty())
        return fmt::format("no open day from {} to {}", to_short(course.earliest), to_short(course.latest));
    if (!missed.slot && missed.refusals.front().constraint == Constraint::dates)
        return fmt::format("{} left over when the last day, {}, is reached", count(missed.tried, "visit"),
                           to_short(course.latest));
    std::vector<std::string> parts;
    for (const auto& refusal : missed.refusals)
        parts.push_back(fmt::format("{} {}", refusal.times, phrase(refusal.constraint)));
    auto sentence = fmt::format("{} tried: {}", count(missed.tried, "way"), join(parts, ", "));
    if (const auto& near = missed.nearest) {
        sentence += fmt::format("; nearest {}, {} {}", problem.workers[near->worker].name, to_short(near->day),
                                to_string(TimeOfDay{near->start}));
        sentence += near->short_by > 0 ? fmt::format(", {} short", count(near->short_by, "minute"))
                                       : fmt::format(", but {}", phrase(near->constraint));
    }
    return sentence;
}

}  // namespace portage::rota
