#include "store/history.hpp"

#include "store/visit_tables.hpp"
#include "tests/support/file.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::store;

namespace {

History<schedule::Visit> of_visit(support::TestFile& file, std::int64_t id) {
    Reader reader(file.database);
    return histories<schedule::Visit>(reader).at(id);
}

}  // namespace

TEST_CASE("a row is told through its changes with everything it was") {
    support::TestFile file;
    Id<schedule::Visit> id;
    Id<team::Worker> mary, sue;
    schedule::Visit visit;
    file.change("schedule visit", [&](Writer& writer) {
        mary = writer.insert(team::Worker{.code = "MB", .name = "Mary Brook"});
        sue = writer.insert(team::Worker{.code = "SR", .name = "Sue Reed"});
        visit = {.case_file = file.new_case(writer, "Amelia", "Khan").id,
                 .worker = mary,
                 .day = date(2026, 9, 14),
                 .start = {570},
                 .note = "bring the bells"};
        id = writer.insert(visit);
    });
    visit.id = id;
    CHECK(of_visit(file, id.value).changes == 0);
    CHECK(of_visit(file, id.value).before.empty());

    const auto made_at = file.at;
    file.change("schedule move", [&](Writer& writer) {
        visit.day = date(2026, 9, 15);
        visit.second_worker = sue;
        visit.miles = 12.5;
        writer.update(visit);
    });
    const auto moved = file.change("schedule move", [&](Writer& writer) {
        visit.worker = sue;
        visit.second_worker = {};
        visit.note = {};
        visit.status = schedule::VisitStatus::cancelled_by_family;
        writer.update(visit);
    });
    auto history = of_visit(file, id.value);
    CHECK(history.changes == 2);
    CHECK(history.first == made_at);
    CHECK(history.last == file.at);
    REQUIRE(history.before.size() == 2);
    CHECK(history.before[0].worker == mary);
    CHECK(history.before[0].second_worker == sue);
    CHECK(history.before[0].note == "bring the bells");
    CHECK(history.before[0].miles == doctest::Approx(12.5));
    CHECK(history.before[0].status == schedule::VisitStatus::planned);
    CHECK(history.before[1].day == date(2026, 9, 14));
    CHECK(!history.before[1].second_worker);
    CHECK(!history.before[1].miles);

    // Taking back is a change like any other: what a calendar counts never falls.
    file.undo(moved);
    history = of_visit(file, id.value);
    CHECK(history.changes == 3);
    REQUIRE(history.now);
    CHECK(history.now->worker == mary);
    CHECK(history.before[0].worker == sue);
    CHECK(history.last == file.at);
}

TEST_CASE("a row that was taken back and entered again is known throughout") {
    support::TestFile file;
    Id<schedule::Visit> id;
    caseload::Case family;
    file.change("refer add", [&](Writer& writer) { family = file.new_case(writer, "Amelia", "Khan"); });
    const auto entered = file.change("schedule visit", [&](Writer& writer) {
        const auto mary = writer.insert(team::Worker{.code = "MB", .name = "Mary Brook"});
        id = writer.insert(schedule::Visit{.case_file = family.id, .worker = mary, .day = date(2026, 9, 14)});
    });
    file.undo(entered);
    auto history = of_visit(file, id.value);
    CHECK(!history.now);
    CHECK(history.changes == 1);
    REQUIRE(history.before.size() == 1);
    CHECK(history.before[0].day == date(2026, 9, 14));
    CHECK(history.before[0].case_file == family.id);
    ChangeNumber undoing = 0;
    {
        Reader reader(file.database);
        undoing = last_change(reader);
    }
    file.undo(undoing);
    history = of_visit(file, id.value);
    REQUIRE(history.now);
    CHECK(history.changes == 2);
    CHECK(history.now->day == date(2026, 9, 14));
}
