#include "store/change.hpp"

#include "base/error.hpp"
#include "store/database.hpp"
#include "store/schema.hpp"
#include "store/sqlite.hpp"
#include "store/statement.hpp"

#include <algorithm>
#include <array>

namespace portage::store {

namespace {

constexpr std::size_t largest_part = 512 << 10;

constexpr std::string_view change_columns =
    "SELECT c.seq, c.at, c.actor, c.verb, c.reason, c.schema, c.undoes, c.previous, c.payload_digest, c.hash, "
    "(SELECT max(u.seq) FROM change u WHERE u.undoes = c.seq) FROM change c ";

Digest take_digest(Row& row) {
    auto blob = row.take<Blob>();
    return digest_from_bytes({reinterpret_cast<const char*>(blob.data()), blob.size()});
}

template <class... Args>
std::vector<Change> read_changes(Reader& reader, std::string_view rest, const Args&... args) {
    std::vector<Change> found;
    reader.each(
        std::string(change_columns) + std::string(rest),
        [&](Row& row) {
            auto& c = found.emplace_back();
            row >> c.number >> c.at >> c.actor >> c.verb >> c.reason >> c.schema >> c.undoes;
            c.previous = take_digest(row);
            c.payload_digest = take_digest(row);
            c.hash = take_digest(row);
            row >> c.undone_by;
        },
        args...);
    return found;
}

std::string_view view(const Blob& blob) { return {reinterpret_cast<const char*>(blob.data()), blob.size()}; }
Blob blob_of(std::string_view text) { return {text.begin(), text.end()}; }

}  // namespace

std::vector<Change> latest_changes(Reader& reader, int most) {
    return read_changes(reader, "ORDER BY c.seq DESC LIMIT ?", most);
}

std::vector<Change> all_changes(Reader& reader) { return read_changes(reader, "ORDER BY c.seq"); }

ChangeNumber last_change(Reader& reader) {
    return reader.one<ChangeNumber>("SELECT coalesce(max(seq), 0) FROM change");
}

std::optional<Change> find_change(Reader& reader, ChangeNumber number) {
    auto found = read_changes(reader, "WHERE c.seq = ?", number);
    if (found.empty()) return {};
    return found.front();
}

Digest hash_of(const Change& change) {
    Hasher hasher;
    hasher.bytes(as_bytes(change.previous)).number(change.number).field(to_iso(change.at)).field(change.actor);
    hasher.field(change.verb).number(change.reason.has_value()).field(change.reason.value_or(""));
    hasher.number(change.schema).number(change.undoes.value_or(0)).bytes(as_bytes(change.payload_digest));
    return hasher.finish();
}

Payload payload_of(Reader& reader, ChangeNumber number) {
    Payload payload;
    payload.disposed = true;
    reader.each(
        "SELECT kind, content FROM payload WHERE change = ? ORDER BY part",
        [&](Row& row) {
            payload.disposed = false;
            auto kind = row.take<std::string>();
            auto content = row.take<Blob>();
            if (kind == "salt") payload.salt = content;
            if (kind == "changeset") payload.changeset.insert(payload.changeset.end(), content.begin(), content.end());
            if (kind == "facts") payload.facts.append(view(content));
            if (kind == "issued") payload.issued.append(view(content));
            if (kind == "bulk") {
                auto words = split(view(content), ' ');
                if (words.size() != 4) fail(Fault::not_ours, "C{}: its bulk record cannot be read", number);
                auto& range = payload.bulk.emplace_back();
                range.table = words[0];
                range.first = std::stoll(words[1]);
                range.last = std::stoll(words[2]);
                for (std::size_t i = 0; i < range.digest.size() && words[3].size() == 64; ++i)
                    range.digest[i] = static_cast<unsigned char>(std::stoi(words[3].substr(2 * i, 2), nullptr, 16));
            }
        },
        number);
    return payload;
}

std::vector<PayloadPart> parts_of(const Payload& payload) {
    std::vector<PayloadPart> parts{{"salt", payload.salt}};
    for (std::size_t at = 0; at < payload.changeset.size(); at += largest_part) {
        auto from = payload.changeset.begin() + static_cast<std::ptrdiff_t>(at);
        auto length = std::min(largest_part, payload.changeset.size() - at);
        parts.push_back({"changeset", Blob(from, from + static_cast<std::ptrdiff_t>(length))});
    }
    for (const auto& range : payload.bulk)
        parts.push_back(
            {"bulk", blob_of(fmt::format("{} {} {} {}", range.table, range.first, range.last, to_hex(range.digest)))});
    if (!payload.facts.empty()) parts.push_back({"facts", blob_of(payload.facts)});
    if (!payload.issued.empty()) parts.push_back({"issued", blob_of(payload.issued)});
    return parts;
}

Digest digest_of(const Payload& payload) {
    Hasher hasher;
    for (const auto& part : parts_of(payload)) hasher.field(part.kind).field(view(part.content));
    return hasher.finish();
}

void append_hashed(std::string& bytes, const Value& value) {
    const auto kind = static_cast<char>(value.kind);
    auto number = [&](std::uint64_t bits) {
        std::array<char, 9> little = {kind};
        for (std::size_t i = 0; i < 8; ++i) little[i + 1] = static_cast<char>(bits >> (8 * i));
        bytes.append(little.data(), little.size());
    };
    switch (value.kind) {
        case Value::Kind::null: bytes += kind; break;
        case Value::Kind::integer: number(static_cast<std::uint64_t>(value.integer)); break;
        case Value::Kind::real: bytes += fmt::format("{}{:.17g};", kind, value.real); break;
        case Value::Kind::text:
        case Value::Kind::blob: number(value.text().size()); bytes += value.text();
    }
}

void RowHasher::value(const Value& value) {
    append_hashed(waiting_, value);
    if (waiting_.size() > 60'000) flush();
}

void RowHasher::flush() {
    hasher_.bytes(waiting_);
    waiting_.clear();
}

Digest RowHasher::finish() {
    flush();
    return hasher_.finish();
}

Digest digest_of_rows(Reader& reader, const std::string& table, std::int64_t first, std::int64_t last,
                      std::int64_t* rows) {
    RowHasher hasher;
    std::int64_t counted = 0;
    try {
        auto& statement =
            reader.database().prepared("SELECT * FROM " + table + " WHERE id BETWEEN ? AND ? ORDER BY id");
        statement.bind(1, Value::of(first));
        statement.bind(2, Value::of(last));
        while (statement.step()) {
            ++counted;
            for (int i = 0; i < statement.columns(); ++i) hasher.value(statement.value(i));
        }
        statement.reset();
    } catch (const SQLite::Exception&) {
        rethrow(reader.database().path());
    }
    if (rows) *rows = counted;
    return hasher.finish();
}

// Also where the table is not there yet.
bool has_rows(Reader& reader, const std::string& table) {
    if (!reader.one<bool>("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?", table)) return false;
    return reader.one<bool>("SELECT EXISTS (SELECT 1 FROM " + table + ")");
}

Digest logical_digest(Reader& reader) {
    Hasher hasher;
    for (std::size_t i = 0; i < recorded_tables().size(); ++i) {
        const auto& table = recorded_tables()[i];
        if (i >= tables_of_schema_1 && !has_rows(reader, table)) continue;
        hasher.field(table).bytes(as_bytes(digest_of_rows(reader, table, 0, std::numeric_limits<std::int64_t>::max())));
    }
    return hasher.finish();
}

}  // namespace portage::store
