#include "referral/answers.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::referral;

namespace {

std::string yes_no(std::string_view text) {
    auto answer = read_yes_no(text);
    if (!answer.understood) return "not understood";
    return answer.value ? (*answer.value ? "yes" : "no") : "not known";
}

std::string day(std::string_view text) {
    auto answer = read_day(text);
    if (answer.month_first) return "month first";
    if (!answer.day) return "not a date";
    return to_iso(*answer.day) + (answer.serial ? " from Excel" : "");
}

int minutes(std::string_view text) { return read_weekly_minutes(text).value_or(-1); }
std::string name(std::string_view text) {
    auto split = split_name(text);
    return split.forename + "|" + split.surname;
}
using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("yes and no are known in the words people use") {
    for (auto text :
         {"Y", "Yes ", "yes", "yes - verbal", "YES (by phone)", "✓", "✔", "TRUE", "1", "agreed", "Yes, signed"})
        CHECK_MESSAGE(yes_no(text) == "yes", text);
    for (auto text : {"N", "no", "No.", "no - asked twice", "FALSE", "0", "None", "refused"})
        CHECK_MESSAGE(yes_no(text) == "no", text);
    for (auto text : {"", "   ", "n/a", "Unknown", "not sure", "-", "?"})
        CHECK_MESSAGE(yes_no(text) == "not known", text);
    for (auto text : {"maybe", "Yes/No", "Y/N", "no problem mum agrees", "see letter", "yesterday"})
        CHECK_MESSAGE(yes_no(text) == "not understood", text);
}

TEST_CASE("any mark but a no is a tick") {
    for (auto text : {"x", "X", "✓", "yes", "Speech", "1"}) CHECK_MESSAGE(is_ticked(text), text);
    for (auto text : {"", "no", "N", "0", "n/a", "☐", "false"}) CHECK_MESSAGE(!is_ticked(text), text);
}

TEST_CASE("hours are a figure or left as text") {
    CHECK(minutes("15") == 900);
    CHECK(minutes("15 (funded)") == 900);
    CHECK(minutes("15 hours funded") == 900);
    CHECK(minutes("7.5 hrs per week") == 450);
    for (auto text : {"7h30", "7:30", "7½", "7 1/2 hours", "7 hours 30 mins", "7 hrs and 30 minutes a week", "7.5 p/w"})
        CHECK_MESSAGE(minutes(text) == 450, text);
    CHECK(minutes("none") == 0);
    CHECK(minutes("0") == 0);
    for (auto text : {"2 mornings", "Mon+Tue 9-12", "15-20", "15 or 30", "", "n/a", "-5", "999", "3 x 3", "inf", "nan",
                      "1e1", "15/30", "7:75", "7:"})
        CHECK_MESSAGE(minutes(text) == -1, text);
}

TEST_CASE("ages are read in the ways of parents and clinics and therapists") {
    auto months = [](std::string_view text) {
        auto age = read_age(text);
        return age ? std::to_string(age->months) + (age->to_the_month ? "" : " or so") : "not understood";
    };
    for (auto text : {"2y 3m", "2 yrs, 3 mths", "2 years and 3 months old", "27 months", "27/12", "2;3", "2 years 3"})
        CHECK_MESSAGE(months(text) == "27", text);
    CHECK(months("2.5 years") == "30");
    CHECK(months("3") == "36 or so");
    CHECK(months("three") == "not understood");
    CHECK(months("3 years") == "36 or so");
    CHECK(months("26 weeks") == "6");
    for (auto text : {"", "27", "about 3", "2-3", "2;", "2 3", "-3", "3y 2y", "19y", "999m", "1e1", "3 dogs"})
        CHECK_MESSAGE(months(text) == "not understood", text);
}

TEST_CASE("dates are day first with or without a time") {
    CHECK(day("03/02/2023") == "2023-02-03");
    CHECK(day("3/2/23") == "2023-02-03");
    CHECK(day("03.02.2023") == "2023-02-03");
    CHECK(day("3rd Feb 2023") == "2023-02-03");
    CHECK(day("2023-02-03") == "2023-02-03");
    CHECK(day("2023/02/03") == "2023-02-03");
    CHECK(day("03/02/2023 14:05") == "2023-02-03");
    CHECK(day("3/2/2023 2:05:09 PM") == "2023-02-03");
    CHECK(day("2023-02-03T14:05:09Z") == "2023-02-03");
    CHECK(day("29/02/2024") == "2024-02-29");
}

TEST_CASE("an impossible date is nothing and a month in front is told") {
    CHECK(day("02/13/2024") == "month first");
    CHECK(day("2/13/24 9:00") == "month first");
    for (auto text : {"31/02/2024", "29/02/2023", "00/01/2024", "32/13/2024", "see report", "18-24 months", "1yr 6m",
                      "", "03/02/20233", "3/2"})
        CHECK_MESSAGE(day(text) == "not a date", text);
}

TEST_CASE("the number Excel keeps for a day is read as such") {
    CHECK(day("45231") == "2023-11-01 from Excel");
    CHECK(day("45231.59") == "2023-11-01 from Excel");
    CHECK(day("36526") == "2000-01-01 from Excel");
    CHECK(day("19999") == "not a date");
    CHECK(day("123456") == "not a date");
}

TEST_CASE("a whole name comes apart at the comma or before the surname") {
    CHECK(name("Amelia Khan") == "Amelia|Khan");
    CHECK(name("Amelia Rose Khan") == "Amelia Rose|Khan");
    CHECK(name("KHAN, Amelia Rose") == "Amelia Rose|KHAN");
    CHECK(name("Jan van der Berg") == "Jan|van der Berg");
    CHECK(name("Al Hassan") == "Al|Hassan");
    CHECK(name("Amelia") == "Amelia|");
    CHECK(name("Siân O’Example-Jones") == "Siân|O’Example-Jones");
}

TEST_CASE("two children in one cell are seen") {
    CHECK(names_several("Amelia and Adam"));
    CHECK(names_several("Amelia & Adam"));
    CHECK(names_several("Amelia\nAdam"));
    CHECK_FALSE(names_several("Andrea Sandy"));
}

TEST_CASE("several answers in one cell come apart") {
    CHECK(read_several("Communication;Physical;") == Words{"Communication", "Physical"});
    CHECK(read_several("Communication\r\nPhysical") == Words{"Communication", "Physical"});
    CHECK(read_several("Communication, Physical") == Words{"Communication", "Physical"});
    CHECK(read_several("Speech, language and communication") == Words{"Speech, language and communication"});
    CHECK(read_several("Speech, language; Physical") == Words{"Speech, language", "Physical"});
    CHECK(read_several(" ; ") == Words{});
}

TEST_CASE("sex and route and referrer are read from the usual words only") {
    CHECK(read_sex("M") == child::Sex::male);
    CHECK(read_sex(" girl ") == child::Sex::female);
    CHECK_FALSE(read_sex("prefer not to say").has_value());
    CHECK(read_route("Online form") == Route::form);
    CHECK(read_route("by telephone") == Route::phone);
    CHECK(read_route("E-mail") == Route::email);
    CHECK_FALSE(read_route("pigeon").has_value());
    CHECK(read_referrer("Mother") == Referrer::parent);
    CHECK(read_referrer("Parent/carer") == Referrer::parent);
    CHECK(read_referrer("Health visitor") == Referrer::professional);
    CHECK(read_referrer("Parent support adviser") == Referrer::professional);
    CHECK_FALSE(read_referrer("").has_value());
}

TEST_CASE("only plain words say that there is no setting") {
    for (auto text : {"None", "no", "Does not attend", "at home", "Not in nursery"})
        CHECK_MESSAGE(says_no_setting(text), text);
    for (auto text : {"", "n/a", "Little Home Nursery", "none yet, starts in January"})
        CHECK_MESSAGE(!says_no_setting(text), text);
}

TEST_CASE("what spreadsheets do to values is recognised") {
    CHECK(is_spreadsheet_error("#N/A"));
    CHECK(is_spreadsheet_error("########"));
    CHECK_FALSE(is_spreadsheet_error("#1 nursery"));
    CHECK(lost_digits("9.99E+09"));
    CHECK_FALSE(lost_digits("E+1"));
    CHECK_FALSE(lost_digits("Mum's e+mail"));
    CHECK(lacks_leading_zero("7700900123"));
    CHECK_FALSE(lacks_leading_zero("07700900123"));
    CHECK(without_point_zero("1234.0") == "1234");
    CHECK(without_point_zero("1234.05") == "1234.05");
    CHECK(without_point_zero("v1.0") == "v1.0");
}
