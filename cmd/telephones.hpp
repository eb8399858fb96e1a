// Numbers a family can be rung on.
#pragma once

#include "cmd/session.hpp"
#include "store/cases.hpp"

namespace portage::cmd {

// A line a number: of who lives with the child first, never one that is confidential.
std::string phones_of(Session& session, Id<child::Child> child, const std::optional<store::Home>& home);

}  // namespace portage::cmd
