// A file of an earlier schema, brought forward. Schemas only add tables, so an older backup can be
// brought forward the same way at any time; there is no way back but the copy made here.
#pragma once

#include "store/writer.hpp"

#include <optional>
#include <string>

namespace portage::store {

struct Migration {
    int from = 0, to = 0;
    std::string copy;  // where the file as it was lies: FILE.schema-1
};

bool needs_migration(Database& database);

// Does nothing, and answers nothing, where the file is of the newest schema. Else copies it beside itself
// and verifies the copy (backup); then adds what is new as one change "migrate", in one transaction: a
// crash leaves the file as before or after. It cannot be undone. Faults: cannot_create where the copy
// cannot be made, busy, io; nothing was changed then.
std::optional<Migration> migrate(Database& database, std::string actor, Instant at);

// The same for a private copy in memory, which nothing needs to be kept of: a dry run looks at one.
void migrate_in_memory(Database& copy);

}  // namespace portage::store
