#include "cmd/render/page.hpp"

#include <fmt/format.h>

namespace portage::cmd {

Cell cell(std::string_view text) { return std::string(text); }
Cell cell(const std::string& text) { return text; }
Cell cell(const char* text) { return std::string(text); }

Table& Page::table(std::string_view key, std::string_view table_title, std::vector<Column> columns) {
    blocks.emplace_back(Table{std::string(key), std::string(table_title), std::move(columns), {}, "none"});
    return std::get<Table>(blocks.back());
}

Facts& Page::facts(std::string_view key, std::string_view facts_title) {
    blocks.emplace_back(Facts{.key = std::string(key), .title = std::string(facts_title), .facts = {}});
    return std::get<Facts>(blocks.back());
}

void Page::words(std::string text) { blocks.emplace_back(Words{std::move(text)}); }

namespace {
std::string shown(const Cell& cell, bool people) {
    struct AsText {
        bool people;
        std::string operator()(std::monostate) const { return ""; }
        std::string operator()(const std::string& text) const { return text; }
        std::string operator()(std::int64_t number) const { return fmt::format("{}", number); }
        std::string operator()(double number) const { return fmt::format("{}", number); }
        std::string operator()(bool yes) const {
            if (people) return yes ? "yes" : "no";
            return yes ? "true" : "false";
        }
        std::string operator()(Date day) const { return people ? to_uk(day) : to_iso(day); }
    };
    return std::visit(AsText{people}, cell);
}
}  // namespace

std::string for_people(const Cell& cell) { return shown(cell, true); }
std::string for_machines(const Cell& cell) { return shown(cell, false); }

std::string in_line(const Facts::Fact& fact) {
    bool known = !std::holds_alternative<std::monostate>(fact.value);
    std::string text = fact.title;
    for (const auto& part : {known ? for_people(fact.value) : "not known", known ? fact.unit : ""})
        if (!part.empty()) text += (text.empty() ? "" : " ") + part;
    return text;
}

std::vector<ColumnGroup> groups_of(const Table& table) {
    std::vector<ColumnGroup> groups;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto& name = table.columns[i].group;
        if (i && !name.empty() && name == table.columns[i - 1].group)
            ++groups.back().count;
        else
            groups.push_back({i, 1});
    }
    return groups;
}

bool has_groups(const Table& table) {
    for (const auto& column : table.columns)
        if (!column.group.empty()) return true;
    return false;
}

}  // namespace portage::cmd
