// School entry and funded early education in England, from a child's date of birth.
//
// Statute, not council practice, so it is code. Two calendars are kept apart: the three national
// terms below, by which school age and funding are counted, and the terms an authority publishes
// (calendar.hpp; Kent has six), in which visits are made.
#pragma once

#include "base/words.hpp"
#include "calendar/age.hpp"

namespace portage::calendar {

// Spring 1 January to 31 March, summer 1 April to 31 August, autumn 1 September to 31 December.
// They do not move with Easter or with anybody's term dates.
enum class Season { spring, summer, autumn };

struct NationalTerm {
    int year = 0;
    Season season = Season::spring;
    auto operator<=>(const NationalTerm&) const = default;

    Date first() const;
    Date last() const;
    NationalTerm next() const;
    std::string text() const;  // "autumn 2026"
};
NationalTerm national_term_of(Date day);

// The school year a day lies in, by the year its September lies in: 2026 for 2026/27.
int school_year_of(Date day);
std::string school_year_text(int starts);  // 2026 → "2026/27"

// The September in which a full-time Reception place must be on offer: after the 4th birthday
// (School Admissions Code 2021 para 2.17). 1 September is nominal: the school's own term decides.
Date reception_entry(Date born);
std::string cohort(Date born);  // "2026/27", the Reception year

// Born 1 April to 31 August (DfE, Admission of summer-born children).
bool is_summer_born(Date born);

// The day the child is of compulsory school age: the 5th birthday when it is 31 March, 31 August
// or 31 December, otherwise the next such day (Education Act 1996 s.8(2); SI 1998/1607). Some
// councils' pages say "1 September" of summer-born children; the statute says 31 August.
Date compulsory_school_age(Date born);
bool is_under_school_age(Date born, Date on);
// The term from whose start the child must be educated: the one after that day.
NationalTerm compulsory_from(Date born);

// The latest start that keeps an offered Reception place: the term from which education is
// compulsory, but not beyond the summer term of the Reception year (Code 2.17).
NationalTerm latest_deferral(Date born);
// A summer-born child may, on request, start a full year later; nothing for others.
std::optional<Date> delayed_entry(Date born);

// Funded hours start with the national term after the day the age is reached (DfE, Early education
// and childcare, statutory guidance from 1 April 2025). The provider's own term decides the day.
enum class Entitlement { nine_months_working, two_years, three_years };
Date funded_from(Date born, Entitlement entitlement);

// In the year of Reception entry: applications close on 15 January; an EHC plan must name the
// school by 15 February (SEND Regulations 2014 reg 18); offers go out on 16 April or the next
// working day. The last needs no list of bank holidays: in mid-April only Easter's can fall.
Date apply_by(Date born);
Date ehc_phase_transfer_by(Date born);
Date offer_day(Date born);

Date easter_sunday(int year);  // Gregorian

}  // namespace portage::calendar

namespace portage {
template <>
inline constexpr auto words<calendar::Season> =
    std::array{Word{calendar::Season::spring, "spring"}, Word{calendar::Season::summer, "summer"},
               Word{calendar::Season::autumn, "autumn"}};
template <>
inline constexpr auto words<calendar::Entitlement> = std::array{
    Word{calendar::Entitlement::nine_months_working, "nine_months_working"},
    Word{calendar::Entitlement::two_years, "two_years"}, Word{calendar::Entitlement::three_years, "three_years"}};
}  // namespace portage
