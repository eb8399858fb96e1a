#include "schedule/journey_table.hpp"

#include "base/error.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::schedule;

TEST_CASE("the most particular line of a file of journeys answers and the way back where it is alone") {
    const auto table = read_journeys(
        "from,to,minutes,miles\nCT9 1EP,ct102aa,14,4.5\nCT10,CT9,25,\nCT9,CT10,20,7\nCT9 1EP,CT10,17,\nCT9,CT9,6,1\n",
        "journeys.csv");
    CHECK(table.size() == 5);
    CHECK(table.find("CT9 1EP", "CT10 2AA")->minutes == 14);
    CHECK(table.find("CT9 1EP", "CT10 2AA")->miles == 4.5);
    CHECK(table.find("CT10 2AA", "CT9 1EP")->minutes == 14);  // the way back
    CHECK(table.find("ct9 1ep", "CT10 1AA")->minutes == 17);
    CHECK(table.find("CT9 1HX", "CT10 1AA")->minutes == 20);
    CHECK(table.find("CT10 1AA", "CT9 1HX")->minutes == 25);  // has a line of its own
    CHECK(!table.find("CT10 1AA", "CT9 1HX")->miles);
    CHECK(table.find("CT9 1HX", "CT9 1EP")->minutes == 6);
    CHECK(!table.find("CT9 1HX", "ME14 1XX"));
    CHECK(!table.find("nowhere", "CT9 1HX"));
}

TEST_CASE("a file of journeys needs no miles") {
    const auto table = read_journeys("\xEF\xBB\xBFto,from,minutes\r\nCT9,RM17,75\r\n", "journeys.csv");
    CHECK(table.find("RM17 6SL", "CT9 1EP")->minutes == 75);
    CHECK(!table.find("RM17 6SL", "CT9 1EP")->miles);
}

TEST_CASE("every bad line of a file of journeys is told at once") {
    const auto said = [](const std::string& text) {
        try {
            read_journeys(text, "journeys.csv");
        } catch (const Error& error) {
            return std::string(error.what());
        }
        return std::string("nothing");
    };
    CHECK(said("from,to,minutes,miles\nCT9,Margate,10,\nCT9,CT10,0,x\nCT9,,5,\nCT9,CT11,8,\nct9,CT11,9,\n") ==
          "journeys.csv:2: to 'Margate' is no postcode and no first half of one (write CT9 1EP, or CT9)\n"
          "journeys.csv:3: minutes 0 is not 1 to 600\n"
          "journeys.csv:3: miles 'x' is not a number of miles (write it as 12.5)\n"
          "journeys.csv:4: to is empty\n"
          "journeys.csv:6: from CT9 to CT11 is there twice: on line 5 too");
    CHECK(said("from,to\nCT9,CT10\n").find("minutes") != std::string::npos);
    CHECK(said("from,to,minutes\n") == "nothing");
}
