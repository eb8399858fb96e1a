#include "schedule/outcome_sheet.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::schedule;

namespace {

std::string sheet() {
    return to_sheet({{"V881", "K26-0417T", "MB", date(2026, 9, 15), {600}, 60, policy::Mode::home},
                     {"V882", "K26-0418R", "MB", date(2026, 9, 16), {600}, 60, policy::Mode::virtual_visit}});
}

std::string filled(const std::string& first, const std::string& second) {
    auto text = sheet();
    for (const auto& cells : {first, second}) text.replace(text.find(",,,,\r\n"), 6, "," + cells + "\r\n");
    return text;
}

std::string mistakes_in(const std::string& text) {
    try {
        read_outcomes(text, "w.csv");
    } catch (const Error& error) {
        return error.what();
    }
    return "none";
}

}  // namespace

TEST_CASE("a filled-in week comes back with what became of each visit") {
    const auto read = read_outcomes(filled("made,,enjoyed the drum,12.5", "cancelled_by_family,child_ill,,"), "w.csv");
    REQUIRE(read.rows.size() == 2);
    CHECK(read.rows[0].outcome == VisitStatus::made);
    CHECK(read.rows[0].note == "enjoyed the drum");
    CHECK(read.rows[0].miles == 12.5);
    CHECK(read.rows[0].mode == policy::Mode::home);
    CHECK(read.rows[1].reason == Reason::child_ill);
    CHECK(read.rows[1].line == 3);
    CHECK(read.left_open.empty());
}

TEST_CASE("rows without an outcome stay open") {
    const auto read = read_outcomes(filled("made,,,", ",,,"), "w.csv");
    CHECK(read.rows.size() == 1);
    CHECK(read.left_open.size() == 1);
}

TEST_CASE("every bad line of a week is told") {
    CHECK(mistakes_in(filled("mad,,,", ",child_ill,,far")) ==
          "w.csv:2: unknown outcome 'mad': did you mean 'made'?\n"
          "w.csv:3: miles 'far' is not a number of miles (write it as 12.5)\n"
          "w.csv:3: there is a reason but no outcome");
    CHECK(mistakes_in(filled("Withdrawn,,,", "made,,,")) ==
          "w.csv:2: unknown outcome 'withdrawn' (choose from made, cancelled_by_family, cancelled_by_service, "
          "cancelled_by_professional, nobody_in)");
    auto twice = filled("made,,,", "made,,,");
    twice.replace(twice.find("V882"), 4, "V881");
    CHECK(mistakes_in(twice) == "w.csv:3: V881 is there twice");
    twice.replace(twice.find("V881"), 4, "881");
    CHECK(mistakes_in(twice) == "w.csv:2: '881' is no visit (they look like V881)");
}
