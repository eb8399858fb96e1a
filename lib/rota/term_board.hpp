// A term's plan as the search changes it: tasks are courses, each given one choice or none.
#pragma once

#include "rota/improve.hpp"
#include "rota/picker.hpp"

namespace portage::rota {

class TermBoard : public Board {
public:
    explicit TermBoard(const Term& term, const Weights& weights = {});

    // Puts all courses in, in this order; what was in before is forgotten.
    void construct(const std::vector<std::size_t>& order);
    // From here on these are the weights, and so many patterns a course are worked out (picker.hpp); the plan stays,
    // but for courses beyond their workers' room where none may be: of each worker's those with the fewest visits go.
    void weigh(const Weights& weights, std::size_t worked_out = 3);
    // Gives single courses something better until none is left that could have it.
    void polish();
    // Levels of the plan as it stands.
    Score score() const { return score_of(term_, made_.diary, made_.choices); }
    Construction finished() const;

    std::size_t tasks() const override { return made_.choices.size(); }
    Cost cost() const override;
    Cost cost_afresh() const override;
    bool better_than_best() const override { return cost() < best_cost_; }
    void ruin(Dice& dice, int size, std::vector<std::size_t>& out) override;
    void arrange(Dice& dice, std::vector<std::size_t>& tasks) override;
    bool insert(std::size_t task, Dice& dice) override;
    void keep() override;
    void undo() override;
    void save_best() override;
    void restore_best() override;

private:
    void take_out(std::size_t course);
    void put_in(std::size_t course, Choice choice);
    // Courses of the worker beyond the room there was.
    int beyond_room(const Diary& diary, std::size_t worker) const;
    void make_room(std::size_t worker);
    // Moves the choice that stands into the journal; what stands instead is for the caller to say.
    void remember(std::size_t course);
    std::int64_t without_travel(std::size_t course) const;
    void take_string(Dice& dice, std::size_t worker, int weekday, std::size_t most, std::vector<std::size_t>& out);
    void take(std::size_t course, std::vector<std::size_t>& out);
    // To be said whenever another choice stands.
    void mark(std::size_t course);
    // Neighbours, each of another worker's weekday, change places among these so that the sum of it is least; false
    // and nothing done where there are no two, as where every family has its visitor already.
    bool exchange(std::size_t first, Dice& dice, std::vector<std::size_t>& out);
    std::size_t seed(Dice& dice) const;
    std::int64_t dearness(std::size_t course) const;
    bool improve_one(std::size_t course);

    const Term& term_;
    Weights weights_;
    Picker picker_;
    Construction made_;
    std::int64_t soft_ = 0;                          // prices of all choices, their travel left aside
    std::vector<std::vector<std::size_t>> near_;     // courses by distance from a course
    std::vector<std::array<std::int64_t, 4>> keys_;  // of a course, to be sorted by
    // What is asked of every choice at every step, close together: its worker's weekday, from 1 on (7 × worker +
    // weekday), and whether it is not as it should be: visits unplaced, slots skipped or not kept.
    struct Mark {
        std::uint32_t column = 0;
        bool wanting = false;
    };
    std::vector<Mark> marks_;
    // The journal, and what has changed since the best was saved.
    std::vector<std::pair<std::size_t, Choice>> old_;
    std::vector<char> is_old_, changed_;
    std::int64_t old_soft_ = 0;
    Cost best_cost_;
    std::vector<Choice> best_;
};

}  // namespace portage::rota
