#include "place/directory.hpp"

#include "tests/place/shipped.hpp"

#include <doctest/doctest.h>

#include <map>

using namespace portage;
using namespace portage::place;

namespace {
std::string mistake_of(const std::string& file) {
    try {
        Directory directory(file, "x.txt");
        for (std::size_t i = 0; i < directory.size(); ++i) directory.at(i);
    } catch (const Error& error) {
        CHECK(error.fault() == Fault::configuration);
        return error.what();
    }
    return "";
}
const std::string small =
    "portage-postcodes 1\n# Contains made-up data.\n#\n# A remark.\nedition Test 1\ncomplete E06000034\nareas "
    "1\nrecords 2\n--\n"
    "E06000034 -         E05002228\n"
    "RM1 1AA 51.475550  0.323841 0000\n"
    "RM176SL 51.475550 -0.323841 0000\n";
std::string with(std::string text, std::string_view old, std::string_view other) {
    return text.replace(text.find(old), old.size(), other);
}
}  // namespace

TEST_CASE("a postcode is in the district and ward and under the authority the directory says") {
    auto grays = test::residence("RM17 6SL");
    CHECK(grays.district == "E06000034");
    CHECK_FALSE(grays.county);
    CHECK(grays.send_authority() == "E06000034");
    CHECK(grays.edition == "Code-Point Open 2025.4.0");
    CHECK(grays.location.latitude == doctest::Approx(51.475550));
    auto maidstone = test::residence("ME14 1XQ");
    CHECK(maidstone.district == "E07000110");
    CHECK(maidstone.county == "E10000016");
    CHECK(maidstone.send_authority() == "E10000016");
    // The same letters, another council: Chatham is Medway's.
    CHECK(test::residence("ME4 4TR").send_authority() == "E06000035");
}

TEST_CASE("a postcode that is not live is not found") {
    CHECK_FALSE(test::shipped_directory().find(test::postcode("RM17 0ZZ")));
    CHECK_FALSE(test::shipped_directory().find(test::postcode("AB1 1AA")));
    CHECK_FALSE(test::shipped_directory().find(test::postcode("ZE3 9JZ")));
}

TEST_CASE("every postcode of the directory is found where it stands and in order") {
    const auto& directory = test::shipped_directory();
    REQUIRE(directory.size() == 56323);
    std::map<std::string, int> live;
    auto last = directory.at(0).postcode;
    for (std::size_t i = 0; i < directory.size(); ++i) {
        auto entry = directory.at(i);
        REQUIRE((i == 0 || last < entry.postcode));
        auto found = directory.find(entry.postcode).value();
        REQUIRE(found.ward == entry.residence.ward);
        REQUIRE(found.location == entry.residence.location);
        REQUIRE(test::shipped_gazetteer().find(found.ward));
        // A ward is part of its district, and a district of its county.
        REQUIRE(test::shipped_gazetteer().find(found.ward)->parent == found.district);
        REQUIRE(test::shipped_gazetteer().find(found.district)->parent == found.county.value_or(""));
        ++live[found.district];
        last = entry.postcode;
    }
    // Counted from the published file, council by council.
    CHECK(live["E06000034"] == 3276);
    CHECK(live["E06000035"] == 6168);
    CHECK(live["E07000110"] == 5417);
    CHECK(live["E07000112"] == 3663);
    CHECK(directory.is_complete_for("E07000112"));
    CHECK_FALSE(directory.is_complete_for("E07000066"));
    CHECK(live["E07000066"] > 0);
}

TEST_CASE("the statements that must go with the data go with it") {
    const auto& lines = test::shipped_directory().attribution();
    REQUIRE(lines.size() == 4);
    CHECK(lines[0] == "Contains OS data © Crown copyright and database right 2025.");
    CHECK(lines[1].starts_with("Contains Royal Mail data ©"));
    CHECK(lines[2].find("Open Government Licence v3.0") != std::string::npos);
}

TEST_CASE("a file that is no directory or is damaged is refused with what is wrong") {
    CHECK(mistake_of(small) == "");
    CHECK(mistake_of("").find("head has no end") != std::string::npos);
    CHECK(mistake_of("postcode,lat\nRM17 6SL,51\n").find("does not start") != std::string::npos);
    CHECK(mistake_of(with(small, "records 2", "records 3")).find("its length") != std::string::npos);
    CHECK(mistake_of(with(small, "records 2", "records 99999999999999999")).find("its length") != std::string::npos);
    CHECK(mistake_of(with(small, "areas 1", "areas x")).find("head is not understood") != std::string::npos);
    CHECK(mistake_of(small.substr(0, small.size() - 1)).find("its length") != std::string::npos);
    CHECK(mistake_of(with(small, "0.323841 0000", "0.323841 0001")).find("fixed form") != std::string::npos);
    CHECK(mistake_of(with(small, "51.475550", "51,475550")).find("fixed form") != std::string::npos);
    CHECK(mistake_of(with(small, "RM1 1AA", "RM1 1A?")).find("postcode") != std::string::npos);
    CHECK(mistake_of(with(small, "RM1 1AA 51", "RM1 1AA551")).find("fixed form") != std::string::npos);
}
