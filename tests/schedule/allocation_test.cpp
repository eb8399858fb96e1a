#include "schedule/allocation.hpp"

#include "tests/schedule/made_up.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::schedule;
using namespace portage::schedule::test;

namespace {

const Date start = date(2026, 9, 7);

Candidate candidate(std::int64_t id, const std::string& code, std::optional<int> room, std::optional<int> travel) {
    Candidate made{.member = member(id, code, {1, 2}), .travel = travel};
    made.member.worker.room = room;
    made.member.training = {{{}, {id}, "Portage workshop", date(2020, 1, 1), {}}};
    return made;
}

FamilyNeed need() { return {.can = {{{}, {}, 2, {540}, {720}}}, .training = {"portage workshop"}, .from = start}; }

std::string codes(const std::vector<Ranked>& ranking) {
    std::string text;
    for (const auto& ranked : ranking) text += (text.empty() ? "" : " ") + ranked.code + (ranked.possible ? "" : "-");
    return text;
}

}  // namespace

TEST_CASE("least travel comes first, then most room, and what is not known last") {
    const auto ranking =
        rank(need(), {candidate(1, "FAR", 9, 50), candidate(2, "NEAR", 1, 20), candidate(3, "ROOMY", 5, 20),
                      candidate(4, "LOST", 5, {}), candidate(5, "VAGUE", {}, 5)});
    CHECK(codes(ranking) == "ROOMY NEAR FAR LOST VAGUE");
    CHECK(ranking[0].reason == "room for 5, can do Tuesday, 20 minutes there and back");
    CHECK(ranking[4].reason == "room not known, can do Tuesday, 5 minutes there and back");
}

TEST_CASE("each refusal says why") {
    auto full = candidate(1, "A", 2, 10);
    full.member.cases = 2;
    auto untrained = candidate(2, "B", 2, 10);
    untrained.member.training[0].until = date(2026, 9, 6);
    auto away = candidate(3, "C", 2, 10);
    away.member.away = {{{}, {3}, start, date(2026, 12, 1), "maternity"}};
    auto other_days = candidate(4, "D", 2, 10);
    other_days.member.hours = {{{}, {4}, 2, {700}, {990}}, {{}, {4}, 3, {540}, {990}}};
    auto gone = candidate(5, "E", 2, 10);
    gone.member.worker.ends_on = date(2026, 8, 31);
    auto unknown = candidate(6, "F", 2, 10);
    unknown.member.hours.clear();
    auto partner = candidate(7, "G", 2, 10);
    partner.member.worker.kind = team::WorkerKind::partner;
    const auto ranking = rank(need(), {full, untrained, away, other_days, gone, unknown, partner});
    CHECK(codes(ranking) == "A- B- C- D- E- F-");
    CHECK(ranking[0].reason == "no room: 2 cases of 2");
    CHECK(ranking[1].reason == "untrained: no portage workshop on 07/09/2026");
    CHECK(ranking[2].reason == "away until 01/12/2026: maternity");
    CHECK(ranking[3].reason == "no common day with the family");
    CHECK(ranking[4].reason == "left: last working day 31/08/2026");
    CHECK(ranking[5].reason == "no working hours are entered");
}

TEST_CASE("a short absence does not refuse but is said") {
    auto away = candidate(1, "A", 2, 10);
    away.member.away = {{{}, {1}, start, date(2026, 9, 11), "leave"}};
    const auto ranking = rank(need(), {away});
    CHECK(ranking[0].possible);
    CHECK(ranking[0].reason.ends_with("away until 11/09/2026"));
}

TEST_CASE("without entered times the family can at any working time") {
    auto any = need();
    any.can.clear();
    CHECK(rank(any, {candidate(1, "A", 2, 10)})[0].common_days == std::vector<int>{1, 2});
}
