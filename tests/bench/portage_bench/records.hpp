// Records of a CSV file as a map says, and the pairs of them the shipped engine compares.
#pragma once

#include "referral/same_child/compare.hpp"
#include "referral/same_child/keys.hpp"

#include <map>
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

struct Shipped {
    referral::Weights weights;
    referral::Nicknames nicknames;
    referral::NameFrequencies frequencies;
};
Shipped shipped();

struct Candidates {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;  // sorted
    std::map<referral::KeyKind, std::size_t> passed_over;        // keys too many share
};
// Pairs that share a key: of one list with itself, or of the first `split` with the rest.
Candidates candidates(const std::vector<const referral::Person*>& people, std::size_t split);

}  // namespace portage::bench
