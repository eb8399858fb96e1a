#include "referral/same_child/keys.hpp"

#include "tests/support/likeness.hpp"

#include <doctest/doctest.h>

#include <map>

using namespace portage;
using namespace portage::referral;
using namespace portage::test;

TEST_CASE("A key fits four bytes, tells its kind, and is the same on every machine") {
    std::vector<Key> keys;
    keys_of(person_of(aisha()), keys);
    CHECK(keys.size() == 10);
    std::map<KeyKind, int> kinds;
    for (auto key : keys) {
        CHECK((key >= -2147483648LL && key <= 2147483647LL));
        ++kinds[kind_of(key)];
    }
    CHECK(kinds.size() == 8);
    CHECK(kinds[KeyKind::born_name] == 2);
    CHECK(kinds[KeyKind::place_name] == 2);
    CHECK(keys.front() == -2028565037LL);
    keys.clear();
    keys_of(person_of({}), keys);
    CHECK(keys.empty());
}

TEST_CASE("Whatever one thing was mistyped, two records of a child share a key") {
    auto change = [](auto&& alter) {
        auto other = aisha();
        other.nhs_number.clear();
        other.emails.clear();
        other.phones.clear();
        alter(other);
        return share_a_key(aisha(), other);
    };
    CHECK(change([](auto& p) { p.forename = "Baby"; }));
    CHECK(change([](auto& p) { p.forename = "Zainab", p.postcode = ""; }));
    CHECK(change([](auto& p) { p.surname = "Rahman", p.postcode = "SS1 1AA"; }));
    CHECK(change([](auto& p) { p.born = date(2023, 6, 24), p.postcode = ""; }));
    CHECK(change([](auto& p) { p.born = date(2021, 9, 30), p.surname = "Rahman"; }));
    CHECK(change([](auto& p) { p.born.reset(), p.postcode = "", p.forename = "Aishah"; }));
    CHECK(change([](auto& p) { p.forename = "Khan", p.surname = "Aisha", p.postcode = ""; }));
    auto may = aisha(), swapped = Particulars{.forename = "Isha", .surname = "Kahn", .born = date(2023, 4, 5)};
    may.born = date(2023, 5, 4);
    swapped.forename = "Ashia";
    CHECK(share_a_key(may, swapped));
    CHECK(!share_a_key(aisha(),
                       {.forename = "Tomos", .surname = "Rees", .born = date(2022, 3, 9), .postcode = "SS1 1AA"}));
}

TEST_CASE("With no birth date to go by, a middle name and a short form are found all the same") {
    auto first = aisha();
    first.born.reset(), first.nhs_number.clear(), first.phones.clear(), first.emails.clear();
    auto moved = first, short_form = first, turned = first;
    first.forename = "Aisha Róisín";
    moved.postcode = "CT1 2EH", moved.town.clear();
    CHECK(share_a_key(first, moved));
    CHECK(share_a_key(moved, first));
    short_form.forename = "Shay";
    CHECK(share_a_key(first, short_form));
    std::swap(turned.forename, turned.surname);
    CHECK(share_a_key(first, turned));
}

TEST_CASE("One surname for a whole file blows nothing up: what everybody shares is passed over") {
    std::map<Key, std::size_t> shared;
    std::vector<Key> keys;
    for (int i = 0; i < 4000; ++i) {  // all called Smith, forty birth dates, one telephone
        auto name = std::string(1, static_cast<char>('a' + i % 26)) + static_cast<char>('a' + i / 26 % 26) +
                    static_cast<char>('a' + i / 676) + "n";
        keys.clear();
        keys_of(person_of({.forename = name,
                           .surname = "Smith",
                           .born = date(2023, 3, 1) + Days{i % 40},
                           .phones = {"01632 960001"}}),
                keys);
        for (auto key : keys) ++shared[key];
    }
    std::size_t pairs = 0, passed_over = 0;
    for (auto [key, records] : shared)
        if (records > most_records(kind_of(key)))
            ++passed_over;
        else
            pairs += records * (records - 1) / 2;
    CHECK(passed_over >= 41);  // Smith on each of forty days, and the telephone
    CHECK(pairs < 4000 * 40);
}
