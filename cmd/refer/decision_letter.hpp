// The draft of the letter about a decision: to whom, and with what said.
#pragma once

#include "caseload/record.hpp"
#include "cmd/judging.hpp"

namespace portage::cmd {

struct DraftedLetter {
    caseload::Letter letter;  // not stored yet
    std::optional<std::string> signposting;
};

// `reason` is the deciding person's; it stands in the letter only where a decline has no reason
// among the rules.
DraftedLetter draft_letter(Session& session, const JudgedCase& judged, caseload::DecisionOutcome outcome,
                           const std::string& reason, Date on);

}  // namespace portage::cmd
