// The best a course can be given in the diary as it stands: every worker, weekday and week is looked at
// slot by slot, what is known of columns that have not changed is not worked out again, and the
// likeliest are worked out in full, visit by visit.
#pragma once

#include "rota/construct.hpp"
#include "rota/dice.hpp"

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
    static constexpr std::size_t lanes = 4;
    using Lanes = int __attribute__((vector_size(lanes * sizeof(int))));
    // How many of the regular slots could be kept as they are at the best start.
    struct Sketch {
        std::uint64_t version = ~std::uint64_t{0};
        std::int64_t price = 0;  // what a choice worked out from it would cost, roughly
        int start = -1;          // none
    };
    struct Column {  // a worker's weekday, and the week a run in it starts
        std::size_t worker = 0, weekday = 0, phase = 0;
        std::size_t sketch = 0;  // its first of two
    };
    struct Likely {
        std::int64_t price = 0;
        const Column* column = nullptr;
    };
    Choice chosen(const Diary& diary, std::size_t course, const DateRange& range);
    void look(const Diary& diary, std::size_t course, const DateRange& range, Dice* dice);
    Sketch sketch(const Diary& diary, std::size_t course, const Column& column, const DateRange& range);
    std::int64_t overload(const Diary& diary, std::size_t course, std::size_t worker) const;
    void with_others(const Diary& diary, const Course& course, std::size_t worker, Date day,
                     const std::vector<int>& starts, std::vector<Lanes>& fits);
    void count_joined(const Diary& diary, std::size_t course, Date day, const std::vector<int>& starts,
                      const std::vector<Lanes>& fits);
    bool tally(int wanted, const std::vector<Lanes>& found);

    const Term* term_;
    Weights weights_;
    std::vector<std::vector<Column>> columns_;  // by course
    std::vector<Sketch> sketches_;
    std::vector<Likely> likely_;
    std::vector<const Column*> stale_;
    // By start, while one pattern is looked at: slots kept and lost so far, lost before the last kept, and
    // the travel added.
    struct Tally {
        Lanes kept, lost, before, travel;
    };
    std::vector<Tally> tallies_;
    std::vector<int> joined_, other_;
    std::vector<std::uint64_t> seen_;          // marks of the days looked at for it
    std::vector<std::vector<Lanes>> fits_of_;  // and the travel added on them, by start
};

// Works a pattern out in full: moved visits, cover, partners.
Choice work_out(const Term& term, const Diary& diary, std::size_t course, const Pattern& pattern, std::size_t phase,
                const DateRange& range);

}  // namespace portage::rota
