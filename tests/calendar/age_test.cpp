#include "calendar/age.hpp"

#include "base/error.hpp"
#include "tests/calendar/vectors.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::calendar;
using test::day;

namespace {
std::string figures(Age age) { return fmt::format("{}m {}d", age.months, age.days); }
}  // namespace

TEST_CASE("chronological and corrected ages are those of the vectors") {
    auto rows = read_csv(test::text_of(TEST_DATA "/vectors-age.csv"));
    REQUIRE(rows.size() == 14);
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const auto& c = rows[i].cells;
        INFO(c[0] << " born at " << c[1] << " on " << c[4]);
        Date born = day(c[0]), on = day(c[4]);
        auto gestation = parse_gestation(c[1]).value();
        CHECK(to_iso(due_date(born, gestation)) == c[2]);
        CHECK(std::to_string(correction_days(gestation)) == c[3]);
        CHECK(figures(age_on(born, on)) == fmt::format("{}m {}d", c[5], c[6]));
        CHECK(figures(corrected_age_on(born, gestation, on)) ==
              fmt::format("{}m {}d", c[7].empty() ? "0" : c[7], c[8]));
    }
}

TEST_CASE("an age is the months and days that lead from the birth to the day") {
    for (Date born = date(2019, 12, 1); born < date(2020, 4, 1); born += Days{1}) {
        Age last{0, -1};
        for (Date on = born; on < born + Days{800}; on += Days{1}) {
            Age age = age_on(born, on);
            REQUIRE(reaches_months(born, age.months) + Days{age.days} == on);
            REQUIRE(reaches_months(born, age.months + 1) > on);
            REQUIRE(last < age);
            last = age;
        }
    }
}

TEST_CASE("a child born on the 29th of February is a year older on the 1st of March") {
    CHECK(figures(age_on(date(2024, 2, 29), date(2025, 2, 28))) == "11m 30d");
    CHECK(figures(age_on(date(2024, 2, 29), date(2025, 3, 1))) == "12m 0d");
    CHECK(figures(age_on(date(2024, 2, 29), date(2028, 2, 29))) == "48m 0d");
    CHECK(figures(age_on(date(2025, 5, 2), date(2025, 5, 1))) == "0m -1d");
}

TEST_CASE("gestation is read as midwives write it") {
    CHECK(in_words(parse_gestation("30+2").value()) == "30+2");
    CHECK(in_words(parse_gestation(" 30 weeks").value()) == "30+0");
    CHECK(in_words(parse_gestation("30+2/40").value()) == "30+2");
    CHECK(in_words(parse_gestation("28wks").value()) == "28+0");
    for (auto text : {"", "30+7", "3", "19+6", "45", "-30", "30+", "30 months", "thirty"})
        CHECK_FALSE(parse_gestation(text));
    CHECK(is_preterm({36, 6}));
    CHECK_FALSE(is_preterm({37, 0}));
}

TEST_CASE("an age is told in the largest words that fit") {
    CHECK(in_words(Age{27, 3}) == "2 years 3 months");
    CHECK(in_words(Age{12, 30}) == "1 year");
    CHECK(in_words(Age{7, 1}) == "7 months");
    CHECK(in_words(Age{0, 19}) == "19 days");
    CHECK(in_words(Age{0, -84}) == "84 days before the due date");
}
