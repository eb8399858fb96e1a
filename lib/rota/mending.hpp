// The timetable while it is mended: what each agreed visit is now, and where it could be instead.
#pragma once

#include "rota/diary.hpp"
#include "rota/repair.hpp"

#include <array>
#include <map>
#include <tuple>

namespace portage::rota {

// A place a visit could have.
struct Candidate {
    Visit visit;
    std::array<int, 2> cost{};  // change and cover, or the other way round for good
    int change = 0, cover = 0, travel = 0;
    auto rank() const { return std::tuple(cost, travel, visit.day, visit.start, visit.workers); }
};

class Mending {
public:
    // Both outlive it. Every visit is where it was.
    Mending(const Problem& problem, const Damage& damage);

    const Visit& before(std::size_t i) const { return problem_.agreed[i]; }
    const std::vector<std::optional<Visit>>& now() const { return now_; }
    // Out of everybody's diary, where it is in; and into them.
    void take(std::size_t i);
    void put(std::size_t i, const Visit& visit);
    std::size_t family(std::size_t i) const { return damage_.family[before(i).course]; }
    // Whether the visit's family is told of a change already.
    bool told(std::size_t i) const { return told_.at(family(i)) > 0; }

    // Days the visit could be on, as far as the stage goes, nearest first, and far enough from the others of
    // its course.
    std::vector<Date> days(std::size_t i, Stage stage);
    // Who may lead it.
    std::vector<std::size_t> leads(std::size_t i);
    // The best start of one person's day.
    std::optional<Candidate> best_on(std::size_t i, Date day, std::size_t lead);
    // One for each person and day, or one for each start; the least change first.
    std::vector<Candidate> candidates(std::size_t i, Stage stage, bool every_start = false);
    // Taken out, it could be put in again just as it was.
    bool stays(std::size_t i);

    Disruption score() const;
    bool better(const Disruption& a, const Disruption& b) const;
    // Why a visit has no place: every day and person tried, each under the rule its best start failed at.
    Missed why(std::size_t i);
    long trials() const { return trials_; }

private:
    const Course& course(std::size_t i);
    std::vector<Candidate> on(std::size_t i, Date day, std::size_t lead);
    int cover(std::size_t i, std::size_t lead) const;
    std::vector<Visit> others_of_course(std::size_t i) const;
    bool family_has(std::size_t i, Date day) const;
    std::vector<int> times(std::size_t i, Date day);
    void refute(std::size_t i, Date day, std::size_t lead, Missed& missed, std::map<Constraint, int>& counts);

    const Problem& problem_;
    const Damage& damage_;
    Diary diary_;
    std::map<std::size_t, int> told_;  // visits changed, by family
    std::vector<std::optional<Visit>> now_;
    std::map<std::size_t, std::vector<std::size_t>> of_family_;
    std::map<std::size_t, Course> courses_;  // as they are for one visit
    long trials_ = 0;
};

}  // namespace portage::rota
