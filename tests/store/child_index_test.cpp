// What children are found by, packed: the same as a plain set of keys and a plain list of people.
#include "store/child_index.hpp"

#include "tests/support/file.hpp"
#include "tests/support/made_up_register.hpp"

#include <doctest/doctest.h>

#include <map>
#include <random>
#include <set>

using namespace portage;
using support::TestFile;

namespace {

std::vector<referral::Person> people_of(std::uint64_t seed, int children) {
    auto made = test::made_up_register(children, children / 2, test::Noise::harsh, seed);
    std::vector<referral::Person> people;
    for (const auto* list : {&made.children, &made.referrals})
        for (const auto& record : *list) people.push_back(person_of(record.written));
    return people;
}

// A few keys many share, many keys few share, and the two ends of the range.
referral::Key drawn_key(std::mt19937_64& dice) {
    constexpr auto lowest = -(std::int64_t{1} << 31), highest = std::int64_t{-1};
    switch (dice() % 10) {
        case 0: return lowest;
        case 1: return highest;
        case 2:
        case 3: return -1000 - static_cast<std::int64_t>(dice() % 3);
        default: return lowest + static_cast<std::int64_t>(dice() % 5000) * 400'000;
    }
}

std::vector<store::KeyEntry> entries_in(store::KeyRuns& runs) {
    std::vector<store::KeyEntry> found;
    auto all = runs.all();
    for (store::KeyEntry entry = 0; all.next(entry);) found.push_back(entry);
    return found;
}

}  // namespace

TEST_CASE("packed keys are those of a plain set, however they came in") {
    for (unsigned seed = 1; seed <= 4; ++seed) {
        CAPTURE(seed);
        std::mt19937_64 dice(seed);
        TestFile file;
        store::KeyRuns runs(file.database);
        std::set<store::KeyEntry> oracle;
        std::uint32_t child = 1;
        for (int turn = 0; turn < 60; ++turn) {
            // One child at a time, and now and then an import.
            for (auto adds = dice() % 5 ? dice() % 12 : dice() % 6000; adds > 0; --adds) {
                auto key = drawn_key(dice);
                if (dice() % 3) ++child;
                runs.add(key, child);
                oracle.insert(store::key_entry(key, child));
            }
            runs.settle();
            if (turn % 20 == 19) {
                std::int64_t first = dice() % (child + 1), last = first + static_cast<std::int64_t>(dice() % 3000);
                runs.forget(first, last);
                std::erase_if(oracle, [&](auto entry) {
                    return store::child_of(entry) >= first && store::child_of(entry) <= last;
                });
            }
            store::Reader reader(file.database);
            CHECK(reader.one<int>("SELECT count(*) FROM match_run") <= 12);
        }
        CHECK(entries_in(runs) == std::vector(oracle.begin(), oracle.end()));
        std::vector<referral::Key> asked;
        for (int i = 0; i < 300; ++i) asked.push_back(drawn_key(dice));
        for (auto key : asked) {
            CAPTURE(key);
            std::vector<std::int64_t> expected, found{77};  // what stood there stays
            for (auto at = oracle.lower_bound(store::key_entry(key, 0));
                 at != oracle.end() && store::key_of(*at) == key; ++at)
                expected.push_back(store::child_of(*at));
            runs.children_with(key, 1'000'000, found);
            CHECK(found.front() == 77);
            found.erase(found.begin());
            CHECK(found == expected);
            found.clear();
            runs.children_with(key, 40, found);
            CHECK((found.size() > 40) == (expected.size() > 40));
        }
    }
}

TEST_CASE("what is compared of children comes back from their pages, whatever was put over it or taken out") {
    auto people = people_of(11, 200);
    std::mt19937_64 dice(5);
    TestFile file;
    store::PersonPages pages(file.database);
    std::map<std::int64_t, std::size_t> oracle;
    for (int turn = 0; turn < 40; ++turn) {
        auto child = 1 + static_cast<std::int64_t>(dice() % 900);
        for (auto run = dice() % 60; run > 0; --run, ++child) {
            auto which = dice() % people.size();
            pages.put(child, people[which]);
            oracle[child] = which;
        }
        if (turn % 3 == 0) {
            auto first = static_cast<std::int64_t>(dice() % 900), last = first + static_cast<std::int64_t>(dice() % 90);
            pages.take_out(first, last);
            oracle.erase(oracle.lower_bound(first), oracle.upper_bound(last));
        }
    }
    pages.flush();
    store::OutlineReader outlines(file.database);
    store::PersonReader persons(file.database);
    for (std::int64_t child = 0; child < 1100; ++child) {
        CAPTURE(child);
        auto known = oracle.find(child);
        const auto* person = persons.at(child);
        const auto* outline = child % 7 && child % 40 ? outlines.at(child) : nullptr;  // some are not asked about
        REQUIRE((person != nullptr) == (known != oracle.end()));
        if (!person) continue;
        CHECK(store::packed(*person) == store::packed(people[known->second]));
        if (child % 7 && child % 40) {
            REQUIRE(outline);
            std::string bytes(store::outline_bytes, '\0'), expected = bytes;
            store::pack(*outline, bytes.data());
            store::pack(outline_of(people[known->second]), expected.data());
            CHECK(bytes == expected);
        }
    }
    pages.take_out(1, std::numeric_limits<std::int64_t>::max());
    pages.flush();
    store::Reader reader(file.database);
    CHECK(reader.one<int>("SELECT (SELECT count(*) FROM match_outline) + (SELECT count(*) FROM match_person)") == 0);
}

