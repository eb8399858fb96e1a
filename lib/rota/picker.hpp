// The best a course can be given in the diary as it stands: every worker, weekday and week is looked at
// slot by slot, what is known of columns that have not changed is not worked out again, and the
// likeliest are worked out in full, visit by visit.
#pragma once

#include "rota/dice.hpp"
#include "rota/sketch.hpp"

namespace portage::rota {

class Picker {
public:
    // So many patterns a course are worked out in full at most.
    Picker(const Term& term, const Weights& weights, std::size_t worked_out = 3);

    // What a choice costs beside leaving the course out altogether; its travel as added.
    std::int64_t price(std::size_t course, const Choice& choice) const;
    // With dice, a worker and weekday is overlooked now and then.
    Choice best(const Diary& diary, std::size_t course, const DateRange& range, Dice* dice);
    // The best on one worker's weekday drawn by chance, every other time from a later day on.
    Choice any(const Diary& diary, std::size_t course, DateRange range, Dice& dice);

    // What the course would roughly cost in one worker's weekday, room left aside, and where there; absent where it has
    // no place. Where even a floor is above `enough` it is that floor.
    struct Place {
        std::size_t column = 0;
        std::int64_t price = 0;
    };
    std::optional<Place> place(const Diary& diary, std::size_t course, std::size_t worker, std::size_t weekday,
                               std::int64_t enough);
    // Worked out; without a pattern where it has no place there after all.
    Choice choice_at(const Diary& diary, std::size_t course, std::size_t column);

private:
    struct Column {  // a worker's weekday, and the week a run in it starts
        std::size_t worker = 0, weekday = 0, phase = 0;
        std::size_t sketch = 0;  // its first of two
        SlotWeeks slots = {};
    };
    struct Reach {  // a worker's columns, one after another
        std::size_t worker = 0, first = 0, last = 0;
        std::int64_t least = 0;  // that could be had there when last looked at
        bool far = false;        // that was not half as good as what was found elsewhere
    };
    struct Likely {
        std::int64_t price = 0;  // with the overload; of a column not yet sketched, no more than that
        const Column* column = nullptr;
        std::int64_t overload = 0;
    };
    // Among the likeliest, where it is one of them.
    void offer(std::size_t course, const Likely& one);
    Choice chosen(const Diary& diary, std::size_t course, const DateRange& range);
    void look(const Diary& diary, std::size_t course, const DateRange& range, Dice* dice);
    bool hopeless(std::int64_t floor) const;
    void sketch_unknown(const Diary& diary, std::size_t course, const DateRange& range);
    Sketch sketch(const Diary& diary, std::size_t course, const Column& column, const DateRange& range);
    // What was sketched when the column's days were as they are, if it is still known; else it is made.
    const Sketch* known(const Diary& diary, const Column& column);
    const Sketch& sketched(const Diary& diary, std::size_t course, const Column& column, const DateRange& range);
    DateRange whole(std::size_t course) const;
    // What the course costs there for there being no room, or more given than is wanted; nothing where it may not be.
    std::optional<std::int64_t> overload(const Diary& diary, std::size_t course, std::size_t worker) const;

    const Term* term_;
    Weights weights_;
    std::size_t worked_out_;
    Sketcher sketcher_;
    std::vector<std::vector<Column>> columns_;  // by course
    std::vector<std::vector<Reach>> reaches_;   // the same
    std::vector<Sketch> sketches_;
    std::vector<Likely> likely_, unknown_;  // the likeliest first; not yet sketched, as a heap
};

// Works a pattern out in full: moved visits, cover, partners.
Choice work_out(const Term& term, const Diary& diary, std::size_t course, const Pattern& pattern, std::size_t phase,
                const DateRange& range);

}  // namespace portage::rota
