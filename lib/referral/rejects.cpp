#include "referral/rejects.hpp"

#include "base/csv.hpp"
#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace portage::referral {

namespace {

std::string_view header_of(const Layout& layout, const Problem& problem) {
    if (problem.column >= layout.columns.size()) return {};
    return layout.columns[problem.column].header;
}

// The sender's own columns; a rejects file imported again already has ours.
std::vector<std::string> own(const Layout& layout, const std::vector<std::string_view>& cells) {
    std::vector<std::string> kept;
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (i >= layout.columns.size() || !layout.columns[i].ours) kept.emplace_back(cells[i]);
    return kept;
}

}  // namespace

std::string rejects_head(const Layout& layout) {
    std::vector<std::string> names(reject_columns.begin(), reject_columns.end());
    for (const auto& column : layout.columns)
        if (!column.ours) names.push_back(column.header);
    return "\xEF\xBB\xBF" + csv_line(names);
}

std::string rejects_row(const Layout& layout, const std::vector<std::string_view>& cells, std::size_t line,
                        const std::vector<Problem>& found) {
    auto sorted = found;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](auto& a, auto& b) { return info(a.code).error && !info(b.code).error; });
    std::vector<std::string> columns, codes, reasons;
    for (const auto& problem : sorted) {
        columns.emplace_back(header_of(layout, problem));
        codes.emplace_back(to_string(problem.code));
        reasons.push_back(problem.reason);
    }
    std::erase(columns, "");
    std::vector<std::string> row = {std::to_string(line), join(columns, "; "), join(codes, "; "), join(reasons, "; ")};
    for (auto& cell : own(layout, cells)) row.push_back(std::move(cell));
    return csv_line(row);
}

std::string told(const Layout& layout, std::size_t line, const Problem& problem) {
    auto header = header_of(layout, problem);
    if (header.empty()) return fmt::format("line {}: {}", line, problem.reason);
    return fmt::format("line {}, {}: {}", line, for_terminal(shorten(header, 40)), problem.reason);
}

}  // namespace portage::referral
