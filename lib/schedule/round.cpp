#include "schedule/round.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace portage::schedule {

namespace {

// Where somebody is: at the base, at a postcode, or at an address nobody knows.
struct Spot {
    bool base = true;
    std::optional<std::string> postcode;
};

bool same_spot(const Spot& a, const Spot& b) {
    if (a.base && b.base) return true;
    return a.postcode && b.postcode && *a.postcode == *b.postcode;
}

std::optional<Leg> leg_between(const Spot& from, const Spot& to, const Ways& ways, int unknown) {
    if (same_spot(from, to)) return {};
    if (from.postcode && to.postcode)
        if (const auto way = ways(*from.postcode, *to.postcode)) return Leg{way->minutes, way->km};
    return Leg{unknown, {}};
}

void count(Round& round, const std::optional<Leg>& leg) {
    if (!leg) return;
    round.travel += leg->minutes;
    round.km += leg->km.value_or(0);
    round.unknown += leg->km ? 0 : 1;
}

}  // namespace

int Round::legs() const {
    return static_cast<int>(std::ranges::count_if(stops, [](const RoundStop& s) { return s.leg.has_value(); })) +
           (home ? 1 : 0);
}

Round round_of(const std::optional<std::string>& base, std::vector<Call> calls, const Ways& ways, int unknown) {
    std::stable_sort(calls.begin(), calls.end(), [](const Call& a, const Call& b) { return a.start < b.start; });
    Round round;
    const Spot at_base{true, base};
    Spot here = at_base;
    std::optional<int> free;  // when the call before is expected to be over
    for (auto& call : calls) {
        const Spot there = call.at_base ? at_base : Spot{false, call.postcode};
        RoundStop stop{.call = std::move(call), .leg = leg_between(here, there, ways, unknown)};
        const int way = stop.leg ? stop.leg->minutes : 0, agreed = stop.call.start.minutes;
        stop.begins = free ? std::max(agreed, *free + way) : agreed;
        stop.late = stop.begins - agreed;
        stop.ends = stop.begins + stop.call.minutes;
        if (stop.leg && !round.leaves) round.leaves = free ? *free : agreed - way;
        count(round, stop.leg);
        free = stop.ends;
        here = there;
        round.stops.push_back(std::move(stop));
    }
    round.home = leg_between(here, at_base, ways, unknown);
    count(round, round.home);
    if (free) round.finishes = *free + (round.home ? round.home->minutes : 0);
    return round;
}

std::string clock_text(int minutes) {
    const int shown = std::max(0, minutes);
    return fmt::format("{:02}:{:02}", shown / 60, shown % 60);
}

}  // namespace portage::schedule
