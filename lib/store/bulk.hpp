// Rows of one table on their way in by the thousand: recorded as a range of ids and a digest, and written
// some at a time, since most of what SQLite does for a row it does for a statement.
#pragma once

#include "store/change.hpp"
#include "store/statement.hpp"

#include <string>
#include <vector>

namespace portage::store {

class BulkTable {
public:
    static constexpr std::size_t rows_at_once = 32;

    // `columns` are those between id and change.
    BulkTable(std::string_view table, std::string_view columns);

    // A row begins; its id is `wanted`, or the next where that is 0. Ids run on without a gap, so that a
    // range can name them: a wanted one that does not is a bug.
    std::int64_t begin_row(std::int64_t wanted, Reader& reader);
    void put(const Value& value);
    std::size_t waiting() const { return rows_; }
    void flush(Database& database);

    bool is_only(std::int64_t row) const { return first_ == row && last_ == row; }
    void digest_anew() { hasher_ = {}; }
    void digest(const Value& value) { hasher_.value(value); }

    // Nothing where no row came. To be asked once.
    std::optional<BulkRange> range();

private:
    const std::string& text_for(std::size_t rows);

    std::string table_, head_, marks_;
    std::string one_row_, many_rows_;
    std::int64_t first_ = 0, last_ = 0;
    int columns_ = 0;  // id and change among them
    RowHasher hasher_;
    std::size_t rows_ = 0;  // that wait
    std::string waiting_;   // their values, as they are hashed
    // The same in order: what is no number starts so far into the former.
    struct Put {
        Value::Kind kind;
        std::size_t at, size;
        std::int64_t integer;
        double real;
    };
    std::vector<Put> values_;
};

}  // namespace portage::store
