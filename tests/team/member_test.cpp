#include "team/member.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::team;

namespace {

Member member() {
    Member made{
        .worker = {.id = {1}, .code = "MB", .room = 12, .starts_on = date(2026, 9, 1), .ends_on = date(2027, 7, 30)}};
    made.hours = {
        {{}, {1}, 1, {780}, {990}}, {{}, {1}, 1, {540}, {750}}, {{}, {1}, 1, {700}, {760}}, {{}, {1}, 2, {540}, {990}}};
    made.away = {{{}, {1}, date(2026, 9, 15), date(2026, 9, 16), "leave"}};
    return made;
}

}  // namespace

TEST_CASE("hours of a day are in order and overlapping ones are joined") {
    const auto hours = hours_on(member(), date(2026, 9, 7));
    REQUIRE(hours.size() == 2);
    CHECK(hours[0].from.minutes == 540);
    CHECK(hours[0].to.minutes == 760);
    CHECK(hours[1].from.minutes == 780);
}

TEST_CASE("nobody works when away or before the first day or after the last") {
    CHECK(hours_on(member(), date(2026, 9, 9)).empty());
    CHECK(hours_on(member(), date(2026, 9, 15)).empty());
    CHECK(!hours_on(member(), date(2026, 9, 8)).empty());
    CHECK(hours_on(member(), date(2026, 8, 31)).empty());
    CHECK(hours_on(member(), date(2027, 8, 2)).empty());
    CHECK(away_on(member(), date(2026, 9, 16))->reason == "leave");
    CHECK(away_on(member(), date(2026, 9, 17)) == nullptr);
}

TEST_CASE("training counts from its day to its last, under any spelling of its name") {
    auto made = member();
    made.training = {{{}, {1}, "Portage Workshop", date(2026, 9, 10), date(2028, 9, 9)}, {{}, {1}, "makaton", {}, {}}};
    CHECK(!trained(made, "portage workshop", date(2026, 9, 9)));
    CHECK(trained(made, "portage-workshop", date(2026, 9, 10)));
    CHECK(trained(made, "portage workshop", date(2028, 9, 9)));
    CHECK(!trained(made, "portage workshop", date(2028, 9, 10)));
    CHECK(trained(made, "Makaton", date(2026, 1, 1)));
}

TEST_CASE("room left may be negative and is nothing where it is not known") {
    auto made = member();
    made.cases = 13;
    CHECK(room_left(made) == -1);
    made.worker.room.reset();
    CHECK(!room_left(made));
}
