// Tables for a terminal: columns padded by display width, long text wrapped in the last wide column.
#include "base/text.hpp"
#include "cmd/render/render.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace portage::cmd {

namespace {

constexpr int gap = 2;
constexpr int narrowest = 20;  // a wrapped column is never narrower

std::vector<int> widths_of(const Table& table, const std::vector<std::vector<std::string>>& rows, int columns) {
    std::vector<int> widths;
    for (const auto& column : table.columns) widths.push_back(width(column.title));
    for (const auto& row : rows)
        for (std::size_t i = 0; i < row.size(); ++i)
            for (const auto& line : split(row[i], '\n')) widths[i] = std::max(widths[i], width(line));
    for (auto group : groups_of(table)) {  // a heading wider than its columns widens the last of them
        int span = -gap;
        for (std::size_t i = 0; i < group.count; ++i) span += widths[group.first + i] + gap;
        widths[group.first + group.count - 1] += std::max(0, width(table.columns[group.first].group) - span);
    }
    int total = -gap;
    for (int w : widths) total += w + gap;
    while (total > columns) {  // the widest column gives way
        auto widest = std::max_element(widths.begin(), widths.end());
        if (*widest <= narrowest) break;
        int less = std::min(total - columns, *widest - narrowest);
        *widest -= less;
        total -= less;
    }
    return widths;
}

std::string line_of(const std::vector<std::string>& cells, const std::vector<int>& widths, const Table& table) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i) line += std::string(gap, ' ');
        line += table.columns[i].align == Align::right ? pad_left(cells[i], widths[i]) : pad_right(cells[i], widths[i]);
    }
    while (line.ends_with(' ')) line.pop_back();
    return line + "\n";
}

// The line of group headings, each over its columns; empty where no column has one.
std::string groups_line(const Table& table, const std::vector<int>& widths) {
    if (!has_groups(table)) return "";
    std::string line;
    for (auto group : groups_of(table)) {
        int span = -gap;
        for (std::size_t i = 0; i < group.count; ++i) span += widths[group.first + i] + gap;
        line += pad_right(table.columns[group.first].group, span + gap);
    }
    while (line.ends_with(' ')) line.pop_back();
    return line + "\n";
}

std::string rows_of(const Table& table, int columns) {
    if (table.rows.empty()) return table.when_empty.empty() ? "" : table.when_empty + "\n";
    std::vector<std::vector<std::string>> rows;
    for (const auto& row : table.rows) {
        auto& shown = rows.emplace_back();
        for (const auto& value : row) shown.push_back(for_terminal_block(for_people(value)));
    }
    auto widths = widths_of(table, rows, columns);
    std::vector<std::string> titles;
    for (const auto& column : table.columns) titles.push_back(column.title);
    auto text = groups_line(table, widths) + line_of(titles, widths, table);
    for (const auto& row : rows) {
        std::vector<std::vector<std::string>> wrapped;
        std::size_t tallest = 1;
        for (std::size_t i = 0; i < row.size(); ++i) {
            wrapped.push_back(width(row[i]) > widths[i] || row[i].find('\n') != std::string::npos
                                  ? wrap(row[i], widths[i])
                                  : std::vector<std::string>{row[i]});
            tallest = std::max(tallest, wrapped.back().size());
        }
        for (std::size_t at = 0; at < tallest; ++at) {
            std::vector<std::string> cells;
            for (const auto& lines : wrapped) cells.push_back(at < lines.size() ? lines[at] : "");
            text += line_of(cells, widths, table);
        }
    }
    return text;
}

std::string heading(const std::string& title) { return title.empty() ? "" : upper(title) + "\n"; }

struct InColumns {
    int columns;
    std::string operator()(const Words& words) const {
        std::string text;
        for (const auto& line : wrap(for_terminal_block(words.text), columns)) text += line + "\n";
        return text;
    }
    std::string operator()(const Table& table) const { return heading(table.title) + rows_of(table, columns); }
    std::string operator()(const Facts& facts) const {
        if (facts.for_machines_only) return "";
        if (facts.one_line) return line_of_facts(facts);
        int widest = 0;
        for (const auto& fact : facts.facts) widest = std::max(widest, width(fact.title));
        auto text = heading(facts.title);
        for (const auto& fact : facts.facts) {
            auto lines = wrap(for_terminal_block(for_people(fact.value)), std::max(narrowest, columns - widest - gap));
            for (std::size_t i = 0; i < lines.size(); ++i) {
                auto line = pad_right(i ? "" : fact.title, widest + gap) + lines[i];
                while (line.ends_with(' ')) line.pop_back();
                text += line + "\n";
            }
        }
        return text;
    }
    std::string line_of_facts(const Facts& facts) const {
        std::vector<std::string> parts;
        for (const auto& fact : facts.facts) parts.push_back(in_line(fact));
        std::string text;
        for (const auto& line : wrap(for_terminal(upper(facts.title) + "  " + join(parts, " · ")), columns))
            text += line + "\n";
        return text;
    }
    std::string operator()(const Drawing&) const { return ""; }  // the table before it says the same
    std::string operator()(const Bars& bars) const {
        double most = bars.whole;
        int widest = 0;
        for (const auto& bar : bars.bars) {
            most = std::max(most, bar.value);
            widest = std::max(widest, width(bar.label));
        }
        auto text = heading(bars.title);
        for (const auto& bar : bars.bars) {
            auto length = most > 0 ? static_cast<std::size_t>(bar.value / most * 30 + 0.5) : 0;
            std::string drawn;
            for (std::size_t i = 0; i < length; ++i) drawn += "█";
            text += fmt::format("{}  {}{}{}\n", pad_right(for_terminal(bar.label), widest), drawn, length ? " " : "",
                                for_terminal(bar.shown));
        }
        return text;
    }
};

}  // namespace

std::string as_table(const Page& page, int columns) {
    std::string text;
    bool after_line = false;  // lines of facts stand together
    if (!page.title.empty()) text += for_terminal(page.title) + (page.rehearsal ? " · REHEARSAL" : "") + "\n";
    for (const auto& line : page.lines) text += for_terminal(line) + "\n";
    for (const auto& block : page.blocks) {
        auto shown = std::visit(InColumns{columns}, block);
        const auto* facts = std::get_if<Facts>(&block);
        bool line = facts && facts->one_line;
        if (!text.empty() && !shown.empty() && !(line && after_line)) text += "\n";
        if (!shown.empty()) after_line = line;
        text += shown;
    }
    return text;
}

}  // namespace portage::cmd
