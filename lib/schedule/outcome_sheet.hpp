// A week's visits as a sheet: printed to be filled in, read back to be recorded.
#pragma once

#include "schedule/outcome.hpp"

namespace portage::schedule {

// What somebody says became of one visit.
struct Recorded {
    std::string visit;  // V881, as typed
    VisitStatus outcome = VisitStatus::made;
    std::optional<Reason> reason;
    std::optional<policy::Mode> mode;  // absent: as planned
    std::optional<std::string> note;
    std::optional<double> miles;
    std::size_t line = 0;  // in the sheet
};

// Columns of the sheet, in order.
const std::vector<std::string_view>& outcome_columns();

// One visit's line; outcome, because, note and miles are left to fill in.
struct SheetLine {
    std::string visit, reference, visitor;
    Date day{};
    TimeOfDay start;
    int minutes = 60;
    policy::Mode mode = policy::Mode::home;
};
std::string to_sheet(const std::vector<SheetLine>& lines);

// The rows with an outcome; `left_open` names the visits of those without. Fails with Fault::bad_input telling
// every bad line. `name` is the file's name as messages say it.
struct FilledSheet {
    std::vector<Recorded> rows;
    std::vector<std::string> left_open;
};
FilledSheet read_outcomes(std::string_view text, const std::string& name);

}  // namespace portage::schedule
