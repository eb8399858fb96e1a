// Children found again in a file: the index follows what changes, and no order of rows matters.
#include "store/intake.hpp"
#include "store/match_join.hpp"
#include "store/merge.hpp"
#include "store/particulars.hpp"
#include "store/person_row.hpp"
#include "tests/support/file.hpp"
#include "tests/support/made_up_register.hpp"
#include "tests/support/sheet_file.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace portage;
using namespace portage::referral;
using support::TestFile;

namespace {

const store::SearchRules& shipped_rules() {
    static const store::SearchRules rules = [] {
        auto text = bytes_of(SHARE "/linkage/weights.toml");
        return store::SearchRules{
            .weights = read_weights(text, "weights.toml"),
            .weights_text = text,
            .nicknames = read_nicknames(bytes_of(SHARE "/linkage/nicknames.csv"), "nicknames.csv"),
            .names = read_name_frequencies(bytes_of(SHARE "/linkage/names.csv"), "names.csv")};
    }();
    return rules;
}

const std::string header = "Ref,Name,DoB,NHS number,Mother,Phone,Address\n";
const std::vector<std::string> family_rows = {
    "R1,Aisha Khan,03/02/2023,999 000 0018,Sana Khan,07700 900123,\"1 Mill Lane, ME14 1XX\"\n",
    "R2,Aisha Khan,03/02/2023,999 000 0018,S Khan,07700 900123,\"1 Mill Lane, ME14 1XX\"\n",
    "R3,Maryam Khan,03/02/2023,999 000 0018,Sana Khan,07700 900123,\"1 Mill Lane, ME14 1XX\"\n",
    "R4,Tomos Rees,09/11/2022,,Elin Rees,07700 900124,\"2 Mill Lane, ME14 1XX\"\n",
    "R5,Tom Rees,11/09/2022,,Elin Rees,07700 900124,\"2 Mill Lane, ME14 1XX\"\n",
    "R6,Jan Kowalski,01/05/2024,,Ewa Kowalska,07700 900125,\"9 Far Road, CT1 2EH\"\n"};

// Imports rows with a search; answers the pairs by their submissions, each with its probability.
std::set<std::string> pairs_of_import(TestFile& file, const std::vector<std::string>& rows) {
    auto text = header;
    for (const auto& row : rows) text += row;
    auto sheet = read_sheet(text, general());
    std::set<std::string> pairs;
    file.change("refer import", [&](store::Writer& writer) {
        store::Intake intake(writer);
        intake.in_bulk();
        writer.record_in_bulk<FoundPair>();
        store::ChildSearch search(writer, shipped_rules());
        std::map<std::int64_t, std::string> submission;
        Id<child::Child> first, last;
        for (const auto& read : sheet.rows) {
            auto made = new_referral(read.row);
            intake.enter(made);
            last = made.child.id;
            if (!first) first = last;
            submission[last.value] = *made.referral.submission;
            search.add(last, person_of(store::particulars_of(made)));
        }
        intake.finish();
        search.search_all(first, last, [&](const std::vector<store::Likely>& found) {
            for (const auto& pair : found) {
                auto ends = std::minmax(submission.at(pair.child.value), submission.at(pair.other.value));
                pairs.insert(fmt::format("{} {} {} {:.17g}", ends.first, ends.second, pair.certain, pair.probability));
            }
        });
        search.index().finish();
    });
    return pairs;
}

std::size_t found_in(TestFile& file, const Particulars& wanted) {
    store::Writer writer(file.database, {"tester", "look", {}, file.at});
    store::ChildSearch search(writer, shipped_rules());
    return search.search(person_of(wanted)).size();
}

const Particulars aisha{.forename = "Aisha",
                        .surname = "Khan",
                        .born = date(2023, 2, 3),
                        .nhs_number = "9990000018",
                        .postcode = "ME14 1XX",
                        .address = "1 Mill Lane",
                        .phones = {"07700 900123"},
                        .carers = {"Sana Khan"}};

}  // namespace

