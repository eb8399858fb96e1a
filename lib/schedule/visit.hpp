// Blocks of visits, and the visits themselves.
#pragma once

#include "caseload/case.hpp"

namespace portage::schedule {

// A run of visits promised to a family, after which there is a review.
struct VisitBlock {
    Id<VisitBlock> id;  // written B5
    Id<caseload::Case> case_file;
    int number = 1;
    Id<team::Worker> worker;
    policy::Frequency frequency = policy::Frequency::weekly;
    policy::Mode mode = policy::Mode::home;
    int visits = 1;  // promised
    int minutes = 60;
    Date starts_on{};
    std::optional<Date> ended_on;
};

enum class VisitKind { initial, baseline, routine, review, monitoring, transition, outreach };

enum class VisitStatus {
    planned,
    made,
    cancelled_by_family,
    cancelled_by_service,
    cancelled_by_professional,  // the partner of a joint visit did not come
    nobody_in,
    withdrawn,  // the case closed, or a death: nobody missed anything
};

struct Visit {
    Id<Visit> id;  // written V881
    Id<caseload::Case> case_file;
    Id<VisitBlock> block;
    Id<team::Worker> worker, second_worker, partner;
    Id<team::Venue> venue;
    Id<child::Setting> setting;
    VisitKind kind = VisitKind::routine;
    policy::Mode mode = policy::Mode::home;
    Date day{};
    TimeOfDay start;
    int minutes = 60;
    VisitStatus status = VisitStatus::planned;
    std::optional<std::string> reason, note;
    std::optional<double> miles;
    bool locked = false;  // agreed with the family: plans leave it alone
    int sequence = 0;     // of its calendar entry: +1 at every move or cancellation
};

}  // namespace portage::schedule

namespace portage {
template <>
inline constexpr auto words<schedule::VisitKind> =
    std::array{Word{schedule::VisitKind::initial, "initial"},       Word{schedule::VisitKind::baseline, "baseline"},
               Word{schedule::VisitKind::routine, "routine"},       Word{schedule::VisitKind::review, "review"},
               Word{schedule::VisitKind::monitoring, "monitoring"}, Word{schedule::VisitKind::transition, "transition"},
               Word{schedule::VisitKind::outreach, "outreach"}};
template <>
inline constexpr auto words<schedule::VisitStatus> =
    std::array{Word{schedule::VisitStatus::planned, "planned"},
               Word{schedule::VisitStatus::made, "made"},
               Word{schedule::VisitStatus::cancelled_by_family, "cancelled_by_family"},
               Word{schedule::VisitStatus::cancelled_by_service, "cancelled_by_service"},
               Word{schedule::VisitStatus::cancelled_by_professional, "cancelled_by_professional"},
               Word{schedule::VisitStatus::nobody_in, "nobody_in"},
               Word{schedule::VisitStatus::withdrawn, "withdrawn"}};
}  // namespace portage
