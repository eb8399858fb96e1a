#include "store/bound.hpp"

namespace portage::store {

Digest origin_of(Reader& reader) {
    Hasher hasher;
    reader.each("SELECT file_id, authority, prefix, rehearsal, created_at FROM service ORDER BY id", [&](Row& row) {
        for (int i = 0; i < 3; ++i) hasher.field(row.take<std::string>());
        hasher.number(row.take<std::int64_t>()).field(row.take<std::string>());
    });
    return hasher.finish();
}

std::string issued_digest(Reader& reader, ChangeNumber number) {
    Hasher hasher;
    bool any = false;
    reader.each(
        "SELECT kind, about, sent_to, on_day FROM issued WHERE change = ? ORDER BY id",
        [&](Row& row) {
            any = true;
            for (int i = 0; i < 4; ++i) hasher.field(row.take<std::string>());
        },
        number);
    return any ? to_hex(hasher.finish()) : std::string();
}

std::optional<int> year_that_would_repeat(Reader& reader) {
    std::optional<int> found;
    // K26-0417T is the 417th of 2026: the prefix before it, a check letter behind.
    reader.each(
        "WITH used AS (SELECT reference FROM case_file UNION ALL SELECT reference FROM case_alias), "
        "given AS (SELECT 2000 + substr(u.reference, length(s.prefix) + 1, 2) AS year, "
        "CAST(substr(u.reference, length(s.prefix) + 4, length(u.reference) - length(s.prefix) - 4) AS INTEGER) AS "
        "number "
        "FROM used u, service s) "
        "SELECT given.year FROM given LEFT JOIN reference_counter c ON c.year = given.year "
        "WHERE given.number >= coalesce(c.next, 1) ORDER BY 1 LIMIT 1",
        [&](Row& row) { found = row.take<int>(); });
    return found;
}

}  // namespace portage::store
