// The people who visit, the professionals who join them, and where groups meet.
#pragma once

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/words.hpp"

#include <optional>
#include <string>

namespace portage::team {

enum class WorkerKind { visitor, partner };  // partner: a professional of another service

struct Worker {
    Id<Worker> id;
    std::string code;  // what people type: MB
    std::string name;
    WorkerKind kind = WorkerKind::visitor;
    std::optional<std::string> profession;  // physiotherapist
    std::optional<std::string> agency;
    std::optional<std::string> email, phone;
    std::optional<std::string> base_postcode;  // where the day's travel starts and ends
    std::optional<int> room;                   // cases at the most; absent: not known
    std::optional<Date> starts_on, ends_on;    // first and last working day
};

// Times in which a worker can be planned, on one weekday of every week.
struct WorkingHours {
    Id<WorkingHours> id;
    Id<Worker> worker;
    int weekday = 1;  // 1 Monday … 7 Sunday
    TimeOfDay from, to;
};

// Not working: from the first to the last day, both included.
struct Away {
    Id<Away> id;
    Id<Worker> worker;
    Date from{}, to{};
    std::string reason;
};

struct Training {
    Id<Training> id;
    Id<Worker> worker;
    std::string name;  // portage workshop, makaton, dbs
    std::optional<Date> achieved_on;
    std::optional<Date> until;  // last day it counts
};

struct Venue {
    Id<Venue> id;
    std::string code, name;
    std::optional<std::string> address, postcode;
    std::optional<int> capacity;  // children at one time
    std::optional<std::string> equipment;
};

enum class MeetingKind { supervision, team, steering };

struct Meeting {
    Id<Meeting> id;
    MeetingKind kind = MeetingKind::team;
    Id<Worker> worker;  // supervision: whose
    Date on{};
    std::optional<std::string> note;
};

}  // namespace portage::team

namespace portage {
template <>
inline constexpr auto words<team::WorkerKind> =
    std::array{Word{team::WorkerKind::visitor, "visitor"}, Word{team::WorkerKind::partner, "partner"}};
template <>
inline constexpr auto words<team::MeetingKind> =
    std::array{Word{team::MeetingKind::supervision, "supervision"}, Word{team::MeetingKind::team, "team"},
               Word{team::MeetingKind::steering, "steering"}};
}  // namespace portage
