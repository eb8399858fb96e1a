// The sieve before the full comparison: it may let unlikely pairs through and never hold a likely one back.
#include "referral/same_child/sieve.hpp"

#include "referral/same_child/train.hpp"
#include "tests/support/linking.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::referral;

namespace {

struct Sifted {
    std::size_t pairs = 0, through = 0, likely = 0, lost = 0, lopsided = 0;
};

// Every two of the first `most` records, whether a key brings them together or not.
Sifted sifted(const std::vector<Person>& people, std::size_t register_size, const Weights& weights) {
    const auto& shipped = test::shipped_likeness();
    auto frequencies = shipped.frequencies;
    for (const auto& person : people) frequencies.add(person);
    Matcher matcher(weights, shipped.nicknames, frequencies, register_size);
    Sieve sieve(weights, shipped.nicknames, frequencies, register_size);
    std::vector<Outline> outlines;
    for (const auto& person : people) outlines.push_back(outline_of(person));
    Sifted tally;
    for (std::size_t i = 0; i < people.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            bool through = sieve.worth_comparing(outlines[i], outlines[j]);
            tally.lopsided += through != sieve.worth_comparing(outlines[j], outlines[i]);
            ++tally.pairs;
            tally.through += through;
            if (through && i % 7) continue;  // let through, it cannot be lost: a seventh is counted
            auto comparison = matcher.compare(people[i], people[j]);
            bool wanted = comparison.verdict != Verdict::unlikely;
            tally.likely += wanted;
            if (wanted && !through) {
                ++tally.lost;
                INFO(people[i].forename.text, " ", people[i].surname.text, " | ", people[j].forename.text, " ",
                     people[j].surname.text, " ", comparison.probability);
                CHECK_FALSE(wanted);
            }
        }
    return tally;
}

std::vector<Person> made_up_people(std::uint64_t seed, int children) {
    auto made = test::made_up_register(children, children, test::Noise::harsh, seed);
    std::vector<Person> people;
    for (const auto* list : {&made.children, &made.referrals})
        for (const auto& record : *list) people.push_back(person_of(record.written));
    return people;
}

}  // namespace

TEST_CASE("no pair that is likely or certain is held back, in a small register and a large one") {
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        auto people = made_up_people(seed, 400);
        for (std::size_t size : {500U, 20'000U, 1'000'000U}) {
            CAPTURE(seed);
            CAPTURE(size);
            auto tally = sifted(people, size, test::shipped_likeness().weights);
            CHECK(tally.lost == 0);
            CHECK(tally.lopsided == 0);
            CHECK(tally.likely > 5);
            CHECK(tally.through * 10 < tally.pairs);
        }
    }
}

TEST_CASE("nor with weights learnt, nor where a pair is told from one in a hundred up") {
    auto people = made_up_people(9, 400);
    const auto& shipped = test::shipped_likeness();
    auto weights = train(people, shipped.weights, shipped.nicknames, {.version = "learnt"}).weights;
    CHECK(sifted(people, 5000, weights).lost == 0);
    weights.likely_from = 0.01;
    CHECK(sifted(people, 5000, weights).lost == 0);
}

// Records that differ in one place, the place where each shortcut of the sieve could go wrong.
TEST_CASE("one slip in any field, and whatever is missing, is reckoned with") {
    std::vector<Person> people;
    auto add = [&](auto&& change) {
        auto written = test::aisha();
        change(written);
        people.push_back(person_of(written));
    };
    add([](auto&) {});
    for (auto postcode :
         {"RM17 6SM", "RM1 6SL", "R17 6SL", "RM71 6SL", "RM17 6S", "", "75008", "RM17 6SL 44500 Nantes"})
        add([&](auto& w) { w.postcode = postcode; });
    for (auto phone :
         {"07700 900124", "07700 90123", "17700 900123", "0770 0900123", "07700 900132", "99999999999999999999"})
        add([&](auto& w) { w.phones = {phone}; });
    for (auto email : {"s.kahn@example.org", "skhan@example.org", "zs.khan1@example.org", "s.khan@example.com",
                       "ß.khan@example.org"})
        add([&](auto& w) { w.emails = {email}; });
    for (auto name : {"Ayesha", "Aish", "A", "Isha", "Aisha Noor", "Noor", "Baby", "Khan", "Αίσα"})
        add([&](auto& w) { w.forename = name; });
    for (auto name : {"Kahn", "Khan-Ali", "Ali", "Khana", "Aisha", "K", "Хан"}) add([&](auto& w) { w.surname = name; });
    for (auto address :
         {"14a Orchard Road", "Flat 3, 14 Orchard Road", "15 Orchard Road", "14 Orchid Rd", "Orchard Road", ""})
        add([&](auto& w) { w.address = address; });
    for (auto day : {date(2023, 5, 15), date(2022, 5, 14), date(2023, 1, 1), date(2021, 5, 14), date(2023, 11, 4)})
        add([&](auto& w) { w.born = day; });
    add([](auto& w) { w.nhs_number = "999 000 0019"; });
    add([](auto& w) { w.known_as = "Ash"; });
    add([](auto& w) { w.carers = {"Samia Khan", "Omar Khan"}; });
    add([](auto& w) { std::swap(w.forename, w.surname); });
    add([](auto& w) { w.town = "Tilbury"; });
    // What says most is left out, so that each of the others may decide.
    auto full = people.size();
    for (std::size_t i = 0; i < full; ++i) {
        people.push_back(people[i]);
        people.back().nhs_number.clear();
        people.push_back(people.back());
        people.back().born.reset();
        people.push_back(people.back());
        people.back().postcode.clear();
        people.push_back(people.back());
        people.back().emails.clear();
        people.push_back(people.back());
        people.back().phones.clear();
    }
    for (std::size_t size : {20U, 3'000U, 300'000U, 30'000'000U})
        for (double from : {0.5, 0.9, 0.05}) {
            auto weights = test::shipped_likeness().weights;
            weights.likely_from = from;
            CHECK(sifted(people, size, weights).lost == 0);
        }
}
