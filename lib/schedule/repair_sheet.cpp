// The sheet of a repair, out and in again.
#include "base/csv.hpp"
#include "base/sheet.hpp"
#include "schedule/repair.hpp"

#include <set>

namespace portage::schedule {

namespace {

std::string code_of(const PlanningInput& input, Id<team::Worker> id) {
    for (const auto& member : input.team)
        if (id && member.worker.id == id) return member.worker.code;
    return {};
}

RepairSheetRow read_move(const SheetRow& cells) {
    RepairSheetRow row;
    row.line = cells.line();
    for (auto column : {"visit", "case", "was_date", "was_start", "was_visitor", "placed"}) cells.require(column);
    if (const auto visit = parse_reference('V', cells.text("visit")))
        row.visit.value = *visit;
    else
        cells.mistake("visit is no visit such as V881; leave the column as it was printed");
    row.reference = upper(cells.text("case"));
    row.was_day = cells.day("was_date").value_or(Date{});
    row.was_start = cells.time("was_start").value_or(TimeOfDay{});
    row.was_visitor = upper(cells.text("was_visitor"));
    row.placed = cells.yes_no("placed").value_or(false);
    if (!row.placed) return row;
    for (auto column : {"date", "start", "visitor"}) cells.require(column);
    row.day = cells.day("date").value_or(Date{});
    row.start = cells.time("start").value_or(TimeOfDay{});
    row.visitor = upper(cells.text("visitor"));
    row.second = upper(cells.text("second"));
    row.partner = upper(cells.text("partner"));
    return row;
}

}  // namespace

const std::vector<std::string_view>& repair_columns() {
    static const std::vector<std::string_view> columns = {"visit",   "case",    "was_date", "was_start", "was_visitor",
                                                          "date",    "weekday", "start",    "visitor",   "second",
                                                          "partner", "placed",  "why",      "reason",    "based_on"};
    return columns;
}

std::string to_sheet(const PlanningInput& input, const RepairDraft& draft) {
    auto text = csv_line({repair_columns().begin(), repair_columns().end()});
    for (const auto& row : draft.rows) {
        const auto& now = row.now ? *row.now : row.was;
        text += csv_line({to_reference('V', row.was.id.value), row.reference, to_uk(row.was.day),
                          to_string(row.was.start), code_of(input, row.was.worker), to_uk(now.day),
                          std::string(weekday_name(weekday_number(now.day))), to_string(now.start),
                          code_of(input, now.worker), code_of(input, now.second_worker), code_of(input, now.partner),
                          row.now ? "yes" : "no", row.why, row.reason, to_reference('C', draft.based_on)});
    }
    return text;
}

bool is_repair_sheet(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    const auto first = lower(tidy(text.substr(0, text.find_first_of(",;\t\r\n"))));
    return first == "visit" || first == "\"visit\"";
}

std::vector<RepairSheetRow> read_repair_sheet(std::string_view text, const std::string& name, std::int64_t& based_on) {
    Sheet sheet(text, name, repair_columns());
    std::vector<RepairSheetRow> rows;
    std::set<std::int64_t> seen;
    for (const auto& cells : sheet.rows()) {
        rows.push_back(read_move(cells));
        if (!seen.insert(rows.back().visit.value).second) cells.mistake("the visit is there twice");
        const auto change = parse_reference('C', cells.text("based_on"));
        if (!change)
            cells.mistake("based_on is no change such as C41; leave the column as it was printed");
        else
            based_on = *change;
    }
    sheet.require_sound();
    return rows;
}

}  // namespace portage::schedule
