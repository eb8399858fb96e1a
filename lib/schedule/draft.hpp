// A draft plan: a row for every visit promised, placed or not, as a sheet people read, edit and hand
// back to be applied. It names cases, blocks and workers by what people type, never a child.
#pragma once

#include "schedule/visit.hpp"

#include <vector>

namespace portage::schedule {

struct DraftRow {
    std::string reference;  // of the case
    Id<VisitBlock> block;   // none: a new block is made when the draft is applied
    policy::Frequency frequency = policy::Frequency::weekly;
    int promised = 1;         // visits of the whole block
    int number = 1;           // of the visit within the block
    std::optional<Date> day;  // absent where the visit has no place
    std::optional<TimeOfDay> start;
    int minutes = 60;
    std::string visitor, second, partner;  // codes; empty where nobody is named
    std::string venue;                     // code; for visits at a centre
    policy::Mode mode = policy::Mode::home;
    bool placed = false;
    std::string reason;    // why here, or why not at all
    std::size_t line = 0;  // in the sheet it was read from
};

struct Draft {
    std::int64_t based_on = 0;       // the change the file had reached; later ones make the draft stale
    std::vector<DraftRow> rows;      // by case, block, then number
    std::vector<std::string> notes;  // assumptions, slots skipped for holidays, what was made up
    std::int64_t steps = 0;          // of the search that found it
    int travel = 0;                  // minutes on the road of everybody in it, with what was there before
};

// Columns of the sheet, in order.
const std::vector<std::string_view>& draft_columns();
// The sheet, a header line first. Dates are written 13/10/2026 and times 10:00. The weekday stands
// there to be read; what counts when the sheet comes back is the date.
std::string to_sheet(const Draft& draft);
// Fails with Fault::bad_input telling every bad line: an unknown word, a placed row without date,
// start or visitor, a block with two lengths, two rows for one visit. A row whose `placed` says no is
// kept without its date. `name` is the file's name as messages say it.
Draft read_sheet(std::string_view text, const std::string& name);

}  // namespace portage::schedule
