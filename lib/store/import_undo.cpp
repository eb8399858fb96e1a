#include "store/import_undo.hpp"

#include "store/database.hpp"
#include "store/schema.hpp"

#include <algorithm>
#include <map>

namespace portage::store {

namespace {

// Rows many referrals share. Keeping one does not keep every referral that points at it.
const std::set<std::string, std::less<>> shared_tables = {"batch", "setting", "worker", "edition", "venue"};

// What a search found, of two children. Nobody worked on either for that: it goes with whichever goes.
constexpr std::string_view found_pairs = "match_pair";

struct Reference {
    std::string column, parent;
};

std::vector<Reference> references_of(Reader& reader, const std::string& table) {
    std::vector<Reference> found;
    reader.each(
        "SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?) ORDER BY 1",
        [&](Row& row) {
            auto& reference = found.emplace_back();
            row >> reference.column >> reference.parent;
        },
        table);
    return found;
}

// The rows of one change, and which of them must stay.
class Keeper {
public:
    Keeper(Writer& writer, ChangeNumber change, const std::vector<BulkRange>& ranges)
        : writer_(writer), change_(change) {
        for (const auto& range : ranges) ranges_[range.table] = &range;
    }

    // Marks rows written or pointed at by later changes, then whatever belongs with them.
    std::vector<Clash> find() {
        std::vector<Clash> touched;
        for (const auto& [table, range] : ranges_)
            writer_.each(
                "SELECT id, change FROM " + table + " WHERE id BETWEEN ? AND ? AND change <> ? ORDER BY id",
                [&](Row& row) {
                    auto& clash = touched.emplace_back(Clash{table, 0, 0});
                    row >> clash.row >> clash.written_by;
                },
                range->first, range->last, change_);
        for (const auto& table : recorded_tables())
            for (const auto& reference : references_of(writer_, table)) {
                auto parent = ranges_.find(reference.parent);
                if (parent == ranges_.end() || shared_tables.contains(reference.parent) || table == found_pairs)
                    continue;
                writer_.each(
                    "SELECT " + reference.column + ", max(change) FROM " + table + " WHERE " + reference.column +
                        " BETWEEN ? AND ? AND change <> ? GROUP BY 1 ORDER BY 1",
                    [&](Row& row) {
                        auto& clash = touched.emplace_back(Clash{reference.parent, 0, 0});
                        row >> clash.row >> clash.written_by;
                    },
                    parent->second->first, parent->second->last, change_);
            }
        for (const auto& clash : touched) keep(clash.table, clash.row);
        spread();
        remove_pairs();
        return touched;
    }

    bool kept(const std::string& table, std::int64_t row) const {
        auto found = kept_.find(table);
        return found != kept_.end() && found->second.contains(row);
    }
    const std::set<std::int64_t>& kept(const std::string& table) { return kept_[table]; }

private:
    void keep(const std::string& table, std::int64_t row) {
        if (kept_[table].insert(row).second) fresh_.push_back({table, row, 0});
    }
    bool mine(const std::string& table, std::int64_t row) const {
        auto found = ranges_.find(table);
        return found != ranges_.end() && row >= found->second->first && row <= found->second->last;
    }
    // Pairs of which a child goes, whichever change found them; the others of this one's stay.
    void remove_pairs() {
        auto children = ranges_.find("child");
        if (children == ranges_.end()) return;
        const auto goes = [&](std::int64_t child) {
            return child >= children->second->first && child <= children->second->last && !kept("child", child);
        };
        std::vector<std::int64_t> gone;
        writer_.each("SELECT id, child, other FROM match_pair ORDER BY id", [&](Row& row) {
            const auto id = row.take<std::int64_t>(), child = row.take<std::int64_t>(),
                       other = row.take<std::int64_t>();
            if (goes(child) || goes(other))
                gone.push_back(id);
            else if (mine(std::string(found_pairs), id))
                kept_[std::string(found_pairs)].insert(id);
        });
        for (auto id : gone)
            if (!mine(std::string(found_pairs), id)) writer_.run("DELETE FROM match_pair WHERE id = ?", id);
    }
    void spread() {
        while (!fresh_.empty()) {
            Clash here = fresh_.back();
            fresh_.pop_back();
            for (const auto& reference : references_of(writer_, here.table))  // what it points at
                writer_.each(
                    "SELECT " + reference.column + " FROM " + here.table + " WHERE id = ? AND " + reference.column +
                        " IS NOT NULL",
                    [&](Row& row) {
                        auto parent = row.take<std::int64_t>();
                        if (mine(reference.parent, parent)) keep(reference.parent, parent);
                    },
                    here.row);
            if (shared_tables.contains(here.table)) continue;
            for (const auto& [table, range] : ranges_)  // what points at it
                for (const auto& reference : references_of(writer_, table))
                    if (reference.parent == here.table && table != found_pairs)
                        writer_.each(
                            "SELECT id FROM " + table + " WHERE " + reference.column +
                                " = ? AND id BETWEEN ? AND ? ORDER BY id",
                            [&](Row& row) { keep(table, row.take<std::int64_t>()); }, here.row, range->first,
                            range->last);
        }
    }

    Writer& writer_;
    ChangeNumber change_;
    std::map<std::string, const BulkRange*, std::less<>> ranges_;
    std::map<std::string, std::set<std::int64_t>, std::less<>> kept_;
    std::vector<Clash> fresh_;
};

}  // namespace

BulkRemoved remove_bulk(Writer& writer, const Change& change, const std::vector<BulkRange>& ranges) {
    BulkRemoved result;
    if (ranges.empty()) return result;
    Keeper keeper(writer, change.number, ranges);
    auto touched = keeper.find();
    if (!touched.empty() && change.verb != "refer import") {
        result.clashes = touched;
        return result;
    }
    for (auto id : keeper.kept("case_file"))
        result.kept.push_back(writer.one<std::string>("SELECT reference FROM case_file WHERE id = ?", id));

    std::map<std::string, const BulkRange*, std::less<>> by_table;
    for (const auto& range : ranges) by_table[range.table] = &range;
    const auto& tables = recorded_tables();
    for (auto table = tables.rbegin(); table != tables.rend(); ++table) {  // those that point before those pointed at
        auto range = by_table.find(*table);
        if (range == by_table.end()) continue;
        for (auto id = range->second->first; id <= range->second->last; ++id) {
            if (keeper.kept(*table, id)) continue;
            writer.run("DELETE FROM " + *table + " WHERE id = ?", id);
            ++result.rows;
        }
    }
    return result;
}

}  // namespace portage::store
