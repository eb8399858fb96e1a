#include "team/weekly_times.hpp"

#include "base/error.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::team;

TEST_CASE("weekly times are read as people write them") {
    CHECK(in_words(parse_weekly_times("Mon-Thu 9:00-16:30")) == "Mon-Thu 09:00-16:30");
    CHECK(in_words(parse_weekly_times("tuesday, fri 9.30 - 12")) == "Tue 09:30-12:00, Fri 09:30-12:00");
    CHECK(parse_weekly_times("Mon,Wed-Fri 9-12").size() == 4);
}

TEST_CASE("times of one weekday and runs of weekdays are told together") {
    std::vector<WeeklyTime> times;
    for (const auto* text : {"Mon-Wed 13-16:30", "Mon-Wed 9-12", "Thu 9-12"})
        for (const auto& time : parse_weekly_times(text)) times.push_back(time);
    CHECK(in_words(times) == "Mon-Wed 09:00-12:00 and 13:00-16:30, Thu 09:00-12:00");
    CHECK(in_words(std::vector<WeeklyTime>{}) == "");
}

TEST_CASE("times that are none say what would be right") {
    for (const auto* text :
         {"", "Mon", "9-12", "Mun 9-12", "Thu-Mon 9-12", "Mon 12-9", "Mon 9", "Mon 9-12-15", "Mon 9-25"}) {
        CAPTURE(text);
        CHECK_THROWS_WITH_AS(parse_weekly_times(text), doctest::Contains("Mon-Thu 9:00-16:30"), Error);
    }
}
