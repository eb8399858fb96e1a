#include "referral/same_child/person.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::referral;

namespace {

std::string forename_of(const char* written) { return person_of({.forename = written}).forename.text; }
std::string surname_of_written(const char* written) { return person_of({.surname = written}).surname.text; }

}  // namespace

TEST_CASE("What only fills a box is not a name") {
    for (auto filler : {"Baby", "baby boy", "Infant of Sarah", "Twin 1", "TWIN B", "Boy", "Girl", "Unknown",
                        "not known", "TBC", "Test", "Unnamed", "N/A", "?", "-", "Newborn", "Male infant 2"}) {
        CAPTURE(filler);
        CHECK(forename_of(filler).empty());
    }
    CHECK(forename_of("Boyd") == "boyd");
    CHECK(forename_of("Testa") == "testa");
    CHECK(forename_of("J") == "j");
    for (auto filler : {"Unknown", "TBC", "Not known", "test", "N/K"}) CHECK(surname_of_written(filler).empty());
    CHECK(person_of({.forename = "Baby", .known_as = "Aisha", .surname = "Khan"}).forename.text == "aisha");
}

TEST_CASE("Titles go, and a double barrel is one name and its parts") {
    CHECK(forename_of("Master Tomos") == "tomos");
    CHECK(forename_of("Mary-Jane Anne") == "maryjaneanne");
    auto person = person_of({.forename = "Siân", .surname = "Okafor-Smith", .other_surnames = {"de la Cruz"}});
    CHECK(person.surname.text == "okaforsmith");
    REQUIRE(person.other_surnames.size() == 3);
    CHECK(person.other_surnames[0].text == "okafor");
    CHECK(person.other_surnames[1].text == "smith");
    CHECK(person.other_surnames[2].text == "delacruz");
    CHECK(person_of({.surname = "van der Berg"}).other_surnames.empty());
    CHECK(person_of({.surname = "O'Neill"}).surname.text == person_of({.surname = "ONEILL"}).surname.text);
}

TEST_CASE("Telephones are one however they are dialled, and a cell may hold two") {
    auto phones = [](const char* written) { return person_of({.phones = {written}}).phones; };
    using Phones = std::vector<std::string>;
    CHECK(phones("07700 900123") == Phones{"7700900123"});
    CHECK(phones("+44 (0)7700 900123") == phones("0044 7700900123"));
    CHECK(phones("+44 7700 900123") == phones("07700-900-123"));
    CHECK(phones("07700 900123 / 01632 960001") == Phones{"7700900123", "1632960001"});
    CHECK(phones("00000000000").empty());
    CHECK(phones("none").empty());
}

TEST_CASE("An NHS number is kept with whether it is valid, and nobody's number is none") {
    CHECK(person_of({.nhs_number = "999 000 0018"}).nhs_valid);
    auto wrong = person_of({.nhs_number = "999-000-0019"});
    CHECK(wrong.nhs_number == "9990000019");
    CHECK(!wrong.nhs_valid);
    for (auto nobodys : {"", "0000000000", "unknown", "999", "9999999999"})
        CHECK(person_of({.nhs_number = nobodys}).nhs_number.empty());
}

TEST_CASE("An address is its numbers and the words that tell its street from others") {
    auto person = person_of({.postcode = "rm176sl", .address = "Flat 3, 12 Orchard Rd, Grays RM17 6SL"});
    CHECK(person.postcode == "rm176sl");
    CHECK(person.house == "12 3");
    CHECK(person.street == std::vector<std::string>{"orchard", "grays"});
    CHECK(person_of({.postcode = "ZZ99 3VZ"}).postcode.empty());
    CHECK(person_of({.postcode = "RM1O 9XX"}).postcode == "rm109xx");
    CHECK(person_of({.address = "The Close"}).street.size() == 2);
    CHECK(person_of({.address = "NFA"}).street.empty());
}

TEST_CASE("A carer is a name without what they are to the child") {
    auto person = person_of({.carers = {"Mrs Saima Khan (mother)", "Mum"}});
    REQUIRE(person.carers.size() == 1);
    CHECK(person.carers[0] == std::vector<std::string>{"saima", "khan"});
}
