#include "schedule/draft.hpp"

#include "base/sheet.hpp"

#include <map>
#include <set>
#include <tuple>

namespace portage::schedule {

namespace {

// What must be the same on every row of one block.
using BlockTerms = std::tuple<policy::Frequency, int, policy::Mode>;

DraftRow read_row(const SheetRow& cells) {
    DraftRow row{.reference = upper(cells.text("case")), .line = cells.line()};
    for (auto column : {"case", "block", "frequency", "promised", "number", "minutes", "mode", "placed"})
        cells.require(column);
    if (const auto block = lower(cells.text("block")); !block.empty() && block != "new") {
        if (auto number = parse_reference('B', block))
            row.block.value = *number;
        else
            cells.mistake(fmt::format("block '{}' is neither new nor a block such as B5", block));
    }
    row.frequency = cells.word<policy::Frequency>("frequency").value_or(row.frequency);
    row.mode = cells.word<policy::Mode>("mode").value_or(row.mode);
    row.promised = cells.number("promised").value_or(1);
    row.number = cells.number("number").value_or(1);
    row.minutes = cells.number("minutes").value_or(60);
    if (row.promised < 1 || row.number < 1) cells.mistake("promised and number count from 1");
    if (row.number > row.promised) cells.mistake(fmt::format("visit {} of only {}", row.number, row.promised));
    if (row.minutes < 5 || row.minutes > 600)
        cells.mistake(fmt::format("{} minutes: a visit takes 5 to 600", row.minutes));
    row.placed = cells.yes_no("placed").value_or(false);
    row.visitor = upper(cells.text("visitor"));
    row.second = upper(cells.text("second"));
    row.partner = upper(cells.text("partner"));
    row.venue = upper(cells.text("venue"));
    row.reason = cells.text("reason");
    const auto day = cells.day("date");
    const auto start = cells.time("start");
    if (!row.placed) return row;
    row.day = day;
    row.start = start;
    for (auto column : {"date", "start", "visitor"}) cells.require(column);
    if (row.mode == policy::Mode::centre) cells.require("venue");
    return row;
}

}  // namespace

const std::vector<std::string_view>& draft_columns() {
    static const std::vector<std::string_view> columns = {
        "case",    "block",  "frequency", "promised", "number", "date",   "weekday", "start",   "minutes",
        "visitor", "second", "partner",   "venue",    "mode",   "placed", "reason",  "based_on"};
    return columns;
}

std::string to_sheet(const Draft& draft) {
    std::vector<std::string> header(draft_columns().begin(), draft_columns().end());
    auto text = csv_line(header);
    for (const auto& row : draft.rows)
        text += csv_line({row.reference, row.block ? to_reference('B', row.block.value) : "new",
                          std::string(to_string(row.frequency)), std::to_string(row.promised),
                          std::to_string(row.number), row.day ? to_uk(*row.day) : "",
                          row.day ? std::string(weekday_name(weekday_number(*row.day))) : "",
                          row.start ? to_string(*row.start) : "", std::to_string(row.minutes), row.visitor, row.second,
                          row.partner, row.venue, std::string(to_string(row.mode)), row.placed ? "yes" : "no",
                          row.reason, to_reference('C', draft.based_on)});
    return text;
}

Draft read_sheet(std::string_view text, const std::string& name) {
    Sheet sheet(text, name, draft_columns());
    Draft draft;
    std::optional<std::int64_t> based_on;
    std::map<std::pair<std::string, std::int64_t>, BlockTerms> blocks;
    std::set<std::tuple<std::string, std::int64_t, int>> visits;
    for (const auto& cells : sheet.rows()) {
        auto row = read_row(cells);
        const BlockTerms terms{row.frequency, row.promised, row.mode};
        const auto known = blocks.try_emplace({row.reference, row.block.value}, terms).first;
        if (known->second != terms) cells.mistake("frequency, promised and mode differ from the block's first row");
        if (!visits.insert({row.reference, row.block.value, row.number}).second)
            cells.mistake(fmt::format("visit {} of the block is there twice", row.number));
        const auto change = parse_reference('C', cells.text("based_on"));
        if (!change)
            cells.mistake("based_on is no change such as C41; leave the column as it was printed");
        else if (based_on && *based_on != *change)
            cells.mistake("based_on differs from the rows above; two drafts are mixed");
        else
            based_on = change;
        draft.rows.push_back(std::move(row));
    }
    sheet.require_sound();
    draft.based_on = based_on.value_or(0);
    return draft;
}

}  // namespace portage::schedule
