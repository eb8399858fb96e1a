#include "referral/same_child/compare.hpp"

#include "tests/support/likeness.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cmath>

using namespace portage;
using namespace portage::referral;
using namespace portage::test;

TEST_CASE("A re-referral with the same NHS number, birth date and name is certainly the same child") {
    auto again = aisha();
    again.address = "2 Mill Lane";
    again.postcode = "RM20 1AA";
    again.phones.clear();
    CHECK(compared(aisha(), again).verdict == Verdict::certain);
    again.forename = "Ayesha";  // another spelling of it
    CHECK(compared(aisha(), again).verdict == Verdict::certain);
    again.born = date(2023, 4, 15);
    CHECK(compared(aisha(), again).verdict == Verdict::likely);
}

TEST_CASE("Twins without an NHS number are not the same child") {
    auto twin = aisha(), first = aisha();
    first.nhs_number.clear();
    twin.nhs_number.clear();
    twin.forename = "Maryam";
    auto comparison = compared(first, twin);
    CHECK(comparison.verdict == Verdict::unlikely);
    CHECK(comparison.probability < 0.1);
    CHECK(comparison.otherwise == Relation::twin);
    twin.forename = "Hamza";
    twin.sex = child::Sex::male;
    CHECK(compared(first, twin).probability < 0.005);
}

TEST_CASE("One NHS number copied onto both twins makes nothing certain") {
    auto twin = aisha();
    twin.forename = "Maryam";
    auto comparison = compared(aisha(), twin);
    CHECK(comparison.verdict != Verdict::certain);
    CHECK(comparison.probability < 0.9);
    twin.forename = "Hamza";
    twin.sex = child::Sex::male;
    CHECK(compared(aisha(), twin).verdict == Verdict::unlikely);
    twin.forename = "Twin 2";  // not known which of them
    CHECK(compared(aisha(), twin).verdict != Verdict::certain);
    twin.forename = "A";
    CHECK(compared(aisha(), twin).verdict != Verdict::certain);
    auto first = aisha();
    first.forename = "Muhammad Ali";
    twin.forename = "Muhammad Umar";
    CHECK(compared(first, twin).verdict != Verdict::certain);
}

TEST_CASE("A sister referred a year later with the same surname, home and parents is another child") {
    auto sister = aisha();
    sister.forename = "Maryam";
    sister.born = date(2024, 8, 2);
    sister.nhs_number = "";
    auto comparison = compared(aisha(), sister);
    CHECK(comparison.probability < 0.001);
    CHECK(comparison.otherwise == Relation::sibling);
    sister.born = std::nullopt;
    CHECK(compared(aisha(), sister).probability < 0.05);
}

TEST_CASE("A mistyped NHS number that is another child's valid one leaves a pair to be looked at") {
    auto mistyped = aisha();
    mistyped.nhs_number = "999 000 0026";
    auto comparison = compared(aisha(), mistyped);
    CHECK(comparison.verdict == Verdict::likely);
    // And the child whose number it is, of another family, is nobody's match for having it.
    Particulars other{.forename = "Tomos",
                      .surname = "Rees",
                      .born = date(2022, 11, 3),
                      .nhs_number = "999 000 0026",
                      .postcode = "RM16 2AB"};
    CHECK(compared(mistyped, other).verdict == Verdict::unlikely);
    mistyped.nhs_number = "999 000 0081";  // two digits swapped: fails its check
    CHECK(level_of(compared(aisha(), mistyped), Likeness::nhs_number) == Level::nhs_near);
    CHECK(compared(aisha(), mistyped).probability > 0.99);
}

TEST_CASE("A changed surname, a move and swapped names at once still come to be looked at") {
    auto moved = aisha();
    moved.forename = "Rahman";
    moved.surname = "Aisha";
    moved.other_surnames = {"Khan"};
    moved.postcode = "SS1 1AA";
    moved.address = "5 Pier Hill";
    moved.town = "Southend";
    CHECK(share_a_key(aisha(), moved));
    CHECK(compared(aisha(), moved).probability > 0.5);  // the NHS number and the birth date remain
    moved.nhs_number.clear();
    moved.forename = "Aisha";
    moved.surname = "Rahman";  // without the number: telephone, carer and birth date
    moved.other_surnames.clear();
    CHECK(share_a_key(aisha(), moved));
    CHECK(compared(aisha(), moved).verdict == Verdict::likely);
    auto swapped = aisha();
    swapped.nhs_number.clear();
    swapped.forename = "Khan";
    swapped.surname = "Aisha";
    swapped.postcode = swapped.address = "";
    CHECK(level_of(compared(aisha(), swapped), Likeness::forename) == Level::forename_swapped);
    CHECK(compared(aisha(), swapped).verdict == Verdict::likely);
}

TEST_CASE("Baby Khan is the child later named, but the twin is not ruled out") {
    auto baby = aisha();
    baby.forename = "Baby";
    baby.nhs_number.clear();
    auto comparison = compared(baby, aisha());
    CHECK(share_a_key(baby, aisha()));
    CHECK(comparison.verdict == Verdict::likely);
    CHECK(comparison.otherwise == Relation::twin);
    baby.born = date(2021, 2, 3);  // an older child of the family
    CHECK(compared(baby, aisha()).verdict == Verdict::unlikely);
}

