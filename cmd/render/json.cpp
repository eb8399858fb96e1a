// {"schema":"portage.refer.list/1","as_of":…,"data":…,"warnings":[…]}: ordered, only ever added to.
#include "base/json.hpp"

#include "cmd/render/render.hpp"

namespace portage::cmd {

namespace {

Json value_of(const Cell& cell) {
    struct AsJson {
        Json operator()(std::monostate) const { return nullptr; }
        Json operator()(const std::string& text) const { return text; }
        Json operator()(std::int64_t number) const { return number; }
        Json operator()(double number) const { return number; }
        Json operator()(bool yes) const { return yes; }
        Json operator()(Date day) const { return to_iso(day); }
    };
    return std::visit(AsJson{}, cell);
}

Json rows_of(const Table& table) {
    Json rows = Json::array();
    for (const auto& row : table.rows) {
        Json object = Json::object();
        for (std::size_t i = 0; i < row.size(); ++i) object[table.columns[i].key] = value_of(row[i]);
        rows.push_back(std::move(object));
    }
    return rows;
}

Json facts_of(const Facts& facts) {
    Json object = Json::object();
    for (const auto& fact : facts.facts) object[fact.key] = value_of(fact.value);
    return object;
}

// One table is a list, one set of facts an object; several are an object of both by their keys.
Json data_of(const Page& page) {
    Json parts = Json::object();
    const Block* only = nullptr;
    for (const auto& block : page.blocks) {
        if (const auto* table = std::get_if<Table>(&block)) parts[table->key] = rows_of(*table);
        if (const auto* facts = std::get_if<Facts>(&block)) parts[facts->key] = facts_of(*facts);
        if (std::holds_alternative<Table>(block) || std::holds_alternative<Facts>(block)) only = &block;
    }
    if (parts.size() != 1) return parts;
    if (const auto* table = std::get_if<Table>(only)) return rows_of(*table);
    return facts_of(std::get<Facts>(*only));
}

}  // namespace

std::string as_json(const Page& page) {
    Json envelope = Json::object();
    envelope["schema"] = "portage." + page.schema + "/1";
    envelope["as_of"] = to_iso(page.as_of);
    if (page.rehearsal) envelope["rehearsal"] = true;
    envelope["data"] = data_of(page);
    envelope["warnings"] = page.warnings;
    return to_line(envelope) + "\n";
}

std::string as_jsonl(const Page& page) {
    std::string text;
    if (const auto* table = main_table(page))
        for (const auto& row : rows_of(*table)) text += to_line(row) + "\n";
    else
        text = to_line(data_of(page)) + "\n";
    return text;
}

}  // namespace portage::cmd
