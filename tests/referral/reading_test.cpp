#include "referral/reading.hpp"

#include "tests/support/sheet_file.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::referral;

namespace {

ReadSheet read_text(const std::string& text) { return read_sheet(text, general()); }

// One row with a good name, birth date and date received, and `cells` under `headers`.
ReadRow read_with(const std::string& headers, const std::string& cells) {
    auto sheet = read_text("Name,DoB,Date received," + headers + "\nAda Example,03/02/2023,02/11/2026," + cells + "\n");
    REQUIRE(sheet.rows.size() == 1);
    return sheet.rows[0];
}

std::string first_reason(const ReadRow& row) {
    return row.problems.empty() ? "no problem" : row.problems.front().reason;
}

}  // namespace

TEST_CASE("every problem of a row is found at once and told with its column") {
    auto sheet = read_sheet(sheet_bytes("bad-rows.csv"), general());
    REQUIRE(sheet.rows.size() == 8);
    const auto& rows = sheet.rows;
    CHECK(rows[0].codes == "not_a_date");
    CHECK(told(sheet.layout, rows[0].row.line, rows[0].problems[0]) ==
          "line 2, DoB: date of birth '31/02/2024' is not a date (write it as 28/02/2024)");
    CHECK(rows[1].codes == "month_first");
    CHECK(rows[2].codes == "no_name");
    CHECK(rows[2].row.consent_how == child::ConsentHow::verbal);
    CHECK(rows[3].codes == "no_date_received, excel_serial, nhs_number, postcode");
    CHECK(rows[4].codes == "several_children, not_understood");
    CHECK(rows[5].codes == "not_understood, not_understood, future_date, not_a_child");
    CHECK(rows[6].codes == "too_many_cells");
    CHECK(rows[7].codes == "");
    std::string good;
    for (const auto& row : rows) good += row.good ? 'y' : 'n';
    CHECK(good == "nnnynnny");
}

TEST_CASE("a wrong NHS number or postcode is a warning and never costs the referral") {
    auto row = read_with("NHS number,Postcode", "999 000 0019,ME14 lXX");
    CHECK(row.good);
    CHECK(row.codes == "nhs_number, postcode");
    CHECK_FALSE(row.row.nhs_number.has_value());
    CHECK(row.row[Field::nhs_number] == "999 000 0019");
    CHECK_FALSE(row.row.postcode.has_value());
    CHECK(row.row[Field::postcode] == "ME14 lXX");
    auto fine = read_with("NHS number,Postcode", "9990000018.0,me141xx");
    CHECK(fine.codes == "");
    CHECK(fine.row.nhs_number->text() == "999 000 0018");
    CHECK(fine.row[Field::postcode] == "ME14 1XX");
}

TEST_CASE("an NHS number of Scotland that lost its zero gets it back and no other does") {
    // Month 13: nobody's.
    auto row = read_with("NHS number", "113240007");
    CHECK(row.codes == "lost_zero, nhs_number");
    CHECK(row.row.nhs_number->digits() == "0113240007");
    CHECK(read_with("NHS number", "999000001").codes == "nhs_number");
    CHECK(read_with("NHS number", "not known").codes == "");
}

TEST_CASE("a name that says it is not known is none, and Na is one") {
    auto sheet = read_text(
        "First name,Surname,DoB,Date received\nTBC,unknown,03/02/2023,02/11/2026\nN/A,Example,03/02/2023,02/11/2026\n"
        "Na,Example,03/02/2023,02/11/2026\n");
    REQUIRE(sheet.rows.size() == 3);
    CHECK_FALSE(sheet.rows[0].good);
    CHECK(first_reason(sheet.rows[0]) == "the child's name 'TBC' says that it is not known");
    CHECK(sheet.rows[1].good);
    CHECK(first_reason(sheet.rows[1]) == "child's first name 'N/A' says that it is not known; it was left out");
    CHECK(sheet.rows[1].row[Field::forename] == "");
    CHECK(sheet.rows[2].row[Field::forename] == "Na");
    CHECK(sheet.rows[2].codes == "");
}

