#include "base/sheet.hpp"

#include <algorithm>
#include <charconv>

namespace portage {

std::string SheetRow::text(std::string_view column) const {
    const auto found = sheet_->columns_.find(column);
    if (found == sheet_->columns_.end() || found->second >= record_->cells.size()) return {};
    return tidy(undo_for_csv(record_->cells[found->second]));
}

std::optional<int> SheetRow::number(std::string_view column) const {
    const auto typed = text(column);
    if (typed.empty()) return {};
    int value = 0;
    const auto [stop, error] = std::from_chars(typed.data(), typed.data() + typed.size(), value);
    if (error == std::errc{} && stop == typed.data() + typed.size()) return value;
    mistake(fmt::format("{} '{}' is not a whole number", column, typed));
    return {};
}

std::optional<Date> SheetRow::day(std::string_view column) const {
    const auto typed = text(column);
    if (typed.empty()) return {};
    if (auto day = parse_day_first(typed)) return day;
    mistake(fmt::format("{} '{}' is not a date (write it as 28/02/2024)", column, typed));
    return {};
}

std::optional<TimeOfDay> SheetRow::time(std::string_view column) const {
    const auto typed = text(column);
    if (typed.empty()) return {};
    if (auto time = parse_time(typed)) return time;
    mistake(fmt::format("{} '{}' is not a time of day (write it as 09:30)", column, typed));
    return {};
}

std::optional<bool> SheetRow::yes_no(std::string_view column) const {
    const auto typed = lower(text(column));
    if (typed.empty()) return {};
    if (typed == "yes" || typed == "y") return true;
    if (typed == "no" || typed == "n") return false;
    mistake(fmt::format("{} '{}' is neither yes nor no", column, typed));
    return {};
}

void SheetRow::mistake(const std::string& message) const {
    sheet_->mistakes_.push_back(fmt::format("{}:{}: {}", sheet_->name_, line(), message));
}

void SheetRow::require(std::string_view column) const {
    if (text(column).empty()) mistake(fmt::format("{} is empty", column));
}

Sheet::Sheet(std::string_view text, std::string name, const std::vector<std::string_view>& columns)
    : name_(std::move(name)) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    if (!is_utf8(text)) fail(Fault::bad_input, "{}: not UTF-8 text; save the sheet as CSV UTF-8", name_);
    records_ = read_csv(text);
    if (records_.empty()) fail(Fault::bad_input, "{}: empty; the first line names the columns", name_);
    const auto header = records_.front();
    records_.erase(records_.begin());

    const auto note = [&](const std::string& message) {
        mistakes_.push_back(fmt::format("{}:{}: {}", name_, header.line, message));
    };
    for (std::size_t i = 0; i < header.cells.size(); ++i) {
        const auto column = lower(tidy(header.cells[i]));
        if (column.empty()) continue;  // a spreadsheet's empty last column
        if (std::find(columns.begin(), columns.end(), column) == columns.end())
            note(unknown_word(column, "column", columns));
        else if (!columns_.emplace(column, i).second)
            note(fmt::format("column '{}' is there twice", column));
    }
    for (auto column : columns)
        if (columns_.count(std::string(column)) == 0) note(fmt::format("column '{}' is missing", column));
    std::erase_if(records_, [](const CsvRecord& record) {
        return std::all_of(record.cells.begin(), record.cells.end(),
                           [](const std::string& cell) { return tidy(cell).empty(); });
    });
    for (const auto& record : records_)
        if (record.cells.size() > header.cells.size())
            SheetRow(this, &record)
                .mistake(fmt::format("{} where the header has {}",
                                     count(static_cast<long long>(record.cells.size()), "cell"), header.cells.size()));
}

std::vector<SheetRow> Sheet::rows() {
    std::vector<SheetRow> rows;
    for (const auto& record : records_) rows.push_back(SheetRow(this, &record));
    return rows;
}

void Sheet::require_sound() const {
    if (!mistakes_.empty()) fail(Fault::bad_input, "{}", join(mistakes_, "\n"));
}

}  // namespace portage
