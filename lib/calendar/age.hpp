// How old a child is: chronological age, and age corrected for being born early.
//
// School, funding and eligibility dates never use corrected age; every assessment keeps both.
#pragma once

#include "base/date.hpp"

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace portage::calendar {

// The day a person born on `born` reaches so many months or years: at the start of the anniversary
// (Family Law Reform Act 1969 s.9). A day the month lacks rolls to the 1st of the next, so a child
// born on 29 February is a year older on 1 March of common years.
Date reaches_months(Date born, int months);
Date reaches_years(Date born, int years);

// Completed months, and days since the last was completed (0 to 30). Before the day counted from:
// no months, and days below nought.
struct Age {
    int months = 0;
    int days = 0;
    auto operator<=>(const Age&) const = default;
};

Age age_on(Date born, Date on);

// "2 years 3 months", "7 months", "19 days", "84 days before the due date".
std::string in_words(Age age);

// How far a pregnancy had gone at birth; 40+0 is the due date.
struct Gestation {
    int weeks = 0;
    int days = 0;  // 0 to 6
    auto operator<=>(const Gestation&) const = default;
};

// "30+2", "30", "30 weeks", "30+2/40". Nothing below 20 or above 44 weeks.
std::optional<Gestation> parse_gestation(std::string_view text);
std::string in_words(Gestation gestation);  // "30+2"

// Preterm is before 37+0 (WHO; NICE NG72).
bool is_preterm(Gestation gestation);
Date due_date(Date born, Gestation gestation);
// Days by which age is corrected: those the child was early, if preterm, otherwise none.
int correction_days(Gestation gestation);
// Age counted from the due date if preterm, otherwise chronological age. Until what age to correct
// differs between services, so it is a setting of the policy and not decided here.
Age corrected_age_on(Date born, Gestation gestation, Date on);

}  // namespace portage::calendar
