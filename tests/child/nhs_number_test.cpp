#include "child/nhs_number.hpp"

#include "base/csv.hpp"
#include "tests/support/files.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::child;

TEST_CASE("every NHS number of the vectors is judged as published") {
    auto rows = read_csv(test::text_of(TEST_DATA "/vectors-nhs-number.csv"));
    REQUIRE(rows.size() == 31);
    for (std::size_t i = 1; i < rows.size(); ++i) {
        INFO(rows[i].cells[0]);
        auto reading = parse_nhs_number(rows[i].cells[0]);
        CHECK(to_string(reading.kind) == rows[i].cells[1]);
        CHECK(reading.number.has_value() == (reading.kind <= NhsNumberKind::unissued));
    }
}

TEST_CASE("an NHS number prints in its three groups and keeps a leading nought") {
    CHECK(parse_nhs_number(" 943-476 5919 ").number->text() == "943 476 5919");
    CHECK(parse_nhs_number("0101000006").number->text() == "010 100 0006");
    CHECK(parse_nhs_number("0101000006").number->digits() == "0101000006");
    CHECK(parse_nhs_number("0101000006").kind == NhsNumberKind::scotland);
    CHECK(parse_nhs_number("  ").kind == NhsNumberKind::empty);
    CHECK(parse_nhs_number("9434765919.0").kind == NhsNumberKind::bad_format);
}

TEST_CASE("changing any one digit of an NHS number or swapping two neighbours is noticed") {
    const std::string good = "9990000069";
    for (std::size_t i = 0; i < good.size(); ++i) {
        for (char digit = '0'; digit <= '9'; ++digit) {
            auto other = good;
            other[i] = digit;
            if (other != good) CHECK_FALSE(parse_nhs_number(other).number);
        }
        auto swapped = good;
        if (i > 0) std::swap(swapped[i - 1], swapped[i]);
        if (swapped != good) CHECK_FALSE(parse_nhs_number(swapped).number);
    }
}

TEST_CASE("a number worth a second look says why and an ordinary one says nothing") {
    CHECK(what_is_wrong(parse_nhs_number("4010232137").kind).empty());
    CHECK(what_is_wrong(parse_nhs_number("").kind).empty());
    for (auto text : {"9990000018", "9434765919", "1111111111", "9990000000", "9434765918", "12"})
        CHECK_FALSE(what_is_wrong(parse_nhs_number(text).kind).empty());
}
