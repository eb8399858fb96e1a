#include "report/mileage.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace portage;
using namespace portage::report;

TEST_CASE("miles are whole tenths of the road") {
    CHECK(tenths_of_miles(0) == 0);
    CHECK(tenths_of_miles(1.609344) == 10);
    CHECK(tenths_of_miles(0.08) == 0);
    CHECK(tenths_of_miles(0.0805) == 1);
    CHECK(tenths_of_miles(42.195) == 262);
}

TEST_CASE("weeks begin on Monday and days without anything are left out") {
    const Id<team::Worker> mary{1}, sue{2};
    const auto monday = date(2026, 11, 2);
    const auto found = mileage({sue, mary}, {{mary, monday + Days{6}, 1, 2, 0, 40, 105, 0},
                                             {mary, monday, 2, 3, 1, 60, 200, 120},
                                             {mary, monday + Days{7}, 1, 0, 0, 0, 0, 0},
                                             {sue, monday, 0, 0, 0, 0, 0, 0}});
    REQUIRE(found.weeks.size() == 2);
    CHECK(found.weeks[0].worker == mary);
    CHECK(found.weeks[0].monday == monday);
    CHECK(found.weeks[0].days == 2);
    CHECK(found.weeks[0].miles == 305);
    CHECK(found.weeks[0].unknown == 1);
    CHECK(found.weeks[1].monday == monday + Days{7});
    CHECK(found.weeks[1].days == 0);
    CHECK(found.workers.size() == 1);
    CHECK(found.all.miles == 305);
    CHECK(found.all.recorded == 120);
}

TEST_CASE("weeks workers and all add up whatever the days") {
    std::mt19937 random(5);
    const auto pick = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most + 1)); };
    std::vector<Id<team::Worker>> workers = {{3}, {1}, {2}};
    std::vector<DayTravel> days;
    Tenths miles = 0;
    int journeys = 0;
    for (int i = 0; i < 400; ++i) {
        DayTravel day{workers[random() % 3], date(2026, 9, 1) + Days{pick(120)}, 1 + pick(4), pick(5)};
        day.miles = pick(900);
        miles += day.miles;
        journeys += day.journeys;
        days.push_back(day);
    }
    const auto found = mileage(workers, days);
    Tenths of_weeks = 0, of_workers = 0;
    for (const auto& week : found.weeks) {
        of_weeks += week.miles;
        CHECK(weekday_number(week.monday) == 1);
    }
    for (const auto& worker : found.workers) of_workers += worker.miles;
    CHECK(of_weeks == miles);
    CHECK(of_workers == miles);
    CHECK(found.all.miles == miles);
    CHECK(found.all.journeys == journeys);
}
