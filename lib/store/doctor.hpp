// Is the file whole, and is it as portage left it?
#pragma once

#include "store/query.hpp"

#include <string>
#include <vector>

namespace portage::store {

struct Finding {
    std::string check;  // chain, integrity, references, schema, rows, postcodes
    bool well = true;
    std::string message;  // what was found, and what to do where it is not well
};

// Reads everything; writes nothing. `rows` takes every change back in a copy in memory, and so
// finds any row written by another program.
std::vector<Finding> examine(Database& database);

// BLAKE2b of the ordered texts of the schema.
std::string schema_fingerprint(Reader& reader);

// A copy of the file at `target` (which must not exist), checked: integrity, references, and the
// same logical digest. Fails with cannot_create or io; leaves nothing behind then.
void backup(Database& database, const std::string& target);

}  // namespace portage::store
