#include "store/postcodes.hpp"

#include "store/doctor.hpp"
#include "tests/support/file.hpp"

#include <doctest/doctest.h>

#include <map>
#include <random>

using namespace portage;
using namespace portage::store;

namespace {

place::Postcode postcode(std::string_view text) { return place::parse_postcode(text).postcode.value(); }

place::Listing made_up(unsigned seed, int rows) {
    std::mt19937 random(seed);
    place::Listing listing;
    place::PublishedRow row;
    for (int i = 0; i < rows; ++i) {
        constexpr std::string_view letters = "ABDEFGHJLNPQRSTUWXYZ";
        row.postcode = postcode(fmt::format("CT{} {}{}{}", random() % 20 + 1, random() % 10, letters[random() % 20],
                                            letters[random() % 20]));
        const bool kent = random() % 2 == 0, nowhere = random() % 10 == 0;
        row.district = nowhere ? "" : kent ? "E07000114" : "E06000034";
        row.county = kent && !nowhere ? "E10000016" : "";
        row.ward = nowhere ? "" : random() % 2 ? "E05005093" : "E05002235";
        row.ended =
            random() % 3 ? 0 : static_cast<int>(1975 + random() % 50) * 100 + static_cast<int>(random() % 12) + 1;
        row.position.reset();
        if (random() % 9)
            row.position = {static_cast<int>(4'900'000 + random() % 1'300'000),
                            static_cast<int>(random() % 1'100'000) - 900'000};
        listing.add(row);
    }
    listing.complete();
    return listing;
}

PostcodeEdition named(const std::string& name) {
    return {.name = name,
            .product = place::Product::onspd,
            .file_name = "x.csv",
            .digest = {},
            .attribution = "Contains made-up data."};
}

ChangeNumber import(support::TestFile& file, const place::Listing& listing, PostcodeEdition& edition) {
    return file.change("postcode import", [&](Writer& writer) { replace_postcodes(writer, listing, edition); });
}

// Every postcode of the listing is found as it was listed.
void holds(Reader& reader, const place::Listing& listing, const PostcodeEdition& edition) {
    for (const auto& one : listing.postcodes()) {
        const auto key = place::Postcode::from_packed(one.postcode).value();
        CAPTURE(key.text());
        const auto found = find_postcode(reader, key, edition);
        REQUIRE(found);
        CHECK(found->ended.value_or(0) == one.ended);
        REQUIRE(found->residence.has_value() == (one.area > 0));
        if (one.area == 0) continue;
        const auto& area = listing.areas().at(static_cast<std::size_t>(one.area) - 1);
        CHECK(found->residence->district == area.district);
        CHECK(found->residence->county.value_or("") == area.county);
        CHECK(found->residence->ward == area.ward);
        CHECK(found->residence->edition == edition.name);
        CHECK(found->residence->on_map == one.position().has_value());
        if (!one.position()) continue;
        CHECK(found->residence->location.latitude == doctest::Approx(one.position()->latitude / 1e5));
        CHECK(found->residence->location.longitude == doctest::Approx(one.position()->longitude / 1e5));
    }
}

std::optional<Finding> doctor_on_postcodes(Database& database) {
    for (const auto& finding : examine(database))
        if (finding.check == "postcodes") return finding;
    return {};
}

}  // namespace

TEST_CASE("a postcode imported is found as it was listed and no other is") {
    support::TestFile file;
    const auto listing = made_up(1, 4000);
    auto edition = named("ONSPD August 2025");
    CHECK(import(file, listing, edition) == 1);
    CHECK(edition.postcodes == static_cast<std::int64_t>(listing.postcodes().size()));
    CHECK(edition.ended == listing.ended());
    Reader reader(file.database);
    holds(reader, listing, edition);
    std::map<std::int64_t, bool> there;
    for (const auto& one : listing.postcodes()) there[one.postcode] = true;
    for (const char* other : {"CT1 0AA", "CT9 1DJ", "CT20 9ZZ", "AB1 0AA", "GIR 0AA", "M1 1AE"}) {
        CAPTURE(other);
        CHECK(find_postcode(reader, postcode(other), edition).has_value() == there.contains(postcode(other).packed()));
    }
    CHECK(postcode_edition(reader)->digest == edition.digest);
}

TEST_CASE("an edition takes the place of the last one whole or not at all") {
    support::TestFile file;
    auto first = named("ONSPD May 2025"), second = named("ONSPD August 2025");
    const auto old_listing = made_up(1, 2000), new_listing = made_up(2, 1500);
    import(file, old_listing, first);
    {
        Writer writer(file.database, {"tester", "postcode import", {}, file.at});
        replace_postcodes(writer, new_listing, second);
        writer.take_back();
    }
    {
        Reader reader(file.database);
        CHECK(postcode_edition(reader)->name == "ONSPD May 2025");
        holds(reader, old_listing, first);
        CHECK_FALSE(wrong_with_postcodes(reader));
    }
    CHECK(import(file, new_listing, second) == 2);
    Reader reader(file.database);
    CHECK(postcode_edition(reader)->change == 2);
    holds(reader, new_listing, second);
    CHECK(reader.one<std::int64_t>("SELECT sum(length(units)) / 16 FROM postcode_sector") == second.postcodes);
    CHECK(reader.one<int>("PRAGMA secure_delete") == 1);
    CHECK(payload_of(reader, 2).facts.find(second.digest) != std::string::npos);
    CHECK(payload_of(reader, 2).facts.find("ONSPD May 2025") != std::string::npos);
}

TEST_CASE("doctor says which edition is in and whether its rows are those imported") {
    support::TestFile file;
    CHECK_FALSE(doctor_on_postcodes(file.database));
    auto edition = named("ONSPD August 2025");
    import(file, made_up(3, 500), edition);
    auto well = doctor_on_postcodes(file.database);
    REQUIRE(well);
    CHECK(well->well);
    CHECK(well->message == fmt::format("ONSPD August 2025, {} postcodes, since C1", edition.postcodes));
    for (const char* edit :
         {"UPDATE postcode_area SET ward = 'E05000001' WHERE id = 1",
          "UPDATE postcode_sector SET units = zeroblob(length(units)) WHERE id = (SELECT max(id) FROM postcode_sector)",
          "DELETE FROM postcode_sector WHERE id = (SELECT max(id) FROM postcode_sector)",
          "UPDATE postcode_edition SET postcodes = postcodes + 1"}) {
        CAPTURE(edit);
        auto copy = Database::copy_in_memory(file.database);
        copy.run(edit);
        Reader reader(copy);
        CHECK(wrong_with_postcodes(reader));
    }
}

TEST_CASE("an import of postcodes cannot be undone and leaves no mark on the records") {
    support::TestFile file;
    const auto before = file.digest();
    auto edition = named("ONSPD August 2025");
    import(file, made_up(4, 100), edition);
    CHECK(file.digest() == before);
    CHECK_THROWS_WITH_AS(
        file.undo(1), "C1: a postcode directory cannot be taken back; import the edition you want in its place", Error);
}
