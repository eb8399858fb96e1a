#include "place/published.hpp"

#include "tests/place/shipped.hpp"
#include "tests/support/sheet_file.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::place;

namespace {

struct Taken {
    std::string postcode, district, county, ward;
    std::optional<Position> position;
    int ended;
    bool operator==(const Taken&) const = default;
};

struct Whole {
    std::vector<Taken> rows;
    PublishedCounts counts;
    PublishedColumns columns;
};

Whole read(const std::string& text, std::string_view name = "x.csv") {
    Whole whole;
    PublishedReader reader(referral::source_of(text), name, whole.counts);
    whole.columns = reader.columns();
    PublishedRow row;
    while (reader.next(row))
        whole.rows.push_back({row.postcode->text(), std::string(row.district), std::string(row.county),
                              std::string(row.ward), row.position, row.ended});
    return whole;
}

std::string failure_of(const std::string& text) {
    try {
        read(text);
    } catch (const Error& error) {
        CHECK(error.fault() == Fault::bad_input);
        return error.what();
    }
    return "no failure";
}

std::string header_of(const Whole& whole, Told told) { return whole.columns.header[static_cast<std::size_t>(told)]; }

std::string fixture(const std::string& name) { return test::text_of(TEST_DATA "/postcodes/" + name); }

// One row under another header; nine columns, in this order.
std::string sheet(const std::string& header, const std::string& row) { return header + "\r\n" + row + "\r\n"; }
const std::string plain_header = "pcds,doterm,cty25cd,lad25cd,wd25cd,lat,long";
Taken one(const std::string& row) {
    auto whole = read(sheet(plain_header, row));
    CAPTURE(whole.counts.first_not_understood);
    REQUIRE(whole.rows.size() == 1);
    return whole.rows[0];
}
std::string wrong_with(const std::string& row) {
    auto whole = read(sheet(plain_header, row), "x.csv");
    CHECK(whole.rows.empty());
    CHECK(whole.counts.not_understood == 1);
    return whole.counts.first_not_understood;
}

}  // namespace

TEST_CASE("rows of the ONS Postcode Directory as published are understood") {
    auto whole = read(fixture("ONSPD_AUG_2025_UK.csv"), "ONSPD_AUG_2025_UK.csv");
    CHECK(whole.columns.product == Product::onspd);
    CHECK(header_of(whole, Told::district) == "oslaua");
    REQUIRE(whole.rows.size() == 5);
    CHECK(whole.rows[0] == Taken{"AB1 0AA", "S12000033", "", "S13002843", Position{5710147, -224285}, 199606});
    CHECK(whole.rows[2] == Taken{"JE2 4WD", "", "", "", {}, 0});
    CHECK(whole.rows[3] == Taken{"M1 1AD", "E08000003", "", "E05011361", Position{5348378, -224487}, 0});
    CHECK(whole.counts.live == 4);
    CHECK(whole.counts.ended == 1);
    CHECK(whole.counts.without_council == 1);
    CHECK(whole.counts.on_no_map == 1);
    CHECK(whole.counts.not_understood == 0);
}

TEST_CASE("rows of the National Statistics Postcode Lookup as published are understood") {
    auto whole = read(fixture("NSPL_NOV_2021_UK.csv"));
    CHECK(whole.columns.product == Product::nspl);
    CHECK(header_of(whole, Told::district) == "laua");
    REQUIRE(whole.rows.size() == 7);
    // Outer London, E13000002, is no council; Surrey, E10000030, is one.
    CHECK(whole.rows[0] == Taken{"SM1 1AA", "E09000029", "", "E05000564", Position{5135972, -19312}, 0});
    CHECK(whole.rows[3] == Taken{"SM2 7JL", "E07000208", "E10000030", "E05007279", Position{5135272, -22352}, 0});
    CHECK(whole.rows[4] == Taken{"IM1 1AA", "", "", "", {}, 199912});
    CHECK(whole.counts.without_council == 3);
}

