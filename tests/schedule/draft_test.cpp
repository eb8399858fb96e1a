#include "schedule/draft.hpp"

#include "base/error.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::schedule;

namespace {

Draft two_rows() {
    DraftRow placed{.reference = "K26-0417T",
                    .block = {5},
                    .promised = 6,
                    .number = 3,
                    .day = date(2026, 10, 13),
                    .start = TimeOfDay{600},
                    .visitor = "MB",
                    .partner = "PH",
                    .placed = true,
                    .reason = "regular slot, Tuesday 10:00"};
    DraftRow left{.reference = "K26-0417T", .block = {5}, .promised = 6, .number = 4, .reason = "=1+1, \"quoted\""};
    return {41, {placed, left}, {}};
}

std::string mistakes_of(const std::string& sheet) {
    try {
        read_sheet(sheet, "d.csv");
    } catch (const Error& error) {
        return error.what();
    }
    return "none";
}

std::string with(std::string_view from, std::string_view to) {
    auto text = to_sheet(two_rows());
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("a draft comes back from its sheet as it went out") {
    const auto text = to_sheet(two_rows());
    CHECK(text.starts_with("case,block,frequency,promised,number,date,weekday,start,"));
    CHECK(text.find("13/10/2026,Tuesday,10:00,60,MB,,PH,,home,yes,") != std::string::npos);
    const auto read = read_sheet(text, "d.csv");
    CHECK(read.based_on == 41);
    REQUIRE(read.rows.size() == 2);
    CHECK(read.rows[0].line == 2);
    CHECK(to_iso(*read.rows[0].day) == "2026-10-13");
    CHECK(!read.rows[1].placed);
    CHECK(!read.rows[1].day);
    CHECK(read.rows[1].reason == "=1+1, \"quoted\"");
    CHECK(to_sheet(read) == text);
}

TEST_CASE("bad lines are told all at once") {
    auto text = with("13/10/2026", "31/02/2026");
    text.replace(text.find(",no,"), 4, ",maybe,");
    CHECK(mistakes_of(text) ==
          "d.csv:2: date '31/02/2026' is not a date (write it as 28/02/2024)\n"
          "d.csv:3: placed 'maybe' is neither yes nor no");
}

TEST_CASE("a placed row needs a date a start and a visitor") {
    CHECK(mistakes_of(with("13/10/2026", "")) == "d.csv:2: date is empty");
    CHECK(mistakes_of(with("10:00", "")) == "d.csv:2: start is empty");
    CHECK(mistakes_of(with("MB", "")) == "d.csv:2: visitor is empty");
    CHECK(mistakes_of(with("home,yes", "centre,yes")).find("d.csv:2: venue is empty") == 0);
}

TEST_CASE("rows that do not belong together are mistakes") {
    CHECK(mistakes_of(with("C41", "C42")) == "d.csv:3: based_on differs from the rows above; two drafts are mixed");
    CHECK(mistakes_of(with("C41", "")) ==
          "d.csv:2: based_on is no change such as C41; leave the column as it was printed");
    CHECK(mistakes_of(with("weekly", "fortnightly")) ==
          "d.csv:3: frequency, promised and mode differ from the block's first row");
    CHECK(mistakes_of(with(",6,3,", ",6,4,")) == "d.csv:3: visit 4 of the block is there twice");
    CHECK(mistakes_of(with(",6,3,", ",6,7,")) == "d.csv:2: visit 7 of only 6");
    CHECK(mistakes_of(with("B5", "5")) == "d.csv:2: block '5' is neither new nor a block such as B5");
    CHECK(mistakes_of(with("weekly", "weakly")) == "d.csv:2: unknown frequency 'weakly': did you mean 'weekly'?");
}

TEST_CASE("the weekday in the sheet is only to be read") { CHECK(mistakes_of(with("Tuesday", "Friday")) == "none"); }
