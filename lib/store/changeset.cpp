#include "store/changeset.hpp"

#include "base/error.hpp"
#include "store/database.hpp"
#include "store/sqlite.hpp"

#include <memory>

namespace portage::store {

namespace {

using Inverse = std::unique_ptr<void, decltype(&sqlite3_free)>;

struct Operation {
    const char* table = nullptr;
    int columns = 0;
    int kind = 0;
};

Operation operation_of(sqlite3_changeset_iter* at) {
    Operation found;
    int indirect = 0;
    sqlite3changeset_op(at, &found.table, &found.columns, &found.kind, &indirect);
    return found;
}

// The id is the first column of every recorded table.
std::int64_t row_of(sqlite3_changeset_iter* at, int kind) {
    sqlite3_value* value = nullptr;
    if (kind == SQLITE_INSERT)
        sqlite3changeset_new(at, 0, &value);
    else
        sqlite3changeset_old(at, 0, &value);
    return value ? sqlite3_value_int64(value) : 0;
}

// As stored; texts are viewed where SQLite keeps them.
Value value_of(sqlite3_value* value) {
    switch (sqlite3_value_type(value)) {
        case SQLITE_INTEGER: return Value::of(std::int64_t{sqlite3_value_int64(value)});
        case SQLITE_FLOAT: return Value::of(sqlite3_value_double(value));
        case SQLITE_TEXT: {
            const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
            return Value::of(std::string_view(text, static_cast<std::size_t>(sqlite3_value_bytes(value))));
        }
        default: return {};
    }
}

int on_clash(void* context, int reason, sqlite3_changeset_iter* at) {
    auto& applied = *static_cast<Applied*>(context);
    // Rows left pointing at nothing are looked for afterwards, where they can be named.
    if (reason == SQLITE_CHANGESET_FOREIGN_KEY) return SQLITE_CHANGESET_OMIT;
    auto operation = operation_of(at);
    Clash clash{operation.table, row_of(at, operation.kind), 0};
    if (reason == SQLITE_CHANGESET_DATA || reason == SQLITE_CHANGESET_CONFLICT) {
        sqlite3_value* value = nullptr;
        if (sqlite3changeset_conflict(at, operation.columns - 1, &value) == SQLITE_OK && value)
            clash.written_by = sqlite3_value_int64(value);
    }
    applied.clashes.push_back(std::move(clash));
    return SQLITE_CHANGESET_OMIT;
}

template <class Each>
void each_operation(Database& database, void* changeset, int size, Each each) {
    sqlite3_changeset_iter* at = nullptr;
    if (sqlite3changeset_start(&at, size, changeset) != SQLITE_OK)
        fail(Fault::not_ours, "{}: what a change wrote cannot be read", database.path());
    while (sqlite3changeset_next(at) == SQLITE_ROW) each(at);
    if (sqlite3changeset_finalize(at) != SQLITE_OK)
        fail(Fault::not_ours, "{}: what a change wrote cannot be read", database.path());
}

}  // namespace

Applied apply_inverse(Database& database, const Blob& changeset) {
    Applied applied;
    if (changeset.empty()) return applied;
    int size = 0;
    void* bytes = nullptr;
    if (sqlite3changeset_invert(static_cast<int>(changeset.size()), changeset.data(), &size, &bytes) != SQLITE_OK)
        fail(Fault::not_ours, "{}: what a change wrote cannot be turned round", database.path());
    Inverse inverse(bytes, &sqlite3_free);

    std::int64_t wanted = 0;
    each_operation(database, bytes, size, [&](sqlite3_changeset_iter*) { ++wanted; });
    auto before = sqlite3_total_changes64(database.handle());
    int code = sqlite3changeset_apply(database.handle(), size, bytes, nullptr, on_clash, &applied);
    if (code != SQLITE_OK) {
        try {
            throw SQLite::Exception(database.handle(), code);
        } catch (const SQLite::Exception&) {
            rethrow(database.path());
        }
    }
    applied.rows = sqlite3_total_changes64(database.handle()) - before;
    if (applied.clashes.empty() && applied.rows != wanted)
        fail(Fault::bug, "{} of {} rows were given back; nothing was changed", applied.rows, wanted);
    return applied;
}

std::vector<Clash> dangling_rows(Reader& reader) {
    std::vector<Clash> found;
    reader.each("SELECT \"table\", rowid FROM pragma_foreign_key_check ORDER BY 1, 2", [&](Row& row) {
        auto& clash = found.emplace_back();
        row >> clash.table >> clash.row;
    });
    for (auto& clash : found)
        clash.written_by = reader.one<std::int64_t>("SELECT change FROM " + clash.table + " WHERE id = ?", clash.row);
    return found;
}

void each_row(Database& database, const Blob& changeset,
              const std::function<void(const std::string& table, std::int64_t row, const ColumnOfRow& column)>& take) {
    if (changeset.empty()) return;
    Blob copy = changeset;
    each_operation(database, copy.data(), static_cast<int>(copy.size()), [&](sqlite3_changeset_iter* at) {
        auto operation = operation_of(at);
        take(operation.table, row_of(at, operation.kind), [&](int column) -> std::optional<std::int64_t> {
            sqlite3_value* value = nullptr;
            if (operation.kind != SQLITE_DELETE) sqlite3changeset_new(at, column, &value);
            if (!value && operation.kind != SQLITE_INSERT) sqlite3changeset_old(at, column, &value);
            if (!value || sqlite3_value_type(value) != SQLITE_INTEGER) return {};
            return sqlite3_value_int64(value);
        });
    });
}

void each_write(Database& database, const Blob& changeset, const std::function<void(const RowWrite&)>& take) {
    if (changeset.empty()) return;
    Blob copy = changeset;
    each_operation(database, copy.data(), static_cast<int>(copy.size()), [&](sqlite3_changeset_iter* at) {
        const auto operation = operation_of(at);
        RowWrite write{.table = operation.table, .row = row_of(at, operation.kind)};
        if (operation.kind == SQLITE_INSERT) write.kind = RowWrite::Kind::inserted;
        if (operation.kind == SQLITE_DELETE) write.kind = RowWrite::Kind::removed;
        write.before = [&](int column) -> std::optional<Value> {
            sqlite3_value* value = nullptr;
            if (operation.kind != SQLITE_INSERT) sqlite3changeset_old(at, column, &value);
            return value ? std::optional(value_of(value)) : std::nullopt;
        };
        take(write);
    });
}

std::vector<Clash> rows_written(Database& database, const Blob& changeset) {
    std::vector<Clash> found;
    if (changeset.empty()) return found;
    Blob copy = changeset;
    each_operation(database, copy.data(), static_cast<int>(copy.size()), [&](sqlite3_changeset_iter* at) {
        auto operation = operation_of(at);
        found.push_back({operation.table, row_of(at, operation.kind), 0});
    });
    return found;
}

}  // namespace portage::store
