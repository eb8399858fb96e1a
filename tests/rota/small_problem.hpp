// Made-up timetables for the tests: an autumn term of 2026 with a half-term, a few workers, places
// on a line ten minutes apart.
#pragma once

#include "rota/checker.hpp"
#include "rota/search.hpp"

#include <cstdint>
#include <cstdlib>

namespace portage::rota::test {

inline constexpr Date term_start = date(2026, 9, 7);   // a Monday
inline constexpr Date term_end = date(2026, 12, 18);   // a Friday
inline constexpr Date half_term = date(2026, 10, 26);  // Monday of the closed week

inline bool in_half_term(Date day) { return monday_of(day) == half_term; }

inline std::vector<Date> school_days() {
    std::vector<Date> days;
    for (Date day = term_start; day <= term_end; day += Days{1})
        if (weekday_number(day) <= 5 && !in_half_term(day)) days.push_back(day);
    return days;
}

inline Travel line_of_places(std::size_t places, int apart = 10) {
    Travel travel{places, {}};
    for (std::size_t from = 0; from < places; ++from)
        for (std::size_t to = 0; to < places; ++to)
            travel.minutes.push_back(apart * std::abs(static_cast<int>(from) - static_cast<int>(to)));
    return travel;
}

// 09:00–16:30 with half an hour for lunch at half past twelve, on the weekdays given.
inline void works(Problem& problem, std::size_t worker, const std::vector<int>& weekdays, std::size_t base = 0) {
    for (Date day : school_days())
        for (int weekday : weekdays)
            if (weekday_number(day) == weekday) problem.shifts.push_back({worker, day, {{540, 750}, {780, 990}}, base});
}

inline Course course(const std::string& name, std::size_t place, int cadence = 1, int occurrences = 6) {
    Course made{.name = name,
                .cadence = cadence,
                .occurrences = occurrences,
                .tolerance = cadence == 1   ? 2
                             : cadence == 2 ? 3
                                            : 5,
                .earliest = term_start,
                .latest = term_end,
                .place = place,
                .days = school_days()};
    for (int weekday = 0; weekday < 5; ++weekday) made.windows[static_cast<std::size_t>(weekday)] = {{540, 990}};
    return made;
}

// The family can only on these weekdays, between these times.
inline void only(Course& course, const std::vector<int>& weekdays, Window window) {
    for (auto& windows : course.windows) windows.clear();
    for (int weekday : weekdays) course.windows[static_cast<std::size_t>(weekday - 1)] = {window};
}

// One worker, Ann, at the first of five places, Monday to Thursday.
inline Problem ann_alone() {
    Problem problem{.travel = line_of_places(5), .workers = {{.name = "Ann"}}};
    works(problem, 0, {1, 2, 3, 4});
    return problem;
}

inline std::string dates_of(const Plan& plan, std::size_t course) {
    std::string text;
    for (const auto& visit : plan.visits)
        if (visit.course == course) text += (text.empty() ? "" : " ") + to_iso(visit.day).substr(5);
    return text;
}

// A small generator of our own, so that every machine tries the same cases.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed * 2654435761u + 88172645463325252u) {}
    int roll(int from, int to) {  // both included
        state_ ^= state_ << 13;
        state_ ^= state_ >> 7;
        state_ ^= state_ << 17;
        return from + static_cast<int>(state_ % static_cast<std::uint64_t>(to - from + 1));
    }

private:
    std::uint64_t state_;
};

}  // namespace portage::rota::test
