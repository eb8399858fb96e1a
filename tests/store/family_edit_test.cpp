#include "store/family_edit.hpp"

#include "store/chronology.hpp"
#include "store/visit_tables.hpp"
#include "tests/support/file.hpp"

#include <doctest/doctest.h>

using namespace portage;
using support::TestFile;

namespace {

store::FamilyEdit edit_of(store::Reader& reader, const caseload::Case& made, Date on) {
    store::FamilyEdit edit{.case_file = made, .child = reader.get(made.child), .on = on};
    return edit;
}

}  // namespace

TEST_CASE("a move ends the old address the day before and a correction leaves one address") {
    TestFile file;
    file.change("test", [&](auto& writer) {
        auto made = file.new_case(writer, "Amelia", "Khan");
        auto edit = edit_of(writer, made, date(2026, 9, 1));
        edit.address = child::Address{.lines = "1 Sea Row"};
        store::write_family(writer, edit);

        auto correction = edit_of(writer, made, date(2026, 9, 2));
        correction.address = store::home_on(writer, made.child, date(2026, 9, 2))->address;
        correction.address->lines = "2 Sea Row";
        store::write_family(writer, correction);
        CHECK(writer.template all<child::Address>("ORDER BY id").size() == 1);

        auto move = edit_of(writer, made, date(2026, 10, 1));
        move.address = store::home_on(writer, made.child, date(2026, 10, 1))->address;
        move.address->lines = "3 Hill Road";
        move.moves = true;
        store::write_family(writer, move);
        CHECK(store::home_on(writer, made.child, date(2026, 9, 30))->address->lines == "2 Sea Row");
        CHECK(store::home_on(writer, made.child, date(2026, 10, 1))->address->lines == "3 Hill Road");
        CHECK(writer.template all<child::Household>("ORDER BY id").size() == 1);
    });
}

TEST_CASE("starting at a setting keeps that there was none before") {
    TestFile file;
    file.change("test", [&](auto& writer) {
        auto made = file.new_case(writer, "Amelia", "Khan");
        auto none = edit_of(writer, made, date(2026, 9, 1));
        none.attendance = child::Attendance{.child = made.child, .attends = child::YesNo::no};
        store::write_family(writer, none);
        auto starts = edit_of(writer, made, date(2026, 9, 7));
        starts.attendance = store::attendance_on(writer, made.child, date(2026, 9, 7));
        starts.attendance->attends = child::YesNo::yes;
        starts.setting = "Little Acorns";
        store::write_family(writer, starts);
        CHECK(store::attendance_on(writer, made.child, date(2026, 9, 6))->attends == child::YesNo::no);
        auto now = store::attendance_on(writer, made.child, date(2026, 9, 7));
        CHECK(now->attends == child::YesNo::yes);
        CHECK(writer.get(now->setting).name == "Little Acorns");
        CHECK(store::setting_for(writer, "little  acorns").id == now->setting);
    });
}

TEST_CASE("bringing one fact up to date writes no other row and undo gives it back") {
    TestFile file;
    caseload::Case made;
    file.change("test", [&](auto& writer) {
        made = file.new_case(writer, "Amelia", "Khan");
        auto edit = edit_of(writer, made, date(2026, 9, 1));
        edit.carers.push_back({.link = {}, .carer = {.name = "Sara Khan"}, .changed = true});
        store::write_family(writer, edit);
    });
    auto before = file.digest();
    auto change = file.change("case update", [&](auto& writer) {
        auto edit = edit_of(writer, made, date(2026, 9, 2));
        for (auto& [link, carer] : store::carers_of(writer, made.child)) edit.carers.push_back({link, carer, false});
        edit.child.nhs_number = "9990000018";
        edit.child_changed = true;
        store::write_family(writer, edit);
        CHECK(writer.template one<int>("SELECT count(*) FROM carer WHERE change = ?", writer.number()) == 0);
    });
    CHECK(file.digest() != before);
    file.undo(change);
    CHECK(file.digest() == before);
}

TEST_CASE("an NHS number of another child is found whatever case it has") {
    TestFile file;
    file.change("test", [&](auto& writer) {
        auto twin = file.new_case(writer, "Amelie", "Khan");
        auto made = file.new_case(writer, "Amelia", "Khan");
        auto child = writer.get(twin.child);
        child.nhs_number = "9990000018";
        writer.update(child);
        CHECK(store::case_with_nhs_number(writer, "9990000018", made.child)->reference == twin.reference);
        CHECK(!store::case_with_nhs_number(writer, "9990000018", twin.child));
    });
}

TEST_CASE("a chronology is in order of day and tells nothing that has not happened") {
    TestFile file;
    file.change("test", [&](auto& writer) {
        auto made = file.new_case(writer, "Amelia", "Khan");
        auto worker = writer.insert(team::Worker{.code = "MB", .name = "M Bell"});
        writer.insert(caseload::Note{
            .case_file = made.id, .on = date(2026, 9, 9), .contact = "mum", .text = "rang", .author = "ann"});
        writer.insert(schedule::Visit{
            .case_file = made.id, .worker = worker, .day = date(2026, 9, 8), .status = schedule::VisitStatus::made});
        writer.insert(schedule::Visit{.case_file = made.id, .worker = worker, .day = date(2026, 9, 20)});
        writer.insert(referral::Referral{.case_file = made.id, .received_on = date(2026, 9, 1)});
        auto events = store::chronology_of(writer, made);
        REQUIRE(events.size() == 3);
        CHECK(events[0].kind == "referral");
        CHECK(events[1].kind == "visit");
        CHECK(events[1].by == "MB");
        CHECK(events[2].kind == "note");
        CHECK(events[2].names_people);
    });
}
