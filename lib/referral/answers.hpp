// Single answers as people write them on forms. Nothing here fails: an answer not understood is
// left as text, and the reader of the row says so.
#pragma once

#include "base/date.hpp"
#include "child/child.hpp"
#include "referral/route.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace portage::referral {

// `value` absent: blank, or "not known" and its like. `understood` false: some other words.
struct YesNo {
    std::optional<bool> value;
    bool understood = true;
};
// Y, Yes, "yes - verbal", true, 1, ✓; N, No, "no (asked twice)", none. "Yes/No" left as the form
// printed it is no answer, and "no problem, mum agrees" is not a no.
YesNo read_yes_no(std::string_view text);
// A cell of a tick column: any mark is a tick, but a no is not.
bool is_ticked(std::string_view text);

// Minutes a week out of hours: 15, 15.5, "15 hours", "15 (funded)", "7h30", none. Nothing for what
// is not a plain figure of at most 80 hours: "2 mornings", "Mon+Tue 9-12".
std::optional<int> read_weekly_minutes(std::string_view text);

// An age as written: "2y 3m", "2 years and 3 months", "27 months", "27/12" (as clinics write months), "2;3"
// (as speech therapists write it), "8 weeks", "3". A figure alone is years, and none above 18.
struct AgeAnswer {
    int months = 0;             // completed
    bool to_the_month = false;  // else only whole years were said
};
std::optional<AgeAnswer> read_age(std::string_view text);

struct DayAnswer {
    std::optional<Date> day;
    bool serial = false;       // the figure Excel keeps for a day: read, but worth a second look
    bool month_first = false;  // not a day, because it is written month first
};
// As parse_day_first, with or without a time of day behind it; also 2026/09/12. Never month first.
DayAnswer read_day(std::string_view text);

struct ChildName {
    std::string forename, surname;  // surname empty where only one name is written
};
// "Khan, Amelia Rose"; "Amelia Rose Khan"; "Jan van der Berg": small words belong to the surname.
ChildName split_name(std::string_view full);
// "Amelia and Adam Khan", "Amelia & Adam": two children in one row.
bool names_several(std::string_view name);

// Answers of a cell with several, apart at ; or | or a line break, else at a comma before a capital:
// "Communication;Physical;", "Speech, language and communication" is one.
std::vector<std::string> read_several(std::string_view text);

// Female or male, in the usual words; nothing for any other.
std::optional<child::Sex> read_sex(std::string_view text);

// Form, phone, email or letter; nothing for any other word.
std::optional<Route> read_route(std::string_view text);
// Who refers, from the role they write: a parent (also carer, guardian, self), a professional for
// any other role, nothing where none is given.
std::optional<Referrer> read_referrer(std::string_view role);
// "None", "does not attend", "at home": the words by which a form says there is no setting.
// N/A is not among them: it may mean not asked, and a family must not gain or lose by that.
bool says_no_setting(std::string_view setting);

// "Not known", "unknown", "N/A": the words by which a form says that nobody knows.
bool says_not_known(std::string_view text);

// Ten digits of a telephone number that lost its 0 to a spreadsheet.
bool lacks_leading_zero(std::string_view phone);
// What a spreadsheet leaves of a value it could not show: #N/A, #REF!, ########.
bool is_spreadsheet_error(std::string_view text);
// A long number a spreadsheet turned into 9.99E+09: its last digits are gone.
bool lost_digits(std::string_view text);
// The mark by which a spreadsheet was told to keep a figure as text, '9990000018, is no part of it.
std::string_view without_text_mark(std::string_view text);
// "1234.0", a whole number a spreadsheet or script took for a measurement → "1234".
std::string_view without_point_zero(std::string_view text);

}  // namespace portage::referral
