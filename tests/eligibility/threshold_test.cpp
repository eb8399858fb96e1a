#include "eligibility/threshold.hpp"

#include <doctest/doctest.h>

using namespace portage;
using eligibility::parse_threshold;
using eligibility::Threshold;

namespace {
// The definition by counting: how many whole months of delay are too few, tried one by one.
bool by_definition(const Threshold& limit, int age, int developmental) {
    int enough = 0;  // the smallest delay that reaches the limit
    auto far_enough = [&](int months) {
        int left = limit.of_age ? limit.of * months : months, right = limit.of_age ? limit.part * age : limit.part;
        return limit.more_than ? left > right : left >= right;
    };
    while (!far_enough(enough)) ++enough;
    return age - developmental >= enough;
}
}  // namespace

TEST_CASE("six of eighteen months is exactly one third") {
    auto third = *parse_threshold("1/3 of age");
    CHECK(third.reached(18, 12));
    CHECK_FALSE(third.reached(18, 13));
    CHECK_FALSE(parse_threshold("more than 1/3 of age")->reached(18, 12));
    CHECK(parse_threshold("more than 1/3 of age")->reached(18, 11));
    CHECK(parse_threshold("33% of age")->reached(100, 67));
    CHECK_FALSE(parse_threshold("34% of age")->reached(100, 67));
}

TEST_CASE("months count as they stand") {
    CHECK(parse_threshold("6 months")->reached(30, 24));
    CHECK_FALSE(parse_threshold("6 months")->reached(30, 25));
    CHECK_FALSE(parse_threshold("more than 6 months")->reached(30, 24));
    CHECK(parse_threshold("1 year")->reached(30, 18));
}

TEST_CASE("whole numbers agree with the definition for every age and every limit tried") {
    for (const char* text : {"1/3 of age", "2/3 of age", "25% of age", "30% of age", "more than 30% of age", "6 months",
                             "more than 12 months"}) {
        auto limit = *parse_threshold(text);
        for (int age = 1; age <= 72; ++age)
            for (int developmental = 0; developmental < age; ++developmental)
                CHECK(limit.reached(age, developmental) == by_definition(limit, age, developmental));
    }
}

TEST_CASE("a measure is written back as it was read") {
    for (const char* text : {"6 months", "1/3 of age", "30% of age", "more than 30% of age", "more than 1 month"})
        CHECK(eligibility::to_string(*parse_threshold(text)) == text);
}

TEST_CASE("what is no measure is nothing") {
    for (const char* text : {"", "third", "1/0 of age", "4/3 of age", "6", "6 weeks", "of age", "% of age",
                             "-1/3 of age", "1/3", "101% of age"})
        CHECK_MESSAGE(!parse_threshold(text), text);
}
