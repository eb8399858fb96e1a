// A block of visits not yet begun: as asked for, else as the case and the policy have it.
#pragma once

#include "cmd/session.hpp"
#include "schedule/visit.hpp"

namespace portage::cmd {

struct BlockWishes {
    std::optional<policy::Frequency> frequency;
    std::optional<policy::Mode> mode;
    std::optional<int> visits, minutes;
    std::optional<std::string> visitor;
    std::optional<Date> starts;
    bool any() const { return frequency || visits || mode || minutes || visitor || starts; }
};

// Fails with Fault::usage where neither the wishes nor the policy say how often or how many.
schedule::VisitBlock new_block(Session& session, const caseload::Case& case_file, const BlockWishes& wishes);

// The waiting list of a day in its order: the policy's.
std::vector<caseload::Case> waiting_in_order(Session& session, Date on);

}  // namespace portage::cmd
