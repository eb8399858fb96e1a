#include "caseload/reference.hpp"

#include "base/error.hpp"

#include <doctest/doctest.h>

using namespace portage;
using caseload::case_reference;
using caseload::parse_case_reference;
using caseload::read_case_reference;

TEST_CASE("a case reference is read back however it is typed") {
    auto reference = case_reference("K", 2026, 417);
    CHECK(reference.substr(0, 8) == "K26-0417");
    CHECK(parse_case_reference(reference) == reference);
    auto lower = reference;
    for (char& c : lower) c = static_cast<char>(std::tolower(c));
    CHECK(parse_case_reference(" " + lower + " ") == reference);
    CHECK(parse_case_reference(case_reference("TH", 2031, 123456)) == case_reference("TH", 2031, 123456));
}

TEST_CASE("every single wrong digit and every swap of neighbours is caught by the last letter") {
    for (int number : {1, 417, 2210, 9876, 20417}) {
        auto right = case_reference("K", 2026, number);
        for (std::size_t i = 1; i + 1 < right.size(); ++i) {
            if (right[i] == '-') continue;
            for (char digit = '0'; digit <= '9'; ++digit) {
                auto wrong = right;
                wrong[i] = digit;
                CHECK(read_case_reference(wrong).has_value() == (wrong == right));
            }
            auto swapped = right;
            std::swap(swapped[i], swapped[i + 1]);
            if (i + 2 < right.size() && right[i + 1] != '-' && swapped != right)
                CHECK_FALSE(read_case_reference(swapped));
        }
    }
}

TEST_CASE("a reference without its letter is not accepted, and the message says so") {
    CHECK_THROWS_WITH_AS(
        parse_case_reference("K26-0417"),
        "case reference 'K26-0417' lacks its last letter; copy it whole (portage case find NAME shows it)", Error);
    CHECK_FALSE(read_case_reference("417"));
    CHECK_FALSE(read_case_reference(""));
}