TEST_CASE("an outline comes back from its bytes, each part of it") {
    referral::Outline outline{.forename = 1, .first_forename = 2, .surname = ~0ULL, .town = 4, .postcode = {'M', 'E'}};
    outline.phones = {77'009'001'23, 5};
    outline.phone_sizes = {10, 1};
    outline.emails = {6, 7};
    outline.carers = {8, 9};
    outline.street_words = {10, 11, 12, 0xF0000001};
    for (auto* text : {&outline.forename_text, &outline.surname_text, &outline.email_name, &outline.carer_text})
        *text = {.letters = 13, .start = 14, .size = 15};
    outline.nhs_number = 16;
    outline.house = 17;
    outline.street = 18;
    outline.born = date(2023, 2, 3);
    outline.sex = 2;
    outline.postcode_size = 7;
    outline.house_size = 3;
    for (auto* yes : {&outline.nhs_valid, &outline.more_names, &outline.more_surnames, &outline.more_phones,
                      &outline.more_emails, &outline.more_carers, &outline.more_street}) {
        *yes = true;
        std::string bytes(store::outline_bytes, '\0');
        store::pack(outline, bytes.data());
        referral::Outline again;
        REQUIRE(store::unpack(bytes.data(), again));
        CHECK(again.born == outline.born);
        CHECK(again.phones == outline.phones);
        CHECK(again.street_words == outline.street_words);
        CHECK(again.postcode == outline.postcode);
        CHECK(again.carer_text.start == 14);
        CHECK(again.nhs_valid == outline.nhs_valid);
        CHECK(again.more_street == outline.more_street);
        std::string repeated(store::outline_bytes, '\0');
        store::pack(again, repeated.data());
        CHECK(repeated == bytes);
    }
    referral::Outline nobody;
    CHECK_FALSE(store::unpack(std::string(store::outline_bytes, '\0').data(), nobody));
}

TEST_CASE("keys of an import that was undone no longer count, and its children are nobody's") {
    auto people = people_of(3, 120);
    TestFile file;
    store::KeyRuns runs(file.database);
    auto count = [&] { return entries_in(runs).size(); };
    std::vector<referral::Key> keys;
    for (std::size_t i = 0; i < people.size(); ++i) {
        keys.clear();
        keys_of(people[i], keys);
        for (auto key : keys) runs.add(key, static_cast<std::uint32_t>(i + 1));
        if (i == 99) runs.settle();
    }
    runs.settle();
    auto all = count();
    runs.forget(101, 1'000'000);
    auto left = count();
    CHECK(left < all);
    runs.forget(1, 100);
    CHECK(count() == 0);
    CHECK(left > 400);
}

TEST_CASE("an index whose runs can hardly be numbered any more is made anew and finds everybody") {
    TestFile file;
    child::Child child{.forename = "Ada", .surname = "Example"};
    child.born = date(2023, 2, 3);
    auto person = referral::person_of({.forename = "Ada", .surname = "Example", .born = child.born});
    file.change("refer add", [&](store::Writer& writer) {
        child.id = writer.insert(child);
        store::ChildIndex index(writer);
        index.follow();
        index.add(child.id, person);
        index.finish();
        writer.run("INSERT INTO match_run (id, entries) VALUES (64999, 1)");
    });
    file.change("case note", [&](store::Writer& writer) {
        store::ChildIndex index(writer);
        index.follow();
        CHECK(index.sharing(person) == std::vector<std::int64_t>{child.id.value});
        CHECK(writer.one<int>("SELECT max(id) FROM match_run") < 100);
        writer.insert(child::Child{.forename = "Bea", .surname = "Sample"});
    });
}
