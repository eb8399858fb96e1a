// A plan of tours as the search changes it.
#pragma once

#include "rota/improve.hpp"
#include "rota/line_times.hpp"

#include <array>

namespace portage::rota {

class TourBoard : public Board {
public:
    explicit TourBoard(const Tours& problem);

    std::size_t tasks() const override { return problem_.tasks.size(); }
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

    Itinerary itinerary();

private:
    // Where one choice of a task would go and what that adds.
    struct Offer {
        std::int64_t added = 0;
        int choice = -1;                                          // none
        std::vector<std::pair<std::size_t, std::size_t>> places;  // line and position, one a stop
    };
    struct Known {  // the cheapest gap of a stop on a line, while the line stays as it is
        std::uint64_t version = ~std::uint64_t{0};
        Gap gap;
    };

    void prepare();
    void take_out(std::size_t task);
    void put_in(std::size_t task, const Offer& offer);
    void touch(std::size_t line);
    void settle();
    bool offer_alone(std::size_t stop, Dice& dice, std::int64_t& added, std::pair<std::size_t, std::size_t>& place);
    void offer_choice(std::size_t task, std::size_t choice, Dice& dice, Offer& best);
    void offer_pair(const TaskChoice& choice, std::size_t number, Dice& dice, Offer& best);
    void offer_late(std::size_t task, std::size_t choice, Dice& dice, Offer& best);
    bool overlooked(Dice& dice) const { return dice.one_in(100); }
    bool twin_of_empty(std::size_t line, std::size_t& seen) const;
    Gap cheapest(std::size_t stop, std::size_t which, std::size_t line);

    const Tours& problem_;
    LineTimes times_;
    bool together_ = false;  // lines depend on each other
    bool settled_ = false, sound_ = true;
    std::vector<Line> lines_;
    std::uint64_t version_ = 0;
    std::vector<int> choice_of_, line_of_;  // of a task; of a stop; −1: left out
    std::vector<std::size_t> task_of_;      // of a stop
    std::vector<std::size_t> kind_;         // of a tour: alike in all, so that one empty one stands for the others
    std::vector<std::vector<int>> near_;    // tasks by distance from a task
    std::vector<std::array<std::int64_t, 6>> keys_;  // of a task, to be sorted by
    std::vector<std::vector<Known>> known_;          // by stop, then by which of its tours
    // The journal: what a step has touched.
    std::vector<Line> old_lines_;
    std::vector<std::size_t> touched_;
    std::vector<char> is_touched_;
    std::vector<std::pair<std::size_t, int>> old_choices_, old_places_;
    Cost best_cost_;
    std::vector<std::vector<int>> best_lines_;
    std::vector<int> best_choices_;
    Offer offer_, best_offer_;
    std::int64_t refused_ = 0;  // no offer is looked at that adds no more than this
};

}  // namespace portage::rota
