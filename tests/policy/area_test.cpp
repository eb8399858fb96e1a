#include "policy/service.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::policy;

namespace {
const Area kent{.authority = "Kent County Council",
                .name = "Kent",
                .code = "K",
                .gss = "E10000016",
                .districts = {{"E07000112", "Folkestone and Hythe", {"Shepway"}}, {"E07000105", "Ashford", {}}}};
}

TEST_CASE("a district is known by code, name or former name, never by postcode letters") {
    for (const char* name : {"E07000112", "Folkestone and Hythe", "SHEPWAY", "folkestone  and hythe"})
        CHECK(kent.district(name)->code == "E07000112");
    CHECK(kent.district("CT") == nullptr);
    CHECK(kent.district("") == nullptr);
}

TEST_CASE("an area holds its county, its districts and nothing else") {
    CHECK(kent.holds("E10000016"));
    CHECK(kent.holds("E07000105"));
    CHECK_FALSE(kent.holds("E06000035"));
    CHECK_FALSE(kent.holds(""));
}

TEST_CASE("charities are found by code though the page uses an old name") {
    Signposting signposting{.local = {{.name = "Includes us 2", .districts = {"Ashford", "Shepway"}},
                                      {.name = "Elsewhere", .districts = {"Ashford"}}}};
    auto found = signposting.for_district(kent, "E07000112");
    REQUIRE(found.size() == 1);
    CHECK(found[0]->name == "Includes us 2");
    CHECK(signposting.for_district(kent, "E07000105").size() == 2);
    CHECK(signposting.for_district(kent, "E06000035").empty());
}

TEST_CASE("a GSS code is a letter and eight digits") {
    CHECK(is_gss_code("E07000112"));
    CHECK(is_gss_code("W06000015"));
    for (const char* text : {"", "E0700011", "E070001122", "e07000112", "E0700011X", "K07000112"})
        CHECK_FALSE(is_gss_code(text));
}
