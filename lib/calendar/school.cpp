#include "calendar/school.hpp"

#include <algorithm>

namespace portage::calendar {

namespace {

constexpr unsigned september = 9;

int year_of(Date day) { return static_cast<int>(ymd(day).year()); }
unsigned month_of(Date day) { return static_cast<unsigned>(ymd(day).month()); }

}  // namespace

Date NationalTerm::first() const {
    switch (season) {
        case Season::spring: return date(year, 1, 1);
        case Season::summer: return date(year, 4, 1);
        case Season::autumn: break;
    }
    return date(year, september, 1);
}

NationalTerm NationalTerm::next() const {
    switch (season) {
        case Season::spring: return {year, Season::summer};
        case Season::summer: return {year, Season::autumn};
        case Season::autumn: break;
    }
    return {year + 1, Season::spring};
}

Date NationalTerm::last() const { return next().first() - Days{1}; }

std::string NationalTerm::text() const { return fmt::format("{} {}", to_string(season), year); }

NationalTerm national_term_of(Date day) {
    auto month = month_of(day);
    return {year_of(day), month < 4 ? Season::spring : month < september ? Season::summer : Season::autumn};
}

int school_year_of(Date day) { return month_of(day) >= september ? year_of(day) : year_of(day) - 1; }

std::string school_year_text(int starts) { return fmt::format("{}/{:02}", starts, (starts + 1) % 100); }

Date reception_entry(Date born) { return date(school_year_of(born) + 5, september, 1); }

std::string cohort(Date born) { return school_year_text(school_year_of(reception_entry(born))); }

bool is_summer_born(Date born) { return national_term_of(born).season == Season::summer; }

// The prescribed days are the last days of the national terms.
Date compulsory_school_age(Date born) { return national_term_of(reaches_years(born, 5)).last(); }

bool is_under_school_age(Date born, Date on) { return on < compulsory_school_age(born); }

NationalTerm compulsory_from(Date born) { return national_term_of(compulsory_school_age(born)).next(); }

NationalTerm latest_deferral(Date born) {
    return std::min(compulsory_from(born), NationalTerm{year_of(reception_entry(born)) + 1, Season::summer});
}

std::optional<Date> delayed_entry(Date born) {
    if (!is_summer_born(born)) return {};
    return reaches_years(reception_entry(born), 1);
}

Date funded_from(Date born, Entitlement entitlement) {
    int months = entitlement == Entitlement::nine_months_working ? 9 : entitlement == Entitlement::two_years ? 24 : 36;
    return national_term_of(reaches_months(born, months)).next().first();
}

Date apply_by(Date born) { return date(year_of(reception_entry(born)), 1, 15); }
Date ehc_phase_transfer_by(Date born) { return date(year_of(reception_entry(born)), 2, 15); }

Date offer_day(Date born) {
    int year = year_of(reception_entry(born));
    Date easter = easter_sunday(year);
    Date day = date(year, 4, 16);
    while (weekday_number(day) > 5 || day == easter - Days{2} || day == easter + Days{1}) day += Days{1};
    return day;
}

// The anonymous Gregorian computus (Nature, 20 April 1876), its letters as published.
Date easter_sunday(int year) {
    int a = year % 19, b = year / 100, c = year % 100;
    int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
    int h = (19 * a + b - d - g + 15) % 30;
    int i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return date(year, static_cast<unsigned>(n / 31), static_cast<unsigned>(n % 31 + 1));
}

}  // namespace portage::calendar
