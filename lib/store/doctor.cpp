#include "store/doctor.hpp"

#include "base/error.hpp"
#include "store/bound.hpp"
#include "store/database.hpp"
#include "store/postcodes.hpp"
#include "store/schema.hpp"
#include "store/undo.hpp"

namespace portage::store {

namespace {

Finding integrity(Reader& reader) {
    std::vector<std::string> faults;
    reader.each("PRAGMA integrity_check(20)", [&](Row& row) { faults.push_back(row.take<std::string>()); });
    if (faults == std::vector<std::string>{"ok"}) return {"integrity", true, "every page is readable and in order"};
    return {"integrity", false,
            fmt::format("the file is damaged: {}; restore the newest backup, keep this file", join(faults, "; "))};
}

Finding references(Reader& reader) {
    auto loose = reader.one<std::int64_t>("SELECT count(*) FROM pragma_foreign_key_check");
    if (loose) return {"references", false, count(loose, "row points", "rows point") + " at rows that are not there"};
    if (auto year = year_that_would_repeat(reader))
        return {
            "references", false,
            fmt::format("the next case reference of {} would be one in use already: its counter was put back", *year)};
    return {"references", true, "every row points at rows that are there"};
}

Finding schema(Reader& reader) {
    auto fresh = Database::in_memory();
    Reader model(fresh);
    if (auto version = reader.one<int>("PRAGMA user_version"); version != newest_schema())
        return {"schema", false, fmt::format("the file says schema {}, portage writes {}", version, newest_schema())};
    if (schema_fingerprint(reader) == schema_fingerprint(model))
        return {"schema", true, "the tables are as portage made them"};
    return {"schema", false, "the tables are not as portage made them: something else altered the file"};
}

Finding chain(Reader& reader) {
    Digest previous = origin_of(reader);
    ChangeNumber expected = 0;
    for (const auto& change : all_changes(reader)) {
        ++expected;
        if (change.number != expected) return {"chain", false, fmt::format("change C{} is missing", expected)};
        if (expected == 1 && change.previous != previous)
            return {"chain", false, "whose file it is, or whether it is a rehearsal, is not as init made it"};
        if (change.previous != previous || hash_of(change) != change.hash)
            return {"chain", false, fmt::format("change C{} is not as it was entered", change.number)};
        auto payload = payload_of(reader, change.number);
        if (payload.disposed)
            return {"chain", false,
                    fmt::format("what change C{} wrote is gone: it cannot be taken back, nor later rows "
                                "compared",
                                change.number)};
        if (digest_of(payload) != change.payload_digest)
            return {"chain", false, fmt::format("what change C{} wrote is not as it was entered", change.number)};
        if (issued_digest(reader, change.number) != payload.issued)
            return {"chain", false,
                    fmt::format("what left the building with change C{} is not as it was entered", change.number)};
        previous = change.hash;
    }
    auto strays = reader.one<std::int64_t>("SELECT count(*) FROM issued WHERE change NOT IN (SELECT seq FROM change)") +
                  reader.one<std::int64_t>("SELECT count(*) FROM payload WHERE change NOT IN (SELECT seq FROM change)");
    if (strays) return {"chain", false, count(strays, "row") + " of a change that is not there"};
    return {"chain", true, count(expected, "change") + ", each bound to the one before"};
}

Finding rows(Database& database, Reader& reader) {
    for (const auto& change : all_changes(reader))
        if (payload_of(reader, change.number).disposed)
            return {"rows", false, fmt::format("not compared: what C{} wrote is gone", change.number)};
    auto copy = Database::copy_in_memory(database);
    try {
        rewind(copy, 0);
    } catch (const Error& error) {
        return {"rows", false, error.what()};
    }
    Reader empty(copy);
    for (const auto& table : recorded_tables()) {
        auto left = empty.one<std::int64_t>("SELECT count(*) FROM " + table);
        if (left) return {"rows", false, fmt::format("{} in {} that no change wrote", count(left, "row"), table)};
    }
    return {"rows", true, "every row is as a change left it"};
}

// Its rows are in no change: the edition that brought them says what they were.
std::optional<Finding> postcodes(Reader& reader) {
    const auto edition = postcode_edition(reader);
    if (!edition) return {};
    if (auto wrong = wrong_with_postcodes(reader)) return Finding{"postcodes", false, *wrong};
    return Finding{
        "postcodes", true,
        fmt::format("{}, {}, since C{}", edition->name, count(edition->postcodes, "postcode"), edition->change)};
}

}  // namespace

std::string schema_fingerprint(Reader& reader) {
    Hasher hasher;
    reader.each("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema ORDER BY type, name", [&](Row& row) {
        for (int i = 0; i < 4; ++i) hasher.field(row.take<std::string>());
    });
    return to_hex(hasher.finish());
}

std::vector<Finding> examine(Database& database) {
    Reader reader(database);
    auto whole = integrity(reader);
    if (!whole.well) return {whole};
    std::vector<Finding> all = {whole, references(reader), schema(reader), chain(reader), rows(database, reader)};
    if (auto found = postcodes(reader)) all.push_back(std::move(*found));
    return all;
}

}  // namespace portage::store
