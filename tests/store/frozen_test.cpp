// Schema 1 is on services' disks: its script never changes, and a file it made can always be read.
#include "base/digest.hpp"
#include "store/change.hpp"
#include "store/database.hpp"
#include "store/doctor.hpp"
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
    ~Fixture() { std::filesystem::remove(path); }
};

}  // namespace

TEST_CASE("the script of schema 1 is as it was frozen, and what is new goes into the next number") {
    CHECK(to_hex(digest_of(store::schema_scripts().front())) ==
          "2ae0386dfc8cc9825aebe1ff370c99ade0a531fc43afbc6f4f9b4fe658dba5a7");
}

TEST_CASE("a file that schema 1 made is read, and every change in it can be taken back") {
    Fixture fixture;
    auto database = store::Database::open(fixture.path.string(), std::chrono::milliseconds{1000});
    for (const auto& finding : store::examine(database)) {
        CAPTURE(finding.check);
        CHECK_MESSAGE(finding.well, finding.message);
    }
    store::Reader reader(database);
    CHECK(to_hex(store::logical_digest(reader)) == "fc6b172c1cdf9cc8f592a425fb0b29b1baf322fb927ad517f681e9bc981feaab");
    CHECK(reader.one<int>("SELECT count(*) FROM case_file") == 8);
}
