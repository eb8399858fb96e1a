// One change's changeset, applied backwards.
#pragma once

#include "store/change.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace portage::store {

// A row that is not as the change left it.
struct Clash {
    std::string table;
    std::int64_t row = 0;
    ChangeNumber written_by = 0;  // the change that last wrote it; 0 where the row is gone
};

struct Applied {
    std::int64_t rows = 0;
    std::vector<Clash> clashes;
};

// Applies the inverse of `changeset`. With clashes the file is left half-applied: roll back.
Applied apply_inverse(Database& database, const Blob& changeset);

// Rows that would be left pointing at nothing.
std::vector<Clash> dangling_rows(Reader& reader);

// Every row `changeset` wrote: its table, its id, and the whole numbers it has for some columns (by
// place, from 0); nothing for a column the change left as it was, and for other kinds of value.
using ColumnOfRow = std::function<std::optional<std::int64_t>(int column)>;
void each_row(Database& database, const Blob& changeset,
              const std::function<void(const std::string& table, std::int64_t row, const ColumnOfRow& column)>& take);

// What a changeset did to one row. `before` answers the value a column had, by place: nothing where the change left it
// as it was, or there was no row. What the value views lives as long as the call.
struct RowWrite {
    enum class Kind { inserted, changed, removed };
    std::string_view table;
    std::int64_t row = 0;
    Kind kind = Kind::changed;
    std::function<std::optional<Value>(int column)> before;
};
void each_write(Database& database, const Blob& changeset, const std::function<void(const RowWrite&)>& take);

// The tables and ids `changeset` wrote.
std::vector<Clash> rows_written(Database& database, const Blob& changeset);

}  // namespace portage::store
