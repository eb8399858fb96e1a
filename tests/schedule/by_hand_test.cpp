// A visit put on a day by hand: everything that speaks against it, and nothing else.
#include "schedule/by_hand.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::schedule;

namespace {

const Date thursday = date(2026, 11, 12);

team::Member member(std::int64_t id, std::string code) {
    team::Member found;
    found.worker.id = {id};
    found.worker.code = std::move(code);
    for (int weekday : {1, 2, 3, 4})
        found.hours.push_back({.weekday = weekday, .from = *parse_time("9:00"), .to = *parse_time("12:30")});
    return found;
}

ByHand asked() {
    ByHand one;
    one.visit.worker = {1};
    one.visit.day = thursday;
    one.visit.start = *parse_time("11:30");
    one.people = {member(1, "MB")};
    one.open.days = {thursday};
    return one;
}

std::string told(const ByHand& one) {
    std::string all;
    for (const auto& objection : objections(one))
        all += (all.empty() ? "" : "; ") + objection.sentence + (objection.final ? "!" : "");
    return all;
}

}  // namespace

TEST_CASE("a visit that ends when the working day ends is possible, a minute later it is not") {
    auto one = asked();
    CHECK(told(one) == "");
    one.visit.start = *parse_time("11:31");
    CHECK(told(one) == "MB works 09:00 to 12:30 that day");
    one.visit.minutes = 59;
    CHECK(told(one) == "");
}

TEST_CASE("days not worked, absences and closed days are told") {
    auto one = asked();
    one.people.front().away.push_back({.from = thursday, .to = thursday + Days{1}});
    CHECK(told(one) == "MB is away from 12/11/2026 to 13/11/2026");
    one = asked();
    one.visit.day = thursday + Days{1};
    one.open = {{}, {{thursday + Days{1}, "closed: staff day"}}};
    CHECK(told(one) == "no visits that day: closed: staff day; MB does not work that day");
}

TEST_CASE("the family is asked about the whole visit") {
    auto one = asked();
    one.can = {{.weekday = 4, .from = *parse_time("11:00"), .to = *parse_time("12:00")}};
    CHECK(told(one) == "outside the times the family can be visited");
    one.visit.start = *parse_time("11:00");
    CHECK(told(one) == "");
}

TEST_CASE("touching engagements do not clash, overlapping ones do, of whoever comes") {
    auto one = asked();
    one.people.push_back(member(2, "SR"));
    one.engagements = {{{2}, *parse_time("10:30"), 60, "V7"}, {{3}, *parse_time("11:30"), 60, "V8"}};
    CHECK(told(one) == "");
    one.engagements.front().minutes = 61;
    CHECK(told(one) == "SR has V7 at 10:30");
}

TEST_CASE("flags are final, and a second person or a screen answers a two-staff flag") {
    auto one = asked();
    one.two_staff = one.centre_only = true;
    CHECK(told(one) ==
          "two staff are needed: name the second one with --with!; the case is seen at a centre only, not at home!");
    one.visit.second_worker = {2};
    one.visit.mode = policy::Mode::centre;
    CHECK(told(one) == "");
    one.visit.second_worker = {};
    one.visit.mode = policy::Mode::virtual_visit;
    CHECK(told(one) == "");
}

TEST_CASE("a second visit of the case that day is said") {
    auto one = asked();
    one.other_visit = "V3";
    CHECK(told(one) == "V3 is on that day already");
}
