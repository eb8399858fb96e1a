#include "store/intake.hpp"

#include "store/doctor.hpp"
#include "store/due_views.hpp"
#include "store/family.hpp"
#include "store/known.hpp"
#include "store/referrals.hpp"
#include "tests/support/file.hpp"
#include "tests/support/sheet_file.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::referral;
using support::TestFile;

namespace {

const std::string two_rows =
    "Ref,Name,DoB,Date received,Mother,Phone,Address,Consent,Setting,Hours,Diagnosis,GP,Siblings\n"
    "F-1,Ada Example,03/02/2023,02/11/2026,Ana Example,07700 900123,\"1 High Street, ME14 1XX\",Yes,Little "
    "Nursery,15,Epilepsy,Dr G,Bo\n"
    "F-2,Bea Sample,04/02/2023,03/11/2025,Bo Sample,07700 900124,\"2 High Street, ME14 1XX\",Yes,little nursery,6,,,\n";

// Imports a sheet as `refer import` does; returns the change and the references given.
struct Imported {
    store::ChangeNumber change = 0;
    std::vector<std::string> references;
};
Imported import_into(TestFile& file, const std::string& text) {
    Imported imported;
    auto sheet = read_sheet(text, general());
    imported.change = file.change("refer import", [&](store::Writer& writer) {
        store::Intake intake(writer);
        intake.in_bulk();
        Batch batch{.file_name = "f.csv",
                    .form = "generic",
                    .source = "test",
                    .digest = "d",
                    .encoding = "utf-8",
                    .headers = raw_headers(sheet.layout),
                    .on = date(2026, 11, 21)};
        for (const auto& read : sheet.rows) {
            if (!read.good || intake.find(read.row.identity, read.row.content)) continue;
            auto made = new_referral(read.row);
            made.cells.assign(read.cells.begin(), read.cells.end());
            if (!batch.id) batch.id = writer.insert(batch);
            made.referral.batch = batch.id;
            imported.references.push_back(intake.enter(made).reference);
            ++batch.created;
        }
        if (batch.created == 0) return;
        intake.finish();
        writer.update(batch);
    });
    return imported;
}

std::int64_t rows_in(TestFile& file, const std::string& table) {
    store::Reader reader(file.database);
    return reader.one<std::int64_t>("SELECT count(*) FROM " + table);
}

// What readers tell of a case and its family, in one text.
std::string everything_of(store::Reader& reader, const std::string& reference) {
    auto c = store::require_case(reader, reference);
    std::string text;
    auto add = [&](const auto& record) {
        text += fmt::format("{};", record.id.value);
        auto put = [&](std::string_view name, const auto& field) {
            auto value = store::Value::of(field);
            text += fmt::format("{}={}{}{};", name, value.integer, value.real, value.text());
        };
        store::Table<std::decay_t<decltype(record)>>::columns(put, record);
        text += '\n';
    };
    auto home = store::home_on(reader, c.child, date(2026, 11, 21));
    add(home->household);
    if (home->address) add(*home->address);
    for (const auto& [link, carer] : store::carers_of(reader, c.child)) add(link), add(carer);
    for (const auto& one : store::consents_of(reader, c.child)) add(one);
    for (const auto& one : store::attendances_of(reader, c.child)) add(one);
    for (const auto& one : store::diagnoses_of(reader, c.child)) add(one);
    for (const auto& one : store::professionals_of(reader, c.child)) add(one);
    for (const auto& one : store::notes_of(reader, c.id)) add(one);
    for (const auto& child : store::known_children(reader, c.child, c.child)) {
        for (const auto& h : child.homes)
            text += fmt::format("{} {} {}\n", h.link, h.has_address, h.district.value_or("?"));
        for (const auto& carer : child.carers) text += carer.name + carer.relationship.value_or("?") + "\n";
        text += fmt::format("{} {} {} {}\n", child.attendances.size(), child.consents.size(), child.diagnoses.size(),
                            join(child.professionals, ","));
    }
    for (const auto& view : store::all_due_views(reader))
        text += fmt::format("{} {}\n", view.contacts.size(), view.attendances.size());
    return text;
}

}  // namespace

