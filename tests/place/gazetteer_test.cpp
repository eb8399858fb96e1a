#include "place/gazetteer.hpp"

#include "base/error.hpp"
#include "tests/place/shipped.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::place;

TEST_CASE("a council is found by its name however it is styled") {
    const auto& names = test::shipped_gazetteer();
    for (auto text : {"Folkestone and Hythe", "folkestone & hythe", "SHEPWAY", "Shepway District Council",
                      " Folkestone  and Hythe Council"})
        CHECK(names.council(text) == "E07000112");
    CHECK(names.council("Kent County Council") == "E10000016");
    CHECK(names.council("Thurrock") == "E06000034");
    CHECK(names.council("Southend-on-Sea City Council") == "E06000033");
    CHECK(names.council("Tonbridge & Malling") == "E07000115");
    CHECK_FALSE(names.council("Sheerness"));
    CHECK_FALSE(names.council("Council"));
    CHECK_FALSE(names.council(""));
}

TEST_CASE("a code has a name and a place among the others") {
    const auto& names = test::shipped_gazetteer();
    CHECK(names.name("E07000112") == "Folkestone and Hythe");
    CHECK(names.name("E05009560") == "Sheerness");
    CHECK(names.name("X99999999") == "X99999999");
    CHECK(names.find("E10000016")->dfe_number == "886");
    CHECK(to_string(names.find("E06000034")->kind) == "unitary");
    CHECK(names.find("E07000112")->parent == "E10000016");
    CHECK(names.find("X99999999") == nullptr);
}

TEST_CASE("a list of names with another shape is refused with its line") {
    CHECK_THROWS_WITH_AS(Gazetteer("code,name\n", "x.csv"), doctest::Contains("x.csv:1: the columns must be"), Error);
    CHECK_THROWS_WITH_AS(Gazetteer("code,name,kind,parent,dfe_la,former\nE1,Kent,count,,,\n", "x.csv"),
                         doctest::Contains("x.csv:2"), Error);
    CHECK_THROWS_WITH_AS(Gazetteer("code,name,kind,parent,dfe_la,former\nE1,Kent\n", "x.csv"),
                         doctest::Contains("x.csv:2"), Error);
}
