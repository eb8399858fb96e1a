#include "store/visit_tables.hpp"
#include "tests/support/file.hpp"

#include <doctest/doctest.h>

using namespace portage;
using caseload::Stage;
using support::TestFile;

namespace {

// A case in a block with visits on the 7th, 14th and 21st of September.
caseload::Case active_case(TestFile& file, store::Writer& writer, const std::string& forename) {
    auto made = file.new_case(writer, forename, "Khan");
    auto visitor = writer.insert(team::Worker{.code = "MB", .name = "M Bell"});
    store::move_case(writer, made, Stage::waiting, date(2026, 9, 1), {});
    made.worker = visitor;
    store::move_case(writer, made, Stage::allocated, date(2026, 9, 2), {});
    store::move_case(writer, made, Stage::active, date(2026, 9, 3), {});
    schedule::VisitBlock block{.case_file = made.id, .worker = visitor, .visits = 3, .starts_on = date(2026, 9, 7)};
    block.id = writer.insert(block);
    for (unsigned day : {7u, 14u, 21u})
        writer.insert(schedule::Visit{
            .case_file = made.id, .block = block.id, .worker = visitor, .day = date(2026, 9, day), .start = {600}});
    return made;
}

}  // namespace

TEST_CASE("a move that is none is refused and says which there are") {
    TestFile file;
    file.change("test", [&](auto& writer) {
        auto made = file.new_case(writer, "Amelia", "Khan");
        try {
            store::move_case(writer, made, Stage::active, date(2026, 9, 2), {});
            FAIL("should have been refused");
        } catch (const Error& error) {
            CHECK(error.fault() == Fault::refused);
            CHECK(std::string(error.what()).find("from there it can go to on_hold, needs_panel, waiting") !=
                  std::string::npos);
        }
    });
}

TEST_CASE("closing withdraws the visits still to come and leaves those before") {
    TestFile file;
    file.change("test", [&](auto& writer) {
        auto made = active_case(file, writer, "Amelia");
        store::move_case(writer, made, Stage::closed, date(2026, 9, 14), "moved away");
        auto visits = writer.template all<schedule::Visit>("ORDER BY day");
        CHECK(visits[0].status == schedule::VisitStatus::planned);
        CHECK(visits[1].status == schedule::VisitStatus::withdrawn);
        CHECK(visits[2].status == schedule::VisitStatus::withdrawn);
        CHECK(visits[2].sequence == 1);
        CHECK(writer.template all<schedule::VisitBlock>("ORDER BY id").front().ended_on == date(2026, 9, 14));
    });
}

TEST_CASE("a death ends every case of the child and none of a twin") {
    TestFile file;
    file.change("test", [&](auto& writer) {
        auto made = active_case(file, writer, "Amelia");
        auto twin = active_case(file, writer, "Amelie");
        auto child = writer.get(made.child);
        store::record_death(writer, child, date(2026, 9, 10));
        CHECK(writer.get(made.id).stage == Stage::deceased);
        CHECK(writer.get(twin.id).stage == Stage::active);
        CHECK(writer.template one<int>(
                  "SELECT count(*) FROM visit WHERE case_file = ? AND status = 'planned' AND day >= ?", made.id,
                  date(2026, 9, 10)) == 0);
        CHECK(writer.template one<int>("SELECT count(*) FROM visit WHERE case_file = ? AND status = 'planned'",
                                       twin.id) == 3);
        auto again = writer.get(made.id);
        CHECK_THROWS_AS(store::move_case(writer, again, Stage::active, date(2026, 9, 11), {}), Error);
    });
}
