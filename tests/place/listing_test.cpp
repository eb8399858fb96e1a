#include "place/listing.hpp"

#include "tests/place/shipped.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace portage;
using namespace portage::place;

namespace {
// What a listing says, a line a postcode.
std::vector<std::string> told(const Listing& listing) {
    std::vector<std::string> lines;
    for (const auto& one : listing.postcodes()) {
        auto line = fmt::format("{} {}", Postcode::from_packed(one.postcode)->fixed(), one.ended);
        if (one.position()) line += fmt::format(" {} {}", one.position()->latitude, one.position()->longitude);
        if (one.area > 0) {
            const auto& area = listing.areas().at(static_cast<std::size_t>(one.area) - 1);
            line += fmt::format(" {}:{}/{}/{}", one.area, area.district, area.county, area.ward);
        }
        lines.push_back(line);
    }
    return lines;
}
}  // namespace

TEST_CASE("the same rows in any order make the same listing") {
    std::vector<PublishedRow> rows;
    const std::string districts[] = {"E07000114", "E06000034", "E07000105", ""};
    for (int i = 0; i < 300; ++i) {
        auto& row = rows.emplace_back();
        row.postcode = test::postcode(fmt::format("CT{} {}AA", i / 10 + 1, i % 10));
        row.district = districts[i % 4];
        if (row.district == "E07000114") row.county = "E10000016";
        if (!row.district.empty()) row.ward = i % 3 ? "E05005093" : "E05005094";
        row.ended = i % 7 ? 0 : 201903;
        if (i % 5) row.position = {5'100'000 + i, -i};
    }
    Listing ordered;
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return *a.postcode < *b.postcode; });
    for (const auto& row : rows) ordered.add(row);
    ordered.complete();
    CHECK(ordered.postcodes().size() == 300);
    CHECK(ordered.repeated() == 0);
    CHECK(ordered.ended() == 43);
    std::mt19937 random(4);
    for (int round = 0; round < 5; ++round) {
        std::shuffle(rows.begin(), rows.end(), random);
        Listing shuffled;
        for (const auto& row : rows) shuffled.add(row);
        shuffled.complete();
        CHECK(told(shuffled) == told(ordered));
    }
}

TEST_CASE("of a postcode that comes twice the first row counts") {
    Listing listing;
    PublishedRow row;
    for (const char* district : {"E07000114", "E06000034", "E07000105"}) {
        row.postcode = test::postcode("CT9 1DJ");
        row.district = district;
        listing.add(row);
        row.postcode = test::postcode("CT9 1AA");
        listing.add(row);
    }
    listing.complete();
    CHECK(listing.repeated() == 4);
    CHECK(told(listing) == std::vector<std::string>{"CT9 1AA 0 1:E07000114//", "CT9 1DJ 0 1:E07000114//"});
    CHECK(listing.areas().size() == 1);
}
