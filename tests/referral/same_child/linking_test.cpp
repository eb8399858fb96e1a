// A made-up register and its referrals, linked: the bars of the benchmark at a size that takes seconds.
#include "tests/support/linking.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace portage;
using namespace portage::referral;
using namespace portage::test;

TEST_CASE("A made-up register with twins, siblings and harsh slips is linked as well as is asked") {
    for (std::uint64_t seed : {11, 12}) {
        auto made = made_up_register(2500, 2500, Noise::harsh, seed);
        for (bool learn : {false, true}) {
            CAPTURE(seed);
            CAPTURE(learn);
            auto result = linked(made, learn);
            CHECK(result.truth > 600);
            CHECK(result.f1() >= 0.975);
            CHECK(result.wrong_siblings * 1000 <= made.referrals.size());
            CHECK(result.certain_wrong == 0);
            CHECK(result.certain_right > 100);
            CHECK(result.sure_precision() >= 0.98);
            CHECK(result.compared < 4 * made.referrals.size());
        }
    }
}

TEST_CASE("With half the NHS numbers missing, and with none, children are still found") {
    auto made = made_up_register(2000, 2000, Noise::mild, 13);
    auto before = linked(made, false);
    for (std::size_t i = 0; i < made.children.size(); i += 2) made.children[i].written.nhs_number.clear();
    auto half = linked(made, false);
    for (auto& record : made.children) record.written.nhs_number.clear();
    auto none = linked(made, false);
    CHECK(half.f1() >= 0.98);
    CHECK(none.f1() >= 0.97);
    CHECK(none.certain_right == 0);
    CHECK(half.certain_right < before.certain_right);
}

TEST_CASE("The same pairs with the same weights to the last bit, whatever the order of rows and of the two") {
    auto made = made_up_register(700, 500, Noise::harsh, 14);
    std::vector<Person> people;
    for (const auto* list : {&made.children, &made.referrals})
        for (const auto& record : *list) people.push_back(person_of(record.written));
    auto scored = [&](const std::vector<std::size_t>& order) {
        const auto& shipped = shipped_likeness();
        auto frequencies = shipped.frequencies;
        std::vector<const Person*> pointers;
        for (auto i : order) {
            pointers.push_back(&people[i]);
            frequencies.add(people[i]);
        }
        Matcher matcher(shipped.weights, shipped.nicknames, frequencies, people.size());
        std::map<std::pair<std::size_t, std::size_t>, double> pairs;
        for (auto [a, b] : candidates(pointers, 0).pairs) {
            auto probability = matcher.probability(*pointers[a], *pointers[b]);
            REQUIRE(probability == matcher.probability(*pointers[b], *pointers[a]));
            REQUIRE(probability == matcher.compare(*pointers[a], *pointers[b]).probability);
            pairs[std::minmax(order[a], order[b])] = probability;
        }
        return pairs;
    };
    std::vector<std::size_t> order(people.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    auto once = scored(order);
    std::shuffle(order.begin(), order.end(), std::mt19937(3));
    CHECK(scored(order) == once);
    CHECK(once.size() > 300);
}

TEST_CASE("What is missing says nothing and changes nothing that is said of the rest") {
    auto made = made_up_register(300, 300, Noise::harsh, 15);
    const auto& shipped = shipped_likeness();
    Matcher matcher(shipped.weights, shipped.nicknames, shipped.frequencies, 300);
    std::mt19937 random(9);
    using Blank = void (*)(Particulars&);
    const std::pair<Likeness, Blank> blanks[] = {{Likeness::born, [](Particulars& p) { p.born.reset(); }},
                                                 {Likeness::sex, [](Particulars& p) { p.sex.reset(); }},
                                                 {Likeness::nhs_number, [](Particulars& p) { p.nhs_number = ""; }},
                                                 {Likeness::phone, [](Particulars& p) { p.phones.clear(); }},
                                                 {Likeness::email, [](Particulars& p) { p.emails.clear(); }},
                                                 {Likeness::carer, [](Particulars& p) { p.carers.clear(); }}};
    for (int i = 0; i < 2000; ++i) {
        const auto& a = made.children[random() % 300].written;
        const auto& b = made.referrals[random() % 300].written;
        auto whole = matcher.compare(person_of(a), person_of(b));
        auto [field, blank] = blanks[random() % 6];
        auto less = b;
        blank(less);
        auto part = matcher.compare(person_of(a), person_of(less));
        CHECK(part.bits[index(field)] == 0);
        auto expected = whole.pattern;
        expected[index(field)] = Level::missing;
        CHECK(part.pattern == expected);
        CHECK((part.total >= -200 && part.total <= 200));
    }
}
