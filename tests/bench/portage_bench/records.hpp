// Records of a CSV file as a map says.
#pragma once

#include "referral/same_child/person.hpp"

#include <string>
#include <vector>

namespace portage::bench {

struct Record {
    std::string id;  // for the pairs' file alone; the engine never sees it
    referral::Particulars written;
    referral::Person person;
};

// A map:  id = "rec_id"
//         [fields]
//         forename = ["given_name"]           # headers; case, spaces and punctuation do not matter
//         address = ["street_number", "address_1"]  # of several, those the file has are joined
//         born = ["day", "month", "year"]
// Fails with Fault::configuration or bad_input, saying where.
std::vector<Record> read_records(const std::string& csv, const std::string& map, const std::string& map_name);

}  // namespace portage::bench
