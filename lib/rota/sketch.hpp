// What a worker's weekday would roughly give a course: how many of its regular slots could be kept at the
// best start, and at what price. Right where only the lead's own day decides and nothing must move; else
// a guess, from which the likeliest are chosen to be worked out in full.
#pragma once

#include "rota/construct.hpp"

#include <cstdint>

namespace portage::rota {

// Weeks of a term, a bit each. The last stands for all that come after it too: a sketch may be wrong.
using Weeks = std::uint64_t;

struct Sketch {
    std::uint64_t version = ~std::uint64_t{0};  // of the worker's weekday when it was made
    std::int64_t price = 0;                     // what a choice worked out from it would cost
    int start = -1;                             // which of the course's starts; none
};

// A course's slots on one weekday in one phase: those on open days, and those lost from the outset.
struct SlotWeeks {
    Weeks open = 0, shut = 0;
};

class Sketcher {
public:
    Sketcher(const Term& term, const Weights& weights);

    SlotWeeks slots(std::size_t course, std::size_t weekday, std::size_t phase, const DateRange& range) const;
    // `weekday` from 0; its `slots` within `range`.
    Sketch sketch(const Diary& diary, std::size_t course, std::size_t worker, std::size_t weekday, std::size_t phase,
                  const SlotWeeks& slots, const DateRange& range);
    // No sketch there is cheaper than this, nor half as dear to find out: what the nearest gap of each week adds.
    std::int64_t floor(const Diary& diary, std::size_t course, std::size_t worker, std::size_t weekday,
                       const SlotWeeks& slots);

private:
    // Days of one worker's weekday that have the same in them, of which one is looked at.
    struct Alike {
        std::uint64_t mark = 0;
        Weeks weeks = 0;
        Date day;
    };
    // Between two places on some of those days: the longest time that such a gap has.
    struct Gap {
        std::size_t at = 0, then = 0;
        int left = 0, due = 0, direct = 0;
        Weeks weeks = 0;
    };
    struct Kinds {
        std::uint64_t version = ~std::uint64_t{0};
        std::vector<Alike> days;
        std::vector<Gap> gaps;
    };
    struct Tried {  // of one start
        Weeks kept = 0;
        int travel = 0, joined = 0;
        Weeks top = 0;  // those of the days alike that hold the last kept, and the travel on one of them
        int of_top = 0;
        bool no_better_than(const Tried& other) const {
            return kept == other.kept && travel >= other.travel && of_top <= other.of_top && joined <= other.joined;
        }
    };
    Weeks week(Date day) const;
    const Kinds& kinds(const Diary& diary, std::size_t worker, std::size_t weekday);
    static void add_gaps(const Diary& diary, std::size_t worker, const Alike& alike, std::vector<Gap>& gaps);
    void try_slots(const Diary& diary, std::size_t course, std::size_t worker, const std::vector<Slot>& slots,
                   const std::vector<int>& starts, const DateRange& range);
    void add_others(const Diary& diary, const Course& course, std::size_t worker, Date day,
                    const std::vector<int>& starts);
    int joined(const Diary& diary, const Course& course, Weeks kept, int weekday, int start) const;
    // The weeks in which the worker's weekday takes a visit of the course, at whatever time the family can.
    Weeks takes(const Diary& diary, std::size_t course, std::size_t worker, std::size_t weekday);
    // The weeks whose regular visit on that weekday could be had on a day near it: as far as the tolerance goes, days
    // the service is shut left aside.
    Weeks movable(const Diary& diary, std::size_t course, std::size_t worker, std::size_t weekday);
    std::int64_t price(std::size_t course, const Tried& tried, const SlotWeeks& slots, Weeks movable) const;

    const Term* term_;
    Weights weights_;
    Date first_;                // a Monday: the first week's
    int length_ = 0;            // weeks
    std::vector<Kinds> kinds_;  // worker by worker, weekday by weekday
    std::vector<Tried> tried_;
    std::vector<int> fits_, other_;  // travel added by start; nowhere
    std::vector<int> towards_;       // Travel::minutes the other way about: to * places + from
    std::vector<std::pair<int, Weeks>> near_;
};

}  // namespace portage::rota
