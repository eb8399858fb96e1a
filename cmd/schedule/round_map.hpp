// A worker's round on one day as a map: the base, the calls by their number, the ways between.
#pragma once

#include "cmd/render/page.hpp"
#include "cmd/schedule/rounds.hpp"

namespace portage::cmd {

// Calls are numbered as the round has them, from 1. What is at the base has its number there; homes that
// are confidential and addresses nobody knows are not on the map, nor the ways to and from them. Nothing
// where no way can be drawn.
std::optional<Drawing> map_of(store::Reader& reader, Travel& travel, const WorkingDay& day);

}  // namespace portage::cmd
