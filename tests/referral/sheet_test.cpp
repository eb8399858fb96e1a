#include "referral/sheet.hpp"

#include "referral/answers.hpp"
#include "tests/support/sheet_file.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::referral;

namespace {

std::string refusal_of(const std::string& file, const std::string& form) {
    try {
        read_sheet(sheet_bytes(file), shipped_form(form));
    } catch (const Error& error) {
        CHECK(error.fault() == Fault::bad_input);
        return error.what();
    }
    return "accepted";
}

}  // namespace

TEST_CASE("a Windows sheet with semicolons and a preamble is read to the letter") {
    auto sheet = read_sheet(sheet_bytes("windows-1252-semicolons.csv"), shipped_form("thurrock"));
    CHECK(sheet.encoding == Encoding::windows_1252);
    CHECK(sheet.layout.delimiter == ';');
    CHECK(sheet.layout.header_line == 4);
    REQUIRE(sheet.rows.size() == 2);
    const auto& first = sheet.rows[0].row;
    CHECK(first.line == 5);
    CHECK(first[Field::forename] == "Siân");
    CHECK(first[Field::concerns] == "Not yet talking – mum’s worry");
    const auto& second = sheet.rows[1].row;
    CHECK(second.line == 6);
    CHECK(iso(second.born) == "2023-05-04");
    CHECK(to_iso(second.received_on) == "2026-11-03");
    CHECK(second[Field::postcode] == "RM17 6SL");
    CHECK(second[Field::concerns] == "Late to walk;\nlate to talk");
    CHECK(sheet.rows[1].problems.empty());
}

TEST_CASE("the line sep= that Excel writes is honoured and skipped") {
    auto sheet = read_sheet(sheet_bytes("excel-sep-line.csv"), shipped_form("generic"));
    CHECK(sheet.layout.delimiter == ';');
    CHECK(sheet.layout.header_line == 2);
    REQUIRE(sheet.rows.size() == 1);
    CHECK(sheet.rows[0].row.line == 3);
    CHECK(sheet.rows[0].row[Field::surname] == "Example");
}

TEST_CASE("line breaks in cells and headers and blank rows and repeated headers are read") {
    auto sheet = read_sheet(sheet_bytes("utf8-bom-quoted-breaks.csv"), shipped_form("kent"));
    CHECK(sheet.layout.columns.size() == 10);
    CHECK(sheet.layout.unmapped().empty());
    REQUIRE(sheet.rows.size() == 2);
    const auto& first = sheet.rows[0].row;
    CHECK(first.line == 3);
    CHECK(first[Field::forename] == "Łucja");
    CHECK(first[Field::phone] == "07700 900101");
    CHECK(first[Field::referrer_contact] == "07700 900201");
    CHECK(first[Field::lone_working] == "Two dogs.\nPark on the road.");
    CHECK(said(first.consent) == "yes");
    CHECK(first.consent_how == child::ConsentHow::signed_form);
    const auto& second = sheet.rows[1].row;
    CHECK(second.line == 6);
    CHECK(second[Field::phone] == "+44 7700 900102");
    CHECK(said(second.consent) == "not known");
}

TEST_CASE("tabs and tick columns and split addresses and several professionals come together") {
    auto sheet = read_sheet(sheet_bytes("ticks-and-tabs.csv"), shipped_form("generic"));
    CHECK(sheet.layout.delimiter == '\t');
    REQUIRE(sheet.rows.size() == 2);
    const auto& first = sheet.rows[0].row;
    CHECK(first[Field::forename] == "Ivy Rose");
    CHECK(first[Field::surname] == "Example");
    CHECK(read_several(first[Field::areas]) == std::vector<std::string>{"Communication"});
    CHECK(first.setting_minutes == 900);
    CHECK(said(first.attends_setting) == "yes");
    CHECK(first[Field::address] == "1, High Street, Maidstone");
    CHECK(first[Field::professionals] == "Health visitor: H Visitor\nGP: Dr G");
    CHECK(to_iso(first.received_on) == "2026-11-02");
    const auto& second = sheet.rows[1].row;
    CHECK(second[Field::surname] == "van der Sample");
    CHECK(second[Field::areas] == "Physical");
    CHECK_FALSE(second.setting_minutes.has_value());
    CHECK(second[Field::setting_hours] == "2 mornings");
    CHECK(iso(second.born) == "2023-02-03");
}

TEST_CASE("a file is read alike in pieces of any size") {
    for (const char* file : {"windows-1252-semicolons.csv", "utf8-bom-quoted-breaks.csv"})
        for (std::size_t piece : {1U, 2U, 3U, 7U}) {
            auto whole = read_sheet(sheet_bytes(file), shipped_form("generic"));
            auto cut = read_sheet(sheet_bytes(file), shipped_form("generic"), date(2026, 11, 21), piece);
            REQUIRE(cut.rows.size() == whole.rows.size());
            for (std::size_t i = 0; i < whole.rows.size(); ++i)
                CHECK(to_hex(cut.rows[i].row.content) == to_hex(whole.rows[i].row.content));
        }
}

TEST_CASE("a file that is not what the form describes is refused with what it has and lacks") {
    CHECK(
        refusal_of("not-referrals.csv", "kent").starts_with("no header of the form 'kent' found in the first 40 rows"));
    CHECK(refusal_of("web-page.csv", "kent").starts_with("this is a web page or XML, not a CSV file"));
    auto form = shipped_form("generic");
    std::string_view no_birth = "Name,Postcode\nAda Example,ME14 1XX\n";
    CHECK_THROWS_WITH_AS(read_sheet(no_birth, form), doctest::Contains("no column for the date of birth"), Error);
    CHECK_THROWS_WITH_AS(read_sheet(no_birth, form), doctest::Contains("the header has 'Name', 'Postcode'"), Error);
}

TEST_CASE("a quotation mark never closed refuses the file with its line") {
    CHECK(refusal_of("unclosed-quote.csv", "generic") == "line 2: a quotation mark opens here and is never closed");
}

TEST_CASE("columns known tells forms apart without failing") {
    auto bytes = sheet_bytes("utf8-bom-quoted-breaks.csv").substr(3);
    CHECK(columns_known(bytes, true, shipped_form("kent")) == 10);
    CHECK(columns_known("Invoice,Amount\n1,2\n", true, shipped_form("kent")) == 0);
    CHECK(columns_known("Name,\"x\n", true, shipped_form("kent")) == 0);
}