TEST_CASE("rows of Code-Point Open have no header and a place on the National Grid") {
    auto whole = read(fixture("code-point-open.csv"));
    CHECK(whole.columns.product == Product::code_point_open);
    CHECK_FALSE(whole.columns.has_header);
    CHECK(whole.rows.size() == static_cast<std::size_t>(whole.counts.live));
    CHECK(whole.rows[0].county == "E10000016");
    CHECK(whole.rows[2].county.empty());
    CHECK(whole.rows[0].position.has_value());
    auto none = read("\"BR1 1AA\",90,0,0,\"E92000001\",\"\",\"\",\"\",\"E09000006\",\"\"\r\n");
    CHECK_FALSE(none.rows.at(0).position);
}

TEST_CASE("columns are found by pattern under the headers of any year") {
    struct Dialect {
        const char *year, *header;
        Product product;
    };
    const Dialect dialects[] = {
        {"2011", "pcd,pcd2,pcds,doterm,oscty,oslaua,osward,oseast1m,osnrth1m,osgrdind,oa01,lat,long", Product::onspd},
        {"2015", "pcd,pcd2,pcds,dointr,doterm,usertype,cty,laua,ward,oseast1m,osnrth1m,lat,long", Product::nspl},
        {"2025", "pcd7,pcd8,pcds,doterm,cty25cd,ced25cd,lad25cd,wd25cd,east1m,north1m,statsward05cd,lat,long",
         Product::onspd},
        {"2026", "pcd7,pcd8,pcds,doterm,cty25cd,lad26cd,wd26cd,east1m,north1m,lat,long", Product::nspl},
        {"capitals and spaces", " PCDS ,DOTERM,CTY,LADCD,WD24CD,Lat,Long", Product::nspl},
        {"quoted, with a mark before it", "\xEF\xBB\xBF\"pcds\",\"doterm\",\"cty\",\"laua\",\"ward\",\"lat\",\"long\"",
         Product::nspl},
    };
    for (const auto& dialect : dialects) {
        CAPTURE(dialect.year);
        auto whole = read(std::string(dialect.header) + "\n");
        CHECK(whole.columns.product == dialect.product);
        for (auto told : {Told::postcode, Told::ended, Told::county, Told::district, Told::ward, Told::latitude}) {
            CAPTURE(to_string(told));
            CHECK(whole.columns.place[static_cast<std::size_t>(told)].has_value());
        }
        CHECK(header_of(whole, Told::postcode) == "pcds");
        CHECK(header_of(whole, Told::district).find("la") != std::string::npos);
    }
    // The name of the file decides where the columns would say otherwise.
    CHECK(read("pcds,doterm,cty,laua,ward,lat,long\n", "ONSPD_MAY_2020_UK.csv").columns.product == Product::onspd);
}

TEST_CASE("another file is refused with every column it lacks") {
    CHECK(
        failure_of("name,postcode\nA,CT9 1DJ\n") ==
        "line 1: not a postcode directory that is known (ONSPD, NSPL or Code-Point Open): no column tells the postcode "
        "(pcds, pcd7 or pcd), when it ended (doterm), the county (cty25cd, cty or oscty), the district (lad25cd, laua "
        "or "
        "oslaua), the ward (wd25cd, ward or osward), the place (lat and long, or east1m or oseast1m) and the "
        "northing "
        "(north1m or osnrth1m)");
    CHECK(failure_of("") == "x.csv is empty");
}

TEST_CASE("codes that stand for none are none and only a county of its own is one") {
    for (const char* none : {"E99999999", "L99999999", "M99999999", "N99999999", "S99999999", "W99999999", ""}) {
        CAPTURE(none);
        CHECK(one(fmt::format("CT9 1DJ,,{0},{0},{0},51.38,1.38", none)) ==
              Taken{"CT9 1DJ", "", "", "", Position{5138000, 138000}, 0});
    }
    CHECK(one("CT9 1DJ,,E10000016,E07000114,E05005093,51.38,1.38").county == "E10000016");
    CHECK(one("M1 1AD,,E11000001,E08000003,E05011361,51.38,1.38").county.empty());  // a former metropolitan county
    CHECK(one("SM1 1AA,,E13000002,E09000029,E05000564,51.38,1.38").county.empty());
}

