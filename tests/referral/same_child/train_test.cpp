#include "referral/same_child/train.hpp"

#include "tests/support/linking.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace portage;
using namespace portage::referral;
using namespace portage::test;

namespace {

std::vector<Person> people_of(const MadeUpRegister& made) {
    std::vector<Person> people;
    for (const auto* list : {&made.children, &made.referrals})
        for (const auto& record : *list) people.push_back(person_of(record.written));
    return people;
}

Learnt learnt_from(const std::vector<Person>& people, std::size_t most = 50'000) {
    const auto& shipped = shipped_likeness();
    return train(people, shipped.weights, shipped.nicknames,
                 {.version = "test-2", .most_records = most, .random_pairs = 20'000});
}

}  // namespace

TEST_CASE("Learnt weights depend on the records and not on their order") {
    auto people = people_of(made_up_register(600, 400, Noise::harsh, 3));
    auto once = to_toml(learnt_from(people).weights);
    std::shuffle(people.begin(), people.end(), std::mt19937(5));
    CHECK(to_toml(learnt_from(people).weights) == once);
    CHECK(to_toml(learnt_from(people, 300).weights) != once);  // thinned
    CHECK(read_weights(once, "learnt.toml").version == "test-2");
    CHECK(once.find("starting from version 2026-2") != std::string::npos);
}

TEST_CASE("Of a small register every pair is counted once and no pair that is not there") {
    auto made = made_up_register(17, 0, Noise::mild, 3);
    auto people = people_of(made);
    REQUIRE(people.size() == 17);
    auto learnt = learnt_from(people);
    CHECK(learnt.records == 17);
    CHECK(learnt.random_pairs <= 17 * 16 / 2);
    CHECK(learnt.random_pairs > 17 * 16 / 4);
    people.resize(2);
    CHECK(learnt_from(people).random_pairs <= 1);
    CHECK(learnt_from(people_of(made_up_register(600, 0, Noise::mild, 3))).random_pairs <= 20'000);
}

TEST_CASE("What a register shows is learnt, and what a few records show hardly") {
    const auto& shipped = shipped_likeness().weights;
    std::vector<Person> people;
    std::mt19937 random(7);
    const auto& names =
        std::array<const char*, 8>{"Orla", "Petra", "Quentin", "Rosalba", "Sunniva", "Torquil", "Ursula", "Viggo"};
    for (int i = 0; i < 1500; ++i) {  // each child twice, and every second time the sex is wrong
        Particulars child{.forename = names[random() % 8] + std::string(1, static_cast<char>('a' + i % 26)),
                          .surname = "Surname" + std::string(1, static_cast<char>('a' + i / 26 % 26)) +
                                     static_cast<char>('a' + i % 26),
                          .born = date(2022, 1, 2) + Days{static_cast<int>(random() % 1500)},
                          .sex = random() % 2 ? child::Sex::female : child::Sex::male,
                          .phones = {"01632 9" + std::to_string(60'000 + i)}};
        people.push_back(person_of(child));
        if (i % 2) child.sex = child.sex == child::Sex::female ? child::Sex::male : child::Sex::female;
        people.push_back(person_of(child));
    }
    auto learnt = learnt_from(people);
    CHECK(learnt.sure_pairs >= 1500);
    CHECK(learnt.weights.at(Level::sex_different, Relation::same) > 0.3);
    CHECK(learnt.weights.same_share > 0.8);
    CHECK(learnt.weights.at(Level::sex_different, Relation::twin) == shipped.at(Level::sex_different, Relation::twin));
    CHECK(learnt.weights.at(Level::nhs_same, Relation::stranger) == shipped.at(Level::nhs_same, Relation::stranger));
    people.resize(12);
    CHECK(learnt_from(people).weights.at(Level::sex_different, Relation::same) < 0.1);
    // A pair of twelve records, drawn a thousand times over, says what it says once.
    CHECK(learnt_from(people).weights.at(Level::forename_same, Relation::stranger) >
          0.8 * shipped.at(Level::forename_same, Relation::stranger));
    CHECK(learnt_from({}).weights.same_share == shipped.same_share);
}

TEST_CASE("Twins in a register do not teach that one child has two forenames") {
    const auto& shipped = shipped_likeness().weights;
    auto learnt = learnt_from(people_of(made_up_register(1500, 1500, Noise::harsh, 4)));
    CHECK(learnt.weights.at(Level::forename_different, Relation::same) <=
          shipped.at(Level::forename_different, Relation::same));
    CHECK(learnt.weights.at(Level::born_different, Relation::same) < 0.05);  // nor namesakes that birth dates change
}
