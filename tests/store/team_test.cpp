#include "store/team.hpp"

#include "store/timetable.hpp"
#include "tests/support/file.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::store;

namespace {

// MB with Monday hours, a family of hers and a group at the hall.
struct TeamFile : support::TestFile {
    TeamFile() {
        change("team add", [&](Writer& writer) {
            mary = writer.insert(team::Worker{.code = "MB", .name = "Mary Brook", .room = 12});
            lou = writer.insert(team::Worker{.code = "LN", .name = "Lou Nash", .kind = team::WorkerKind::partner});
            replace_hours(writer, mary, {{.weekday = 1, .from = {540}, .to = {750}}});
            hall = writer.insert(team::Venue{.code = "HALL", .name = "The Hall"});
            family = new_case(writer, "Amelia", "Khan");
        });
    }
    schedule::Visit visit(Date day, schedule::VisitStatus status = schedule::VisitStatus::planned) const {
        return {.case_file = family.id, .worker = mary, .day = day, .start = {600}, .status = status};
    }
    Id<team::Worker> mary, lou;
    Id<team::Venue> hall;
    caseload::Case family;
};

}  // namespace

TEST_CASE("people are found by their code in any case and a near miss is pointed at") {
    TeamFile file;
    Reader reader(file.database);
    CHECK(require_worker(reader, " mb").id == file.mary);
    CHECK(require_venue(reader, "hall").id == file.hall);
    CHECK_THROWS_WITH_AS(require_worker(reader, "MX"), "unknown worker 'MX': did you mean 'MB'?", Error);
}

TEST_CASE("a member of the team comes with hours and the cases that name them") {
    TeamFile file;
    file.change("schedule allocate", [&](Writer& writer) {
        move_case(writer, file.family, caseload::Stage::waiting, date(2026, 9, 1), {});
        move_case(writer, file.family, caseload::Stage::allocated, date(2026, 9, 1), {});
        file.family.worker = file.mary;
        writer.update(file.family);
    });
    Reader reader(file.database);
    const auto member = member_of(reader, require_worker(reader, "MB"));
    CHECK(member.hours.size() == 1);
    CHECK(member.cases == 1);
    CHECK(team::room_left(member) == 11);
}

TEST_CASE("new hours take the place of the old ones and undo brings them back") {
    TeamFile file;
    const auto before = file.digest();
    const auto number = file.change("team change", [&](Writer& writer) {
        replace_hours(writer, file.mary,
                      {{.weekday = 2, .from = {540}, .to = {990}}, {.weekday = 3, .from = {540}, .to = {990}}});
    });
    {
        Reader reader(file.database);
        CHECK(member_of(reader, require_worker(reader, "MB")).hours.size() == 2);
    }
    file.undo(number);
    CHECK(file.digest() == before);
}

TEST_CASE("a worker's visits are those led, joined or come along to") {
    TeamFile file;
    file.change("schedule apply", [&](Writer& writer) {
        writer.insert(file.visit(date(2026, 9, 14)));
        auto joint = file.visit(date(2026, 9, 7));
        joint.partner = file.lou;
        writer.insert(joint);
    });
    Reader reader(file.database);
    const auto first = date(2026, 9, 1), last = date(2026, 9, 30);
    CHECK(visits_of(reader, file.mary, first, last).size() == 2);
    CHECK(to_iso(visits_of(reader, file.mary, first, last).at(0).day) == "2026-09-07");
    CHECK(visits_of(reader, file.lou, first, last).size() == 1);
    CHECK(visits_of(reader, file.lou, date(2026, 9, 8), last).empty());
    CHECK(require_visit(reader, "v1").id.value == 1);
    CHECK_THROWS_WITH_AS(require_visit(reader, "V99"), "there is no visit V99", Error);
    CHECK_THROWS_WITH_AS(require_visit(reader, "99"), "'99' is no visit (they look like V12)", Error);
}

TEST_CASE("the open block is the latest that has not ended") {
    TeamFile file;
    file.change("schedule apply", [&](Writer& writer) {
        writer.insert(schedule::VisitBlock{.case_file = file.family.id,
                                           .number = 1,
                                           .worker = file.mary,
                                           .starts_on = date(2026, 9, 1),
                                           .ended_on = date(2026, 10, 1)});
    });
    {
        Reader reader(file.database);
        CHECK(!open_block_of(reader, file.family.id));
        CHECK(cases_in_a_block(reader).empty());
    }
    file.change("schedule apply", [&](Writer& writer) {
        writer.insert(schedule::VisitBlock{
            .case_file = file.family.id, .number = 2, .worker = file.mary, .starts_on = date(2026, 10, 2)});
    });
    Reader reader(file.database);
    CHECK(open_block_of(reader, file.family.id)->number == 2);
    CHECK(cases_in_a_block(reader).size() == 1);
    CHECK(blocks_of(reader, file.family.id).size() == 2);
}

TEST_CASE("groups are found by reference or name") {
    TeamFile file;
    file.change("schedule open-group", [&](Writer& writer) {
        writer.insert(schedule::PlayGroup{
            .name = "Thanet sensory", .kind = "sensory", .venue = file.hall, .worker = file.mary, .capacity = 12});
    });
    Reader reader(file.database);
    CHECK(require_group(reader, "g1").name == "Thanet sensory");
    CHECK(require_group(reader, "thanet SENSORY").id.value == 1);
    CHECK_THROWS_WITH_AS(require_group(reader, "Thanet sensor"),
                         "unknown group 'Thanet sensor': did you mean 'Thanet sensory'?", Error);
}
