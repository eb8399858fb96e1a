// Sheets of planned or mended visits, read back and held against the file as it is now.
#pragma once

#include "cmd/schedule/gather.hpp"
#include "schedule/draft.hpp"
#include "schedule/repair.hpp"

namespace portage::cmd {

struct DraftRead {
    schedule::Draft draft;
    std::vector<BlockWanted> blocks;    // with a visit to enter; id absent: new
    std::vector<std::string> mistakes;  // a sentence each, with the file's name and line
};
// Fails where a row names what is not there; what breaks a rule is among the mistakes. `name` as messages say it.
DraftRead read_draft(Session& session, const std::string& text, const std::string& name);

struct RepairRead {
    std::vector<schedule::RepairRow> rows;  // to be entered
    long long left = 0;                     // rows without a place
    std::vector<std::string> mistakes;
};
// A visit that is no longer as the sheet has it is a mistake: the timetable has moved on.
RepairRead read_repair(Session& session, const std::string& text, const std::string& name);

}  // namespace portage::cmd
