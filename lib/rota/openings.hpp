// Where each visit could be if it were the only one: what the bounds are worked out from.
#pragma once

#include "rota/diary.hpp"

#include <map>
#include <set>

namespace portage::rota {

// Travel in which going somewhere on the way is never shorter: what cannot be with it can never be.
Travel shortest_ways(const Travel& travel);

struct Opening {
    std::size_t worker = 0;
    Date day;
    std::size_t window = 0;  // of the worker's shift
    auto operator<=>(const Opening&) const = default;
};

// Visits of one course that need the same people: all, or those whose numbers need a partner.
struct Part {
    int wanted = 0;
    std::optional<std::size_t> partner;  // the first of them who is a partner
    // By the run's periods (one slot falls in each): where a visit for its slot could be.
    std::map<int, std::set<Opening>> periods;
};

struct CourseOpenings {
    std::vector<std::size_t> leads;  // who may lead, room not looked at
    int wanted = 0;                  // beyond the agreed
    int alone = 0;                   // of which so many at most, were it the only course
    std::vector<Part> parts;
};

class Openings {
public:
    explicit Openings(const Problem& problem);
    Openings(const Openings&) = delete;
    Openings& operator=(const Openings&) = delete;
    const Problem& problem() const { return problem_; }  // with the shortest ways for travel
    const Diary& diary() const { return diary_; }
    const CourseOpenings& of(std::size_t course) const { return all_[course]; }
    // Who, where and when for the days: shift of a worker's day, visits agreed and commitments in it.
    const Shift* shift(std::size_t worker, Date day) const;

private:
    void look(std::size_t course);
    std::set<Opening> on(std::size_t course, int number, Date day) const;

    Problem problem_;
    Diary diary_;
    std::map<std::pair<std::size_t, Date>, const Shift*> shifts_;
    std::vector<CourseOpenings> all_;
};

}  // namespace portage::rota
