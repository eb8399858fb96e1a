// A prepared statement. SQLite's own, thinly: SQLiteCpp's copies each text bound and counts a shared
// pointer up and down at each column read, which was a fifth of an import and a third of a report.
// Failures throw SQLite::Exception; whoever asks turns them into ours with rethrow().
#pragma once

#include "store/value.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace portage::store {

class Statement {
public:
    Statement(sqlite3* database, std::string_view sql);
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    // Places count from 1. Long texts are not copied: they must stay until the statement has run.
    void bind(int at, const Value& value);
    bool step();   // whether there is a row
    void reset();  // ready to be run again, with nothing bound
    // Runs to the end; answers how many rows were written.
    int run();

    // Of the row the statement stands on; columns count from 0.
    int columns() const;
    bool is_null(int column) const;
    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string_view bytes(int column) const;  // of a text or blob; until the next step
    Value value(int column) const;             // views the row, like bytes

private:
    void check(int code) const;
    sqlite3* database_;
    sqlite3_stmt* statement_ = nullptr;
};

}  // namespace portage::store
