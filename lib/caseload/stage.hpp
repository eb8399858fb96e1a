// The stages of a case and the moves between them that make sense.
#pragma once

#include "base/words.hpp"

#include <vector>

namespace portage::caseload {

// In the order of a case's life.
enum class Stage {
    received,     // a referral is in; nothing decided
    on_hold,      // something is missing: consent, evidence
    needs_panel,  // people have to decide
    waiting,      // accepted, on the waiting list
    allocated,    // a visitor is named, visits not begun
    active,       // in a block of visits
    on_break,     // a planned gap after a block
    group_only,   // groups, no home visits
    transition,   // moving into a setting
    outreach,     // visited in the setting, once settled
    paused,       // by agreement: illness, travel
    closed,
    declined,
    lapsed,     // what was missing never came
    withdrawn,  // the family does not want the service
    deceased,
};

// Where a case may go from `stage`, in the order of life; empty where nothing follows.
// Reopening is a move from closed, declined, lapsed or withdrawn to received or waiting.
std::vector<Stage> moves_from(Stage stage);
bool may_move(Stage from, Stage to);

// No further visit, letter or reminder is planned for a case at one of these.
bool is_ended(Stage stage);
// Visited or about to be: counted in a visitor's caseload.
bool is_on_caseload(Stage stage);

// "waiting list", "on a planned break": as a sentence would say it.
std::string_view in_words(Stage stage);

}  // namespace portage::caseload

namespace portage {
template <>
inline constexpr auto words<caseload::Stage> =
    std::array{Word{caseload::Stage::received, "received"},       Word{caseload::Stage::on_hold, "on_hold"},
               Word{caseload::Stage::needs_panel, "needs_panel"}, Word{caseload::Stage::waiting, "waiting"},
               Word{caseload::Stage::allocated, "allocated"},     Word{caseload::Stage::active, "active"},
               Word{caseload::Stage::on_break, "break"},          Word{caseload::Stage::group_only, "group_only"},
               Word{caseload::Stage::transition, "transition"},   Word{caseload::Stage::outreach, "outreach"},
               Word{caseload::Stage::paused, "paused"},           Word{caseload::Stage::closed, "closed"},
               Word{caseload::Stage::declined, "declined"},       Word{caseload::Stage::lapsed, "lapsed"},
               Word{caseload::Stage::withdrawn, "withdrawn"},     Word{caseload::Stage::deceased, "deceased"}};
}  // namespace portage