TEST_CASE("what is only dashes is no name and a row with no other is kept out") {
    auto sheet = read_text(
        "First name,Surname,DoB,Date received\n-,,03/02/2023,02/11/2026\n?,--,03/02/2023,02/11/2026\n"
        "Ada,-,03/02/2023,02/11/2026\n??,Example,03/02/2023,02/11/2026\nZoë,Żak,03/02/2023,02/11/2026\n");
    REQUIRE(sheet.rows.size() == 5);
    CHECK(first_reason(sheet.rows[0]) == "the child's name '-' is no name: a name has a letter or a digit");
    CHECK_FALSE(sheet.rows[1].good);
    CHECK(sheet.rows[2].good);
    CHECK(sheet.rows[2].codes == "not_understood");
    CHECK(first_reason(sheet.rows[2]) ==
          "child's surname '-' is no name: a name has a letter or a digit; it was left out");
    CHECK(sheet.rows[2].row[Field::forename] == "Ada");
    CHECK(sheet.rows[2].row[Field::surname] == "");
    CHECK(sheet.rows[3].row[Field::forename] == "");
    CHECK(sheet.rows[3].row[Field::surname] == "Example");
    CHECK(sheet.rows[4].codes == "");
}

TEST_CASE("a postcode at the end of an address is found and taken off it") {
    auto row = read_with("Address including postcode", "\"1 High Street, Maidstone, me14 1xx\"").row;
    CHECK(row[Field::postcode] == "ME14 1XX");
    CHECK(row[Field::address] == "1 High Street, Maidstone");
    CHECK(read_with("Address", "\"1 High Street, ME141XX\"").row[Field::postcode] == "ME14 1XX");
    auto none = read_with("Address", "\"1 High Street, Maidstone\"");
    CHECK_FALSE(none.row.postcode.has_value());
    CHECK(none.row[Field::address] == "1 High Street, Maidstone");
    CHECK(none.problems.empty());
}

TEST_CASE("postcodes that are no place to visit are told") {
    CHECK(first_reason(read_with("Postcode", "ZZ99 3VZ")) ==
          "postcode 'ZZ99 3VZ' stands for no fixed abode or an unknown address");
    CHECK(first_reason(read_with("Postcode", "JE2 3AB")) ==
          "postcode 'JE2 3AB' lies in no council of the United Kingdom");
    CHECK(first_reason(read_with("Postcode", "ME14 1X")) ==
          "postcode 'ME14 1X' is not a postcode (write it as RM17 6SL)");
}

TEST_CASE("a blank answer is not known and never no") {
    auto row = read_with("Consent,Interpreter,Setting,Hours,Attends nursery", ",,,,").row;
    CHECK(said(row.consent) == "not known");
    CHECK(said(row.interpreter) == "not known");
    CHECK(said(row.attends_setting) == "not known");
    CHECK_FALSE(row.setting_minutes.has_value());
}

TEST_CASE("attendance is read from the answer or the setting or the hours") {
    auto attends = [](const std::string& headers, const std::string& cells) {
        return said(read_with(headers, cells).row.attends_setting);
    };
    CHECK(attends("Attends nursery,Setting", "no,") == "no");
    CHECK(attends("Setting", "None") == "no");
    CHECK(attends("Setting", "Little Example Nursery") == "yes");
    CHECK(attends("Setting", "n/a") == "not known");
    CHECK(attends("Hours", "15") == "yes");
    CHECK(attends("Hours", "0") == "no");
    CHECK(attends("Hours", "2 mornings") == "not known");
}

TEST_CASE("consent is read from the answer or the signature and a contradiction is not known") {
    CHECK(said(read_with("Consent", "Yes").row.consent) == "yes");
    CHECK(read_with("Consent", "Yes - verbal").row.consent_how == child::ConsentHow::verbal);
    CHECK(read_with("Consent", "Verbal").row.consent_how == child::ConsentHow::verbal);
    CHECK(said(read_with("Consent", "written consent given").row.consent) == "yes");
    CHECK(said(read_with("Consent", "verbal consent refused").row.consent) == "not known");
    CHECK(said(read_with("Consent", "N").row.consent) == "no");
    CHECK(said(read_with("Parent signature", "A Example").row.consent) == "yes");
    CHECK(said(read_with("Parent signature", "no").row.consent) == "not known");
    auto both = read_with("Consent,Parent signature", "no,A Example");
    CHECK(said(both.row.consent) == "not known");
    CHECK(both.codes == "not_understood");
}

