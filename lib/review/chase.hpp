// Whom to ask for what: the work queue of cases the rules cannot tell about yet.
//
// A thing stands in it while the rules miss it and leaves once the fact is in the file, whatever was
// noted about asking. Asking again is due on its day and overdue from the day after.
#pragma once

#include "caseload/record.hpp"
#include "eligibility/deadline.hpp"

namespace portage::review {

// What the rules wait for in one case, on one day.
struct Awaited {
    std::vector<policy::Missing> missing;
    std::vector<eligibility::Deadline> deadlines;
};

enum class ChaseState {
    lapsed,     // the last day has passed, and by the rule the request lapses
    overdue,    // was to be asked again, or its last day has passed
    not_asked,  // nobody has been asked, or the answer did not help
    asked,      // waited for
};

struct ToChase {
    std::string what, whom;
    ChaseState state = ChaseState::not_asked;
    Id<caseload::Request> request;  // the latest for it
    std::optional<Date> asked_on, answered_on;
    std::optional<Date> chase_on;           // the next time
    std::optional<Date> by;                 // the last day it helps
    std::optional<Date> due_on;             // the sooner of the two
    std::optional<std::string> rule;        // that closes the request after that day
    std::optional<std::string> assumption;  // why its figure is assumed
    bool operator==(const ToChase&) const = default;
};

// In the order of the rules. A request for several papers counts for each of them.
std::vector<ToChase> to_chase(const Awaited& awaited, const std::vector<caseload::Request>& requests, Date today);

// "lapsed 3 days ago", "overdue 2 days", "not asked yet", "in 5 days".
std::string told(const ToChase& one, Date today);

}  // namespace portage::review

namespace portage {
template <>
inline constexpr auto words<review::ChaseState> =
    std::array{Word{review::ChaseState::lapsed, "lapsed"}, Word{review::ChaseState::overdue, "overdue"},
               Word{review::ChaseState::not_asked, "not_asked"}, Word{review::ChaseState::asked, "asked"}};
}  // namespace portage
