// Days that do not count towards a service standard, and why one was not kept. What a policy makes
// of these is the policy's choice: stops and excused_by of its standards.
#pragma once

#include "caseload/case.hpp"

namespace portage::caseload {

enum class StopReason {
    on_hold,  // taken from the stages of the case, never entered: something is missing
    paused,   // the same: by agreement
    awaiting_consent,
    awaiting_evidence,
    awaiting_panel,
    awaiting_others,  // an assessment or a reply of another service
    family_away,
    family_asked,  // for a later day
    child_ill,
    family_ill,
    service_closed,
};
// What the stages of a case say is not entered a second time.
constexpr bool is_entered(StopReason reason) { return reason != StopReason::on_hold && reason != StopReason::paused; }

// Each of these days, the first and the last included.
struct ClockStop {
    Id<ClockStop> id;
    Id<Case> case_file;
    StopReason reason = StopReason::family_away;
    Date from{};
    std::optional<Date> to;  // none: not known yet
    std::optional<std::string> note;
};

// Of days not counted a case has at the most a year at a time, and begun at the most a year ahead:
// what lasts longer is a pause, or an end.
constexpr Days longest_stop{366};

// What is wrong with a stop about to be entered beside those of the case; nothing where all is well.
std::optional<std::string> mistake_in(const ClockStop& stop, const std::vector<ClockStop>& entered,
                                      const Case& case_file, Date today);
// The stop of that reason whose end is not known.
std::optional<ClockStop> open_stop(const std::vector<ClockStop>& entered, StopReason reason);
// "family_away from 14/09/2026 to 27/09/2026"; without an end "family_away from 14/09/2026 on".
std::string in_words(const ClockStop& stop);

enum class LateReason {
    family_cancelled,
    family_away,
    family_asked,  // for a later day
    not_reached,   // nobody answered
    nobody_in,     // nor opened the door
    child_ill,
    family_ill,
    awaiting_consent,
    awaiting_evidence,
    awaiting_panel,
    awaiting_others,
    no_interpreter,
    no_visitor_free,
    visitor_ill,
    service_closed,
    weather,
    overlooked,
};

// Why a standard of a case was not kept. Of several the latest holds.
struct Lateness {
    Id<Lateness> id;
    Id<Case> case_file;
    std::string standard;  // its name in the policy
    LateReason reason = LateReason::overlooked;
    Date on{};
    std::optional<std::string> note;
};

}  // namespace portage::caseload

namespace portage {
template <>
inline constexpr auto words<caseload::StopReason> =
    std::array{Word{caseload::StopReason::on_hold, "on_hold"},
               Word{caseload::StopReason::paused, "paused"},
               Word{caseload::StopReason::awaiting_consent, "awaiting_consent"},
               Word{caseload::StopReason::awaiting_evidence, "awaiting_evidence"},
               Word{caseload::StopReason::awaiting_panel, "awaiting_panel"},
               Word{caseload::StopReason::awaiting_others, "awaiting_others"},
               Word{caseload::StopReason::family_away, "family_away"},
               Word{caseload::StopReason::family_asked, "family_asked"},
               Word{caseload::StopReason::child_ill, "child_ill"},
               Word{caseload::StopReason::family_ill, "family_ill"},
               Word{caseload::StopReason::service_closed, "service_closed"}};
template <>
inline constexpr auto words<caseload::LateReason> =
    std::array{Word{caseload::LateReason::family_cancelled, "family_cancelled"},
               Word{caseload::LateReason::family_away, "family_away"},
               Word{caseload::LateReason::family_asked, "family_asked"},
               Word{caseload::LateReason::not_reached, "not_reached"},
               Word{caseload::LateReason::nobody_in, "nobody_in"},
               Word{caseload::LateReason::child_ill, "child_ill"},
               Word{caseload::LateReason::family_ill, "family_ill"},
               Word{caseload::LateReason::awaiting_consent, "awaiting_consent"},
               Word{caseload::LateReason::awaiting_evidence, "awaiting_evidence"},
               Word{caseload::LateReason::awaiting_panel, "awaiting_panel"},
               Word{caseload::LateReason::awaiting_others, "awaiting_others"},
               Word{caseload::LateReason::no_interpreter, "no_interpreter"},
               Word{caseload::LateReason::no_visitor_free, "no_visitor_free"},
               Word{caseload::LateReason::visitor_ill, "visitor_ill"},
               Word{caseload::LateReason::service_closed, "service_closed"},
               Word{caseload::LateReason::weather, "weather"},
               Word{caseload::LateReason::overlooked, "overlooked"}};
}  // namespace portage
