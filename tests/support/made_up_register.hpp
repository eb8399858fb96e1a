// A register of made-up children and referrals that came after, with the truth beside them: twins,
// brothers and sisters, moves, changed names, and the slips of those who fill in forms. The same for a
// seed, on every machine.
//
// Rates were set before the weights were tried on it and know nothing of them; names, short forms and
// spellings are lists of its own. Where each rate comes from stands beside it in the .cpp.
#pragma once

#include "referral/same_child/person.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace portage::test {

enum class NameGroup { english, south_asian, african, polish, irish, welsh };
inline constexpr std::array<std::string_view, 6> name_groups = {"English", "South Asian", "African",
                                                                "Polish",  "Irish",       "Welsh"};

enum class Noise { mild, harsh };

struct MadeUpRecord {
    referral::Particulars written;
    int child = 0;  // the truth: whose record it is
    int family = 0;
    int birth = 0;  // twins share it
    NameGroup group = NameGroup::english;
};

struct MadeUpRegister {
    std::vector<MadeUpRecord> children;   // one each
    std::vector<MadeUpRecord> referrals;  // later; some of them of children above
};

MadeUpRegister made_up_register(int children, int referrals, Noise noise, std::uint64_t seed);

}  // namespace portage::test