TEST_CASE("degrees are kept to a metre and rounded") {
    auto position = [](const std::string& north, const std::string& east) {
        return one(fmt::format("CT9 1DJ,,,E07000114,E05005093,{},{}", north, east)).position;
    };
    CHECK(position("51.359722", "-0.193121") == Position{5135972, -19312});
    CHECK(position("51.359725", "-0.193125") == Position{5135973, -19313});
    CHECK(position("51.3597249999", "-0.1931249999") == Position{5135972, -19312});
    CHECK(position("51", "0.000000") == Position{5100000, 0});
    CHECK(position("51.3", "-.5") == Position{5130000, -50000});
    CHECK_FALSE(position("99.999999", "0.000000"));
    CHECK_FALSE(position("", ""));
}

TEST_CASE("a row that is not understood is counted and the first is told with its line") {
    CHECK(wrong_with("hello,,,E07000114,E05005093,51.1,1.1") == "x.csv:2: 'hello' is not a postcode");
    CHECK(wrong_with("CT9 1DJ,2019,,E07000114,E05005093,51.1,1.1") ==
          "x.csv:2: '2019' is not a year and month such as 201903");
    CHECK(wrong_with("CT9 1DJ,201913,,E07000114,E05005093,51.1,1.1").find("'201913'") != std::string::npos);
    CHECK(wrong_with("CT9 1DJ,,,Thanet,E05005093,51.1,1.1") ==
          "x.csv:2: district 'Thanet' is not a code such as E07000114");
    CHECK(wrong_with("CT9 1DJ,,,E07000114,E05005093,north,1.1") ==
          "x.csv:2: 'north', '1.1' is not a latitude and longitude");
    CHECK(wrong_with("CT9 1DJ,,,E07000114,E05005093,51.1") == "x.csv:2: 6 cells, where 7 are expected");
    CHECK(wrong_with("CT9 1DJ,,,E07000114,E05005093,51.1,181").find("'181'") != std::string::npos);
    auto whole = read(plain_header + "\n\nCT9 1DJ,,,E07000114,E05005093,51.1,1.1\nx,,,,,,\n,,,,,,\n");
    CHECK(whole.rows.size() == 1);
    CHECK(whole.counts.not_understood == 2);
    CHECK(whole.counts.first_not_understood == "x.csv:4: 'x' is not a postcode");
}

TEST_CASE("postcodes are taken with any spacing and in small letters too") {
    for (const char* written : {"CT9 1DJ", "CT91DJ", "CT9  1DJ", "ct9 1dj", " CT9 1DJ"}) {
        CAPTURE(written);
        CHECK(one(std::string(written) + ",,,E07000114,E05005093,51.1,1.1").postcode == "CT9 1DJ");
        CHECK((!plain_postcode(written) || plain_postcode(written) == parse_postcode(written).postcode));
    }
    CHECK_FALSE(plain_postcode("CT9 1D"));
    CHECK_FALSE(plain_postcode("CT9 1DJJJ"));
    CHECK_FALSE(plain_postcode(""));
    CHECK(plain_postcode("M1  1AE") == parse_postcode("M1 1AE").postcode);
}

TEST_CASE("the edition is in the name of the file or in the metadata beside it") {
    CHECK(edition_in("ONSPD_AUG_2025_UK.csv") == "ONSPD August 2025");
    CHECK(edition_in("Data/NSPL_NOV_2021_UK.csv") == "NSPL November 2021");
    CHECK(edition_in("NSPL21_FEB_2024_UK.zip") == "NSPL February 2024");
    CHECK(edition_in("onspd_may_2020_uk (1).csv") == "ONSPD May 2020");
    CHECK_FALSE(edition_in("postcodes.csv"));
    CHECK_FALSE(edition_in("ONSPD.csv"));
    CHECK_FALSE(edition_in("codepo_gb.zip"));
    CHECK(edition_in_metadata(
              "PRODUCT: CODE-POINT OPEN\r\nDATASET VERSION NUMBER: 2025.4.0\r\nCOPYRIGHT DATE: 20251020\r\n") ==
          "Code-Point Open 2025.4.0");
    CHECK_FALSE(edition_in_metadata("DATASET VERSION NUMBER: \x1b[31m\n"));
    CHECK_FALSE(edition_in_metadata(""));
    CHECK(attribution_of(Product::onspd, "ONSPD August 2025").front() ==
          "Contains OS data © Crown copyright and database right 2025.");
}
