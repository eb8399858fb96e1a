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
          "d541515ce9fc699dcc5c1afd15ae5b024e4c912261b0f185757f6224f68029fb");
}

TEST_CASE("a file that schema 1 made is read, and every change in it can be taken back") {
    Fixture fixture;
    auto database = store::Database::open(fixture.path.string(), std::chrono::milliseconds{1000});
    for (const auto& finding : store::examine(database)) {
        CAPTURE(finding.check);
        CHECK_MESSAGE(finding.well, finding.message);
    }
    store::Reader reader(database);
    CHECK(to_hex(store::logical_digest(reader)) == "543d8e71657b82c747b7b2f335f2977b67d371386e585014aff3d11e6c7492a4");
    CHECK(reader.one<int>("SELECT count(*) FROM case_file") == 8);
}
