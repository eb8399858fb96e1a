// Groups families come to: places, sessions, register.
#pragma once

#include "caseload/case.hpp"

namespace portage::schedule {

struct PlayGroup {
    Id<PlayGroup> id;  // written G3
    std::string name;
    std::string kind;  // a key of the policy's list of groups
    Id<team::Venue> venue;
    Id<team::Worker> worker;
    int weekday = 1;  // 1 Monday … 7 Sunday
    TimeOfDay start;
    int minutes = 90;
    int capacity = 1;  // children
    std::optional<Date> ended_on;
};

enum class PlaceStatus { waiting, attending, left };

struct GroupPlace {
    Id<GroupPlace> id;
    Id<PlayGroup> play_group;
    Id<caseload::Case> case_file;
    PlaceStatus status = PlaceStatus::waiting;
    Date asked_on{};
    std::optional<Date> from, to;
};

enum class SessionStatus { planned, held, cancelled };

struct GroupSession {
    Id<GroupSession> id;
    Id<PlayGroup> play_group;
    Date day{};
    SessionStatus status = SessionStatus::planned;
    std::optional<std::string> reason;
    int sequence = 0;
};

enum class GroupOutcome { attended, absent, cancelled_by_family };

struct GroupAttendance {
    Id<GroupAttendance> id;
    Id<GroupSession> group_session;
    Id<caseload::Case> case_file;
    GroupOutcome outcome = GroupOutcome::attended;
    std::optional<std::string> reason;
};

}  // namespace portage::schedule

namespace portage {
template <>
inline constexpr auto words<schedule::PlaceStatus> =
    std::array{Word{schedule::PlaceStatus::waiting, "waiting"}, Word{schedule::PlaceStatus::attending, "attending"},
               Word{schedule::PlaceStatus::left, "left"}};
template <>
inline constexpr auto words<schedule::SessionStatus> =
    std::array{Word{schedule::SessionStatus::planned, "planned"}, Word{schedule::SessionStatus::held, "held"},
               Word{schedule::SessionStatus::cancelled, "cancelled"}};
template <>
inline constexpr auto words<schedule::GroupOutcome> =
    std::array{Word{schedule::GroupOutcome::attended, "attended"}, Word{schedule::GroupOutcome::absent, "absent"},
               Word{schedule::GroupOutcome::cancelled_by_family, "cancelled_by_family"}};
}  // namespace portage
