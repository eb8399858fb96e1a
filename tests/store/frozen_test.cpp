// Schema 1 is on services' disks: its script never changes, and a file it made can always be read.
#include "base/digest.hpp"
#include "store/change.hpp"
#include "store/database.hpp"
#include "store/doctor.hpp"
#include "store/migrate.hpp"
#include "store/schema.hpp"

#include <doctest/doctest.h>

#include <filesystem>

using namespace portage;

namespace {

// Thurrock's demonstration month as schema 1 kept it, copied to where a test may write.
struct Fixture {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("portage-schema-1-" + to_hex(random_digest()));
    Fixture() {
        std::filesystem::copy_file(TEST_DATA "/schema-1.db", path);
        std::filesystem::permissions(path, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    }
    ~Fixture() {
        std::filesystem::remove(path);
        std::filesystem::remove(path.string() + ".schema-1");
    }
};

}  // namespace

TEST_CASE("the script of schema 1 is as it was frozen, and what is new goes into the next number") {
    CHECK(to_hex(digest_of(store::schema_scripts().front())) ==
          "2ae0386dfc8cc9825aebe1ff370c99ade0a531fc43afbc6f4f9b4fe658dba5a7");
}

TEST_CASE("a file that schema 1 made is brought forward, and every change in it can be taken back") {
    Fixture fixture;
    auto database = store::Database::open(fixture.path.string(), std::chrono::milliseconds{1000});
    auto digest = [](store::Database& file) {
        store::Reader reader(file);
        return to_hex(store::logical_digest(reader));
    };
    const std::string before = "fc6b172c1cdf9cc8f592a425fb0b29b1baf322fb927ad517f681e9bc981feaab";
    CHECK(digest(database) == before);
    auto done = store::migrate(database, "lead", *parse_instant("2026-11-22T08:00:00Z"));
    REQUIRE(done);
    CHECK(done->from == 1);
    CHECK(done->to == store::newest_schema());
    CHECK(digest(database) == before);
    for (const auto& finding : store::examine(database)) {
        CAPTURE(finding.check);
        CHECK_MESSAGE(finding.well, finding.message);
    }
    store::Reader reader(database);
    CHECK(reader.one<int>("SELECT count(*) FROM case_file") == 8);
    CHECK(store::latest_changes(reader, 1).front().verb == "migrate");
}

TEST_CASE("the copy made before a file is brought forward is the file as it was, and serves again after a crash") {
    Fixture fixture;
    auto at = *parse_instant("2026-11-22T08:00:00Z");
    std::string copy;
    {
        auto database = store::Database::open(fixture.path.string(), std::chrono::milliseconds{1000});
        copy = store::migrate(database, "lead", at)->copy;
        CHECK(!store::migrate(database, "lead", at));
    }
    CHECK(copy == fixture.path.string() + ".schema-1");
    // As after a crash between the copy and the rest: the file is schema 1 still, the copy is there.
    std::filesystem::copy_file(copy, fixture.path, std::filesystem::copy_options::overwrite_existing);
    auto again = store::Database::open(fixture.path.string(), std::chrono::milliseconds{1000});
    CHECK(store::needs_migration(again));
    CHECK(store::migrate(again, "lead", at)->copy == copy);
    CHECK(!std::filesystem::exists(copy + "-2"));
}
