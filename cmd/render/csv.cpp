// One table as CSV (CRLF, formula-safe) or TSV. A page of facts prints name and value.
#include "base/csv.hpp"

#include "base/text.hpp"
#include "cmd/render/render.hpp"

namespace portage::cmd {

const Table* main_table(const Page& page) {
    const Table* first = nullptr;
    for (const auto& block : page.blocks)
        if (const auto* table = std::get_if<Table>(&block)) {
            if (!first) first = table;
            if (table->key == page.main_table) return table;
        }
    return first;
}

namespace {
// Numbers and days of ours are exempt from the guard against formulas; text is not.
std::string line_of(const std::vector<Cell>& cells, char delimiter) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i) line += delimiter;
        bool text = std::holds_alternative<std::string>(cells[i]);
        line += text ? for_csv(for_machines(cells[i])) : for_machines(cells[i]);
    }
    return line + "\r\n";
}
}  // namespace

std::string as_csv(const Page& page, char delimiter) {
    std::string text;
    if (const auto* table = main_table(page)) {
        std::vector<Cell> heads;
        for (const auto& column : table->columns) heads.push_back(cell(column.key));
        text += line_of(heads, delimiter);
        for (const auto& row : table->rows) text += line_of(row, delimiter);
        return text;
    }
    text += line_of({cell("name"), cell("value")}, delimiter);
    for (const auto& block : page.blocks)
        if (const auto* facts = std::get_if<Facts>(&block))
            for (const auto& fact : facts->facts) text += line_of({cell(fact.key), fact.value}, delimiter);
    return text;
}

}  // namespace portage::cmd
