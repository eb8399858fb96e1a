// One service's file, open. Settings follow what was measured for losing nothing in a power cut
// and leaving no deleted name on the disk: rollback journal TRUNCATE, synchronous FULL,
// secure_delete on.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

struct sqlite3;

namespace SQLite {
class Database;
}  // namespace SQLite

namespace portage::store {

class Statement;

class Database {
public:
    // Opens an existing file, which may be of an earlier schema (store/migrate.hpp). Faults: no_input (no such file),
    // not_ours (not a portage file, or damaged), configuration (written by a newer portage), busy, io.
    static Database open(const std::string& path, std::chrono::milliseconds wait);
    // Makes a new file with the newest schema; refuses (cannot_create) where something is already.
    static Database create(const std::string& path, std::chrono::milliseconds wait);
    // A private copy in memory of everything `original` holds.
    static Database copy_in_memory(Database& original);
    // An empty one in memory, with the newest schema: for fingerprints and tests.
    static Database in_memory();

    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;
    ~Database();

    const std::string& path() const { return path_; }
    sqlite3* handle();
    // A prepared statement, reset and without values; kept for the next use of the same text.
    Statement& prepared(std::string_view sql);
    void run(std::string_view sql);  // any number of statements, no values

private:
    Database();
    void settle(std::chrono::milliseconds wait);
    void require_ours();
    std::string path_;
    std::unique_ptr<SQLite::Database> database_;
    struct HashText {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    std::unordered_map<std::string, std::unique_ptr<Statement>, HashText, std::equal_to<>> statements_;
};

// While it lives, SQLite does not hold each row written against its table's checks and references, which is a third
// of what it does for a row. For rows whose values C++ types vouch for and whose parents were written just before.
class Unchecked {
public:
    explicit Unchecked(Database& database);
    ~Unchecked();
    Unchecked(const Unchecked&) = delete;
    Unchecked& operator=(const Unchecked&) = delete;

private:
    Database& database_;
};

// Turns the SQLite error being handled into ours: busy 75, full and input/output 74, damaged 72.
// To be called in a catch block; it always throws.
[[noreturn]] void rethrow(const std::string& path);

}  // namespace portage::store
