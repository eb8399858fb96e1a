// Two records made one, taken apart again.
#include "base/error.hpp"
#include "store/merge_parts.hpp"

#include <algorithm>

namespace portage::store {

namespace {

using child::ChildMerge;
using child::MergeStep;

std::string name_of(Reader& reader, Id<child::Child> record) {
    auto references = references_of(reader, record);
    return references.empty() ? "a record without a case" : "the record of " + references.front();
}

// The first joining after `merge` that built on it.
std::optional<ChildMerge> built_on(Reader& reader, const ChildMerge& merge) {
    if (auto into = reader.get(merge.kept).merged_into)
        return reader.first<ChildMerge>("WHERE kept = ? AND gone = ? AND parted_on IS NULL ORDER BY id DESC LIMIT 1",
                                        into, merge.kept);
    std::optional<Id<ChildMerge>> later;
    reader.each(
        "SELECT min(l.id) FROM child_merge l JOIN merge_step t ON t.child_merge = l.id JOIN merge_step m "
        "ON m.child_merge = ?1 AND m.place = t.place AND m.row_id = t.row_id AND "
        "(m.field IS t.field OR m.field IS NULL OR t.field IS NULL) "
        "WHERE l.kept = ?2 AND l.id > ?1 AND l.parted_on IS NULL",
        [&](Row& row) { row >> later; }, merge.id, merge.kept);
    if (!later) return {};
    return reader.find(*later);
}

class Parting {
public:
    Parting(Writer& writer, const ChildMerge& merge) : writer_(writer) { parted.merge = merge; }

    void take_back(const MergeStep& step) {
        bool back = step.field ? value_back(step) : step.was ? row_back(step) : row_out(step);
        if (back) {
            ++parted.taken_back;
            return;
        }
        auto what = called(step.place == "child" && step.field ? "child." + *step.field : step.place, 1);
        if (std::find(parted.stayed.begin(), parted.stayed.end(), what) == parted.stayed.end())
            parted.stayed.push_back(what);
    }
    Parted parted;

private:
    bool value_back(const MergeStep& step) {
        auto now = value_as_json(writer_, step.place, step.row, *step.field);
        if (!now || now != step.became) return false;
        writer_.run("UPDATE " + step.place + " SET " + *step.field + " = json_extract(?, '$'), change = ? WHERE id = ?",
                    step.was, writer_.number(), step.row);
        return true;
    }
    bool row_back(const MergeStep& step) {
        if (row_as_json(writer_, step.place, step.row)) return false;
        std::string names, values;
        for (const auto& column : columns_of_place(writer_, step.place)) {
            names += column + ", ";
            values += "json_extract(?1, '$." + column + "'), ";
        }
        writer_.run("INSERT INTO " + step.place + " (" + names + "change) SELECT " + values + "?2", step.was,
                    writer_.number());
        return true;
    }
    bool row_out(const MergeStep& step) {
        if (row_as_json(writer_, step.place, step.row) != step.became) return false;
        writer_.run("DELETE FROM " + step.place + " WHERE id = ?", step.row);
        return true;
    }

    Writer& writer_;
};

// What was entered or changed under the kept child since, and is no part of the joining.
std::vector<std::string> written_since(Reader& reader, const ChildMerge& merge) {
    auto when = reader.one<ChangeNumber>("SELECT change FROM child_merge WHERE id = ?", merge.id);
    std::map<std::string, int> tally;
    auto look = [&](const std::string& place, const std::string& mine) {
        auto n = reader.one<int>("SELECT count(*) FROM " + place + " WHERE " + mine +
                                     " AND change > ?2 AND id NOT IN "
                                     "(SELECT row_id FROM merge_step WHERE child_merge = ?3 AND place = ?4)",
                                 merge.kept, when, merge.id, place);
        if (n > 0) tally[place] += n;
    };
    for (const char* place :
         {"household_child", "child_carer", "consent", "attendance", "diagnosis", "circumstance", "professional"})
        look(place, "child = ?1");
    for (const auto& place : tables_of_a_case())
        if (place != "case_alias") look(place, "case_file IN (SELECT id FROM case_file WHERE child = ?1)");
    std::vector<std::string> words;
    for (const auto& [place, n] : tally) words.push_back(called(place, n));
    return words;
}

}  // namespace

Parted part_children(Writer& writer, Id<ChildMerge> id, Date on) {
    auto merge = writer.get(id);
    if (merge.parted_on)
        fail(Fault::refused, "the two records were taken apart already, on {}", to_uk(*merge.parted_on));
    if (auto later = built_on(writer, merge))
        fail(Fault::refused, "{} was joined with {} on {}, which built on this: take those two apart first",
             name_of(writer, later->gone), name_of(writer, later->kept), to_uk(later->on));
    Parting parting(writer, merge);
    for (const auto& step : writer.all<MergeStep>("WHERE child_merge = ? ORDER BY id DESC", id))
        parting.take_back(step);
    parting.parted.since = written_since(writer, merge);
    merge.parted_on = on;
    writer.update(merge);
    parting.parted.merge = merge;
    return std::move(parting.parted);
}

}  // namespace portage::store
