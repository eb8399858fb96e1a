// What the bound on placed visits is made of; nobody else includes this.
#pragma once

#include "rota/bound.hpp"
#include "rota/openings.hpp"

namespace portage::rota {

// How many visits beyond the agreed ones a day or a part of it can hold, by number, by their minutes
// alone, and (a whole day) by their minutes with the shortest way to each.
class Capacity {
public:
    explicit Capacity(const Openings& openings);
    int window(const Opening& opening) const;
    int day(std::size_t worker, Date day) const;

private:
    int fixed_minutes(std::size_t worker, Date day, Window within) const;

    const Openings& openings_;
    std::map<Opening, std::set<std::size_t>> courses_;  // that could be there
    std::map<std::pair<std::size_t, Date>, std::set<std::size_t>> of_day_, of_partner_;
    struct Fixed {
        Window time;
        std::optional<std::size_t> place;
        bool visit = false;
    };
    std::map<std::pair<std::size_t, Date>, std::vector<Fixed>> fixed_;
};

// Courses that stand in one another's way, and what is full.
struct Tight {
    std::vector<std::size_t> courses;
    std::set<Opening> full;
    std::set<std::size_t> partners, workers;
};

class Telling {
public:
    Telling(const Openings& openings, const SkillName& skill) : openings_(openings), skill_(skill) {}
    // One for each course that cannot be placed whole whatever else there were.
    void alone(std::vector<Bottleneck>& bottlenecks) const;
    Bottleneck time(const Tight& tight, const std::function<int(std::size_t)>& placed) const;
    Bottleneck room(const Tight& tight, const std::vector<std::size_t>& left) const;

private:
    Bottleneck begin(Cause cause, std::vector<std::size_t> courses) const;
    std::string wanted(const Bottleneck& bottleneck, const std::string& verb) const;
    std::string people(const std::vector<std::size_t>& workers) const;

    const Openings& openings_;
    const SkillName& skill_;
};

}  // namespace portage::rota
