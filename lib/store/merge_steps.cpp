#include "store/merge_steps.hpp"

#include "base/error.hpp"
#include "store/schema.hpp"

#include <algorithm>
#include <map>

namespace portage::store {

namespace {
// "json_object('id', id, 'child', child, …)" of a table.
std::string object_text(Reader& reader, const std::string& place) {
    std::string text;
    for (const auto& column : columns_of_place(reader, place)) {
        if (!text.empty()) text += ", ";
        text.append("'").append(column).append("', ").append(column);
    }
    return "json_object(" + text + ")";
}

std::optional<std::string> asked(Reader& reader, const std::string& what, const std::string& place, std::int64_t row) {
    std::optional<std::string> found;
    reader.each(
        "SELECT " + what + " FROM " + place + " WHERE id = ?", [&](Row& answer) { found = answer.take<std::string>(); },
        row);
    return found;
}
}  // namespace

const std::vector<std::string>& columns_of_place(Reader& reader, const std::string& place) {
    static thread_local std::map<std::string, std::vector<std::string>> known;
    auto [found, fresh] = known.try_emplace(place);
    if (fresh) {
        const auto& tables = recorded_tables();
        if (std::find(tables.begin(), tables.end(), place) != tables.end())
            reader.each(
                "SELECT name FROM pragma_table_info(?) WHERE name <> 'change' ORDER BY cid",
                [&](Row& row) { found->second.push_back(row.take<std::string>()); }, place);
    }
    if (found->second.empty()) fail(Fault::not_ours, "a joining of records names a table '{}'", for_terminal(place));
    return found->second;
}

std::optional<std::string> row_as_json(Reader& reader, const std::string& place, std::int64_t row) {
    return asked(reader, object_text(reader, place), place, row);
}

std::optional<std::string> value_as_json(Reader& reader, const std::string& place, std::int64_t row,
                                         const std::string& field) {
    const auto& columns = columns_of_place(reader, place);
    if (std::find(columns.begin(), columns.end(), field) == columns.end())
        fail(Fault::not_ours, "a joining of records names a column '{}'", for_terminal(field));
    return asked(reader, "json_quote(" + field + ")", place, row);
}

}  // namespace portage::store
