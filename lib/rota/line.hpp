// One tour while it is being planned: its stops in order, how early and how late each may begin, and
// what it would cost to put one more in. With earliest and latest starts known, that is a comparison
// a gap: a stop goes between two others when the earliest it can begin is not after the latest.
#pragma once

#include "rota/tours.hpp"

namespace portage::rota {

// A stretch of a tour: its least duration, and the earliest and latest times it may be begun so that
// it takes no longer (Savelsbergh 1992; Vidal and others 2013).
struct Stretch {
    int minutes = 0, early = 0, late = 0;
};
Stretch joined(const Stretch& before, const Stretch& after, int travel);

struct Gap {
    int position = -1;  // before which stop; −1: nowhere
    int travel = 0;     // added
};

class Line {
public:
    Line(const Tours& problem, std::size_t tour) : problem_(&problem), tour_(&problem.tours[tour]) { refresh(); }

    const std::vector<int>& stops() const { return stops_; }
    std::int64_t travel() const { return travel_; }
    std::uint64_t version() const { return version_; }
    int earliest(std::size_t position) const { return early_[position]; }
    int latest(std::size_t position) const { return late_[position]; }
    bool sound() const { return sound_; }

    // The cheapest gap for a stop; nowhere where none takes it.
    Gap cheapest(int stop) const;
    // Earliest and latest start in one gap, not looking at how long the tour gets; and the travel added.
    struct Room {
        int early = 0, late = 0, travel = 0;
    };
    Room room(int stop, std::size_t position) const;
    bool has_load_for(int stop) const;
    // Whether the tour would be under way longer than it may be, waiting for no other tour.
    bool too_long_with(int stop, std::size_t position) const;

    void insert(int stop, std::size_t position, std::uint64_t version);
    void erase(int stop, std::uint64_t version);
    void clear(std::uint64_t version);
    // What links between tours found; kept until the line changes.
    void set_times(std::vector<int>& early, std::vector<int>& late) {
        early_.swap(early);
        late_.swap(late);
    }

private:
    std::size_t place_before(std::size_t position) const;
    std::size_t place_at(std::size_t position) const;
    void refresh();

    const Tours* problem_;
    const Tour* tour_;
    std::vector<int> stops_;
    std::vector<int> early_, late_;      // one a stop
    std::vector<Stretch> until_, from_;  // [i]: from leaving to stop i − 1; from stop i to being back
    std::int64_t travel_ = 0;
    int load_ = 0;
    bool sound_ = true;
    std::uint64_t version_ = 0;
};

}  // namespace portage::rota
