// The same row is known again, and only the same row.
#include "tests/support/sheet_file.hpp"

#include <doctest/doctest.h>

#include <random>
#include <set>

using namespace portage;
using namespace portage::referral;

namespace {

Received only(const std::string& text, const Form& form = general()) {
    auto sheet = read_sheet(text, form);
    REQUIRE(sheet.rows.size() == 1);
    return sheet.rows[0].row;
}
std::string content(const std::string& text) { return to_hex(only(text).content); }
std::string identity(const std::string& text) { return to_hex(only(text).identity); }

const std::string plain = "Name,DoB,Date received,Concerns\nSiân Example,03/02/2023,02/11/2026,Not yet talking\n";

}  // namespace

TEST_CASE("a row is the same whatever happened to its file") {
    auto same = content(plain);
    CHECK(content("\xEF\xBB\xBF" + plain) == same);
    CHECK(content("Name,DoB,Date received,Concerns\r\nSi\xE2n Example,03/02/2023,02/11/2026,Not yet talking\r\n") ==
          same);
    CHECK(content("Name;DoB;Date received;Concerns\nSiân Example;03/02/2023;02/11/2026;Not yet talking\n") == same);
    CHECK(content("Concerns,DoB,Name,Date received,Other\nNot yet talking,03/02/2023,Siân Example,02/11/2026,\n") ==
          same);
    CHECK(
        content("NAME:,D.o.B.,Date  received,Concerns,,\n Siân  Example ,3/2/23,2026-11-02,\"Not yet talking \",,\n") ==
        same);
    CHECK(content("Name,DoB,Date received,Concerns\nSia\u0302n Example,03/02/2023,02/11/2026,Not yet talking\n") ==
          same);
    CHECK(identity(plain) == identity("Preamble\n\n" + plain));
}

TEST_CASE("a row with any other content is another row") {
    auto same = content(plain);
    CHECK(content("Name,DoB,Date received,Concerns\nSian Example,03/02/2023,02/11/2026,Not yet talking\n") != same);
    CHECK(content("Name,DoB,Date received,Concerns,Other\nSiân Example,03/02/2023,02/11/2026,Not yet talking,x\n") !=
          same);
    CHECK(content("Name,DoB,Date received,Diagnosis\nSiân Example,03/02/2023,02/11/2026,Not yet talking\n") != same);
}

TEST_CASE("text cannot run from one cell into the next") {
    auto row = [](const std::string& a, const std::string& b) {
        return content("Name,DoB,Town,Street\nA B,03/02/2023," + a + "," + b + "\n");
    };
    std::set<std::string> all = {row("ab", ""), row("", "ab"), row("a", "b"), row("b", "a")};
    CHECK(all.size() == 4);
}

TEST_CASE("with a submission number the row is known though its words were edited") {
    std::string first = "Ref,Name,DoB,Date received\nF-1,Ada Example,03/02/2023,02/11/2026\n";
    std::string edited = "Ref,Name,DoB,Date received\nF-1,Ada Exampel,03/02/2023,02/11/2026\n";
    std::string other = "Ref,Name,DoB,Date received\nF-2,Ada Example,03/02/2023,02/11/2026\n";
    CHECK(identity(first) == identity(edited));
    CHECK(content(first) != content(edited));
    CHECK(identity(first) != identity(other));
    CHECK(identity(first) == identity("Ref,Name,DoB,Date received\nF-1 ,Ada Example,03/02/2023,02/11/2026\n"));
    CHECK(identity("Ref,Name,DoB,Date received\n1001,Ada Example,03/02/2023,02/11/2026\n") ==
          identity("Ref,Name,DoB,Date received\n1001.0,Ada Example,03/02/2023,02/11/2026\n"));
}

TEST_CASE("a submission number that lost its digits is not used to tell rows apart") {
    CHECK(identity("Ref,Name,DoB,Date received\n1.2E+11,Ada Example,03/02/2023,02/11/2026\n") !=
          identity("Ref,Name,DoB,Date received\n1.2E+11,Bea Example,04/02/2023,02/11/2026\n"));
}

TEST_CASE("the same submission number of another source is another row") {
    auto identity_from = [](const std::string& source) {
        std::string text = "Ref,Name,DoB\nF-1,Ada Example,03/02/2023\n";
        SheetReader sheet(SheetStart(source_of(text), Encoding::utf8), general());
        RowReader reader(general(), sheet.layout(), source, date(2026, 11, 21));
        Received row;
        std::vector<Problem> found;
        REQUIRE(sheet.next());
        reader.read(sheet.cells(), sheet.line(), row, found);
        return to_hex(row.identity);
    };
    CHECK(identity_from("kent-form") == identity_from("kent-form"));
    CHECK(identity_from("kent-form") != identity_from("thurrock-sheet"));
}

TEST_CASE("any text at all is read or refused and never anything else") {
    std::mt19937 random(99);
    constexpr std::string_view alphabet = "aZ,;\"\n\r\t =+'#&1/2\x80\xC3\xA2\xE2\xFF";
    int read = 0, refused = 0;
    for (int round = 0; round < 3000; ++round) {
        std::string text = "Name,DoB,Phone,Consent,Postcode\n";
        auto length = random() % 60;
        for (std::size_t i = 0; i < length; ++i) text += alphabet[random() % alphabet.size()];
        try {
            auto sheet = read_sheet(text, general());
            for (const auto& row : sheet.rows) {
                CHECK(row.row.line >= 2);
                for (const auto& field : row.row.texts) CHECK(is_utf8(field));
                for (const auto& problem : row.problems) CHECK(is_utf8(problem.reason));
            }
            ++read;
        } catch (const Error& error) {
            CHECK(error.fault() == Fault::bad_input);
            ++refused;
        }
    }
    CHECK(read > 500);
    CHECK(refused > 300);
}
