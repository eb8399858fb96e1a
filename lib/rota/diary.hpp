// Everybody's days while a plan is being made, and the test that decides whether a visit can be.
#pragma once

#include "rota/day.hpp"

#include <cstdint>

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
    // The starts at which the lead's own day takes it; see Day::each_fit.
    template <class Use>
    void each_fit(const Course& course, std::size_t worker, Date day, const std::vector<int>& starts, Use use) const {
        this->day(worker, day).each_fit(starts, course.minutes, course.place, use);
    }
    bool takes(const Course& course, std::size_t worker, Date day, const std::vector<int>& starts) const {
        return this->day(worker, day).takes(starts, course.minutes, course.place);
    }
    // See Day::each_gap.
    template <class Use>
    void each_gap(std::size_t worker, Date day, Use use) const {
        this->day(worker, day).each_gap(use);
    }
    bool works(std::size_t worker, Date day) const { return this->day(worker, day).works(); }
    // See Day::mark.
    std::uint64_t mark(std::size_t worker, Date day) const { return this->day(worker, day).mark(); }
    void add(const Visit& visit);
    void remove(const Visit& visit);

    // Agreed visits of one course, by day.
    const std::vector<Visit>& agreed(std::size_t course) const { return agreed_[course]; }
    // Courses the worker may still be given; absent: no limit.
    std::optional<int> room(std::size_t worker) const { return rooms_[worker]; }
    void take_room(std::size_t worker);
    void give_room(std::size_t worker);
    int given(std::size_t worker) const { return given_[worker]; }  // courses that took room
    int travel() const { return travel_; }

    // Changes with every change to a worker's days of one weekday (1 to 7), and back when it is undone.
    std::uint64_t version(std::size_t worker, int weekday) const {
        return versions_[worker * 7 + static_cast<std::size_t>(weekday - 1)];
    }
    // The journal: what was done since the last of these stands, or never happened.
    void keep();
    void undo();

private:
    Day& day(std::size_t worker, Date date);
    const Day& day(std::size_t worker, Date date) const {
        const auto offset = static_cast<std::size_t>((date - first_).count());  // before the first: past the last
        return offset < length_ ? days_[worker * length_ + offset] : off_;
    }
    std::size_t index(std::size_t worker, Date date) const;
    Day& touch(std::size_t worker, Date date);
    bool add_second(const Course& course, Date day, Window time, Trial& trial) const;

    const Problem* problem_;
    Date first_;  // the days kept run from here
    std::size_t length_ = 0;
    std::vector<Day> days_;  // worker by worker
    Day off_;                // what any day outside that stretch looks like
    std::vector<std::vector<Visit>> agreed_;
    std::vector<std::optional<int>> rooms_;
    std::vector<int> given_;
    int travel_ = 0;
    std::vector<std::uint64_t> versions_;  // worker by worker, weekday by weekday
    std::uint64_t last_version_ = 0;
    struct Touched {
        std::size_t day = 0, column = 0;
        std::uint64_t version = 0;
    };
    std::vector<Touched> touched_;
    std::vector<Day> old_days_;  // beside touched_, and longer: what was once allocated stays
    std::vector<char> is_touched_;
    std::vector<std::pair<std::size_t, int>> old_given_;
    int old_travel_ = 0;
};

}  // namespace portage::rota
