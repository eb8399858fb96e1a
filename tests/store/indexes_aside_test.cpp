#include "store/indexes_aside.hpp"

#include "store/child_tables.hpp"
#include "tests/support/file.hpp"

#include <doctest/doctest.h>

using namespace portage;
using support::TestFile;

namespace {

bool has_index(store::Reader& reader) {
    return reader.one<bool>("SELECT count(*) FROM sqlite_schema WHERE name = 'child_nhs_number'");
}

void enter(store::Writer& writer, store::IndexesAside& aside, int count) {
    for (int i = 0; i < count; ++i) {
        child::Child child{.forename = "Ada", .surname = "Example"};
        child.nhs_number = fmt::format("999 {}", i * 7919 % 10007);
        writer.insert(child);
        aside.count();
    }
}

}  // namespace

TEST_CASE("an index of a table that grows by thousands is put aside and is there again with every row") {
    TestFile file;
    file.change("refer import", [](store::Writer& writer) {
        store::IndexesAside aside(writer, "child", {"child_nhs_number"});
        enter(writer, aside, 3999);
        CHECK(has_index(writer));
        enter(writer, aside, 2);
        CHECK_FALSE(has_index(writer));
        enter(writer, aside, 500);
        aside.build();
        CHECK(has_index(writer));
    });
    store::Reader reader(file.database);
    CHECK(reader.one<int>("SELECT count(*) FROM child INDEXED BY child_nhs_number WHERE nhs_number IS NOT NULL") ==
          4501);
    CHECK(reader.one<std::string>("SELECT integrity_check FROM pragma_integrity_check") == "ok");
}

TEST_CASE("beside a far larger table the index stays and what is not finished leaves it as it was") {
    TestFile file;
    file.change("first", [](store::Writer& writer) {
        child::Child last{.id = {200'000}, .forename = "Ada", .surname = "Example"};
        writer.insert(last);
        store::IndexesAside aside(writer, "child", {"child_nhs_number"});
        enter(writer, aside, 5000);
        CHECK(has_index(writer));
    });
    {
        store::Writer writer(file.database, {.actor = "test", .verb = "refer import", .reason = {}, .at = {}});
        store::IndexesAside aside(writer, "child", {"child_nhs_number"});
        enter(writer, aside, 70'000);
        CHECK_FALSE(has_index(writer));
    }
    store::Reader reader(file.database);
    CHECK(has_index(reader));
}

TEST_CASE("a table that grows past what is sorted at once has its index built then and kept up from there") {
    TestFile file;
    file.change("refer import", [](store::Writer& writer) {
        store::IndexesAside aside(writer, "child", {"child_nhs_number"}, 6000);
        enter(writer, aside, 5999);
        CHECK_FALSE(has_index(writer));
        enter(writer, aside, 1);
        CHECK(has_index(writer));
        enter(writer, aside, 3000);
        aside.build();
    });
    CHECK(store::Reader(file.database)
              .one<int>("SELECT count(*) FROM child INDEXED BY child_nhs_number WHERE nhs_number IS NOT NULL") == 9000);
    // And where there are more from the outset it is never put aside.
    file.change("refer import", [](store::Writer& writer) {
        store::IndexesAside aside(writer, "child", {"child_nhs_number"}, 6000);
        enter(writer, aside, 5000);
        CHECK(has_index(writer));
    });
    CHECK(store::Reader(file.database).one<std::string>("SELECT integrity_check FROM pragma_integrity_check") == "ok");
}
