// Children who wait for a place in a group, seated: for `schedule plan --waiting`.
#pragma once

#include "cmd/session.hpp"

namespace portage::cmd {

// A table of them, where somebody waits.
void add_seats(Session& session, Page& page);
// The same for beside a sheet: a sentence for each who can have a place.
std::vector<std::string> seats_told(Session& session);

}  // namespace portage::cmd
