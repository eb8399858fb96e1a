#include "store/undo.hpp"

#include "base/error.hpp"
#include "store/changeset.hpp"
#include "store/database.hpp"
#include "store/import_undo.hpp"
#include "store/matching.hpp"
#include "store/schema.hpp"

#include <algorithm>
#include <set>

namespace portage::store {

namespace {

const std::set<std::string, std::less<>> never_undone = {"init", "migrate", "postcode import"};

// The later change that removed a row which is gone.
ChangeNumber remover_of(Reader& reader, const Clash& clash, ChangeNumber after) {
    ChangeNumber last = reader.one<std::int64_t>("SELECT coalesce(max(seq), 0) FROM change");
    for (ChangeNumber number = last; number > after; --number) {
        auto payload = payload_of(reader, number);
        for (const auto& row : rows_written(reader.database(), payload.changeset))
            if (row.table == clash.table && row.row == clash.row) return number;
    }
    return 0;
}

[[noreturn]] void refuse(Reader& reader, const Change& change, const std::vector<Clash>& clashes) {
    std::set<ChangeNumber> later;
    for (const auto& clash : clashes) {
        auto writer = clash.written_by > change.number ? clash.written_by : remover_of(reader, clash, change.number);
        if (writer > change.number) later.insert(writer);
    }
    std::vector<std::string> names;
    for (auto number : later) {
        auto found = find_change(reader, number);
        names.push_back(fmt::format("C{} ({})", number, found ? found->verb : "?"));
    }
    if (names.empty())
        fail(Fault::not_ours, "C{} cannot be undone: rows it wrote were changed outside portage; see 'portage doctor'",
             change.number);
    fail(Fault::refused, "C{} ({}) cannot be undone: {} built on it since; undo {} first", change.number, change.verb,
         in_words(names), names.size() == 1 ? "that" : "those");
}

// Weights are written with the first import that went by them; later ones point at the same row.
std::vector<referral::WeightSet> weights_in_use(Reader& reader, ChangeNumber change) {
    return reader.all<referral::WeightSet>(
        "WHERE change = ?1 AND EXISTS (SELECT 1 FROM batch_weights b WHERE b.weight_set = weight_set.id AND "
        "b.change <> ?1) ORDER BY id",
        change);
}

// Referrals given back though the same row of a file has come again since.
std::vector<Clash> rows_come_twice(Reader& reader) {
    std::vector<Clash> found;
    reader.each(
        "SELECT DISTINCT b.id, b.change FROM row_key k JOIN row_key l ON l.key = k.key AND l.referral > k.referral "
        "JOIN referral a ON a.id = k.referral JOIN referral b ON b.id = l.referral ORDER BY 1",
        [&](Row& row) {
            auto& clash = found.emplace_back(Clash{"referral", 0, 0});
            row >> clash.row >> clash.written_by;
        });
    return found;
}

}  // namespace

Undone undo(Writer& writer, const Change& change) {
    if (change.verb == "postcode import")
        fail(Fault::refused, "C{}: a postcode directory cannot be taken back; import the edition you want in its place",
             change.number);
    if (never_undone.contains(change.verb))
        fail(Fault::refused, "C{}: {} cannot be undone", change.number, change.verb);
    if (change.undone_by) {
        auto by = find_change(writer, *change.undone_by);
        if (by && !by->undone_by)
            fail(Fault::refused, "C{} ({}) was undone already, by C{}", change.number, change.verb, *change.undone_by);
    }
    auto payload = payload_of(writer, change.number);
    if (payload.disposed)
        fail(Fault::refused, "C{} ({}) cannot be undone: what it wrote has been disposed of", change.number,
             change.verb);

    auto dangling_before = dangling_rows(writer);
    auto weights = weights_in_use(writer, change.number);
    Undone result;
    auto applied = apply_inverse(writer.database(), payload.changeset);
    if (!applied.clashes.empty()) refuse(writer, change, applied.clashes);
    for (const auto& set : weights)
        writer.run("INSERT INTO weight_set (id, version, digest, text, on_day, change) VALUES (?, ?, ?, ?, ?, ?)",
                   set.id, set.version, set.digest, set.text, set.on, change.number);
    result.rows = applied.rows;
    auto removed = remove_bulk(writer, change, payload.bulk);
    if (!removed.clashes.empty()) refuse(writer, change, removed.clashes);
    result.rows += removed.rows;
    result.kept = removed.kept;
    auto dangling = dangling_rows(writer);
    if (dangling.size() > dangling_before.size()) refuse(writer, change, dangling);
    if (change.undoes)
        if (auto twice = rows_come_twice(writer); !twice.empty()) refuse(writer, change, twice);

    writer.each(
        "SELECT kind, about, sent_to, on_day FROM issued WHERE change = ? ORDER BY id",
        [&](Row& row) {
            auto kind = row.take<std::string>(), about = row.take<std::string>(), to = row.take<std::string>();
            result.tell_family.push_back(fmt::format("tell the family: a {} about {} went to {} on {}", kind, about, to,
                                                     to_uk(row.take<Date>())));
        },
        change.number);
    return result;
}

void rewind(Database& copy, ChangeNumber last) {
    copy.run("PRAGMA query_only = OFF; PRAGMA foreign_keys = OFF; BEGIN");
    Reader reader(copy, Reader::Within{});
    std::vector<ChangeNumber> later;
    reader.each(
        "SELECT seq FROM change WHERE seq > ? ORDER BY seq DESC",
        [&](Row& row) { later.push_back(row.take<std::int64_t>()); }, last);
    for (auto number : later) {
        auto payload = payload_of(reader, number);
        if (payload.disposed) fail(Fault::refused, "C{} was disposed of: the file cannot be read as before it", number);
        auto applied = apply_inverse(copy, payload.changeset);
        if (!applied.clashes.empty())
            fail(Fault::not_ours, "{} row {} is not as C{} left it: it was changed outside portage",
                 applied.clashes.front().table, applied.clashes.front().row, number);
        for (auto range = payload.bulk.rbegin(); range != payload.bulk.rend(); ++range) {
            if (digest_of_rows(reader, range->table, range->first, range->last) != range->digest)
                fail(Fault::not_ours, "{} rows {} to {} are not as C{} left them: changed outside portage",
                     range->table, range->first, range->last, number);
            reader.each(
                "DELETE FROM " + range->table + " WHERE id BETWEEN ? AND ?", [](Row&) {}, range->first, range->last);
        }
    }
    // What was entered, and what left the building, is known no more than the rows are.
    for (const char* table : {"payload", "issued"})
        reader.each(
            std::string("DELETE FROM ") + table + " WHERE change > ?", [](Row&) {}, last);
    reader.each(
        "DELETE FROM change WHERE seq > ?", [](Row&) {}, last);
    copy.run("COMMIT; PRAGMA foreign_keys = ON");
}

ChangeNumber last_change_by(Reader& reader, Instant at) {
    // The clock may have been put back between two changes: everything before the first late one counts.
    return reader.one<std::int64_t>(
        "SELECT coalesce((SELECT min(seq) - 1 FROM change WHERE at > ?), (SELECT max(seq) FROM change), 0)", at);
}

}  // namespace portage::store
