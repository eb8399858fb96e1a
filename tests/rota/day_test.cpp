#include "rota/day.hpp"

#include "tests/rota/small_problem.hpp"

#include <doctest/doctest.h>

#include <array>
#include <vector>

using namespace portage;
using namespace portage::rota;
using namespace portage::rota::test;

namespace {

// 09:00–12:30 and 13:00–16:30 from place 0.
struct AnnsDay {
    Travel travel = line_of_places(8);
    Worker ann{.name = "Ann"};
    Shift shift{0, term_start, {{540, 750}, {780, 990}}, 0};
    Day day{&shift, &ann, &travel};
};

}  // namespace

TEST_CASE("the first journey and the last are made in working time") {
    AnnsDay ann;
    const auto early = ann.day.fits({550, 610}, 3);
    CHECK(early.failed == Constraint::travel);
    CHECK(early.short_by == 20);
    const auto fit = ann.day.fits({570, 630}, 3);
    CHECK(!fit.failed);
    CHECK(fit.travel == 60);
    CHECK(ann.day.fits({910, 970}, 3).short_by == 10);
    CHECK(!ann.day.fits({900, 960}, 3).failed);
}

TEST_CASE("a visit lies inside one window") {
    AnnsDay ann;
    const auto over_lunch = ann.day.fits({720, 780}, 1);
    CHECK(over_lunch.failed == Constraint::shift);
    CHECK(over_lunch.short_by == 30);
    CHECK(ann.day.fits({480, 540}, 1).failed == Constraint::shift);
}

TEST_CASE("lunch is not for travelling") {
    AnnsDay ann;
    ann.day.add_visit({690, 750}, 1);
    // Forty minutes away: the half hour of lunch does not count, so 13:00 plus forty is the earliest.
    CHECK(ann.day.fits({810, 870}, 5).short_by == 10);
    CHECK(!ann.day.fits({820, 880}, 5).failed);
}

TEST_CASE("an overlap is short by the overlap and the way there") {
    AnnsDay ann;
    ann.day.add_visit({600, 660}, 2);
    const auto late = ann.day.fits({650, 710}, 3);
    CHECK(late.failed == Constraint::travel);
    CHECK(late.short_by == 20);
}

TEST_CASE("an insertion costs what it adds to the round") {
    AnnsDay ann;
    ann.day.add_visit({570, 630}, 3);
    CHECK(ann.day.travel() == 60);
    CHECK(ann.day.fits({660, 720}, 2).travel == 0);
    CHECK(ann.day.fits({660, 720}, 4).travel == 20);
    ann.day.add_visit({660, 720}, 4);
    CHECK(ann.day.travel() == 80);
}

TEST_CASE("a virtual visit is made from the base") {
    AnnsDay ann;
    ann.day.add_visit({570, 630}, 3);
    const auto soon = ann.day.fits({645, 705}, std::nullopt);
    CHECK(soon.short_by == 15);
    CHECK(ann.day.fits({660, 720}, std::nullopt).travel == 0);
}

TEST_CASE("a full day takes no more visits, and commitments do not fill it") {
    AnnsDay ann;
    ann.ann.most_a_day = 1;
    ann.day.add_commitment({540, 600}, 0);
    CHECK(!ann.day.fits({630, 690}, 1).failed);
    ann.day.add_visit({630, 690}, 1);
    CHECK(ann.day.fits({800, 860}, 1).failed == Constraint::full);
}

TEST_CASE("a day without a shift takes nothing") { CHECK(Day().fits({600, 660}, 0).failed == Constraint::not_working); }

TEST_CASE("what a visit adds to the day's travel is told when it comes and when it goes") {
    AnnsDay ann;
    CHECK(ann.day.remove_visit({600, 660}, 3) == 0);  // which was never there
    CHECK(ann.day.add_visit({600, 660}, 3) == 60);
    CHECK(ann.day.add_visit({690, 750}, 5) == 40);
    CHECK(ann.day.add_visit({800, 860}, 4) == 0);  // on the way back
    CHECK(ann.day.remove_visit({690, 750}, 5) == -20);
    CHECK(ann.day.travel() == 80);
    CHECK(ann.day.remove_visit({600, 660}, 3) == 0);
    CHECK(ann.day.remove_visit({800, 860}, 4) == -80);
    CHECK(ann.day.travel() == 0);
}

TEST_CASE("a day's gaps are those between its base and what stands in it, none of a full day") {
    AnnsDay ann;
    const auto gaps = [&] {
        std::vector<std::array<int, 5>> found;
        ann.day.each_gap([&](std::size_t at, std::size_t then, int left, int due, int direct) {
            found.push_back({static_cast<int>(at), static_cast<int>(then), left, due, direct});
        });
        return found;
    };
    CHECK(gaps() == std::vector<std::array<int, 5>>{{0, 0, 540, 990, 0}});
    ann.day.add_visit({600, 660}, 3);
    CHECK(gaps() == std::vector<std::array<int, 5>>{{0, 3, 540, 600, 30}, {3, 0, 660, 990, 30}});
    ann.ann.most_a_day = 1;
    CHECK(gaps().empty());
}

TEST_CASE("a partner needs to be free but no time to get there") {
    AnnsDay ann;
    ann.ann.partner = true;
    CHECK(!ann.day.fits({540, 600}, 7).failed);
    ann.day.add_visit({540, 600}, 7);
    CHECK(!ann.day.fits({600, 660}, 1).failed);
    CHECK(ann.day.fits({590, 650}, 1).failed == Constraint::travel);
    CHECK(ann.day.travel() == 0);
}
