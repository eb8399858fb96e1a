// How good can any plan be? Figures no plan of the problem can pass, and the reason in words. Each takes
// no notice of something, and says of what: a bound is never better than its assumptions.
#pragma once

#include "rota/plan.hpp"

#include <functional>

namespace portage::rota {

// What keeps a set of visits out of every plan.
enum class Cause {
    nobody,  // nobody may lead them, or none of those who may has the training
    own,     // their own dates and hours hold no more, whoever came and whatever else were planned
    before,  // they wait for a course that cannot be placed whole
    time,    // those who may lead them have no more time on the days they can
    room,    // those who may lead them have no room for so many courses
};

struct Bottleneck {
    Cause cause = Cause::time;
    std::vector<std::size_t> courses;  // by name
    int wanted = 0, possible = 0;      // visits of these courses beyond the agreed ones
    std::vector<std::size_t> workers;  // whose time or room it is, by name
    std::vector<int> weekdays;         // on which; 1 Monday. Only of `time`
    std::vector<int> skills;           // that every one of the courses asks
    std::string sentence;
};

// Relaxed: every visit is looked at on its own against what is agreed and the commitments; then visits
// share days, which hold so many by their number and by their minutes with the shortest ways there, and
// partners' days by their minutes. Or (the other bound, whichever is lower counts) courses share room.
// Not looked at: one person all through a course, the regular time, who comes along as a second.
struct PlacedBound {
    int wanted = 0;                       // all visits of all courses, agreed ones included
    int most = 0;                         // of which any plan places at most so many
    int forgone = 0;                      // Score::forgone of any plan without its seats is at least this
    std::vector<Bottleneck> bottlenecks;  // whose wanted less possible sum to wanted less most
};

// Names of trainings for the sentences; without, they are "training 3".
using SkillName = std::function<std::string(int)>;
PlacedBound most_placed(const Problem& problem, const SkillName& skill = {});

enum class TravelFloor {
    these_days,      // the same visits by the same people on the same days, in any order and at any time
    these_visitors,  // the same families by the same visitors, on any days
    any_plan,        // as many visits, by anybody who may lead them, on any days
};

struct TravelBound {
    TravelFloor floor = TravelFloor::any_plan;
    int minutes = 0;
    std::string sentence;  // with its assumption
};

// From the tightest assumption to none. The last two take no notice of windows, and are loose where
// few visits fill a day.
std::vector<TravelBound> least_travel(const Problem& problem, const Plan& plan);

}  // namespace portage::rota

template <>
inline constexpr auto portage::words<portage::rota::Cause> = std::array{
    portage::Word{portage::rota::Cause::nobody, "nobody"}, portage::Word{portage::rota::Cause::own, "own"},
    portage::Word{portage::rota::Cause::before, "before"}, portage::Word{portage::rota::Cause::time, "time"},
    portage::Word{portage::rota::Cause::room, "room"},
};

template <>
inline constexpr auto portage::words<portage::rota::TravelFloor> = std::array{
    portage::Word{portage::rota::TravelFloor::these_days, "these days"},
    portage::Word{portage::rota::TravelFloor::these_visitors, "these visitors"},
    portage::Word{portage::rota::TravelFloor::any_plan, "any plan"},
};