TEST_CASE("the same pairs with the same weights come of a file in any order of its rows") {
    std::set<std::string> first;
    auto rows = family_rows;
    for (unsigned turn = 0; turn < 8; ++turn) {
        TestFile file;
        auto pairs = pairs_of_import(file, rows);
        if (turn == 0) first = pairs;
        CHECK(pairs == first);
        std::rotate(rows.begin(), rows.begin() + 1 + turn % 3, rows.end());
        if (turn % 2) std::swap(rows.front(), rows.back());
    }
    CHECK(std::count_if(first.begin(), first.end(), [](const auto& p) { return p.starts_with("R1 R2 true"); }) == 1);
    CHECK(std::count_if(first.begin(), first.end(), [](const auto& p) { return p.starts_with("R4 R5"); }) == 1);
    // One number on both twins makes nothing certain, and the Kowalskis are nobody's.
    CHECK(std::none_of(first.begin(), first.end(), [](const auto& p) {
        return p.find("R3 true") != std::string::npos || p.find("R6") != std::string::npos;
    }));
}

TEST_CASE("a child entered without an index is found once the index follows, under the name it has now") {
    TestFile file;
    CHECK(found_in(file, aisha) == 0);
    auto entered = file.change("refer add", [&](store::Writer& writer) {
        store::Intake intake(writer);
        auto made = new_referral(read_sheet(header + family_rows[0], general()).rows[0].row);
        intake.enter(made);
        intake.finish();
    });
    CHECK(found_in(file, aisha) == 1);
    auto jan = aisha;
    jan.forename = "Janina";
    jan.surname = "Nowak";
    jan.nhs_number = "";
    auto renamed = file.change("case update", [&](store::Writer& writer) {
        auto child = writer.get(Id<child::Child>{1});
        child.forename = "Janina";
        child.surname = "Nowak";
        child.nhs_number = {};
        writer.update(child);
    });
    CHECK(found_in(file, jan) == 1);
    file.undo(renamed);
    CHECK(found_in(file, aisha) == 1);
    file.undo(entered);
    CHECK(found_in(file, aisha) == 0);
}

TEST_CASE("the index an import kept is followed by what comes after it, its own undoing too") {
    TestFile file;
    pairs_of_import(file, family_rows);
    {
        store::Reader reader(file.database);
        CHECK(reader.one<int>("SELECT entries FROM match_run") > 6 * 5);
        CHECK(reader.one<int>("SELECT change FROM match_index") == 1);
    }
    CHECK(found_in(file, aisha) >= 1);
    file.undo(1);
    CHECK(found_in(file, aisha) == 0);
}

TEST_CASE("a name half the file has does not make everybody a pair") {
    TestFile file;
    std::vector<std::string> rows;
    const std::string letters = "ABDEFGHJLNPQRSTUWXYZ";
    for (int i = 0; i < 3000; ++i)  // each lives elsewhere
        rows.push_back(fmt::format("S{},Jane Smith,01/01/2023,,,,\"{} Other Road, ME{} {}{}A\"\n", i, i, 1 + i % 20,
                                   1 + i / 20 % 9, letters[static_cast<std::size_t>(i / 180)]));
    auto pairs = pairs_of_import(file, rows);
    CHECK(pairs.size() < 100);
}

// An oracle: each child looked up by itself, against all of them gone through together.
TEST_CASE("of two children on record the one far likelier is kept, and of rows of one file both") {
    TestFile file;
    store::Writer writer(file.database, {"tester", "look", {}, file.at});
    store::ChildSearch search(writer, shipped_rules());
    Particulars first{.forename = "Temiloluwa", .surname = "Oyegbenga", .born = date(2024, 5, 14)};
    first.phones = {"07700 900123"}, first.carers = {"Efua"};
    auto sister = first;
    sister.born = date(2022, 3, 2), sister.forename = "Efe";
    search.add({1}, person_of(first));
    search.add({2}, person_of(sister));
    search.index().flush();
    std::vector<store::Likely> found = {{.child = {3}, .other = {1}, .probability = 0.99},
                                        {.child = {3}, .other = {2}, .probability = 0.6}};
    auto kept = search.without_outdone(found, {3});
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].other == Id<child::Child>{1});
    CHECK(search.without_outdone(found, {2}).size() == 2);  // the second is of the file being imported
    found[1].certain = true;
    CHECK(search.without_outdone(found, {3}).size() == 2);
}

