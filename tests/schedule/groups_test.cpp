#include "schedule/groups.hpp"

#include "tests/schedule/made_up.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::schedule;
using namespace portage::schedule::test;

namespace {

PlayGroup group() { return {.id = {3}, .name = "Thanet sensory", .weekday = 4, .start = {570}, .capacity = 2}; }

GroupPlace place(std::int64_t id, PlaceStatus status, Date asked, std::optional<Date> from = {},
                 std::optional<Date> to = {}) {
    return {
        .id = {id}, .play_group = {3}, .case_file = {id}, .status = status, .asked_on = asked, .from = from, .to = to};
}

}  // namespace

TEST_CASE("a group meets on its weekday in term and says when it does not") {
    const auto found = session_days(group(), autumn_term(), date(2026, 10, 13), date(2026, 11, 6));
    REQUIRE(found.days.size() == 3);
    CHECK(to_iso(found.days[0]) == "2026-10-15");
    CHECK(to_iso(found.days[2]) == "2026-11-05");
    REQUIRE(found.skipped.size() == 1);
    CHECK(to_iso(found.skipped[0].first) == "2026-10-29");
    CHECK(found.skipped[0].second == "school holiday");
    auto ended = group();
    ended.ended_on = date(2026, 10, 20);
    CHECK(session_days(ended, autumn_term(), date(2026, 10, 13), date(2026, 11, 6)).days.size() == 1);
}

TEST_CASE("a child waits when the group is full or others wait") {
    const Date day = date(2026, 10, 15);
    std::vector<GroupPlace> places = {place(1, PlaceStatus::attending, date(2026, 9, 1), date(2026, 9, 3))};
    CHECK(offer(group(), {}, places, day).has_place);
    places.push_back(place(2, PlaceStatus::left, date(2026, 9, 1), date(2026, 9, 3), date(2026, 10, 15)));
    const auto full = offer(group(), {}, places, day);
    CHECK(!full.has_place);
    CHECK(full.taken == 2);
    CHECK(full.position == 1);
    CHECK(offer(group(), {}, places, day + Days{1}).has_place);
    places.push_back(place(3, PlaceStatus::waiting, date(2026, 10, 1)));
    CHECK(!offer(group(), {}, places, day + Days{1}).has_place);
    CHECK(offer(group(), {}, places, day + Days{1}).position == 2);
}

TEST_CASE("the venue may hold fewer than the group would take") {
    CHECK(schedule::places(group(), team::Venue{.capacity = 1}) == 1);
    CHECK(schedule::places(group(), team::Venue{.capacity = 20}) == 2);
    CHECK(schedule::places(group(), {}) == 2);
}

TEST_CASE("the register has those whose place holds that day and the list is oldest first") {
    const std::vector<GroupPlace> all = {
        place(1, PlaceStatus::attending, date(2026, 9, 1), date(2026, 10, 1)),
        place(2, PlaceStatus::left, date(2026, 9, 1), date(2026, 9, 3), date(2026, 10, 15)),
        place(4, PlaceStatus::waiting, date(2026, 9, 5)), place(3, PlaceStatus::waiting, date(2026, 9, 2))};
    CHECK(attending(all, date(2026, 10, 15)).size() == 2);
    CHECK(attending(all, date(2026, 10, 22)).size() == 1);
    CHECK(attending(all, date(2026, 9, 10)).size() == 1);
    CHECK(waiting(all).at(0).id.value == 3);
}
