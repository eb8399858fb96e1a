// How much of what: "12 visits", "6 weeks", "1 term". Policies state lengths, limits and clocks so.
#pragma once

#include "base/date.hpp"
#include "base/words.hpp"

#include <string>
#include <string_view>

namespace portage::policy {

enum class Unit { minutes, hours, sessions, days, working_days, weeks, months, terms, years, visits };

}  // namespace portage::policy

namespace portage {
template <>
inline constexpr auto words<policy::Unit> = std::array{Word{policy::Unit::minutes, "minutes"},
                                                       Word{policy::Unit::hours, "hours"},
                                                       Word{policy::Unit::sessions, "sessions"},
                                                       Word{policy::Unit::days, "days"},
                                                       Word{policy::Unit::working_days, "working days"},
                                                       Word{policy::Unit::weeks, "weeks"},
                                                       Word{policy::Unit::months, "months"},
                                                       Word{policy::Unit::terms, "terms"},
                                                       Word{policy::Unit::years, "years"},
                                                       Word{policy::Unit::visits, "visits"}};
}  // namespace portage

namespace portage::policy {

struct Amount {
    int count = 0;
    Unit unit = Unit::weeks;
    bool operator==(const Amount&) const = default;
};

// "12 visits", "1 visit", and for ages "2 years 6 months", "2.5 years" or "2½ years", which are 30 months;
// nothing unless it is a whole number from 1 to 1000 and a unit of the list.
std::optional<Amount> parse_amount(std::string_view text);
using portage::to_string;  // of enumerations, which the next would hide
std::string to_string(Amount amount);

// Months in an age or length given in months or years; nothing for other units, whose length in
// months differs from case to case.
std::optional<int> as_months(Amount amount);
// Calendar days in an amount of days or weeks; nothing for other units.
std::optional<int> as_days(Amount amount);

}  // namespace portage::policy
