#include "referral/same_child/weights.hpp"

#include "tests/support/likeness.hpp"

#include <doctest/doctest.h>

#include <map>

using namespace portage;
using namespace portage::referral;
using namespace portage::test;

namespace {

std::string mistakes_in_weights(const std::string& text) {
    try {
        read_weights(text, "w.toml");
    } catch (const Error& error) {
        CHECK(error.fault() == Fault::configuration);
        return error.what();
    }
    return "none";
}

}  // namespace

TEST_CASE("Shipped shares add up to one in each group of levels that exclude one another") {
    const auto& weights = shipped_likeness().weights;
    for (auto relation : {Relation::same, Relation::twin, Relation::sibling, Relation::stranger}) {
        std::map<int, double> sums;
        for (const auto& fact : level_facts())
            if (fact.level != Level::missing && fact.level != Level::surname_swapped)
                sums[fact.group] += weights.at(fact.level, relation);
        for (auto [group, sum] : sums) {
            CAPTURE(group);
            CAPTURE(to_string(relation));
            CHECK(sum == doctest::Approx(1).epsilon(0.012));
        }
    }
}

TEST_CASE("Weights written as a file are read back to the last bit") {
    auto weights = shipped_likeness().weights;
    weights.same_share = 1.0 / 3;
    weights.chance[3][0] = 0.1 + 0.2;
    weights.provenance = "said \"so\"";
    auto again = read_weights(to_toml(weights), "again.toml");
    CHECK(again.chance == weights.chance);
    CHECK(again.same_share == weights.same_share);
    CHECK(again.provenance == weights.provenance);
    CHECK(to_toml(again) == to_toml(weights));
}

TEST_CASE("A weights file with mistakes is refused with all of them") {
    auto text = to_toml(shipped_likeness().weights);
    auto broken = text;
    broken.replace(broken.find("[sex]"), 5, "[sexe]");
    CHECK(mistakes_in_weights(broken).find("sex") != std::string::npos);
    broken = text;
    broken.replace(broken.find("likely_from = 0.5"), 17, "likely_from = 1.5");
    broken.replace(broken.find("twin = 0.02"), 11, "twin = -1");
    auto mistakes = mistakes_in_weights(broken);
    CHECK(mistakes.find("likely_from is a chance") != std::string::npos);
    CHECK(mistakes.find("twin is a share") != std::string::npos);
}

TEST_CASE("Short forms and name counts are read strictly") {
    CHECK(shipped_likeness().nicknames.size() > 700);
    CHECK_THROWS_AS(read_nicknames("names,usage,forms\nJon,English,first\n", "n.csv"), Error);
    CHECK_THROWS_AS(read_name_frequencies("kind,name,per_10000,group\nfornam,Jon,3,English\n", "n.csv"), Error);
    CHECK_THROWS_AS(read_name_frequencies("kind,name,per_10000,group\nforename,Jon,3,\nforename,JON,4,\n", "n.csv"),
                    Error);
}

TEST_CASE("A name is as common as the register and the shipped figures together say") {
    auto frequencies = shipped_likeness().frequencies;
    auto smith = compared_name("smith"), rare = compared_name("featherstonehaugh");
    CHECK(frequencies.of(NameKind::surname, smith) == doctest::Approx(0.0115));
    CHECK(frequencies.of(NameKind::surname, rare) < 0.0002);
    for (int i = 0; i < 2000; ++i) frequencies.add(person_of({.surname = "Featherstonehaugh"}));
    CHECK(frequencies.of(NameKind::surname, rare) > 0.5);
    CHECK(frequencies.of(NameKind::surname, smith) == doctest::Approx(0.0115 / 2));
}
