#include "referral/same_child/rivals.hpp"

#include "tests/support/likeness.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::referral;
using namespace portage::test;

namespace {

std::vector<bool> outdone_of(const std::vector<std::pair<Particulars, double>>& found, bool last_certain = false) {
    const auto& shipped = shipped_likeness();
    Matcher matcher(shipped.weights, shipped.nicknames, shipped.frequencies, 5000);
    std::vector<Person> people;
    for (const auto& [written, probability] : found) people.push_back(person_of(written));
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < found.size(); ++i)
        candidates.push_back({&people[i], found[i].second, last_certain && i + 1 == found.size()});
    return outdone(candidates, matcher);
}

Particulars namesake() {
    auto other = aisha();
    other.born = date(2021, 11, 2);
    other.nhs_number.clear();
    other.postcode = "CT1 2EH", other.address = "9 Far Road", other.town = "Canterbury";
    other.phones.clear(), other.emails.clear(), other.carers.clear();
    return other;
}

}  // namespace

TEST_CASE("A namesake on record is outdone by one eight times as likely, in either order") {
    CHECK(outdone_of({{aisha(), 0.99}, {namesake(), 0.6}}) == std::vector{false, true});
    CHECK(outdone_of({{namesake(), 0.6}, {aisha(), 0.99}}) == std::vector{true, false});
    CHECK(outdone_of({{aisha(), 1.0}, {namesake(), 0.999}}) == std::vector{false, true});
}

TEST_CASE("Two about as likely both stay, and so do twins of whom a nameless baby may be either") {
    CHECK(outdone_of({{aisha(), 0.8}, {namesake(), 0.6}}) == std::vector{false, false});
    auto twin = aisha();
    twin.forename = "Maryam", twin.nhs_number.clear();
    CHECK(outdone_of({{aisha(), 0.9}, {twin, 0.9}}) == std::vector{false, false});
    CHECK(outdone_of({{aisha(), 1.0}, {twin, 1.0}}) == std::vector{false, false});
}

TEST_CASE("Two records of one child do not outdo each other, and nobody outdoes who is certain") {
    auto again = aisha();
    again.phones.clear();
    CHECK(outdone_of({{aisha(), 0.999}, {again, 0.6}}) == std::vector{false, false});
    CHECK(outdone_of({{aisha(), 0.999}, {namesake(), 0.6}}, true) == std::vector{false, false});
    CHECK(outdone_of({}).empty());
}
