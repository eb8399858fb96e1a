#include "report/figures.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace portage;

TEST_CASE("a share is rounded but never says all or none of less") {
    CHECK(report::percent(1, 3) == 33);
    CHECK(report::percent(2, 3) == 67);
    CHECK(report::percent(1, 200) == 1);      // half a per cent rounds up
    CHECK(report::percent(1, 1000) == 1);     // not none
    CHECK(report::percent(999, 1000) == 99);  // not all
    CHECK(report::percent(0, 7) == 0);
    CHECK(report::percent(7, 7) == 100);
    CHECK_FALSE(report::percent(0, 0));
}

TEST_CASE("the median is the middle one or halfway between two") {
    CHECK(report::median({5, 1, 9}) == 5);
    CHECK(report::median({4, 1, 2, 3}) == 2.5);
    CHECK_FALSE(report::median({}));
}

TEST_CASE("the 90th centile is the smallest value that nine in ten do not exceed") {
    CHECK(report::centile({10, 20, 30, 40, 50, 60, 70, 80, 90, 100}, 90) == 90);
    CHECK(report::centile({7}, 90) == 7);
    CHECK_FALSE(report::centile({}, 90));
    // By its definition, over many random lists.
    std::mt19937 random(20261123);
    for (int turn = 0; turn < 300; ++turn) {
        std::vector<int> values(1 + random() % 40);
        for (auto& value : values) value = static_cast<int>(random() % 60);
        for (int per_cent : {1, 50, 90, 100}) {
            auto found = *report::centile(values, per_cent);
            auto at_most = [&](int limit) {
                int n = 0;
                for (int value : values) n += value <= limit;
                return 100 * n >= per_cent * static_cast<int>(values.size());
            };
            CHECK(at_most(found));
            CHECK_FALSE((at_most(found - 1) && found > 0));
        }
    }
}
