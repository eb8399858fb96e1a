// Taking changes back: one in the file itself (itself a change), or all later ones in a copy.
#pragma once

#include "store/writer.hpp"

#include <string>
#include <vector>

namespace portage::store {

struct Undone {
    std::int64_t rows = 0;                 // rows given back their earlier state, or removed
    std::vector<std::string> kept;         // case references of an import that were worked on since
    std::vector<std::string> tell_family;  // what had left the building: letters, calendars
};

// Takes change `number` back within `writer`, whole or not at all. Fails with Fault::refused,
// naming the later changes, where one of them wrote a row this change wrote. Only an import keeps,
// in whole referrals, those worked on since. Not undoable: init and what is not recorded row by row.
Undone undo(Writer& writer, const Change& change);

// Takes every change after `last` back in a copy. Fails with Fault::not_ours where a row is not as
// the change that last wrote it left it: somebody wrote to the file with another program.
void rewind(Database& copy, ChangeNumber last);

// The last change entered no later than `at`; 0 where there is none.
ChangeNumber last_change_by(Reader& reader, Instant at);

}  // namespace portage::store
