#include "referral/draft.hpp"

#include "tests/support/sheet_file.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::referral;

namespace {

const std::vector<Form>& known() {
    static const std::vector<Form> forms = {general(), shipped_form("kent")};
    return forms;
}

// "Name=full_name Pet=-"
std::string told(const Draft& draft) {
    std::vector<std::string> parts;
    for (const auto& column : draft.columns)
        parts.push_back(column.header + "=" + (column.meaning ? std::string(to_string(column.meaning->field)) : "-"));
    return join(parts, " ");
}
std::string told(std::string_view text) { return told(draft_form(text, true, known())); }

std::string column_of(const std::vector<std::string>& cells) {
    std::string text = "Young person,DoB,Mystery\n";
    for (const auto& cell : cells) text += "Ada Example,03/02/2023," + cell + "\n";
    auto draft = draft_form(text, true, known());
    const auto& meaning = draft.columns[2].meaning;
    return meaning ? std::string(to_string(meaning->field)) + ": " + draft.columns[2].why : "kept";
}

}  // namespace

TEST_CASE("headers are known as forms know them or by the words that matter") {
    CHECK(told("Child's name,D.O.B.,Pet\nAda Example,03/02/2023,cat\n") == "Child's name=full_name D.O.B.=born Pet=-");
    CHECK(told("Please enter the name of your child*,What is the child's date of birth?\nAda Example,03/02/2023\n") ==
          "Please enter the name of your child*=full_name What is the child's date of birth?=born");
    CHECK(told("Name,Childs DOB (dd/mm/yyyy),Ref. no.,Speech & language?\nAda,1/2/23,7,x\n") ==
          "Name=full_name Childs DOB (dd/mm/yyyy)=born Ref. no.=submission Speech & language?=areas");
    CHECK(told("Name,DoB,Phone number,Phone number\nAda,1/2/23,1,2\n") ==
          "Name=full_name DoB=born Phone number=phone Phone number 2=referrer_contact");
    CHECK(told("Name,DoB,Date of birth of mother\nAda,1/2/23,1/2/90\n").ends_with("Date of birth of mother=-"));
}

TEST_CASE("columns of unknown headers are known by nine in ten of their cells") {
    CHECK(column_of({"999 000 0018", "9990000026", "9990000034.0"}) == "nhs_number: 3 of 3 cells are NHS numbers");
    CHECK(column_of({"ME14 1XX", "me141xx", "CT9 1DJ"}) == "postcode: 3 of 3 cells are postcodes");
    CHECK(column_of({"07700 900101", "7700900102", "+44 7700 900103"}) == "phone: 3 of 3 cells are telephone numbers");
    CHECK(column_of({"a@example.org", "b@example.org", "c@example.org"}) == "email: 3 of 3 cells are e-mail addresses");
    CHECK(column_of({"02/11/2026", "3/11/2026", "4 Nov 2026"}) ==
          "received_on: 3 of 3 cells are dates, the latest of the file");
    CHECK(column_of({"ME14 1XX", "me141xx"}) == "kept");
    CHECK(column_of({"ME14 1XX", "me141xx", "CT9 1DJ", "nowhere"}) == "kept");
    CHECK(column_of({"yes", "no", "yes"}) == "kept");
    CHECK(column_of({"Two dogs", "One cat", "None At All"}) == "kept");
}

TEST_CASE("days without a header are the birth date where they lie long before the others") {
    std::string text = "A,B,C\n";
    for (auto line : {"03/02/2023,Ada Example,02/11/2026\n", "04/05/2024,Bo Sample,03/11/2026\n",
                      "05/06/2024,Cy Trial,04/11/2026\n"})
        text += line;
    auto draft = draft_form(text, true, known());
    CHECK(told(draft) == "A=born B=full_name C=received_on");
    CHECK(draft.lacks().empty());
    CHECK(draft.header_line == 1);
}

TEST_CASE("a second telephone or e-mail is the referrer's") {
    std::string text = "Name,DoB,X,Y\n";
    for (int i = 0; i < 3; ++i) text += "Ada Example,03/02/2023,07700 900101,07700 900201\n";
    CHECK(told(text) == "Name=full_name DoB=born X=phone Y=referrer_contact");
}

TEST_CASE("the header is found below a preamble under any delimiter") {
    auto draft = draft_form("Portage service;;\nReferrals;;\n\nYoung person;DoB;Pet\nAda Example;03/02/2023;cat\n",
                            true, known());
    CHECK(draft.delimiter == ';');
    CHECK(draft.header_line == 4);
    CHECK(draft_form("sep=|\nName|DoB\nAda|1/2/23\n", true, known()).delimiter == '|');
    CHECK(draft_form("X\tY\tZ\n1\t2\t3\n", true, known()).delimiter == '\t');
    CHECK_THROWS_WITH_AS(draft_form("just words\n", true, known()), doctest::Contains("no row of at least two cells"),
                         Error);
    CHECK_THROWS_AS(draft_form("", true, known()), Error);
}

TEST_CASE("what a form needs and the file does not show is told") {
    auto draft = draft_form("Pet,Colour\ncat,red\n", true, known());
    CHECK(draft.lacks() == std::vector<std::string>{"the child's name", "the date of birth"});
    auto text = draft_text(draft, "pets.csv");
    CHECK(text.find("# full_name = [\"\"]  # which column has the child's name?") != std::string::npos);
    CHECK(text.find("#     Colour") != std::string::npos);
}

TEST_CASE("a draft is a form that reads its own file as drafted") {
    for (const char* file :
         {"windows-1252-semicolons.csv", "utf8-bom-quoted-breaks.csv", "ticks-and-tabs.csv", "bad-rows.csv",
          "traps/headers-twice.csv", "traps/header-of-200-letters.csv", "traps/utf16-tabs.csv"}) {
        CAPTURE(file);
        auto bytes = sheet_bytes(file);
        EncodingScan scan;
        scan.feed(bytes);
        SheetStart start(source_of(bytes), scan.finish().encoding);
        auto draft = draft_form(start.head(), start.whole(), known());
        REQUIRE(draft.lacks().empty());
        auto form = read_form(draft_text(draft, file), "my-form.toml");
        auto layout = find_layout(start.head(), start.whole(), form);
        CHECK(layout.header_line == draft.header_line);
        CHECK(layout.delimiter == draft.delimiter);
        REQUIRE(layout.columns.size() == draft.columns.size());
        for (std::size_t i = 0; i < layout.columns.size(); ++i) {
            CAPTURE(layout.columns[i].header);
            const auto &meant = draft.columns[i].meaning, &read = layout.columns[i].meaning;
            CHECK(meant.has_value() == read.has_value());
            if (meant && read) CHECK((meant->field == read->field && meant->choice == read->choice));
        }
    }
}
