#include "base/sheet.hpp"

#include <doctest/doctest.h>

using namespace portage;

namespace {

enum class Fruit { apple, pear };

}  // namespace

namespace portage {
template <>
inline constexpr auto words<Fruit> = std::array{Word{Fruit::apple, "apple"}, Word{Fruit::pear, "pear"}};
}  // namespace portage

TEST_CASE("a sheet gives its cells by column whatever their order") {
    Sheet sheet(
        "\xEF\xBB\xBF"
        "Time,DATE,number,sure,fruit,\r\n9.30,3/2/26,12,Yes,Pear,\r\n,,,,,\r\n",
        "s.csv", {"date", "time", "number", "sure", "fruit"});
    sheet.require_sound();
    const auto rows = sheet.rows();
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].line() == 2);
    CHECK(to_iso(*rows[0].day("date")) == "2026-02-03");
    CHECK(to_string(*rows[0].time("time")) == "09:30");
    CHECK(rows[0].number("number") == 12);
    CHECK(rows[0].yes_no("sure") == true);
    CHECK(rows[0].word<Fruit>("fruit") == Fruit::pear);
    CHECK(sheet.mistakes().empty());
}

TEST_CASE("a sheet tells all its mistakes at once") {
    Sheet sheet("date,tiem,date\n31/02/2024,x,y\n", "s.csv", {"date", "time"});
    for (const auto& row : sheet.rows()) {
        row.day("date");
        row.require("time");
    }
    CHECK_THROWS_WITH_AS(sheet.require_sound(),
                         "s.csv:1: unknown column 'tiem': did you mean 'time'?\n"
                         "s.csv:1: column 'date' is there twice\n"
                         "s.csv:1: column 'time' is missing\n"
                         "s.csv:2: date '31/02/2024' is not a date (write it as 28/02/2024)\n"
                         "s.csv:2: time is empty",
                         Error);
}

TEST_CASE("cells that are no number, time, answer or word are told") {
    Sheet sheet("n,t,y,f\n1x,25:00,perhaps,aple\n", "s.csv", {"n", "t", "y", "f"});
    const auto row = sheet.rows().at(0);
    CHECK(!row.number("n"));
    CHECK(!row.time("t"));
    CHECK(!row.yes_no("y"));
    CHECK(!row.word<Fruit>("f"));
    REQUIRE(sheet.mistakes().size() == 4);
    CHECK(sheet.mistakes()[3] == "s.csv:2: unknown f 'aple': did you mean 'apple'?");
}

TEST_CASE("a row longer than the header is a mistake and text gets its spreadsheet quote taken off") {
    Sheet sheet("note\n'=1+1\na,b\n", "s.csv", {"note"});
    CHECK(sheet.rows().at(0).text("note") == "=1+1");
    REQUIRE(sheet.mistakes().size() == 1);
    CHECK(sheet.mistakes()[0] == "s.csv:3: 2 cells where the header has 1");
}

TEST_CASE("a sheet that is empty or not UTF-8 is refused") {
    CHECK_THROWS_AS(Sheet("", "s.csv", {"a"}), Error);
    CHECK_THROWS_AS(Sheet("a\n\xff\n", "s.csv", {"a"}), Error);
}
