#include "store/bulk.hpp"

#include "base/error.hpp"
#include "store/database.hpp"

#include <algorithm>

namespace portage::store {

BulkTable::BulkTable(std::string_view table, std::string_view columns)
    : table_(table), head_(fmt::format("INSERT INTO {} (id, {}, change) VALUES ", table, columns)), marks_("(?, ?") {
    columns_ = static_cast<int>(std::count(columns.begin(), columns.end(), ',')) + 3;
    for (int i = 2; i < columns_; ++i) marks_ += ", ?";
    marks_ += ')';
}

std::int64_t BulkTable::begin_row(std::int64_t wanted, Reader& reader) {
    if (first_ == 0) {
        auto used =
            reader.one<std::int64_t>("SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = ?), 0)", table_);
        first_ = wanted ? wanted : used + 1;
        last_ = first_ - 1;
        if (first_ <= used) fail(Fault::bug, "row {} of {} is taken", first_, table_);
    }
    if (wanted && wanted != last_ + 1) fail(Fault::bug, "rows {} and {} of {} leave a gap", last_, wanted, table_);
    ++last_;
    ++rows_;
    put(Value::of(last_));
    return last_;
}

void BulkTable::put(const Value& value) {
    append_hashed(waiting_, value);
    const auto size = value.text().size();
    values_.push_back({value.kind, waiting_.size() - size, size, value.integer, value.real});
}

const std::string& BulkTable::text_for(std::size_t rows) {
    auto& text = rows == 1 ? one_row_ : many_rows_;
    if (!text.empty()) return text;
    text = head_;
    for (std::size_t i = 0; i < rows; ++i) text.append(i == 0 ? "" : ", ").append(marks_);
    return text;
}

void BulkTable::flush(Database& database) {
    if (rows_ == 0) return;
    hasher_.bytes(waiting_);
    const auto at_once = rows_ == rows_at_once ? rows_at_once : 1;
    auto& statement = database.prepared(text_for(at_once));
    auto put = values_.begin();
    for (std::size_t row = 0; row < rows_; row += at_once) {
        for (int place = 1; place <= columns_ * static_cast<int>(at_once); ++place, ++put)
            if (put->kind != Value::Kind::null)
                statement.bind(place, {.kind = put->kind,
                                       .integer = put->integer,
                                       .real = put->real,
                                       .bytes = std::string_view(waiting_).substr(put->at, put->size)});
            else if (at_once == 1)
                statement.bind(place, {});
        statement.run();
    }
    values_.clear();
    rows_ = 0;
    waiting_.clear();
}

std::optional<BulkRange> BulkTable::range() {
    if (first_ == 0) return {};
    return BulkRange{table_, first_, last_, hasher_.finish()};
}

}  // namespace portage::store
