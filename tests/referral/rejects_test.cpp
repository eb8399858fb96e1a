#include "referral/rejects.hpp"

#include "tests/support/sheet_file.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::referral;

namespace {
// The last `from` of the text corrected: in a rejects file the reason in front quotes the cell too.
std::string corrected(std::string text, std::string_view from, std::string_view to) {
    auto at = text.rfind(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}
}  // namespace

TEST_CASE("a rejects file gives each row back as it came with line and code and reason in front") {
    auto sheet = read_sheet(
        "Ref,Name,DoB,Date received,Phone,Shoe size\n7,Siân Example,31/02/2024,02/11/2026,+44 7700 900123,\"=1+1\"\n",
        general());
    CHECK(sheet.rejects ==
          "\xEF\xBB\xBF_line,_column,_code,_reason,Ref,Name,DoB,Date received,Phone,Shoe size\r\n"
          "2,DoB,not_a_date,date of birth '31/02/2024' is not a date (write it as 28/02/2024),"
          "7,Siân Example,31/02/2024,02/11/2026,'+44 7700 900123,'=1+1\r\n");
}

TEST_CASE("a corrected rejects file imports as it is and its rows are the rows they were") {
    std::string text = "Ref,Name,DoB,Date received,Phone\n7,Siân Example,31/02/2024,02/11/2026,+44 7700 900123\n";
    auto first = read_sheet(text, general());
    auto again = read_sheet(corrected(first.rejects, "31/02/2024", "28/02/2024"), general());
    REQUIRE(again.rows.size() == 1);
    auto meant = read_sheet(corrected(text, "31/02/2024", "28/02/2024"), general());
    CHECK(again.rows[0].good);
    CHECK(again.rows[0].row[Field::phone] == "+44 7700 900123");
    CHECK(to_hex(again.rows[0].row.content) == to_hex(meant.rows[0].row.content));
    CHECK(to_hex(again.rows[0].row.identity) == to_hex(meant.rows[0].row.identity));
    CHECK(again.layout.unmapped().empty());
}

TEST_CASE("a rejects file rejected again is not wrapped a second time") {
    auto first = read_sheet("Name,DoB,Date received\nAda Example,31/02/2024,02/11/2026\n", general());
    auto second = read_sheet(first.rejects, general());
    CHECK(second.rejects == first.rejects);
}

TEST_CASE("errors stand before warnings and cells too many are kept") {
    auto sheet = read_sheet("Name,DoB,Date received,Postcode\nAda Example,31/02/2024,,nowhere,extra,\n", general());
    auto row = sheet.rejects.substr(sheet.rejects.find("\r\n") + 2);
    CHECK(row.find("too_many_cells; not_a_date; no_date_received; postcode") != std::string::npos);
    CHECK(row.ends_with(",nowhere,extra,\r\n"));
    CHECK(row.starts_with("2,\"DoB; Postcode\","));
}

TEST_CASE("nothing in a cell runs in the spreadsheet that opens the rejects") {
    auto sheet = read_sheet("Name,DoB,Date received\n=HYPERLINK(1),31/02/2024,@x\n", general());
    for (char start : {'=', '+', '@'}) {
        CHECK(sheet.rejects.find(std::string(",") + start) == std::string::npos);
        CHECK(sheet.rejects.find(std::string(",\"") + start) == std::string::npos);
    }
    CHECK(sheet.rejects.find(",'=HYPERLINK(1)") != std::string::npos);
}
