// Who may ask for a child to be visited, and by which way the request comes.
#pragma once

#include "base/words.hpp"

namespace portage::referral {

enum class Referrer { parent, professional };
enum class Route { form, phone, email, letter, notice };  // notice: from a section 23 notice, itself not a referral

}  // namespace portage::referral

namespace portage {
template <>
inline constexpr auto words<referral::Referrer> =
    std::array{Word{referral::Referrer::parent, "parent"}, Word{referral::Referrer::professional, "professional"}};
template <>
inline constexpr auto words<referral::Route> = std::array{
    Word{referral::Route::form, "form"}, Word{referral::Route::phone, "phone"}, Word{referral::Route::email, "email"},
    Word{referral::Route::letter, "letter"}, Word{referral::Route::notice, "notice"}};
}  // namespace portage
