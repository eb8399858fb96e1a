#include "caseload/clock.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::caseload;

namespace {

ClockStop stop(std::int64_t id, StopReason reason, Date from, std::optional<Date> to) {
    return {.id = {id}, .case_file = {1}, .reason = reason, .from = from, .to = to, .note = {}};
}

const Date today = date(2026, 9, 14);
std::string wrong_with(const ClockStop& made, const std::vector<ClockStop>& entered = {}) {
    Case of{.id = {1}, .reference = "K26-0001K", .opened_on = date(2026, 9, 1)};
    return mistake_in(made, entered, of, today).value_or("");
}

}  // namespace

TEST_CASE("days not counted have an order, an end within a year, and a case to belong to") {
    auto away = [](Date from, std::optional<Date> to) { return stop(0, StopReason::family_away, from, to); };
    CHECK(wrong_with(away(today, {})) == "");
    CHECK(wrong_with(away(today, today)) == "");
    CHECK(wrong_with(away(date(2026, 8, 1), date(2026, 9, 1))) == "");
    CHECK(wrong_with(away(date(2026, 8, 1), date(2026, 8, 31))) ==
          "K26-0001K was opened on 01/09/2026, after those days");
    CHECK(wrong_with(away(today, today - Days{1})) == "the last day, 13/09/2026, is before the first, 14/09/2026");
    CHECK(wrong_with(away(today, today + longest_stop - Days{1})) == "");
    CHECK(wrong_with(away(today, today + longest_stop)).find("more than a year") != std::string::npos);
    CHECK(wrong_with(away(today + longest_stop, {})) == "");
    CHECK(wrong_with(away(today + longest_stop + Days{1}, {})) == "16/09/2027 is more than a year ahead");
    CHECK(wrong_with(stop(0, StopReason::on_hold, today, {})).find("portage case move") != std::string::npos);
}

TEST_CASE("the same day is not stopped twice for one reason, but may be for two") {
    std::vector<ClockStop> entered = {stop(3, StopReason::family_away, date(2026, 9, 7), date(2026, 9, 10)),
                                      stop(4, StopReason::child_ill, date(2026, 9, 12), {})};
    auto away = [&](Date from, std::optional<Date> to) {
        return wrong_with(stop(0, StopReason::family_away, from, to), entered);
    };
    CHECK(away(date(2026, 9, 10), {}) == "days are stopped for family_away from 07/09/2026 to 10/09/2026 already");
    CHECK(away(date(2026, 9, 11), {}) == "");
    CHECK(away(date(2026, 9, 1), date(2026, 9, 6)) == "");
    CHECK(away(date(2026, 9, 1), date(2026, 9, 7)) != "");
    CHECK(away(date(2026, 9, 1), {}) != "");
    CHECK(wrong_with(stop(0, StopReason::child_ill, date(2026, 9, 20), date(2026, 9, 21)), entered) ==
          "days are stopped for child_ill from 12/09/2026 on already");
    CHECK(wrong_with(stop(4, StopReason::child_ill, date(2026, 9, 12), date(2026, 9, 13)), entered) == "");  // itself
    REQUIRE(open_stop(entered, StopReason::child_ill));
    CHECK(open_stop(entered, StopReason::child_ill)->id.value == 4);
    CHECK_FALSE(open_stop(entered, StopReason::family_away));
}