TEST_CASE("The first of January says little, whether it agrees or not") {
    auto a = aisha(), b = aisha();
    a.born = b.born = date(2023, 1, 1);
    auto born = static_cast<std::size_t>(Likeness::born);
    Particulars stranger{.forename = "Tomos", .surname = "Rees", .born = date(2023, 1, 1), .postcode = "SS1 1AA"};
    auto weak = compared(a, stranger).bits[born];
    stranger.born = a.born = date(2023, 5, 14);
    CHECK(compared(a, stranger).bits[born] > weak + 4);
    a = aisha();
    b.nhs_number.clear();  // born 1 January 2023, as the form had it
    CHECK(compared(a, b).verdict == Verdict::likely);
    CHECK(level_of(compared(a, b), Likeness::born) == Level::born_default_year);
}

TEST_CASE("Half the fields missing leaves the answer to the others and costs nothing") {
    auto little = aisha();
    little.nhs_number.clear();
    little.phones.clear();
    little.emails.clear();
    little.carers.clear();
    little.sex.reset();
    CHECK(compared(aisha(), little).probability > 0.95);
    CHECK(compared({}, {}).probability < 0.001);
    CHECK(compared({}, aisha()).verdict == Verdict::unlikely);
}

TEST_CASE("A common name says less than a rare one") {
    Particulars muhammad{.forename = "Muhammad"}, peregrine{.forename = "Peregrine"};
    CHECK(compared(peregrine, peregrine).total > compared(muhammad, muhammad).total + 3);
    Particulars smith{.surname = "Smith"}, rare{.surname = "Featherstonehaugh"};
    CHECK(compared(rare, rare).total > compared(smith, smith).total + 3);
}

TEST_CASE("Names are matched by short form, spelling, order and parts") {
    struct Names {
        const char *a, *b;
        Level level;
    };
    for (auto [a, b, level] : {Names{"Jon", "Jonathan", Level::forename_short_form},
                               {"Mohammed", "Muhammad", Level::forename_short_form},
                               {"Gosia", "Małgorzata", Level::forename_short_form},
                               {"Lily", "Elsie", Level::forename_different},
                               {"Mary Jane", "Mary", Level::forename_same},
                               {"Mary-Jane", "Maryjane", Level::forename_same},
                               {"Muhammad Ali", "Ali", Level::forename_one_of},
                               {"Muhammad Ali", "Muhammad Umar", Level::forename_one_of},
                               {"Katarzyna", "Katarzena", Level::forename_close},
                               {"Ekaterina", "Ekat", Level::forename_begins},
                               {"A", "Aisha", Level::forename_begins},
                               {"Jayden", "Hayden", Level::forename_similar},
                               {"Aisha", "Tomos", Level::forename_different},
                               {"Baby", "Tomos", Level::missing}}) {
        CAPTURE(a);
        CAPTURE(b);
        CHECK(to_string(fact_of(level).field) == "forename");
        CHECK(fact_of(level_of(compared({.forename = a}, {.forename = b}), Likeness::forename)).key ==
              fact_of(level).key);
    }
    auto known = compared({.forename = "Muhammad", .known_as = "Zayn"}, {.forename = "Zain"});
    CHECK(level_of(known, Likeness::forename) == Level::forename_short_form);
    auto part = compared({.surname = "Okafor-Smith"}, {.surname = "Smith"});
    CHECK(level_of(part, Likeness::surname) == Level::surname_part);
}

TEST_CASE("Birth dates are matched by how a slip of the pen would have them") {
    auto level = [](Date a, Date b) { return level_of(compared({.born = a}, {.born = b}), Likeness::born); };
    CHECK(level(date(2023, 5, 4), date(2023, 5, 4)) == Level::born_same);
    CHECK(level(date(2023, 5, 4), date(2023, 4, 5)) == Level::born_day_month);
    CHECK(level(date(2023, 5, 14), date(2024, 5, 14)) == Level::born_year);
    CHECK(level(date(2023, 5, 14), date(2023, 5, 24)) == Level::born_near);
    CHECK(level(date(2023, 5, 12), date(2023, 5, 21)) == Level::born_near);
    CHECK(level(date(2023, 5, 14), date(2023, 6, 15)) == Level::born_two_slips);
    CHECK(level(date(2023, 5, 14), date(2021, 11, 30)) == Level::born_different);
    CHECK(level(date(2023, 1, 1), date(2023, 11, 30)) == Level::born_default_year);
}

TEST_CASE("The bits of the fields, the prior and what else it could be add up to the probability") {
    auto b = aisha();
    b.forename = "Ayesha";
    b.postcode = "RM16 2AB";
    b.nhs_number.clear();
    auto comparison = compared(aisha(), b);
    double sum = comparison.prior + comparison.remainder;
    for (auto bits : comparison.bits) sum += bits;
    CHECK(sum == doctest::Approx(comparison.total));
    CHECK(comparison.probability == doctest::Approx(1 / (1 + std::exp2(-comparison.total))));
    CHECK(comparison.bits[static_cast<std::size_t>(Likeness::nhs_number)] == 0);

    auto why = reasons(comparison, aisha(), b);
    REQUIRE(why.size() >= 8);
    CHECK(why[0].field == "before comparing");
    CHECK(why[1].says == "Aisha for Ayesha, a short or other form, or what the child is known as");
    double told = 0;
    for (const auto& reason : why) told += reason.bits;
    CHECK(told == doctest::Approx(comparison.total).epsilon(0.02));
    for (const auto& reason : reasons(comparison)) CHECK(reason.says.find("Aisha") == std::string::npos);
}
