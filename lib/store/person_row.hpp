// A Person, and its outline, as bytes, so that a register of a million can be compared without making each anew.
#pragma once

#include "referral/same_child/outline.hpp"

namespace portage::store {

std::string packed(const referral::Person& person);
// Takes back what packed() made; fails with Fault::not_ours on anything else.
referral::Person unpacked(std::string_view bytes);
// The same into a person used before, whose room is used again.
void unpack(std::string_view bytes, referral::Person& person);

// An outline is always as many bytes, and never all zero.
inline constexpr std::size_t outline_bytes = 146;
void pack(const referral::Outline& outline, char* bytes);
// Takes back what pack() made; false where the bytes are all zero.
bool unpack(const char* bytes, referral::Outline& outline);

}  // namespace portage::store
