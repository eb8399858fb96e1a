#include "store/bulk.hpp"

#include "base/error.hpp"
#include "store/database.hpp"

#include <algorithm>

namespace portage::store {

BulkTable::BulkTable(std::string_view table, std::string_view columns)
    : table_(table), head_(fmt::format("INSERT INTO {} (id, {}, change) VALUES ", table, columns)), marks_("(?, ?") {
    for (auto i = std::count(columns.begin(), columns.end(), ','); i >= 0; --i) marks_ += ", ?";
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
    hasher_.value(value);
    auto& held = values_.emplace_back(Held{value, text_.size()});
    if (held.value.kind == Value::Kind::text || held.value.kind == Value::Kind::blob) {
        auto letters = value.text();
        text_ += letters;
        held.value.bytes = std::string_view("", letters.size());  // told its place when all letters are in
    }
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
    const auto at_once = rows_ == rows_at_once ? rows_at_once : 1;
    const auto of_a_row = values_.size() / rows_;
    auto& statement = database.prepared(text_for(at_once));
    for (std::size_t row = 0, at = 0; row < rows_; row += at_once) {
        for (std::size_t i = 0; i < of_a_row * at_once; ++i, ++at) {
            auto& [value, from] = values_[at];
            if (value.bytes.data()) value.bytes = std::string_view(text_).substr(from, value.bytes.size());
            statement.bind(static_cast<int>(i) + 1, value);
        }
        statement.run();
    }
    rows_ = 0;
    values_.clear();
    text_.clear();
}

std::optional<BulkRange> BulkTable::range() {
    if (first_ == 0) return {};
    return BulkRange{table_, first_, last_, hasher_.finish()};
}

}  // namespace portage::store
