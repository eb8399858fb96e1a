#include "store/touched.hpp"

#include "store/cases.hpp"
#include "store/changeset.hpp"
#include "store/merge.hpp"

#include <map>
#include <set>

namespace portage::store {

namespace {

// From a row towards its case: the column to follow, and the table it points into.
struct Step {
    std::string_view column, table;
};
constexpr std::array<Step, 7> steps = {Step{"case_file", "case_file"}, Step{"child", "child"},
                                       Step{"household", "household"}, Step{"goal", "goal"},
                                       Step{"step", "step"},           Step{"assessment", "assessment"},
                                       Step{"referral", "referral"}};

class Trail {
public:
    explicit Trail(Reader& reader) : reader_(reader) {}

    void row(const std::string& table, std::int64_t id, const ColumnOfRow* written) {
        if (table == "case_file") {
            found.insert(id);
            return;
        }
        if (table == "child")
            return add("SELECT id FROM case_file WHERE child = ? ORDER BY id",
                       child_now(reader_, Id<child::Child>{id}).value);
        if (auto pair = reader_.first<child::ChildMerge>("WHERE id = ?", table == "child_merge" ? id : 0)) {
            row("child", pair->kept.value, nullptr);
            return row("child", pair->gone.value, nullptr);
        }
        if (auto pair = reader_.first<referral::PairVerdict>("WHERE id = ?", table == "match_verdict" ? id : 0)) {
            row("child", pair->child.value, nullptr);
            return row("child", pair->other.value, nullptr);
        }
        if (table == "household")
            return add(
                "SELECT case_file.id FROM case_file JOIN household_child ON household_child.child = case_file.child "
                "WHERE household_child.household = ? ORDER BY case_file.id",
                id);
        const auto& columns = columns_of(table);
        for (const auto& step : steps) {
            const auto at = columns.find(step.column);
            if (at == columns.end()) continue;
            auto next = written ? (*written)(at->second) : std::nullopt;
            if (!next)
                reader_.each(
                    fmt::format("SELECT {} FROM {} WHERE id = ?", step.column, table),
                    [&](Row& found_row) { found_row >> next; }, id);
            if (next) row(std::string(step.table), *next, nullptr);
            return;
        }
    }

    std::set<std::int64_t> found;

private:
    void add(const std::string& query, std::int64_t id) {
        reader_.each(
            query, [&](Row& found_row) { found.insert(found_row.take<std::int64_t>()); }, id);
    }
    const std::map<std::string, int, std::less<>>& columns_of(const std::string& table) {
        auto [known, is_new] = columns_.try_emplace(table);
        auto& places = known->second;
        if (is_new)
            reader_.each(
                "SELECT name, cid FROM pragma_table_info(?) ORDER BY cid",
                [&](Row& column) {
                    auto name = column.take<std::string>();
                    places.emplace(std::move(name), column.take<int>());
                },
                table);
        return places;
    }

    Reader& reader_;
    std::map<std::string, std::map<std::string, int, std::less<>>> columns_;  // by table: name and place
};

}  // namespace

Touched cases_of_change(Reader& reader, ChangeNumber number) {
    const auto payload = payload_of(reader, number);
    Touched touched;
    for (const auto& range : payload.bulk)
        if (range.table == "case_file") touched.imported += range.last - range.first + 1;
    if (touched.imported > 0) return touched;
    Trail trail(reader);
    each_row(
        reader.database(), payload.changeset,
        [&](const std::string& table, std::int64_t id, const ColumnOfRow& column) { trail.row(table, id, &column); });
    for (auto id : trail.found)
        if (const auto found = reader.find(Id<caseload::Case>{id})) touched.references.push_back(found->reference);
    return touched;
}

}  // namespace portage::store
