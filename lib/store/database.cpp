#include "store/database.hpp"

#include "base/error.hpp"
#include "store/schema.hpp"
#include "store/sqlite.hpp"
#include "store/statement.hpp"

#include <sys/stat.h>

namespace portage::store {

namespace {

bool exists(const std::string& path) {
    struct stat found {};
    return ::stat(path.c_str(), &found) == 0;
}

void check(int code, sqlite3* database) {
    if (code != SQLITE_OK) throw SQLite::Exception(database, code);
}

// Unlike the pragma of references, this may be said within a transaction. Statements are prepared anew.
void hold_rows_against_schema(sqlite3* database, bool yes) {
    check(sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_FKEY, yes ? 1 : 0, nullptr), database);
    const char* checks = yes ? "PRAGMA ignore_check_constraints = OFF" : "PRAGMA ignore_check_constraints = ON";
    check(sqlite3_exec(database, checks, nullptr, nullptr, nullptr), database);
}

}  // namespace

void rethrow(const std::string& path) {
    try {
        throw;
    } catch (const SQLite::Exception& error) {
        int code = error.getErrorCode() & 0xFF;
        switch (code) {
            case SQLITE_BUSY:
            case SQLITE_LOCKED:
                fail(Fault::busy, "{} is being written by somebody else; nothing was changed, try again", path);
            case SQLITE_FULL: fail(Fault::io, "{}: the disk is full; nothing was changed", path);
            case SQLITE_IOERR:
                fail(Fault::io, "{}: could not be read or written ({}); nothing was changed", path, error.what());
            case SQLITE_READONLY:
            case SQLITE_PERM: fail(Fault::io, "{}: you may not write to this file or its folder", path);
            case SQLITE_NOTADB:
            case SQLITE_CORRUPT:
                fail(Fault::not_ours, "{}: not a portage file, or damaged ({}); see 'portage doctor'", path,
                     error.what());
            case SQLITE_CANTOPEN: fail(Fault::no_input, "{}: cannot be opened", path);
            default: fail(Fault::bug, "{}: {} (SQLite code {})", path, error.what(), error.getExtendedErrorCode());
        }
    }
}

// One thread, one program: SQLite's own locks between threads and its counting of memory were a tenth
// of an import. To be said before its first use.
Database::Database() {
    static const int said = sqlite3_config(SQLITE_CONFIG_SINGLETHREAD) | sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    static_cast<void>(said);
}
Database::Database(Database&&) noexcept = default;
// Statements end before the file they were made for is closed.
Database& Database::operator=(Database&& other) noexcept {
    statements_.clear();
    path_ = std::move(other.path_);
    database_ = std::move(other.database_);
    statements_ = std::move(other.statements_);
    return *this;
}
Database::~Database() { statements_.clear(); }

sqlite3* Database::handle() { return database_->getHandle(); }

void Database::settle(std::chrono::milliseconds wait) {
    auto* db = handle();
    sqlite3_extended_result_codes(db, 1);
    sqlite3_busy_timeout(db, static_cast<int>(wait.count()));
    int was = 0;
    check(sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, &was), db);
    check(sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, &was), db);
    check(sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, &was), db);
    check(sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DDL, 0, &was), db);
    check(sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_FKEY, 1, &was), db);
    sqlite3_limit(db, SQLITE_LIMIT_LENGTH, 4 << 20);
    sqlite3_limit(db, SQLITE_LIMIT_SQL_LENGTH, 100'000);
    sqlite3_limit(db, SQLITE_LIMIT_COLUMN, 100);
    sqlite3_limit(db, SQLITE_LIMIT_TRIGGER_DEPTH, 10);
    sqlite3_limit(db, SQLITE_LIMIT_ATTACHED, 0);
    database_->exec(
        "PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;"
        "PRAGMA temp_store = MEMORY; PRAGMA recursive_triggers = ON; PRAGMA cell_size_check = ON;"
        "PRAGMA mmap_size = 0; PRAGMA cache_size = -16384");
}

void Database::require_ours() {
    auto id = database_->execAndGet("PRAGMA application_id").getInt();
    auto version = database_->execAndGet("PRAGMA user_version").getInt();
    if (id != application_id)
        fail(Fault::not_ours, "{}: a database, but not a portage file (make one with 'portage init')", path_);
    if (version > newest_schema())
        fail(Fault::configuration, "{}: written by a newer portage (schema {}, this one knows {})", path_, version,
             newest_schema());
}

Database Database::open(const std::string& path, std::chrono::milliseconds wait) {
    if (!exists(path))
        fail(Fault::no_input, "{}: no such file (make one with 'portage init', or name it with --db)", path);
    Database opened;
    opened.path_ = path;
    try {
        opened.database_ = std::make_unique<SQLite::Database>(path, SQLite::OPEN_READWRITE);
        sqlite3_busy_timeout(opened.handle(), static_cast<int>(wait.count()));
        opened.require_ours();
        opened.settle(wait);
    } catch (const SQLite::Exception&) {
        rethrow(path);
    }
    return opened;
}

Database Database::create(const std::string& path, std::chrono::milliseconds wait) {
    if (exists(path)) fail(Fault::cannot_create, "{}: is there already; init never overwrites", path);
    Database made;
    made.path_ = path;
    try {
        made.database_ = std::make_unique<SQLite::Database>(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        made.settle(wait);
        made.run(fmt::format("PRAGMA application_id = {}", application_id));
        made.run("BEGIN IMMEDIATE");
        for (auto script : schema_scripts()) made.run(script);
        made.run(fmt::format("PRAGMA user_version = {}", newest_schema()));
        made.run("COMMIT");
    } catch (const SQLite::Exception& error) {
        if (error.getErrorCode() == SQLITE_CANTOPEN)
            fail(Fault::cannot_create, "{}: cannot be made (is the folder there, and may you write in it?)", path);
        rethrow(path);
    }
    return made;
}

Database Database::in_memory() { return create(":memory:", std::chrono::milliseconds{0}); }

Database Database::copy_in_memory(Database& original) {
    Database copy;
    copy.path_ = original.path_;
    try {
        copy.database_ = std::make_unique<SQLite::Database>(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        auto* backup = sqlite3_backup_init(copy.handle(), "main", original.handle(), "main");
        if (!backup) throw SQLite::Exception(copy.handle());
        int code = sqlite3_backup_step(backup, -1);
        sqlite3_backup_finish(backup);
        if (code != SQLITE_DONE) throw SQLite::Exception(copy.handle(), code);
        copy.settle(std::chrono::milliseconds{0});
    } catch (const SQLite::Exception&) {
        rethrow(original.path_);
    }
    return copy;
}

Statement& Database::prepared(std::string_view sql) {
    auto found = statements_.find(sql);
    if (found == statements_.end())
        found = statements_.emplace(std::string(sql), std::make_unique<Statement>(handle(), sql)).first;
    found->second->reset();
    return *found->second;
}

Unchecked::Unchecked(Database& database) : database_(database) {
    try {
        hold_rows_against_schema(database.handle(), false);
    } catch (const SQLite::Exception&) {
        rethrow(database.path());
    }
}

Unchecked::~Unchecked() { hold_rows_against_schema(database_.handle(), true); }

void Database::run(std::string_view sql) {
    try {
        database_->exec(std::string(sql));
    } catch (const SQLite::Exception&) {
        rethrow(path_);
    }
}

}  // namespace portage::store
