#include "schedule/seating.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::schedule;

namespace {

GroupToSeat group(std::int64_t id, int weekday, int taken, int of) {
    return {.group = {.id = {id}, .weekday = weekday, .start = {570}, .minutes = 90},
            .taken = taken,
            .of = of,
            .asked = {}};
}
SeatAsked asks(const std::string& reference, int day, int weekday = 0) {
    SeatAsked asked{.reference = reference, .asked_on = date(2026, 10, static_cast<unsigned>(day))};
    if (weekday != 0) asked.can = {{{}, {}, weekday, {540}, {720}}};
    return asked;
}
std::string told(const std::vector<SeatAnswer>& answers) {
    std::string text;
    for (const auto& answer : answers)
        text += fmt::format("G{} {} {}: {}\n", answer.group + 1, answer.reference, answer.seated ? "yes" : "no",
                            answer.reason);
    return text;
}

}  // namespace

TEST_CASE("who has waited longest gets the place that is free unless the family cannot come then") {
    auto tuesday = group(1, 2, 7, 8);
    tuesday.asked = {asks("C", 9), asks("A", 1, 3), asks("B", 5)};
    CHECK(told(seat_waiting({tuesday})) ==
          "G1 A no: the family cannot come on Tuesday at 09:30\n"
          "G1 B yes: a place is free\n"
          "G1 C no: others have waited longer\n");
    tuesday.taken = 9;  // the hall is smaller now
    CHECK(told(seat_waiting({tuesday})) ==
          "G1 A no: the family cannot come on Tuesday at 09:30\n"
          "G1 B no: 9 of 8 places are taken\n"
          "G1 C no: 9 of 8 places are taken\n");
    CHECK(seat_waiting({}).empty());
}

TEST_CASE("who waits for two groups takes the seat nobody else could have") {
    auto tuesday = group(1, 2, 0, 1), friday = group(2, 5, 0, 1);
    tuesday.asked = {asks("A", 1), asks("B", 5)};
    friday.asked = {asks("A", 1)};
    CHECK(told(seat_waiting({tuesday, friday})) ==
          "G1 A no: has a place in G2\n"
          "G1 B yes: a place is free\n"
          "G2 A yes: a place is free\n");
}
