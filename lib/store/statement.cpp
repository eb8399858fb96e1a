#include "store/statement.hpp"

#include "store/sqlite.hpp"

namespace portage::store {

Statement::Statement(sqlite3* database, std::string_view sql) : database_(database) {
    check(sqlite3_prepare_v3(database, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement_,
                             nullptr));
}

Statement::~Statement() { sqlite3_finalize(statement_); }

void Statement::check(int code) const {
    if (code != SQLITE_OK) throw SQLite::Exception(database_, code);
}

void Statement::bind(int at, const Value& value) {
    auto size = static_cast<int>(value.text().size());
    // The words of a Value that holds them itself go when it goes.
    auto keep = value.bytes.data() ? SQLITE_STATIC : SQLITE_TRANSIENT;
    switch (value.kind) {
        case Value::Kind::null: return check(sqlite3_bind_null(statement_, at));
        case Value::Kind::integer: return check(sqlite3_bind_int64(statement_, at, value.integer));
        case Value::Kind::real: return check(sqlite3_bind_double(statement_, at, value.real));
        case Value::Kind::text: return check(sqlite3_bind_text(statement_, at, value.text().data(), size, keep));
        case Value::Kind::blob:
            if (size == 0) return check(sqlite3_bind_zeroblob(statement_, at, 0));
            return check(sqlite3_bind_blob(statement_, at, value.bytes.data(), size, SQLITE_STATIC));
    }
}

bool Statement::step() {
    int code = sqlite3_step(statement_);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    throw SQLite::Exception(database_, code);
}

void Statement::reset() {
    sqlite3_reset(statement_);  // its code repeats that of the last step, which was told
    sqlite3_clear_bindings(statement_);
}

int Statement::run() {
    while (step()) {
    }
    sqlite3_reset(statement_);
    return sqlite3_changes(database_);
}

int Statement::columns() const { return sqlite3_column_count(statement_); }
bool Statement::is_null(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }
std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(statement_, column); }
double Statement::real(int column) const { return sqlite3_column_double(statement_, column); }

std::string_view Statement::bytes(int column) const {
    // sqlite3_column_blob gives a text's letters too, and no conversion; null for an empty value.
    const auto* from = static_cast<const char*>(sqlite3_column_blob(statement_, column));
    return {from ? from : "", static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

Value Statement::value(int column) const {
    switch (sqlite3_column_type(statement_, column)) {
        case SQLITE_INTEGER: return Value::of(integer(column));
        case SQLITE_FLOAT: return Value::of(real(column));
        case SQLITE_TEXT: return {.kind = Value::Kind::text, .bytes = bytes(column)};
        case SQLITE_BLOB: return {.kind = Value::Kind::blob, .bytes = bytes(column)};
        default: return {};
    }
}

}  // namespace portage::store
