#include "schedule/round.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::schedule;

namespace {

// The road is as long as the difference of the last letters: A to C takes 20 minutes and 15 km.
std::optional<Way> by_letters(const std::string& from, const std::string& to) {
    const int apart = from.back() > to.back() ? from.back() - to.back() : to.back() - from.back();
    return Way{10 * apart, 7.5 * apart};
}

Call call(const std::string& what, int begins, const std::optional<std::string>& postcode, int minutes = 60) {
    return {.what = what, .start = {begins}, .minutes = minutes, .postcode = postcode};
}

}  // namespace

TEST_CASE("a round goes by the clock whatever order its calls are told in and ends at the base") {
    const auto round = round_of("A", {call("V2", 660, "D"), call("V1", 570, "C")}, by_letters);
    REQUIRE(round.stops.size() == 2);
    CHECK(round.stops[0].call.what == "V1");
    CHECK(round.leaves == 550);
    CHECK(round.stops[0].ends == 630);
    CHECK(round.stops[1].leg == Leg{10, 7.5});
    CHECK(round.stops[1].late == 0);
    CHECK(round.finishes == 750);
    CHECK(round.travel == 20 + 10 + 30);
    CHECK(round.km == doctest::Approx(15 + 7.5 + 22.5));
    CHECK(round.legs() == 3);
    CHECK(round.unknown == 0);
}

TEST_CASE("who cannot be there in time is late and everything after is expected later") {
    const auto round = round_of("A", {call("V1", 570, "B"), call("V2", 630, "E"), call("V3", 700, "E")}, by_letters);
    CHECK(round.stops[1].begins == 660);
    CHECK(round.stops[1].late == 30);
    CHECK(round.stops[2].begins == 720);
    CHECK(round.stops[2].late == 20);
    CHECK(!round.stops[2].leg);
    CHECK(round.finishes == 780 + 40);
}

TEST_CASE("a virtual visit is made at the base and a day of nothing else needs no journey") {
    auto video = call("V1", 600, "C", 45);
    video.at_base = true;
    const auto quiet = round_of("A", {video}, by_letters);
    CHECK(quiet.legs() == 0);
    CHECK(!quiet.leaves);
    CHECK(quiet.finishes == 645);
    const auto between = round_of("A", {call("V0", 500, "B"), video, call("V2", 720, "B")}, by_letters);
    CHECK(between.legs() == 4);
    CHECK(between.stops[1].late == 0);
    CHECK(round_of("A", {}, by_letters).finishes == std::nullopt);
    // The first journey can begin after a call at the base.
    CHECK(round_of("A", {video, call("V2", 720, "B")}, by_letters).leaves == 645);
}

TEST_CASE("a journey nobody can reckon takes the assumed minutes and has no length") {
    const auto round = round_of("A", {call("V1", 570, std::nullopt), call("V2", 700, "B")}, by_letters);
    CHECK(round.stops[0].leg == Leg{unknown_journey, {}});
    CHECK(round.stops[1].leg == Leg{unknown_journey, {}});
    CHECK(round.unknown == 2);
    CHECK(round.km == doctest::Approx(7.5));
    // Two addresses nobody knows may be far apart; a base nobody knows may be anywhere.
    CHECK(round_of("A", {call("V1", 570, std::nullopt), call("V2", 700, std::nullopt)}, by_letters).unknown == 3);
    CHECK(round_of(std::nullopt, {call("V1", 570, "B")}, by_letters).unknown == 2);
    CHECK(clock_text(1450) == "24:10");
    CHECK(clock_text(545) == "09:05");
}
