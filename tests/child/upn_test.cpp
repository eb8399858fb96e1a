#include "child/upn.hpp"

#include "base/csv.hpp"
#include "tests/support/files.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::child;

TEST_CASE("every UPN of the vectors is judged as published") {
    auto rows = read_csv(test::text_of(TEST_DATA "/vectors-upn.csv"));
    REQUIRE(rows.size() == 20);
    for (std::size_t i = 1; i < rows.size(); ++i) {
        INFO(rows[i].cells[0]);
        auto reading = parse_upn(rows[i].cells[0]);
        auto told = std::string(to_string(reading.kind));
        if (reading.kind == UpnKind::bad_check) told += fmt::format("({})", reading.right_letter);
        CHECK(told == rows[i].cells[1]);
        CHECK(reading.upn.has_value() == told.starts_with("ok"));
    }
}

TEST_CASE("a UPN is kept in upper case without spaces and a wrong one says what is wrong") {
    CHECK(parse_upn(" m886 9999 25001").upn->text() == "M886999925001");
    CHECK(parse_upn(" ").kind == UpnKind::empty);
    CHECK(what_is_wrong(parse_upn("M886999925001")).empty());
    CHECK(what_is_wrong(parse_upn("Z886999925001")) ==
          "has a wrong check letter (the rest calls for M): a character was mistyped");
    CHECK(what_is_wrong(parse_upn("M88699992500")).starts_with("is not a UPN"));
}
