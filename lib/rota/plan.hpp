// What the engine answers: the visits, and for everything it could not place, why not.
#pragma once

#include "base/words.hpp"
#include "rota/problem.hpp"

#include <array>
#include <compare>

namespace portage::rota {

// The hard rules. Plans, explanations and the checker name them by the same word, so that a
// sentence about an unplaced visit and one about a hand-edited plan can be set side by side.
enum class Constraint {
    skill,        // the worker lacks a skill, or is not among those who may come
    room,         // the worker has no room for another course
    dates,        // before the course's earliest day or after its latest
    after,        // too soon or too late after the course it follows, or that one is not placed whole
    closed,       // not an open day
    away,         // the family is away
    hours,        // outside the hours the family can
    spacing,      // too near another visit of the same course
    regular,      // further from its regular slot than its course allows, or a slot its course has not
    not_working,  // the worker has no shift that day
    full,         // the worker's day already holds as many visits as it may
    shift,        // outside the worker's hours
    travel,       // overlaps something, or leaves too little time to get there
    partner,      // somebody who must be there cannot
    second,       // nobody free to come along where two must
    number,       // a visit number used twice, or more visits than the course has
    agreed,       // an agreed visit moved or left out
    seat,         // a seat in a group that is full, does not fit the child, or was not asked for
};

}  // namespace portage::rota

template <>
inline constexpr auto portage::words<portage::rota::Constraint> = std::array{
    portage::Word{portage::rota::Constraint::skill, "skill"},
    portage::Word{portage::rota::Constraint::room, "room"},
    portage::Word{portage::rota::Constraint::dates, "dates"},
    portage::Word{portage::rota::Constraint::after, "after"},
    portage::Word{portage::rota::Constraint::closed, "closed"},
    portage::Word{portage::rota::Constraint::away, "away"},
    portage::Word{portage::rota::Constraint::hours, "hours"},
    portage::Word{portage::rota::Constraint::spacing, "spacing"},
    portage::Word{portage::rota::Constraint::regular, "regular"},
    portage::Word{portage::rota::Constraint::not_working, "not working"},
    portage::Word{portage::rota::Constraint::full, "full"},
    portage::Word{portage::rota::Constraint::shift, "shift"},
    portage::Word{portage::rota::Constraint::travel, "travel"},
    portage::Word{portage::rota::Constraint::partner, "partner"},
    portage::Word{portage::rota::Constraint::second, "second"},
    portage::Word{portage::rota::Constraint::number, "number"},
    portage::Word{portage::rota::Constraint::agreed, "agreed"},
    portage::Word{portage::rota::Constraint::seat, "seat"},
};

namespace portage::rota {

// The regular slot a course was given.
struct Pattern {
    std::size_t worker = 0;
    int weekday = 1;  // 1 Monday … 7 Sunday
    Date first;       // the first slot; the others follow every `cadence` weeks
    int start = 0;
};

// How often one rule stood in the way. Every worker and day tried is counted once, under the rule
// that its best start failed at last.
struct Refusal {
    Constraint constraint = Constraint::closed;
    int times = 0;
};

// The candidate that came closest.
struct NearMiss {
    std::size_t worker = 0;
    Date day;
    int start = 0;
    Constraint constraint = Constraint::travel;
    int short_by = 0;  // minutes wanting; 0 where the rule is not about minutes
};

// A slot that could not be kept, or (without a slot) visits for which no slot was left.
struct Missed {
    std::size_t course = 0;
    std::optional<Date> slot;
    int number = 0;                 // of the visit, where it is one in particular that needs a partner
    bool made_up = false;           // the course still has all its visits, by going on longer
    int tried = 0;                  // worker and day pairs looked at
    std::vector<Refusal> refusals;  // most frequent first
    std::optional<NearMiss> nearest;
    std::string sentence;  // the above in words, without the course's name
};

// Compared from the first to the last: all visits placed before anything else. Less is better.
struct Score {
    int forgone = 0;     // unplaced visits and seats, each counted once and once more for each step of priority
    int unplaced = 0;    // visits wanted and not in the plan
    int unseated = 0;    // seekers without a group
    int overload = 0;    // courses given to workers beyond their target
    int covered = 0;     // visits not led by the worker their course was given
    int skipped = 0;     // slots that could not be kept
    int irregular = 0;   // visits not at their course's regular day and time
    int travel = 0;      // minutes, all workers, base to base
    int unevenness = 0;  // thousandths of working time between the fullest worker and the emptiest
    auto operator<=>(const Score&) const = default;
};

struct Plan {
    std::vector<Visit> visits;                      // agreed ones too; by day, start, then course
    std::vector<std::optional<Pattern>> patterns;   // one a course; none where nothing was to plan or nothing fits
    std::vector<int> unplaced;                      // one a course
    std::vector<Missed> missed;                     // by course, then slot
    std::vector<std::optional<std::size_t>> seats;  // one a seeker: the group it was given
    Score score;
};

}  // namespace portage::rota
