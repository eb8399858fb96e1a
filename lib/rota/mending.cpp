#include "rota/mending.hpp"

#include "rota/construct.hpp"
#include "rota/explain.hpp"
#include "rota/slots.hpp"

#include <algorithm>
#include <cstdlib>
#include <set>

namespace portage::rota {

namespace {
bool less(const Candidate& a, const Candidate& b) { return a.rank() < b.rank(); }
}  // namespace

Mending::Mending(const Problem& problem, const Damage& damage) : problem_(problem), damage_(damage), diary_(problem) {
    for (const auto& visit : problem.agreed) now_.emplace_back(visit);
    for (std::size_t i = 0; i < problem.agreed.size(); ++i) {
        of_family_[family(i)].push_back(i);
        told_[family(i)] = 0;
    }
}

void Mending::take(std::size_t i) {
    if (!now_[i]) return;
    diary_.remove(*now_[i]);
    told_[family(i)] -= size_of_change(before(i), *now_[i]) > 0 ? 1 : 0;
    now_[i].reset();
}

void Mending::put(std::size_t i, const Visit& visit) {
    diary_.add(visit);
    now_[i] = visit;
    told_[family(i)] += size_of_change(before(i), visit) > 0 ? 1 : 0;
}

// The visit's course as it is for this one visit: whoever came along before is to come again.
const Course& Mending::course(std::size_t i) {
    auto [known, fresh] = courses_.try_emplace(i);
    if (!fresh) return known->second;
    auto& own = known->second = problem_.courses[before(i).course];
    int staff = 0;
    for (auto worker : before(i).workers) {
        const bool partner = problem_.workers[worker].partner;
        staff += partner ? 0 : 1;
        const bool named =
            std::any_of(own.joint.begin(), own.joint.end(), [&](const Joint& j) { return j.worker == worker; });
        if (partner && !named) own.joint.push_back({worker, {before(i).number}});
    }
    own.staff = std::max(own.staff, staff);
    return own;
}

int Mending::cover(std::size_t i, std::size_t lead) const {
    const auto& named = damage_.named[before(i).course];
    if (!named || *named == lead) return 0;
    const auto& own = of_family_.at(family(i));
    const bool known = std::any_of(own.begin(), own.end(), [&](auto other) {
        return other != i && now_[other] && now_[other]->workers.front() == lead;
    });
    return known ? 1 : 2;
}

std::vector<std::size_t> Mending::leads(std::size_t i) {
    std::vector<std::size_t> found;
    const auto& own = course(i);
    for (std::size_t worker = 0; worker < problem_.workers.size(); ++worker) {
        const auto& person = problem_.workers[worker];
        const bool may =
            own.workers.empty() || std::find(own.workers.begin(), own.workers.end(), worker) != own.workers.end();
        const bool able = std::all_of(own.skills.begin(), own.skills.end(), [&](int skill) {
            return std::find(person.skills.begin(), person.skills.end(), skill) != person.skills.end();
        });
        if (may && able && !person.partner) found.push_back(worker);
    }
    return found;
}

std::vector<Visit> Mending::others_of_course(std::size_t i) const {
    std::vector<Visit> others;
    for (auto other : of_family_.at(family(i)))
        if (other != i && now_[other] && before(other).course == before(i).course) others.push_back(*now_[other]);
    return others;
}

bool Mending::family_has(std::size_t i, Date day) const {
    const auto& own = of_family_.at(family(i));
    return std::any_of(own.begin(), own.end(),
                       [&](auto other) { return other != i && now_[other] && now_[other]->day == day; });
}

std::vector<Date> Mending::days(std::size_t i, Stage stage) {
    const auto day = before(i).day;
    const auto others = others_of_course(i);
    auto near = days_near(course(i), day);
    // One that had moved already goes no further from its regular day than the course allows.
    const auto slot = before(i).slot;
    const auto allowed = days_near(course(i), slot.value_or(day));
    std::erase_if(near, [&](Date other) {
        if (other != day && std::find(allowed.begin(), allowed.end(), other) == allowed.end()) return true;
        if (stage == Stage::same_day && other != day) return true;
        if (stage == Stage::same_week && monday_of(other) != monday_of(day)) return true;
        if (other != day && family_has(i, other)) return true;
        return !well_spaced(course(i), others, other, other);
    });
    return near;
}

// The start it had, and those of the grid.
std::vector<int> Mending::times(std::size_t i, Date day) {
    auto found = starts(course(i), weekday_number(day), problem_.grid);
    if (std::find(found.begin(), found.end(), before(i).start) == found.end()) found.push_back(before(i).start);
    return found;
}

std::vector<Candidate> Mending::on(std::size_t i, Date day, std::size_t lead) {
    std::vector<Candidate> found;
    const auto& own = course(i);
    const bool elsewhere = std::find(damage_.elsewhere.begin(), damage_.elsewhere.end(), i) != damage_.elsewhere.end();
    for (int start : times(i, day)) {
        ++trials_;
        if (elsewhere && day == before(i).day && start == before(i).start) continue;
        if (!diary_.fits(own, lead, day, start)) continue;
        auto trial = diary_.try_visit(own, before(i).number, lead, day, start);
        if (!trial) continue;
        auto& here = found.emplace_back();
        here.visit = {before(i).course, before(i).number, day, start, std::move(trial.workers), before(i).slot};
        here.change = size_of_change(before(i), here.visit);
        here.cover = cover(i, lead);
        here.cost = damage_.for_good ? std::array{here.cover, here.change} : std::array{here.change, here.cover};
        here.travel = trial.travel;
    }
    return found;
}

std::optional<Candidate> Mending::best_on(std::size_t i, Date day, std::size_t lead) {
    auto found = on(i, day, lead);
    const auto best = std::min_element(found.begin(), found.end(), less);
    return best == found.end() ? std::nullopt : std::optional(std::move(*best));
}

std::vector<Candidate> Mending::candidates(std::size_t i, Stage stage, bool every_start) {
    std::vector<Candidate> found;
    for (Date day : days(i, stage))
        for (auto lead : leads(i)) {
            auto here = on(i, day, lead);
            const auto best = std::min_element(here.begin(), here.end(), less);
            if (every_start)
                std::move(here.begin(), here.end(), std::back_inserter(found));
            else if (best != here.end())
                found.push_back(std::move(*best));
        }
    std::sort(found.begin(), found.end(), less);
    return found;
}

bool Mending::stays(std::size_t i) {
    const auto& was = before(i);
    const auto& gone = damage_.elsewhere;
    if (std::find(gone.begin(), gone.end(), i) != gone.end()) return false;
    if (!is_open(course(i), was.day)) return false;
    const auto trial = diary_.try_visit(course(i), was.number, was.workers.front(), was.day, was.start);
    return trial && trial.workers == was.workers;
}

Disruption Mending::score() const {
    Disruption sum{.travel = diary_.travel()};
    std::set<std::size_t> families;
    std::set<std::pair<std::size_t, std::size_t>> strangers;  // family and who is new to it
    for (std::size_t i = 0; i < now_.size(); ++i) {
        const int change = now_[i] ? size_of_change(before(i), *now_[i]) : 1;
        if (change == 0) continue;
        families.insert(family(i));
        if (!now_[i]) {
            ++sum.unplaced;
            continue;
        }
        sum.change += change;
        const auto lead = now_[i]->workers.front();
        if (cover(i, lead) == 0) continue;
        ++sum.covers;
        strangers.insert({family(i), lead});
    }
    sum.families = static_cast<int>(families.size());
    sum.covers += static_cast<int>(strangers.size());
    return sum;
}

bool Mending::better(const Disruption& a, const Disruption& b) const {
    if (!damage_.for_good) return a < b;
    return std::tuple(a.unplaced, a.families, a.covers, a.change, a.travel) <
           std::tuple(b.unplaced, b.families, b.covers, b.change, b.travel);
}

// Why nothing was found: every day and person tried, each under the rule its best start failed at.
Missed Mending::why(std::size_t i) {
    Missed missed;
    missed.course = before(i).course;
    missed.slot = before(i).day;
    missed.number = before(i).number;
    std::map<Constraint, int> counts;
    const auto others = others_of_course(i);
    auto tried = days_near(course(i), before(i).day);
    if (!is_open(course(i), before(i).day)) tried.insert(tried.begin(), before(i).day);
    for (Date day : tried) {
        if (!is_open(course(i), day) || is_away(course(i), day)) {
            ++counts[is_open(course(i), day) ? Constraint::away : Constraint::closed];
            continue;
        }
        if (!well_spaced(course(i), others, day, day) || (day != before(i).day && family_has(i, day))) {
            ++counts[Constraint::spacing];
            continue;
        }
        for (auto lead : leads(i)) refute(i, day, lead, missed, counts);
    }
    for (const auto& [constraint, times] : counts) {
        missed.refusals.push_back({constraint, times});
        missed.tried += times;
    }
    std::stable_sort(missed.refusals.begin(), missed.refusals.end(),
                     [](const Refusal& a, const Refusal& b) { return a.times > b.times; });
    missed.sentence = in_words(problem_, missed);
    return missed;
}
void Mending::refute(std::size_t i, Date day, std::size_t lead, Missed& missed, std::map<Constraint, int>& counts) {
    std::optional<NearMiss> nearest;
    for (int start : times(i, day)) {
        const auto trial = diary_.try_visit(course(i), before(i).number, lead, day, start);
        if (!trial.failed) continue;
        const NearMiss miss{lead, day, start, *trial.failed, trial.short_by};
        if (!nearest || miss.constraint > nearest->constraint ||
            (miss.constraint == nearest->constraint && miss.short_by < nearest->short_by))
            nearest = miss;
    }
    if (!nearest) return;
    ++counts[nearest->constraint];
    const bool nearer = nearest->short_by > 0 && (!missed.nearest || nearest->short_by < missed.nearest->short_by);
    if (nearer) missed.nearest = nearest;
}

}  // namespace portage::rota