TEST_CASE("children searched for together are found as one at a time, whatever room there is") {
    TestFile file;
    auto made = test::made_up_register(300, 300, test::Noise::harsh, 4);
    std::vector<Person> people;
    for (const auto* list : {&made.children, &made.referrals})
        for (const auto& record : *list) people.push_back(person_of(record.written));
    store::Writer writer(file.database, {"tester", "look", {}, file.at});
    store::ChildSearch search(writer, shipped_rules());
    auto last = static_cast<std::int64_t>(people.size());
    for (std::int64_t id = 1; id <= last; ++id) search.add({id}, people[static_cast<std::size_t>(id - 1)]);
    search.index().flush();
    using Told = std::tuple<std::int64_t, std::int64_t, double, bool>;
    auto together = [&](std::int64_t first) {
        std::vector<Told> all;
        search.search_all({first}, {last}, [&](const auto& found) {
            for (const auto& pair : found)
                all.emplace_back(pair.child.value, pair.other.value, pair.probability, pair.certain);
        });
        return all;
    };
    auto all_together = together(1);  // counts how many there are and their names, which looking up then goes by
    std::vector<Told> one_by_one;
    for (std::int64_t id = 1; id <= last; ++id)
        for (const auto& pair : search.search(people[static_cast<std::size_t>(id - 1)]))
            if (pair.other.value < id) one_by_one.emplace_back(id, pair.other.value, pair.probability, pair.certain);
    CHECK(one_by_one.size() > 50);
    CHECK(all_together == one_by_one);
    for (std::size_t room : {1U, 40U, 500U}) {
        CAPTURE(room);
        search.index().make_room_for(room);
        CHECK(together(1) == one_by_one);
        std::vector<Told> late;  // of a few at the end, whose keys are looked up
        std::copy_if(one_by_one.begin(), one_by_one.end(), std::back_inserter(late),
                     [&](const Told& told) { return std::get<0>(told) > last - 30; });
        CHECK(!late.empty());
        CHECK(together(last - 29) == late);
    }
}

TEST_CASE("what an import is certain of and yet does not join is said, with why") {
    TestFile file;
    std::vector<Id<child::Child>> children;
    file.change("refer add", [&](store::Writer& writer) {
        for (const auto* name : {"Kate", "Katie", "Catherine", "Ada", "Ada"})
            children.push_back(file.new_case(writer, name, "Example").child);
        auto gone = writer.get(children[3]);
        gone.died_on = date(2026, 8, 1);
        writer.update(gone);
    });
    auto certain = [&](std::size_t child, std::size_t other) {
        return store::Likely{children[child], children[other], 0.99, true, true};
    };
    file.change("refer import", [&](store::Writer& writer) {
        store::ChildIndex index(writer);
        index.follow();
        auto join = [&](const std::vector<store::Likely>& pairs) {
            return store::join_certain(writer, index, pairs, children[2], date(2026, 11, 22));
        };
        auto why = join({certain(2, 0), certain(2, 1), certain(4, 3)});
        REQUIRE(why.size() == 3);
        CHECK(why[0].value().find("third child") != std::string::npos);
        CHECK(why[1].value().find("third child") != std::string::npos);
        CHECK(why[2].value().find("has died") != std::string::npos);
        for (auto child : children) CHECK(store::child_now(writer, child) == child);
        why = join({certain(2, 0)});
        REQUIRE(why.size() == 1);
        CHECK_FALSE(why[0]);
        CHECK(store::child_now(writer, children[2]) == children[0]);
    });
}

TEST_CASE("what is compared of a person comes back from its bytes, and damaged bytes are refused") {
    auto person = person_of(aisha);
    auto bytes = store::packed(person);
    CHECK(store::packed(store::unpacked(bytes)) == bytes);
    auto again = store::unpacked(bytes);
    CHECK(again.surname.hash == person.surname.hash);
    CHECK(again.born == person.born);
    CHECK(again.phones == person.phones);
    CHECK(again.carers == person.carers);
    for (std::size_t cut = 0; cut < bytes.size(); ++cut)
        CHECK_THROWS_AS(store::unpacked(std::string_view(bytes).substr(0, cut)), Error);
}
