// What the engine is given: who works when, who is to be visited how often, and how long it takes
// to get from place to place. Plain values and whole minutes. It knows no clock and no service:
// every rule that stands here is one of the timetable itself.
#pragma once

#include "base/date.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace portage::rota {

// Minutes past local midnight, from ≤ to. What lies inside may start at `from` and end at `to`.
struct Window {
    int from = 0;
    int to = 0;
};

// Whole minutes from place to place, rounded up by whoever measured them. Not taken to be
// symmetric, nor to obey the triangle inequality (rounding breaks it).
struct Travel {
    std::size_t places = 0;
    std::vector<int> minutes;  // places × places, row by row: minutes[from * places + to]
    int between(std::size_t from, std::size_t to) const { return minutes[from * places + to]; }
};

// Someone whose time is planned. The name is used in sentences and to settle ties, so it is unique.
struct Worker {
    std::string name;
    bool partner = false;           // joins visits, never leads one; getting there is not ours to plan
    std::optional<int> most_a_day;  // visits; commitments do not count. Absent: as many as fit
    // Courses it may still be given, beyond those that name it as the only one who may lead.
    std::optional<int> room;    // absent: no limit
    std::optional<int> target;  // of those, how many may be given before it counts as overload; absent: as room
    std::vector<int> skills;
};

// One worker's day: at most one shift for a worker and a day. Work and travel lie inside the
// windows, a visit inside one of them; the time between two windows (lunch, a meeting) is free of
// both. The day starts and ends at the base, and both journeys are made in working time.
struct Shift {
    std::size_t worker = 0;
    Date day;
    std::vector<Window> windows;  // in order, apart
    std::size_t base = 0;         // a place
};

// Somebody who must be there from start to end, at every visit of a course or at some of them.
struct Joint {
    std::size_t worker = 0;
    std::vector<int> numbers;  // visit numbers; empty means every visit
};

// The first visit of a course comes so many calendar days after the last of another, both included:
// the review two to three weeks after the end of a block. Where the other course is not placed whole,
// nothing of this one is.
struct After {
    std::size_t course = 0;
    int least = 0, most = 0;
};

// One family's run of visits: how many, how often, how long, when it can, who may come.
//
// Cadence. A course has a regular weekday and week: its slots are that weekday every `cadence`
// weeks, counted in calendar weeks from `anchor` (or from a week the engine chooses when there is
// none), never from week numbers. A slot on a closed day moves by up to `tolerance` open days; when
// that cannot be, the slot is skipped and the run goes on one slot longer while `latest` allows.
// Later slots never shift because an earlier one moved or was skipped: half-term does not turn the
// odd weeks into the even ones.
struct Course {
    std::string name;  // unique; for sentences and to settle ties
    int priority = 0;  // higher is placed before lower
    int cadence = 1;   // weeks from slot to slot: 1, 2 or 4 (monthly is every four weeks)
    int occurrences = 1;
    int first_number = 1;  // of its visits, where earlier ones are no longer to plan
    int minutes = 60;
    int tolerance = 0;           // open days a single visit may stand before or after its slot
    Date earliest, latest;       // both included
    std::optional<Date> anchor;  // any day of a week that is one of the course's own
    // For a run that goes on, its regular weekday (1 Monday) and start; absent: the engine chooses.
    std::optional<int> weekday, start;
    std::optional<std::size_t> place;            // absent: virtual, made from the base of whoever makes it
    std::vector<Date> days;                      // open days, ascending; the tolerance is counted in these
    std::vector<Date> away;                      // the family cannot, ascending
    std::array<std::vector<Window>, 7> windows;  // when the family can; [0] is Monday
    std::vector<std::size_t> workers;            // who may lead; empty: any that is no partner
    std::vector<int> skills;                     // which the one who leads must have
    std::vector<Joint> joint;
    int staff = 1;  // workers that are no partners who must attend (2: nobody visits alone)
    // When the one who leads the course cannot, another of those who may lead makes the single visit
    // rather than nobody. The course stays with its own: the other needs no room for it.
    bool cover = false;
    std::optional<After> after;

    const std::vector<Window>& windows_on(Date day) const {
        return windows[static_cast<std::size_t>(weekday_number(day) - 1)];
    }
};

// A visit with its day, its start and the people at it: agreed beforehand, or what a plan says.
struct Visit {
    std::size_t course = 0;
    int number = 0;  // from the course's first number
    Date day;
    int start = 0;
    std::vector<std::size_t> workers;  // the first leads
    std::optional<Date> slot;          // the regular day it stands for; absent for agreed ones
};

// Anything else that takes workers' time: a group session, a meeting away from the base.
struct Commitment {
    std::string name;
    Date day;
    Window time;
    std::optional<std::size_t> place;  // absent: at the base
    std::vector<std::size_t> workers;
};

// A course whose visits are sessions of a group: who leads and helps is the course's (`staff`), the
// room its place; this is who fits in. Ages in whole months, both included, on the course's earliest day.
struct Group {
    std::size_t course = 0;
    int seats = 0;
    int youngest = 0, oldest = 1200;
    bool step_free = false;
};

// A child for whom a seat in one group is asked. Takes only what fits: age, step-free where needed,
// and a group whose regular weekday, start and length lie in one of the family's windows.
struct Seeker {
    std::string name;  // unique
    int priority = 0;  // higher is seated before lower
    int age = 0;       // months
    bool needs_step_free = false;
    std::array<std::vector<Window>, 7> windows;  // when the family can; [0] is Monday
    std::vector<std::size_t> groups;             // which are wanted; empty: any
};

struct Problem {
    Travel travel;
    std::vector<Worker> workers;
    std::vector<Shift> shifts;
    std::vector<Course> courses;
    std::vector<Visit> agreed;  // kept exactly as they are
    std::vector<Commitment> commitments;
    std::vector<Group> groups;
    std::vector<Seeker> seekers;
    int grid = 15;  // visits start at multiples of this, or where a window opens
};

// Fewest days between two visits of a course: half its cadence, rounded up (4, 7 or 14 days), so
// that a visit moved off a holiday never lands beside its neighbour.
constexpr int separation(int cadence) { return (7 * cadence + 1) / 2; }

// Fails with Fault::bug where the values cannot be a problem at all: an index out of range, a
// window that ends before it starts, two shifts for one worker and day, two names alike.
void require_sound(const Problem& problem);

}  // namespace portage::rota
