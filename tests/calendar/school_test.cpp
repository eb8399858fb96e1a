#include "calendar/school.hpp"

#include "tests/calendar/vectors.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::calendar;
using test::day;

namespace {
// Every birth date whose school dates anybody will ask for soon.
template <class Check>
void for_each_birth(Check check) {
    for (Date born = date(2018, 1, 1); born < date(2027, 1, 1); born += Days{1}) check(born);
}
}  // namespace

TEST_CASE("school and funding dates are those of the vectors") {
    auto rows = read_csv(test::text_of(TEST_DATA "/vectors-school-dates.csv"));
    REQUIRE(rows.size() == 36);
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const auto& c = rows[i].cells;
        Date born = day(c[0]);
        INFO(c[0]);
        CHECK(to_iso(reception_entry(born)) == c[1]);
        CHECK(cohort(born) == c[2]);
        CHECK((is_summer_born(born) ? "Y" : "N") == c[3]);
        CHECK(to_iso(reaches_years(born, 5)) == c[4]);
        CHECK(to_iso(compulsory_school_age(born)) == c[5]);
        CHECK(compulsory_from(born).text() == c[6]);
        CHECK(latest_deferral(born).text() == c[7]);
        CHECK(to_iso(funded_from(born, Entitlement::nine_months_working)) == c[8]);
        CHECK(to_iso(funded_from(born, Entitlement::two_years)) == c[9]);
        CHECK(to_iso(funded_from(born, Entitlement::three_years)) == c[10]);
        CHECK(to_iso(apply_by(born)) == c[11]);
        CHECK(to_iso(ehc_phase_transfer_by(born)) == c[12]);
        CHECK(to_iso(offer_day(born)) == c[13]);
    }
}

TEST_CASE("Reception starts more than four and at most five years after birth") {
    for_each_birth([](Date born) {
        REQUIRE(reception_entry(born) > reaches_years(born, 4));
        REQUIRE(reception_entry(born) <= reaches_years(born, 5));
    });
}

TEST_CASE("compulsory school age lies on a prescribed day within 152 days of the fifth birthday") {
    for_each_birth([](Date born) {
        Date age = compulsory_school_age(born);
        auto wait = (age - reaches_years(born, 5)).count();
        REQUIRE(wait >= 0);
        REQUIRE(wait <= 152);
        auto tail = to_iso(age).substr(5);
        REQUIRE((tail == "03-31" || tail == "08-31" || tail == "12-31"));
        REQUIRE(is_under_school_age(born, age - Days{1}));
        REQUIRE_FALSE(is_under_school_age(born, age));
    });
}

TEST_CASE("Reception comes 121 to 365 days before compulsory school age") {
    for_each_birth([](Date born) {
        auto lead = (compulsory_school_age(born) - reception_entry(born)).count();
        REQUIRE(lead >= 121);
        REQUIRE(lead <= 365);
    });
}

TEST_CASE("a cohort is everybody born from 1 September to 31 August") {
    for_each_birth([](Date born) {
        bool same = cohort(born) == cohort(born + Days{1});
        REQUIRE(same == (to_iso(born).substr(5) != "08-31"));
    });
}

TEST_CASE("a summer-born child who starts a year later starts the day after compulsory school age") {
    for_each_birth([](Date born) {
        auto delayed = delayed_entry(born);
        REQUIRE(delayed.has_value() == is_summer_born(born));
        if (delayed) REQUIRE(*delayed == compulsory_school_age(born) + Days{1});
        if (delayed) REQUIRE(to_iso(*delayed).substr(5) == "09-01");
    });
}

TEST_CASE("funding starts after the age is reached and within five months of it") {
    for_each_birth([](Date born) {
        for (auto [entitlement, months] :
             {std::pair{Entitlement::nine_months_working, 9}, std::pair{Entitlement::two_years, 24},
              std::pair{Entitlement::three_years, 36}}) {
            auto wait = (funded_from(born, entitlement) - reaches_months(born, months)).count();
            REQUIRE(wait >= 1);
            REQUIRE(wait <= 153);
        }
        // Clamping the ninth month instead of rolling it never changes the term.
        REQUIRE(national_term_of(add_months_clamped(born, 9)) == national_term_of(reaches_months(born, 9)));
    });
}

TEST_CASE("national terms follow one another without gap") {
    for (Date on = date(2023, 1, 1); on < date(2028, 1, 1); on += Days{1}) {
        auto term = national_term_of(on);
        REQUIRE(term.first() <= on);
        REQUIRE(on <= term.last());
        REQUIRE(term < term.next());
        REQUIRE(national_term_of(term.last() + Days{1}) == term.next());
    }
}

TEST_CASE("a school year is named after both its years") {
    CHECK(school_year_text(2026) == "2026/27");
    CHECK(school_year_text(2099) == "2099/00");
    CHECK(school_year_of(date(2026, 8, 31)) == 2025);
    CHECK(school_year_of(date(2026, 9, 1)) == 2026);
}
