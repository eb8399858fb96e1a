// A Person as bytes, so that a register of a million can be compared without making each anew.
#pragma once

#include "referral/same_child/person.hpp"

namespace portage::store {

std::string packed(const referral::Person& person);
// Takes back what packed() made; fails with Fault::not_ours on anything else.
referral::Person unpacked(std::string_view bytes);
// The same into a person used before, whose room is used again.
void unpack(std::string_view bytes, referral::Person& person);

}  // namespace portage::store
