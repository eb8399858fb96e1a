// An assignment against every way there is.
#include "rota/assignment.hpp"

#include "tests/rota/small_problem.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

using namespace portage::rota;

namespace {

std::int64_t sum_of(const std::vector<std::int64_t>& cost, const std::vector<std::size_t>& columns) {
    std::int64_t sum = 0;
    for (std::size_t row = 0; row < columns.size(); ++row) sum += cost[row * columns.size() + columns[row]];
    return sum;
}

}  // namespace

TEST_CASE("an assignment gives every row a column of its own and costs no more than any other") {
    portage::rota::test::Dice dice(7);
    for (int round = 0; round < 300; ++round) {
        CAPTURE(round);
        const auto n = static_cast<std::size_t>(dice.roll(1, 6));
        const int most = round % 3 == 0 ? 3 : 1000;  // with many equals, and with few
        std::vector<std::int64_t> cost;
        for (std::size_t i = 0; i < n * n; ++i)
            cost.push_back(dice.roll(1, 5) == 1 ? 10'000'000 : dice.roll(-most, most));
        const auto found = least_assignment(cost, n);
        std::vector<std::size_t> each(n);
        std::iota(each.begin(), each.end(), std::size_t{0});
        auto sorted = found;
        std::sort(sorted.begin(), sorted.end());
        REQUIRE(sorted == each);
        auto least = sum_of(cost, each);
        while (std::next_permutation(each.begin(), each.end())) least = std::min(least, sum_of(cost, each));
        CHECK(sum_of(cost, found) == least);
    }
}
