// A request for a child to be visited, and the import it may have come with.
#pragma once

#include "caseload/case.hpp"
#include "referral/route.hpp"

#include <vector>

namespace portage::referral {

struct Batch;

struct Referral {
    Id<Referral> id;
    Id<caseload::Case> case_file;
    Date received_on{};
    std::optional<Route> route;
    std::optional<Referrer> referrer_kind;
    std::optional<std::string> referrer_name, referrer_role, referrer_agency, referrer_contact;
    std::optional<std::string> concerns;
    std::optional<std::string> areas;                    // areas of need as ticked, separated by ;
    std::optional<std::string> source;                   // where the row came from
    std::optional<std::string> submission;               // its number there
    std::optional<std::vector<unsigned char>> identity;  // tells the same row again
    std::optional<std::vector<unsigned char>> content;   // digest of the row, to tell an edited one
    Id<Batch> batch;
    std::optional<int> line;         // physical line in the file
    std::optional<std::string> raw;  // the row as received: store::raw_of
};

// One imported file.
struct Batch {
    Id<Batch> id;
    std::string file_name;
    std::string form;
    std::string source;
    std::int64_t bytes = 0;
    std::string digest;    // of the file, hexadecimal
    std::string encoding;  // utf-8, windows-1252
    std::string headers;   // of its columns: a JSON list
    Date on{};
    int rows_read = 0, created = 0, unchanged = 0, held = 0, rejected = 0;
};

}  // namespace portage::referral
