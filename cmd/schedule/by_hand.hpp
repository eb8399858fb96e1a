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

// Where the visit, as the file has it now, cannot be reached in time from the call before it, or the next call from
// it: a sentence for each, with the minutes of the journey, but for a confidential address, since they would say how
// far it is. That nothing could be looked at, for want of the policy's file of journeys, is a sentence too: an
// estimate refuses nothing.
std::vector<std::string> journeys_too_long(Session& session, store::Reader& reader, const schedule::Visit& visit);

// "V12, Thu 12 Nov 10:30".
std::string told(const schedule::Visit& visit);

}  // namespace portage::cmd
