// One worker's round on one day: what is visited in order, the journeys between, and when each visit
// and the day are expected to be over.
#pragma once

#include "base/date.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace portage::schedule {

// A way from door to door by road.
struct Way {
    int minutes = 0;
    std::optional<double> km = 0;  // absent: the time was measured, not the length
    bool operator==(const Way&) const = default;
};
// Nothing where one of the postcodes is not known.
using Ways = std::function<std::optional<Way>(const std::string& from, const std::string& to)>;

// Something to be at: a visit, a session of a group.
struct Call {
    std::string what;  // V12, G1
    TimeOfDay start;
    int minutes = 60;
    std::optional<std::string> postcode;  // absent: not known
    bool at_base = false;                 // a virtual visit is made from there
};

// A journey of the round. Where an end is not known its minutes are an assumption, and it has no length.
struct Leg {
    int minutes = 0;
    std::optional<double> km;
    bool operator==(const Leg&) const = default;
};

struct RoundStop {
    Call call;
    std::optional<Leg> leg;  // that leads here; none where the worker is there already
    int begins = 0;          // minutes past midnight: as agreed, or later where the worker cannot be there
    int ends = 0;            // expected
    int late = 0;            // begins, after what was agreed
};

struct Round {
    std::vector<RoundStop> stops;
    std::optional<Leg> home;      // back to the base
    std::optional<int> leaves;    // the base, for the first call elsewhere; none: nothing is elsewhere
    std::optional<int> finishes;  // expected: back at the base, or the last call at it; none: an empty day
    int travel = 0;               // minutes, of all legs
    double km = 0;                // of the legs whose length is known
    int unknown = 0;              // legs of no known length
    int legs() const;
};

// A journey for which no minutes are known takes so many, where the policy does not say: an assumption.
inline constexpr int unknown_journey = 30;

// `calls` in any order; they are taken by their start. The day begins and ends at `base` (absent: not
// known, and the first and last journeys with it). Calls at one postcode have no journey between them; one that no
// way is known for takes `unknown` minutes.
Round round_of(const std::optional<std::string>& base, std::vector<Call> calls, const Ways& ways,
               int unknown = unknown_journey);

// "09:30" of minutes past midnight; what runs into the next day is told as "24:10".
std::string clock_text(int minutes);

}  // namespace portage::schedule
