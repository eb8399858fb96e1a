// What can be said of each course before anything is placed: who may lead it, where its slots would
// fall, at what times. Worked out once, in the order of names, so that the order in which a problem's
// rows were given changes nothing that is chosen from it.
#pragma once

#include "rota/diary.hpp"

namespace portage::rota {

// What breaking each soft rule is weighed at against a minute of travel while searching, so that a
// search can pass over a worse plan to a better one. Each level outweighs the next for a single visit;
// plans are printed with their levels, never with this sum.
struct Weights {
    std::int64_t unplaced = 1000, overload = 800, covered = 100, skipped = 30, irregular = 12;
    // Of a course beyond the room its worker has; absent: there is none. For a while only, so that families can
    // change hands where nearly everybody has as many as they may.
    std::optional<std::int64_t> crowded = {};
};

struct Slot {
    Date day;
    bool open = false;    // and the family not away
    bool filled = false;  // an agreed visit stands there or near it
    // Where its visit may stand: days_near without those the family is away or the slots beside it are too near.
    std::vector<Date> near = {};
};

struct CourseFacts {
    std::vector<std::size_t> leads;                       // with the skills, by name; room not looked at
    bool takes_room = true;                               // false where only one may lead: the course is theirs already
    bool always_joint = false;                            // somebody in particular is at every visit
    bool simple = true;                                   // the lead's own day decides everything
    int wanted = 0;                                       // visits beyond the agreed ones
    std::array<std::vector<int>, 7> starts;               // by weekday, [0] Monday
    std::array<std::vector<int>, 7> times;                // the same for a visit that moves: any weekday, any start
    std::array<std::vector<std::vector<Slot>>, 7> slots;  // by weekday, then phase
};

class Term {
public:
    explicit Term(const Problem& problem);

    const Problem& problem() const { return *problem_; }
    const CourseFacts& of(std::size_t course) const { return facts_[course]; }
    // Courses by name; and the place of each in that order.
    const std::vector<std::size_t>& by_name() const { return by_name_; }
    // Courses that come after this one.
    const std::vector<std::size_t>& followers(std::size_t course) const { return followers_[course]; }

private:
    const Problem* problem_;
    std::vector<CourseFacts> facts_;
    std::vector<std::size_t> by_name_;
    std::vector<std::vector<std::size_t>> followers_;
};

}  // namespace portage::rota