TEST_CASE("a missing date received is the day of the import with a warning") {
    auto sheet = read_text("Name,DoB,Date received\nAda Example,03/02/2023,\n");
    CHECK(sheet.rows[0].good);
    CHECK(to_iso(sheet.rows[0].row.received_on) == "2026-11-21");
    CHECK_FALSE(sheet.rows[0].row.received_on_given);
    CHECK(first_reason(sheet.rows[0]) == "no date received: 21/11/2026 was taken");
}

TEST_CASE("a baby not yet born needs the day it is due in place of a date of birth") {
    auto sheet =
        read_text("Name,DoB,Due date,Date received\nBaby Example,,14/02/2027,02/11/2026\nBaby Sample,,,02/11/2026\n");
    CHECK(sheet.rows[0].good);
    CHECK(iso(sheet.rows[0].row.due_on) == "2027-02-14");
    CHECK_FALSE(sheet.rows[1].good);
    CHECK(sheet.rows[1].codes == "no_date_of_birth");
}

TEST_CASE("a birth date is neither after the referral nor that of an adult") {
    auto code = [](const std::string& born) {
        return read_text("Name,DoB,Date received\nAda Example," + born + ",02/11/2026\n").rows[0].codes;
    };
    CHECK(code("02/11/2026") == "");
    CHECK(code("03/11/2026") == "future_date");
    CHECK(code("03/11/2008") == "");
    CHECK(code("02/11/2008") == "not_a_child");
}

TEST_CASE("a value a spreadsheet destroyed is an error only where it is needed") {
    CHECK(read_text("Name,DoB,Date received\n#N/A,03/02/2023,02/11/2026\n").rows[0].codes == "lost_value");
    CHECK(read_text("Name,DoB,Date received\nAda Example,########,02/11/2026\n").rows[0].codes == "lost_value");
    CHECK(read_with("Ethnicity", "#REF!").codes == "not_understood");
    auto phone = read_with("Phone,Mobile,Ref", "7.7E+09,7700900123,1.2E+11");
    CHECK(phone.codes == "lost_digits, lost_zero, lost_digits");
    CHECK(phone.row[Field::phone] == "7.7E+09; 07700900123");
    CHECK(phone.good);
}

TEST_CASE("bytes that are no letters keep a row out and hidden letters are taken out") {
    auto sheet =
        read_text("Name,DoB,Date received\nŁucja Ąę,03/02/2023,02/11/2026\nAda\xE2 Example,03/02/2023,02/11/2026\n");
    CHECK(sheet.rows[0].codes == "");
    CHECK(sheet.rows[1].codes == "not_text");
    CHECK(read_with("Concerns", std::string("a\0b", 3)).codes == "not_text");
    auto turned = read_with("Concerns",
                            "a\u202E"
                            "b\u200B"
                            "c");
    CHECK(turned.codes == "hidden_letters");
    CHECK(turned.row[Field::concerns] == "abc");
    CHECK(read_with("Concerns", "Si\uFFFDn").codes == "lost_letters");
    CHECK(read_with("Concerns", "Mum &amp; Dad&#39;s &amp;lt;").row[Field::concerns] == "Mum & Dad's &lt;");
}

TEST_CASE("several columns of one field are joined and a single answer takes the first filled") {
    auto row = read_with("Home tel,Mobile,Sex,Gender", "01622 000001,07700 900123,,F").row;
    CHECK(row[Field::phone] == "01622 000001; 07700 900123");
    CHECK(row.sex == child::Sex::female);
}

TEST_CASE("nothing of one row is left in the next") {
    auto sheet = read_text(
        "Name,DoB,Due date,Date received,Postcode,NHS number,Consent,Hours,Areas of need,Sex,Role\n"
        "Ada Example,03/02/2023,03/02/2023,02/11/2026,ME14 1XX,9990000018,Yes,15,Play;Physical,F,Mother\n"
        "Bea Example,04/02/2023,,02/11/2026,,,,,,,\n");
    const auto& row = sheet.rows[1].row;
    CHECK(sheet.rows[1].good);
    CHECK_FALSE((row.due_on || row.postcode || row.nhs_number || row.consent || row.consent_how ||
                 row.setting_minutes || row.attends_setting));
    CHECK(row[Field::areas].empty());
    CHECK_FALSE(row.sex.has_value());
    CHECK_FALSE(row.referrer.has_value());
    CHECK(row[Field::postcode].empty());
    CHECK(iso(row.born) == "2023-02-04");
}
