// What of an edition decides what is due (review/due.hpp).
#pragma once

#include "authority/authority.hpp"
#include "review/due.hpp"

namespace portage::authority {

review::DuePolicy due_policy(const Authority& authority, const Edition& edition);

}  // namespace portage::authority
