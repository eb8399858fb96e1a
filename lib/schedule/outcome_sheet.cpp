#include "schedule/outcome_sheet.hpp"

#include "base/sheet.hpp"

#include <algorithm>
#include <charconv>
#include <set>

namespace portage::schedule {

namespace {

std::optional<double> miles_in(const SheetRow& cells) {
    const auto typed = cells.text("miles");
    if (typed.empty()) return {};
    double value = 0;
    const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), value);
    if (error == std::errc{} && end == typed.data() + typed.size() && value >= 0 && value < 1000) return value;
    cells.mistake(fmt::format("miles '{}' is not a number of miles (write it as 12.5)", typed));
    return {};
}

}  // namespace

const std::vector<std::string_view>& outcome_columns() {
    static const std::vector<std::string_view> columns = {"visit", "date", "weekday", "start",   "minutes", "visitor",
                                                          "case",  "mode", "outcome", "because", "note",    "miles"};
    return columns;
}

std::string to_sheet(const std::vector<SheetLine>& lines) {
    auto text = csv_line({outcome_columns().begin(), outcome_columns().end()});
    for (const auto& line : lines)
        text += csv_line({line.visit, to_uk(line.day), std::string(weekday_name(weekday_number(line.day))),
                          to_string(line.start), std::to_string(line.minutes), line.visitor, line.reference,
                          std::string(to_string(line.mode)), "", "", "", ""});
    return text;
}

FilledSheet read_outcomes(std::string_view text, const std::string& name) {
    Sheet sheet(text, name, outcome_columns());
    FilledSheet filled;
    std::set<std::string> seen;
    for (const auto& cells : sheet.rows()) {
        cells.require("visit");
        Recorded row{.visit = upper(cells.text("visit")), .line = cells.line()};
        if (!row.visit.empty() && !parse_reference('V', row.visit))
            cells.mistake(fmt::format("'{}' is no visit (they look like V881)", row.visit));
        if (!seen.insert(row.visit).second) cells.mistake(fmt::format("{} is there twice", row.visit));
        row.reason = cells.word<Reason>("because");
        row.mode = cells.word<policy::Mode>("mode");
        row.miles = miles_in(cells);
        if (const auto note = cells.text("note"); !note.empty()) row.note = note;
        if (cells.text("outcome").empty()) {
            if (row.reason) cells.mistake("there is a reason but no outcome");
            filled.left_open.push_back(row.visit);
            continue;
        }
        const auto outcome = lower(cells.text("outcome"));
        if (std::ranges::find(outcome_words(), outcome) == outcome_words().end())
            cells.mistake(unknown_word(outcome, "outcome", outcome_words()));
        else
            row.outcome = *parse_word<VisitStatus>(outcome);
        filled.rows.push_back(std::move(row));
    }
    sheet.require_sound();
    return filled;
}

}  // namespace portage::schedule
