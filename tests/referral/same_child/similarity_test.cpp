#include "referral/same_child/similarity.hpp"

#include "base/text.hpp"
#include "referral/same_child/plain_words.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace portage;
using namespace portage::referral;

TEST_CASE("Jaro and Winkler's likeness of names is as they published it") {
    struct Published {
        const char *a, *b;
        double likeness;
    };
    // Winkler 1990 and 1994, to the digits given there.
    for (auto [a, b, likeness] : {Published{"martha", "marhta", 0.961},
                                  {"dwayne", "duane", 0.840},
                                  {"dixon", "dicksonx", 0.813},
                                  {"jones", "johnson", 0.832},
                                  {"abroms", "abrams", 0.922},
                                  {"hardin", "martinez", 0.722},
                                  {"itman", "smith", 0.467},
                                  {"shackleford", "shackelford", 0.982},
                                  {"nichleson", "nichulson", 0.956}}) {
        CAPTURE(a);
        CHECK(jaro_winkler(a, b) == doctest::Approx(likeness).epsilon(0.001));
        CHECK(jaro_winkler(a, b) == jaro_winkler(b, a));
    }
    CHECK(jaro_winkler("", "") == 1);
    CHECK(jaro_winkler("a", "") == 0);
    CHECK(jaro_winkler("same", "same") == 1);
    CHECK(jaro_winkler("abc", "xyz") == 0);
}

TEST_CASE("Likeness counts characters, not bytes, and reads no further than 64") {
    CHECK(jaro_winkler("\xD0\xB8\xD0\xB2\xD0\xB0\xD0\xBD", "\xD0\xB8\xD0\xB2\xD0\xB0\xD0\xBC") ==
          jaro_winkler("ivan", "ivam"));
    CHECK(slips_between("\xD0\xB8\xD0\xB2", "\xD0\xB8\xD0\xBC", 3) == 1);
    std::string long_name(500, 'a');
    CHECK(jaro_winkler(long_name, long_name + "b") == 1);
    CHECK(slips_between("\xFF\xFE", "\xC3", 4) == 2);
}

TEST_CASE("Slips are those of optimal string alignment, up to the most that is asked for") {
    CHECK(slips_between("ca", "abc", 5) == 3);  // not 2: nothing is edited twice
    CHECK(slips_between("9990000018", "9990000081", 2) == 1);
    CHECK(slips_between("kitten", "sitting", 5) == 3);
    CHECK(slips_between("kitten", "sitting", 1) == 2);
    std::mt19937 random(3);
    for (int i = 0; i < 3000; ++i) {
        std::string a, b;
        for (auto n = random() % 9; n > 0; --n) a += static_cast<char>('a' + random() % 3);
        for (auto n = random() % 9; n > 0; --n) b += static_cast<char>('a' + random() % 3);
        auto distance = edit_distance(a, b);  // the whole table, by another hand
        for (int most = 0; most < 4; ++most) CHECK(slips_between(a, b, most) == std::min(distance, most + 1));
        CHECK(jaro_winkler(a, b) == jaro_winkler(b, a));
        CHECK((jaro_winkler(a, b) >= 0 && jaro_winkler(a, b) <= 1));
    }
}

TEST_CASE("Words lose case, accents and apostrophes, and keep other scripts") {
    using Words = std::vector<std::string>;
    CHECK(plain_words("Siân O'Brien-Łukasz") == Words{"sian", "obrien", "lukasz"});
    CHECK(plain_words("  ZOË\u00A0 Ní  Bhriain ") == Words{"zoe", "ni", "bhriain"});
    CHECK(plain_words("Nguyễn Đặng, Straße 5b") == Words{"nguyen", "dang", "strasse", "5b"});
    CHECK(plain_words("Zoe\u0308") == Words{"zoe"});  // a letter and its accent apart
    CHECK(plain_words("Иван") == plain_words("ИВАН"));
    CHECK(plain_words("- , ()").empty());
    CHECK(plain_word("Mary-Jane") == "maryjane");
    CHECK(stable_hash("smith") == stable_hash("smith"));
    CHECK(stable_hash("smith") != stable_hash("smyth"));
}
