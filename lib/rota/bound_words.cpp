// What binds, as a coordinator would say it.
#include "rota/bound_parts.hpp"

#include <algorithm>

namespace portage::rota {

namespace {

constexpr std::size_t named = 4;  // of a longer list, the rest are counted
constexpr int noon = 12 * 60, lunch_over = 14 * 60;

std::string listed(std::vector<std::string> names) {
    if (names.size() <= named) return in_words(names);
    const auto more = names.size() - named + 1;
    names.resize(named - 1);
    return fmt::format("{} and {} more", join(names, ", "), more);
}

std::string who_may(const std::vector<std::string>& skills) {
    return skills.empty() ? "who may lead them" : "trained in " + in_words(skills);
}

}  // namespace

Bottleneck Telling::begin(Cause cause, std::vector<std::size_t> courses) const {
    const auto& all = openings_.problem().courses;
    std::sort(courses.begin(), courses.end(), [&](std::size_t a, std::size_t b) { return all[a].name < all[b].name; });
    Bottleneck made;
    made.cause = cause;
    made.courses = std::move(courses);
    for (int skill : all[made.courses.front()].skills)
        if (std::all_of(made.courses.begin(), made.courses.end(), [&](std::size_t i) {
                return std::count(all[i].skills.begin(), all[i].skills.end(), skill) > 0;
            }))
            made.skills.push_back(skill);
    return made;
}

// "9 visits (F0003 and F0010) need somebody trained in Makaton".
std::string Telling::wanted(const Bottleneck& bottleneck, const std::string& verb) const {
    std::vector<std::string> names, skills;
    for (auto course : bottleneck.courses) names.push_back(openings_.problem().courses[course].name);
    for (int skill : bottleneck.skills) skills.push_back(skill_ ? skill_(skill) : fmt::format("training {}", skill));
    const auto visits = fmt::format("{} ({})", count(bottleneck.wanted, "visit"), listed(names));
    if (skills.empty()) return fmt::format("{} {}", visits, verb);
    return fmt::format("{} {} somebody {}", visits, bottleneck.wanted == 1 ? "needs" : "need", who_may(skills));
}

std::string Telling::people(const std::vector<std::size_t>& workers) const {
    if (workers.size() > named) return fmt::format("the {} who could come", workers.size());
    std::vector<std::string> names;
    for (auto worker : workers) names.push_back(openings_.problem().workers[worker].name);
    return in_words(names);
}

void Telling::alone(std::vector<Bottleneck>& bottlenecks) const {
    const auto& problem = openings_.problem();
    std::vector<Bottleneck> all;
    for (std::size_t i = 0; i < problem.courses.size(); ++i) {
        const auto& each = openings_.of(i);
        if (each.alone == each.wanted) continue;
        const auto& after = problem.courses[i].after;
        const bool waits = after && openings_.of(after->course).alone < openings_.of(after->course).wanted;
        auto made = begin(each.leads.empty() ? Cause::nobody : waits ? Cause::before : Cause::own, {i});
        made.wanted = each.wanted;
        made.possible = each.alone;
        made.workers = each.leads;
        made.sentence = wanted(made, made.wanted == 1 ? "is wanted" : "are wanted");
        if (made.cause == Cause::nobody)
            made.sentence += made.skills.empty() ? ", and nobody may lead them" : ", and nobody who may come is";
        else if (made.cause == Cause::before)
            made.sentence +=
                fmt::format(", after {}, which cannot be placed whole", problem.courses[after->course].name);
        else if (made.possible == 0)
            made.sentence += fmt::format(": on none of their days is {} free when the family can",
                                         made.workers.size() == 1 ? people(made.workers) : "anybody of those");
        else
            made.sentence += fmt::format(": their dates and hours, and those who may come, allow {}", made.possible);
        all.push_back(std::move(made));
    }
    std::sort(all.begin(), all.end(), [&](const Bottleneck& a, const Bottleneck& b) {
        return problem.courses[a.courses[0]].name < problem.courses[b.courses[0]].name;
    });
    bottlenecks.insert(bottlenecks.end(), all.begin(), all.end());
}

Bottleneck Telling::time(const Tight& tight, const std::function<int(std::size_t)>& placed) const {
    const auto& problem = openings_.problem();
    auto made = begin(Cause::time, tight.courses);
    for (auto course : made.courses) {
        made.wanted += openings_.of(course).alone;
        made.possible += placed(course);
    }
    std::set<std::size_t> workers = tight.partners;
    std::set<int> weekdays;
    bool mornings = true, afternoons = true;
    for (const auto& opening : tight.full) {
        workers.insert(opening.worker);
        weekdays.insert(weekday_number(opening.day));
        const auto window = openings_.shift(opening.worker, opening.day)->windows[opening.window];
        mornings = mornings && window.to <= lunch_over;
        afternoons = afternoons && window.from >= noon;
    }
    made.workers.assign(workers.begin(), workers.end());
    std::sort(made.workers.begin(), made.workers.end(),
              [&](std::size_t a, std::size_t b) { return problem.workers[a].name < problem.workers[b].name; });
    made.weekdays.assign(weekdays.begin(), weekdays.end());
    std::string when;
    if (!weekdays.empty() && (weekdays.size() < 5 || mornings || afternoons)) {
        std::vector<std::string> names;
        for (int weekday : weekdays)
            names.push_back(std::string(weekday_name(weekday)) + (mornings     ? " mornings"
                                                                  : afternoons ? " afternoons"
                                                                               : "s"));
        when = weekdays.size() < 5 ? " on " + in_words(names) : mornings ? " in the mornings" : " in the afternoons";
    }
    made.sentence =
        fmt::format("{}: {} {} time for at most {}{}", wanted(made, made.wanted == 1 ? "is wanted" : "are wanted"),
                    people(made.workers), made.workers.size() == 1 ? "has" : "have", made.possible, when);
    return made;
}

Bottleneck Telling::room(const Tight& tight, const std::vector<std::size_t>& left) const {
    auto made = begin(Cause::room, tight.courses);
    int over = 0;
    for (auto course : made.courses) {
        const int visits = openings_.of(course).alone;
        made.wanted += visits;
        const bool is_left = std::find(left.begin(), left.end(), course) != left.end();
        over += is_left ? 1 : 0;
        made.possible += is_left ? 0 : visits;
    }
    made.workers.assign(tight.workers.begin(), tight.workers.end());
    const auto courses = static_cast<int>(made.courses.size());
    made.sentence = wanted(made, made.wanted == 1 ? "is wanted" : "are wanted");
    made.sentence += made.workers.empty() ? ", and nobody has room"
                                          : fmt::format(": {} {} room for {} of the {}", people(made.workers),
                                                        made.workers.size() == 1 ? "has" : "have", courses - over,
                                                        count(courses, "family", "families"));
    return made;
}

}  // namespace portage::rota
