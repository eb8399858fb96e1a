// Days, weeks and times of day. No time zone and no clock: what "today" is, we are told.
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace portage {

using Date = std::chrono::sys_days;
using Days = std::chrono::days;
using Instant = std::chrono::sys_seconds;  // UTC

constexpr Date date(int year, unsigned month, unsigned day) {
    return std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(day);
}
constexpr std::chrono::year_month_day ymd(Date day) { return std::chrono::year_month_day{day}; }
// 1 Monday … 7 Sunday.
constexpr int weekday_number(Date day) { return static_cast<int>(std::chrono::weekday{day}.iso_encoding()); }

// "2026-11-23"; nothing unless it is exactly that and a real day between 1900 and 2199.
std::optional<Date> parse_iso(std::string_view text);
std::string to_iso(Date day);
std::string to_uk(Date day);     // 23/11/2026
std::string to_short(Date day);  // Mon 23 Nov
std::string to_long(Date day);   // Monday 23 November 2026
std::string month_name(unsigned month);
std::string_view weekday_name(int number);                // 1 → "Monday"
std::string_view weekday_letters(int number);             // 1 → "M", 4 → "Th"
std::optional<int> parse_weekday(std::string_view text);  // "tue", "Tuesday" → 2

// A date as offices write it: day first always, 23/11/2026, 3.2.23, 3rd Feb 2023, or ISO.
// Two-digit years are 2000 to 2099. Never month first: 02/13/2024 is nothing.
std::optional<Date> parse_day_first(std::string_view text);

// Which 23/11 is meant without a year: the nearest to today; or, of what has happened, the latest
// there was. One of the coming month is not taken for last year's: it is refused as still to come.
enum class Yearless { nearest, past };

// A date as typed on the command line: as above, 23/11, today, yesterday, tomorrow. Fails with
// Fault::usage.
Date parse_typed_date(std::string_view text, Date today, Yearless yearless = Yearless::nearest);

// ISO 8601 week: starts on Monday, week 1 holds 4 January.
struct Week {
    int year = 0;
    int number = 0;
    auto operator<=>(const Week&) const = default;
};
Week week_of(Date day);
Date monday_of(Week week);
constexpr Date monday_of(Date day) { return day - Days{weekday_number(day) - 1}; }
std::string to_string(Week week);  // 2026-W48
// 2026-W48, this, next, last, or any date in the week. Fails with Fault::usage.
Week parse_typed_week(std::string_view text, Date today);

// Moves by calendar months. A day the month lacks rolls to the 1st of the next month (the rule
// for ages: Family Law Reform Act 1969 s.9 and rules for 29 February), or clamps to the last day
// (the rule for limits counted in months, such as a subject access request).
Date add_months_rolling(Date day, int months);
Date add_months_clamped(Date day, int months);

// Minutes past local midnight, 0 to 1439.
struct TimeOfDay {
    int minutes = 0;
    auto operator<=>(const TimeOfDay&) const = default;
};
std::optional<TimeOfDay> parse_time(std::string_view text);  // 09:30, 9:30, 9.30, 0930
std::string to_string(TimeOfDay time);                       // 09:30

std::optional<Instant> parse_instant(std::string_view text);  // 2026-11-23T07:00:00Z
std::string to_iso(Instant at);

}  // namespace portage
