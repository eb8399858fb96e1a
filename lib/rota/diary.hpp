// Everybody's days while a plan is being made, and the test that decides whether a visit can be.
#pragma once

#include "rota/day.hpp"

namespace portage::rota {

// A visit tried: who would attend and what travel it adds, or the rule that forbids it.
struct Trial {
    std::optional<Constraint> failed;
    int short_by = 0;
    std::vector<std::size_t> workers;  // the lead first; only where nothing failed
    int travel = 0;
    explicit operator bool() const { return !failed; }
};

class Diary {
public:
    // Takes in what is agreed and the commitments. The problem outlives the diary.
    explicit Diary(const Problem& problem);

    // Every hard rule but skill, room and spacing, in the order of the Constraint list.
    Trial try_visit(const Course& course, int number, std::size_t lead, Date day, int start) const;
    // The part of it that the lead's own day decides: the cheap test for the many.
    Fit fits(const Course& course, std::size_t worker, Date day, int start) const;
    void add(const Visit& visit);

    // Agreed visits of one course, by day.
    const std::vector<Visit>& agreed(std::size_t course) const { return agreed_[course]; }
    // Courses the worker may still be given; absent: no limit.
    std::optional<int> room(std::size_t worker) const { return rooms_[worker]; }
    void take_room(std::size_t worker);
    int travel() const;

private:
    Day& day(std::size_t worker, Date date);
    const Day& day(std::size_t worker, Date date) const;
    bool add_second(const Course& course, Date day, Window time, Trial& trial) const;

    const Problem* problem_;
    Date first_;  // the days kept run from here
    std::size_t length_ = 0;
    std::vector<Day> days_;  // worker by worker
    Day off_;                // what any day outside that stretch looks like
    std::vector<std::vector<Visit>> agreed_;
    std::vector<std::optional<int>> rooms_;
};

}  // namespace portage::rota
