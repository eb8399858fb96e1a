// How often and how: two different things, even where a page writes "weekly, fortnightly, monthly
// or virtually" in one list.
#pragma once

#include "base/words.hpp"

namespace portage::policy {

enum class Frequency { weekly, fortnightly, monthly };
enum class Mode { home, virtual_visit, setting, centre };

// Weeks from one visit to the next. Monthly is every fourth week, so that the weekday stays.
constexpr int weeks_between(Frequency frequency) {
    switch (frequency) {
        case Frequency::weekly: return 1;
        case Frequency::fortnightly: return 2;
        case Frequency::monthly: return 4;
    }
    return 1;
}

}  // namespace portage::policy

namespace portage {
template <>
inline constexpr auto words<policy::Frequency> =
    std::array{Word{policy::Frequency::weekly, "weekly"}, Word{policy::Frequency::fortnightly, "fortnightly"},
               Word{policy::Frequency::monthly, "monthly"}};
template <>
inline constexpr auto words<policy::Mode> =
    std::array{Word{policy::Mode::home, "home"}, Word{policy::Mode::virtual_visit, "virtual"},
               Word{policy::Mode::setting, "setting"}, Word{policy::Mode::centre, "centre"}};
}  // namespace portage
