#include "policy/amount.hpp"

#include <doctest/doctest.h>

using namespace portage;
using policy::Amount;
using policy::Unit;

TEST_CASE("an amount is read as people write it and written back the same") {
    for (const char* text :
         {"1 visit", "12 visits", "6 weeks", "1 term", "10 working days", "1 working day", "5 years"}) {
        auto amount = policy::parse_amount(text);
        REQUIRE_MESSAGE(amount, text);
        CHECK(policy::to_string(*amount) == text);
    }
    CHECK(policy::parse_amount(" 2  months ") == Amount{2, Unit::months});
}

TEST_CASE("half years are written as people say them, and are months") {
    const Amount two_and_a_half{30, Unit::months}, thirteen_months{13, Unit::months};
    for (const char* text : {"30 months", "30 Months", "2 years 6 months", "2.5 years", "2½ years"})
        CHECK_MESSAGE(policy::parse_amount(text) == two_and_a_half, text);
    CHECK(policy::parse_amount("1 year 1 month") == thirteen_months);
    for (const char* text :
         {"2 years 12 months", "2 years 0 months", "2.25 years", "½ weeks", "2 months 6 years", "2 years six months"})
        CHECK_MESSAGE(!policy::parse_amount(text), text);
}

TEST_CASE("what is no amount is nothing") {
    for (const char* text :
         {"", "weeks", "six weeks", "6", "0 weeks", "-1 weeks", "6weeks", "1001 weeks", "6 moons", "1.5 weeks"})
        CHECK_MESSAGE(!policy::parse_amount(text), text);
}

TEST_CASE("only months and years have a length in months, only days and weeks one in days") {
    CHECK(policy::as_months({5, Unit::years}) == 60);
    CHECK(policy::as_months({18, Unit::months}) == 18);
    CHECK_FALSE(policy::as_months({6, Unit::weeks}));
    CHECK(policy::as_days({6, Unit::weeks}) == 42);
    CHECK_FALSE(policy::as_days({6, Unit::working_days}));
    CHECK_FALSE(policy::as_days({1, Unit::months}));
}