TEST_CASE("an import enters child and household and case and one change takes it all back") {
    TestFile file;
    auto before = file.digest();
    auto imported = import_into(file, two_rows);
    REQUIRE(imported.references.size() == 2);
    CHECK(imported.references[0].substr(0, 8) == "K26-0001");
    CHECK(imported.references[1].substr(0, 8) == "K25-0001");
    {
        store::Reader reader(file.database);
        auto ada = store::require_case(reader, imported.references[0]);
        CHECK(to_iso(ada.opened_on) == "2026-11-02");
        auto home = store::home_on(reader, ada.child, date(2026, 11, 21));
        REQUIRE(home);
        CHECK(home->address->postcode == "ME14 1XX");
        CHECK(store::carers_of(reader, ada.child).at(0).carer.phone == "07700 900123");
    }
    CHECK(rows_in(file, "setting") == 1);
    CHECK(rows_in(file, "arrival") == 2);
    file.undo(imported.change);
    CHECK(file.digest() == before);
}

TEST_CASE("the same rows again change nothing and after an undo they come in anew") {
    TestFile file;
    auto first = import_into(file, two_rows);
    auto after = file.digest();
    CHECK(import_into(file, two_rows).change == 0);
    CHECK(file.digest() == after);
    file.undo(first.change);
    auto again = import_into(file, two_rows);
    CHECK(again.references.size() == 2);
    CHECK(again.references[0].substr(0, 8) == "K26-0002");  // a reference is never given twice
}

TEST_CASE("a submission edited by its sender is known and not overwritten") {
    TestFile file;
    auto first = import_into(file, two_rows);
    auto edited =
        read_sheet("Ref,Name,DoB,Date received\nF-1,Ada Exampel,03/02/2023,02/11/2026\n", general()).rows[0].row;
    store::Reader reader(file.database);
    auto seen = store::find_row(reader, edited.identity, edited.content);
    REQUIRE(seen);
    CHECK(seen->edited);
    CHECK(reader.get(seen->case_file).reference == first.references[0]);
    Digest other{};
    CHECK_FALSE(store::find_row(reader, other, other).has_value());
}

TEST_CASE("undoing an import keeps a whole referral that was worked on") {
    TestFile file;
    auto imported = import_into(file, two_rows);
    file.change("case note", [&](store::Writer& writer) {
        auto worked_on = store::require_case(writer, imported.references[0]);
        writer.insert(caseload::Note{
            .case_file = worked_on.id, .on = date(2026, 11, 21), .text = "rang mum", .author = "tester"});
    });
    auto undone = file.undo(imported.change);
    CHECK(undone.kept == std::vector<std::string>{imported.references[0]});
    CHECK(rows_in(file, "referral") == 1);
    CHECK(rows_in(file, "child") == 1);
    CHECK(rows_in(file, "arrival") == 1);
    store::Reader reader(file.database);
    CHECK(store::carers_of(reader, store::require_case(reader, imported.references[0]).child).size() == 1);
}

TEST_CASE("what an import said reads the same before and after it is rows, ids and all") {
    TestFile file;
    auto imported = import_into(file, two_rows);
    auto told = [&] {
        std::string text;
        store::Reader reader(file.database);
        for (const auto& reference : imported.references) text += everything_of(reader, reference);
        return text;
    };
    auto before = told();
    auto digest = file.digest();
    CHECK(before.find("Ana Example") != std::string::npos);
    CHECK(before.find(": Bo") != std::string::npos);
    auto worked_on = file.change("case update", [&](store::Writer& writer) {
        for (const auto& reference : imported.references)
            store::home_on(writer, store::require_case(writer, reference).child, date(2026, 11, 21));
    });
    CHECK(rows_in(file, "arrival") == 0);
    CHECK(rows_in(file, "carer") == 2);
    CHECK(rows_in(file, "note") == 1);
    CHECK(told() == before);
    file.undo(worked_on);
    CHECK(file.digest() == digest);
    CHECK(told() == before);
}

