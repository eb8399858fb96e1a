// One worker's day while a plan is being made: what is in it, and whether something more fits.
#pragma once

#include "rota/plan.hpp"

namespace portage::rota {

// Working minutes of the shift between two times of day.
int worked_minutes(const std::vector<Window>& windows, int from, int to);

// Whether something can be done: what it adds to the day's travel, or the rule it fails and, where
// minutes would have cured it, how many.
struct Fit {
    std::optional<Constraint> failed;
    int short_by = 0;
    int travel = 0;
    explicit operator bool() const { return !failed; }
};

class Day {
public:
    Day() = default;
    // `shift` is absent on days not worked. Both outlive the day.
    Day(const Shift* shift, const Worker* worker, const Travel* travel)
        : shift_(shift), worker_(worker), travel_(travel) {}

    Fit fits(Window time, std::optional<std::size_t> place) const;
    // Takes it in whether or not it fits: what is agreed is agreed.
    void add_visit(Window time, std::optional<std::size_t> place);
    void add_commitment(Window time, std::optional<std::size_t> place);
    // Minutes on the road, from the base and back to it.
    int travel() const;

private:
    struct Stop {
        Window time;
        std::size_t place;
    };
    Stop stop(Window time, std::optional<std::size_t> place) const;
    void insert(const Stop& stop);
    int minutes(std::size_t from, std::size_t to) const;

    const Shift* shift_ = nullptr;
    const Worker* worker_ = nullptr;
    const Travel* travel_ = nullptr;
    std::vector<Stop> stops_;  // by start
    int visits_ = 0;
};

}  // namespace portage::rota
