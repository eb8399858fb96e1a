#include "place/postcode.hpp"

#include "base/csv.hpp"
#include "tests/support/files.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::place;

namespace {
std::string guess_for(std::string_view text) {
    auto reading = parse_postcode(text);
    return reading.guess ? reading.guess->text() : "";
}
}  // namespace

TEST_CASE("every way of writing a postcode is read as its kind and its one form") {
    auto rows = read_csv(test::text_of(TEST_DATA "/vectors-postcode.csv"));
    REQUIRE(rows.size() == 67);
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const auto& cells = rows[i].cells;
        auto reading = parse_postcode(cells[0]);
        INFO(cells[0]);
        CHECK(reading.canonical == cells[1]);
        CHECK(to_string(reading.kind) == cells[2]);
        if (reading.postcode) CHECK(reading.postcode->text() == cells[1]);
    }
}

TEST_CASE("a space in the wrong place is mentioned and a missing one is not") {
    CHECK(parse_postcode("SW1 12AZ").respaced);
    CHECK(parse_postcode("R M17 6SL").respaced);
    CHECK_FALSE(parse_postcode("SW112AZ").respaced);
    CHECK_FALSE(parse_postcode(" rm17  6sl ").respaced);
    CHECK(parse_postcode("RM17\xC2\xA0"
                         "6SL")
              .canonical == "RM17 6SL");
}

TEST_CASE("a slip of O for 0 or I for 1 is refused with the one postcode it can have been") {
    CHECK(guess_for("RM1O 9XX") == "RM10 9XX");
    CHECK(guess_for("RMI7 6SL") == "RM17 6SL");
    CHECK(guess_for("rmi7 osl") == "RM17 0SL");
    CHECK(guess_for("RM17-6SL") == "RM17 6SL");
    CHECK(guess_for("RM17 6SK") == "");
    CHECK(guess_for("RM17 6SL") == "");
    CHECK(guess_for("12345") == "");
    CHECK(what_is_wrong(parse_postcode("RM1O 9XX")) == "is not a postcode (did you mean RM10 9XX?)");
    CHECK(what_is_wrong(parse_postcode("nowhere")) == "is not a postcode (write it as RM17 6SL)");
    CHECK(what_is_wrong(parse_postcode("  ")) == "is missing");
}

TEST_CASE("health systems' pseudo postcodes and forces' box numbers are not postcodes") {
    CHECK_FALSE(parse_postcode("ZZ99 3VZ").postcode);
    CHECK_FALSE(parse_postcode("BFPO 801").postcode);
    CHECK(parse_postcode("BFPO 12345").kind == PostcodeKind::invalid);
    CHECK(parse_postcode("XX10 1AA").kind == PostcodeKind::non_geographic);
}

TEST_CASE("the packed form comes back and keeps the order of the fixed form") {
    std::vector<Postcode> all;
    for (auto text :
         {"RM17 6SL", "M1 1AE", "M1A 1AE", "M11 1AE", "SS0 7AB", "EC1A 1BB", "GIR 0AA", "ASCN 1ZZ", "B33 8TH"})
        all.push_back(parse_postcode(text).postcode.value());
    for (auto a : all) {
        CHECK(Postcode::from_packed(a.packed()).value() == a);
        CHECK(parse_postcode(a.fixed()).postcode.value() == a);
        for (auto b : all) CHECK((a < b) == (a.fixed() < b.fixed()));
    }
    CHECK(all[1].fixed() == "M1  1AE");
    CHECK(all[0].outward() == "RM17");
}

TEST_CASE("a number that packs no postcode gives none") {
    auto good = parse_postcode("RM17 6SL").postcode->packed();
    std::int64_t too_far = 37LL * 37 * 37 * 37 * 37 * 37 * 37;
    for (auto packed : {std::int64_t{-1}, std::int64_t{0}, std::int64_t{12345}, good + too_far, INT64_MAX})
        CHECK_FALSE(Postcode::from_packed(packed));
    CHECK(Postcode::from_packed(good));
}