TEST_CASE("the row as received stays with its referral, before and after the family is rows") {
    TestFile file;
    auto imported = import_into(file, two_rows);
    auto raw = [&](const std::string& reference) {
        store::Reader reader(file.database);
        auto referrals = store::referrals_of(reader, store::require_case(reader, reference).id);
        return store::raw_of(reader, referrals.at(0)).value_or("nothing");
    };
    const std::string ada =
        R"(["F-1","Ada Example","03/02/2023","02/11/2026","Ana Example","07700 900123","1 High Street, ME14 1XX","Yes",)"
        R"("Little Nursery","15","Epilepsy","Dr G","Bo"])";
    const auto bea = raw(imported.references[1]);
    CHECK(raw(imported.references[0]) == ada);
    CHECK(bea.find("Bea Sample") != std::string::npos);
    auto worked_on = file.change("case update", [&](store::Writer& writer) {
        store::carers_of(writer, store::require_case(writer, imported.references[0]).child);
    });
    CHECK(rows_in(file, "arrival") == 1);
    CHECK(raw(imported.references[0]) == ada);
    CHECK(raw(imported.references[1]) == bea);
    file.undo(worked_on);
    CHECK(rows_in(file, "arrival") == 2);
    CHECK(raw(imported.references[0]) == ada);
    for (const auto& finding : store::examine(file.database)) CHECK_MESSAGE(finding.well, finding.message);
}

TEST_CASE("a text of the form is kept once, as the number of its cell, and read as the words there") {
    TestFile file;
    auto imported = import_into(file, two_rows);
    store::Reader reader(file.database);
    auto kept = reader.one<std::string>("SELECT content FROM arrival WHERE id = 1");
    CHECK(kept.find("Ana Example") == std::string::npos);
    CHECK(kept.find(R"("carer":[[1,1,4,5]])") != std::string::npos);
    CHECK(kept.find(": Bo\"") != std::string::npos);  // no cell says just that
    auto carers = store::carers_of(reader, store::require_case(reader, imported.references[0]).child);
    CHECK(carers.at(0).carer.name == "Ana Example");
}

TEST_CASE("rows are held against their tables again once an import is in, and when one fails on its way") {
    TestFile file;
    auto refused = [&](store::Writer& writer, std::string_view sql) { CHECK_THROWS_AS(writer.run(sql), Error); };
    auto refuses_as_ever = [&](store::Writer& writer) {
        refused(writer, "INSERT INTO child (forename, surname, born, change) VALUES ('A', 'B', '3 May', 1)");
        refused(writer, "INSERT INTO referral (case_file, received_on, change) VALUES (9999, '2026-01-01', 1)");
    };
    import_into(file, two_rows);
    file.change("case note", refuses_as_ever);
    try {
        file.change("refer import", [&](store::Writer& writer) {
            store::Intake intake(writer);
            intake.in_bulk();
            fail(Fault::io, "the disk is full");
        });
    } catch (const Error&) {
    }
    file.change("case note", refuses_as_ever);
}

TEST_CASE("ids kept for a family are nobody else's") {
    TestFile file;
    auto imported = import_into(file, two_rows);
    file.change("refer add", [&](store::Writer& writer) {
        store::Intake intake(writer);
        auto made = new_referral(
            read_sheet("Name,DoB,Mother,Phone\nCy Late,05/02/2023,Di Late,07700 900125\n", general()).rows[0].row);
        intake.enter(made);
        intake.finish();
    });
    file.change("case update", [&](store::Writer& writer) {
        for (const auto& reference : imported.references)
            store::carers_of(writer, store::require_case(writer, reference).child);
    });
    CHECK(rows_in(file, "carer") == 3);
}

TEST_CASE("thousands of rows go in some at a time, and one that comes twice in a file goes in once") {
    TestFile file;
    std::string sheet = "Ref,Name,DoB,Mother\n";
    for (int i = 0; i < 2500; ++i)
        sheet += fmt::format("R{},Ada{} Example,03/02/2023,Ana{}\n", i % 1700, i % 1700, i % 1700);
    auto before = file.digest();
    auto imported = import_into(file, sheet);
    CHECK(imported.references.size() == 1700);
    CHECK(rows_in(file, "case_file") == 1700);
    for (const auto& finding : store::examine(file.database)) CHECK_MESSAGE(finding.well, finding.message);
    file.undo(imported.change);
    CHECK(file.digest() == before);
}
