// A visit entered or moved by hand: asked of everybody's time, and refused or warned of.
#pragma once

#include "cmd/session.hpp"
#include "schedule/visit.hpp"

namespace portage::cmd {

// Who is to come, as typed: visitors beside the first become the second worker, partners the partner.
void name_people(Session& session, schedule::Visit& visit, const std::optional<std::string>& visitor,
                 const std::vector<std::string>& with);

// Fails with Fault::refused where something speaks against the visit, unless `anyway`; a flag of the
// case is never overruled. Answers what was overruled, to be warned of. With `anyway` a reason must
// have been given.
std::vector<std::string> require_possible(Session& session, const schedule::Visit& visit, bool anyway);

// "V12, Thu 12 Nov 10:30".
std::string told(const schedule::Visit& visit);

}  // namespace portage::cmd
