// A timetable already entered that no longer stands, mended: what becomes of which visit, in the order in which
// families are rung.
#pragma once

#include "rota/repair.hpp"
#include "schedule/planning.hpp"

#include <set>

namespace portage::schedule {

struct RepairAsked {
    Date to{};                      // last day whose visits are looked at
    std::set<std::int64_t> visits;  // these only; where nothing speaks against one, it is to be at another time
    Date movable_from{};            // visits before it, and locked ones, move for nobody else
    bool others_may_move = true;
    Id<team::Worker> left;  // who has left for good: the families are handed over
};

struct RepairRow {
    std::string reference;  // of the case
    Visit was;
    std::optional<Visit> now;  // absent: no place was found, and the visit stands as it was
    bool affected = true;      // false: moved to make room for another
    std::string why;           // what speaks against it as it was
    std::string reason;        // what is done, or why nothing could be: "SR instead of MB, 30 minutes later"
    std::size_t line = 0;      // in the sheet it was read from
};

struct RepairDraft {
    std::int64_t based_on = 0;
    std::vector<RepairRow> rows;  // by day and start as they were
    rota::Stage stage = rota::Stage::gaps;
    rota::Disruption score;
    bool fewest = false;
    int untouched = 0;  // visits that stay as they are
    std::vector<std::string> notes;
};

// A visit may move beyond `asked.to`, as far as `input` goes. The blocks of `input` hold every planned visit of the
// days asked about, those outside any block as a block of one. Affected are the visits that break a rule about days and
// people (closed, not working, hours, company); what only stands too near something else is left to `schedule check`.
RepairDraft draft_repair(const PlanningInput& input, const RepairAsked& asked);

// A finding about the timetable as it stands.
struct Finding {
    Id<Visit> visit;
    std::string reference;
    std::string sentence;
};
std::vector<Finding> timetable_findings(const PlanningInput& input, Date to);

// The sheet of a repair: visit, case, as it was, as it is to be. A row whose `placed` says no is left as it was.
const std::vector<std::string_view>& repair_columns();
std::string to_sheet(const PlanningInput& input, const RepairDraft& draft);
// A row of such a sheet, its people still as typed.
struct RepairSheetRow {
    Id<Visit> visit;
    std::string reference;
    Date was_day{};
    TimeOfDay was_start;
    std::string was_visitor;
    Date day{};
    TimeOfDay start;
    std::string visitor, second, partner;
    bool placed = false;
    std::size_t line = 0;
};
bool is_repair_sheet(std::string_view text);
// Fails with Fault::bad_input telling every bad line. `based_on` is filled in.
std::vector<RepairSheetRow> read_repair_sheet(std::string_view text, const std::string& name, std::int64_t& based_on);

// What would be wrong were these visits as the rows say; empty when they can be entered. What was wrong before
// is not their doing. `moved` are visits of the blocks, by id.
std::vector<std::string> repair_mistakes(const PlanningInput& input, const std::vector<RepairRow>& moved);

}  // namespace portage::schedule
