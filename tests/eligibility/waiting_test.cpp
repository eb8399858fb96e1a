#include "tests/eligibility/a_service.hpp"

#include <algorithm>
#include <random>

using namespace portage;
using namespace portage::eligibility;
using namespace portage::test;

namespace {
WaitingOrder order_of(std::string_view text) {
    TomlDocument document(text, "waiting.toml");
    auto root = document.root();
    WaitingOrder order;
    policy::read_section(root, order);
    document.require_sound();
    return order;
}
}  // namespace

TEST_CASE("the oldest referral goes first where there are no tests") {
    auto turns = in_order(
        order_of("then_by = \"received\""),
        {{"K26-2", {.received_on = date(2026, 5, 2)}}, {"K26-3", {}}, {"K26-1", {.received_on = date(2026, 5, 1)}}},
        asked_on(date(2026, 9, 1)));
    REQUIRE(turns.size() == 3);
    CHECK(turns[0].child == 2);
    CHECK(turns[0].reason == "referral received on 01/05/2026");
    CHECK(turns[2].child == 1);
    CHECK(turns[2].reason == "referral received on a day not known");
}

TEST_CASE("tests go before the date, in their order, and the reason names them") {
    auto order = order_of(R"(then_by = "listed"
tests = [{ test = "never had Portage", had_portage = false }, { test = "nearly five", age = { at_least = "4 years" } }])");
    std::vector<WaitingChild> children = {
        {"A", {.born = date(2024, 1, 1), .had_portage = true, .listed_on = date(2026, 1, 1)}},
        {"B", {.born = date(2024, 1, 1), .had_portage = false, .listed_on = date(2026, 3, 1)}},
        {"C", {.born = date(2022, 1, 1), .had_portage = false, .listed_on = date(2026, 4, 1)}},
        {"D", {.born = date(2022, 1, 1), .listed_on = date(2026, 2, 1)}},
        {"E", {.born = date(2024, 1, 1), .had_portage = true, .listed_on = date(2026, 1, 1)}},
    };
    std::mt19937 random(7);
    for (int i = 0; i < 20; ++i) {
        std::shuffle(children.begin(), children.end(), random);
        std::string first_to_last;
        auto turns = in_order(order, children, asked_on(date(2026, 9, 1)));
        for (const auto& turn : turns) first_to_last += children[turn.child].reference;
        CHECK(first_to_last == "CBDAE");
        CHECK(turns[0].reason == "never had Portage; nearly five; on the list since 01/04/2026");
        CHECK(turns[2].reason == "never had Portage: not known; nearly five; on the list since 01/02/2026");
    }
}
