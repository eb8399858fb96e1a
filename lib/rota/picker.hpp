// The best a course can be given in the diary as it stands: every worker, weekday and week is looked at
// slot by slot, what is known of columns that have not changed is not worked out again, and the
// likeliest are worked out in full, visit by visit.
#pragma once

#include "rota/dice.hpp"
#include "rota/sketch.hpp"

namespace portage::rota {

class Picker {
public:
    Picker(const Term& term, const Weights& weights);

    // What a choice costs beside leaving the course out altogether; its travel as added.
    std::int64_t price(std::size_t course, const Choice& choice) const;
    // With dice, a worker and weekday is overlooked now and then.
    Choice best(const Diary& diary, std::size_t course, const DateRange& range, Dice* dice);
    // The best on one worker's weekday drawn by chance, every other time from a later day on.
    Choice any(const Diary& diary, std::size_t course, DateRange range, Dice& dice);

private:
    struct Column {  // a worker's weekday, and the week a run in it starts
        std::size_t worker = 0, weekday = 0, phase = 0;
        std::size_t sketch = 0;  // its first of two
        SlotWeeks slots = {};
    };
    struct Likely {
        std::int64_t price = 0;
        const Column* column = nullptr;
    };
    Choice chosen(const Diary& diary, std::size_t course, const DateRange& range);
    void look(const Diary& diary, std::size_t course, const DateRange& range, Dice* dice);
    Sketch sketch(const Diary& diary, std::size_t course, const Column& column, const DateRange& range);
    std::int64_t overload(const Diary& diary, std::size_t course, std::size_t worker) const;

    const Term* term_;
    Weights weights_;
    Sketcher sketcher_;
    std::vector<std::vector<Column>> columns_;  // by course
    std::vector<Sketch> sketches_;
    std::vector<Likely> likely_;
};

// Works a pattern out in full: moved visits, cover, partners.
Choice work_out(const Term& term, const Diary& diary, std::size_t course, const Pattern& pattern, std::size_t phase,
                const DateRange& range);

}  // namespace portage::rota
