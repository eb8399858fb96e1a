#include "store/doctor.hpp"
#include "store/visit_tables.hpp"
#include "tests/support/file.hpp"

#include <doctest/doctest.h>

using namespace portage;
using support::TestFile;

TEST_CASE("undo gives back the logical digest of the file before the change") {
    TestFile file;
    auto before = file.digest();
    auto added = file.change("refer add", [&](auto& writer) { file.new_case(writer, "Amelia", "Khan"); });
    CHECK(file.digest() != before);
    file.undo(added);
    CHECK(file.digest() == before);
}

TEST_CASE("an undo can itself be undone") {
    TestFile file;
    auto added = file.change("refer add", [&](auto& writer) { file.new_case(writer, "Amelia", "Khan"); });
    auto with_case = file.digest();
    file.undo(added);
    file.undo(added + 1);
    CHECK(file.digest() == with_case);
}

TEST_CASE("a change that a later one built on is refused and the later one is named") {
    TestFile file;
    caseload::Case made;
    auto added = file.change("refer add", [&](auto& writer) { made = file.new_case(writer, "Amelia", "Khan"); });
    file.change("case note", [&](auto& writer) {
        writer.insert(caseload::Note{.case_file = made.id, .on = date(2026, 9, 2), .text = "rang", .author = "tester"});
    });
    auto before = file.digest();
    CHECK_THROWS_WITH_AS(file.undo(added),
                         "C1 (refer add) cannot be undone: C2 (case note) built on it since; undo that first", Error);
    CHECK(file.digest() == before);
}

TEST_CASE("a case reference is never given twice though the referral was undone") {
    TestFile file;
    caseload::Case first, second;
    auto added = file.change("refer add", [&](auto& writer) { first = file.new_case(writer, "Amelia", "Khan"); });
    file.undo(added);
    file.change("refer add", [&](auto& writer) { second = file.new_case(writer, "Noah", "Obi"); });
    CHECK(first.reference != second.reference);
}

TEST_CASE("a change that writes nothing leaves no trace in the chain") {
    TestFile file;
    CHECK(file.change("refer import", [](auto&) {}) == 0);
    store::Reader reader(file.database);
    CHECK(store::all_changes(reader).empty());
}

TEST_CASE("what left the building is bound to its change, and stays when that is undone") {
    TestFile file;
    caseload::Case made;
    file.change("refer add", [&](auto& writer) { made = file.new_case(writer, "Amelia", "Khan"); });
    auto sent = file.change("refer letter", [&](auto& writer) {
        writer.insert(caseload::Note{.case_file = made.id, .on = date(2026, 9, 2), .text = "sent", .author = "tester"});
        writer.run(
            "INSERT INTO issued (change, kind, about, sent_to, on_day) VALUES (?, 'letter', ?, 'mum', '2026-09-02')",
            writer.number(), made.reference);
    });
    CHECK(file.undo(sent).tell_family.size() == 1);
    for (const auto& finding : store::examine(file.database)) CHECK_MESSAGE(finding.well, finding.message);
    file.database.run("UPDATE issued SET on_day = '2026-09-03'");
    auto findings = store::examine(file.database);
    CHECK(std::any_of(findings.begin(), findings.end(), [](const auto& finding) { return !finding.well; }));
}

TEST_CASE("doctor finds a row edited with another program") {
    TestFile file;
    file.change("refer add", [&](auto& writer) { file.new_case(writer, "Amelia", "Khan"); });
    auto well = [&] {
        auto findings = store::examine(file.database);
        return std::all_of(findings.begin(), findings.end(), [](const auto& finding) { return finding.well; });
    };
    CHECK(well());
    SUBCASE("a value") { file.database.run("UPDATE child SET surname = 'Kahn'"); }
    SUBCASE("a new row") { file.database.run("INSERT INTO venue (code, name, change) VALUES ('X', 'Hall', 1)"); }
    SUBCASE("a removed row") { file.database.run("PRAGMA foreign_keys = OFF; DELETE FROM case_file"); }
    SUBCASE("the reason of a change") { file.database.run("UPDATE change SET reason = 'other'"); }
    SUBCASE("what a change wrote") { file.database.run("UPDATE payload SET content = x'00' WHERE kind = 'changeset'"); }
    SUBCASE("what a change wrote, taken away") { file.database.run("DELETE FROM payload"); }
    SUBCASE("what left the building") {
        file.database.run(
            "INSERT INTO issued (change, kind, about, sent_to, on_day) VALUES (1, 'letter', 'K', 'mum', '2026-09-02')");
    }
    SUBCASE("a file for practice made a real one") { file.database.run("UPDATE service SET rehearsal = 0"); }
    SUBCASE("the next case reference put back") { file.database.run("UPDATE reference_counter SET next = 1"); }
    SUBCASE("the number of the schema") { file.database.run("PRAGMA user_version = 0"); }
    SUBCASE("a new index") { file.database.run("CREATE INDEX mine ON child (upn)"); }
    CHECK_FALSE(well());
}

TEST_CASE("rows inserted in bulk are undone together and verified by doctor") {
    TestFile file;
    auto before = file.digest();
    auto made = file.change("refer import", [&](auto& writer) {
        writer.template record_in_bulk<child::Child>();
        writer.template record_in_bulk<caseload::Case>();
        for (int i = 0; i < 50; ++i) file.new_case(writer, "Child", fmt::format("Number{}", i));
    });
    for (const auto& finding : store::examine(file.database)) CHECK_MESSAGE(finding.well, finding.message);
    SUBCASE("an edit of one of them is found") {
        file.database.run("UPDATE child SET surname = 'Kahn' WHERE id = 17");
        auto findings = store::examine(file.database);
        CHECK_FALSE(findings.back().well);
    }
    SUBCASE("undo removes them all") {
        CHECK(file.undo(made).rows == 100);
        CHECK(file.digest() == before);
    }
    SUBCASE("undo of the undo brings them back") {
        auto with = file.digest();
        file.undo(made);
        file.undo(made + 1);
        CHECK(file.digest() == with);
    }
    SUBCASE("a referral worked on since is kept whole and named") {
        file.change("case note", [&](auto& writer) {
            auto worked_on = writer.template get<caseload::Case>({7});
            writer.insert(
                caseload::Note{.case_file = worked_on.id, .on = date(2026, 9, 2), .text = "rang", .author = "t"});
        });
        auto undone = file.undo(made);
        CHECK(undone.kept.size() == 1);
        CHECK(undone.rows == 98);
        store::Reader reader(file.database);
        CHECK(reader.one<int>("SELECT count(*) FROM child") == 1);
    }
}

TEST_CASE("rewinding a copy gives the file as it was known") {
    TestFile file;
    std::vector<std::string> digests{file.digest()};
    caseload::Case made;
    file.change("refer add", [&](auto& writer) { made = file.new_case(writer, "Amelia", "Khan"); });
    digests.push_back(file.digest());
    file.change("review record",
                [&](auto& writer) { store::move_case(writer, made, caseload::Stage::waiting, date(2026, 9, 8), {}); });
    digests.push_back(file.digest());
    file.undo(2);
    digests.push_back(file.digest());
    CHECK(digests[3] == digests[1]);
    for (store::ChangeNumber last = 0; last <= 3; ++last) {
        auto copy = store::Database::copy_in_memory(file.database);
        store::rewind(copy, last);
        store::Reader reader(copy);
        CHECK(store::all_changes(reader).size() == static_cast<std::size_t>(last));  // nor are later changes known
        CHECK(to_hex(store::logical_digest(reader)) == digests[static_cast<std::size_t>(last)]);
    }
}
