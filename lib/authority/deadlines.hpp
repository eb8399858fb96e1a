// Until when an authority waits for what is missing, over the service's rules and its programmes'.
#pragma once

#include "authority/authority.hpp"
#include "eligibility/deadline.hpp"

namespace portage::authority {

// `decision`: what the entry rules of the edition said about the facts.
std::vector<eligibility::Deadline> deadlines(const Authority& authority, const Edition& edition,
                                             const policy::Decision& decision, const eligibility::Facts& facts);

// Whether any entry rule of the edition closes a request that stays incomplete.
bool closes(const Edition& edition);

}  // namespace portage::authority
