// An arrival as it is written (store/arrival.hpp reads it): JSON by hand, since an import writes it by the hundred
// thousand.
#pragma once

#include "base/json_text.hpp"
#include "store/table.hpp"
#include "store/value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace portage::store {

// Lists of records by table: {"carer":[[12,7,4]],…}. A record is its id and its columns in their order, without the
// empty ones at the end. A text that stands in the row as received to the letter is written as the number of its cell,
// from 0; any other in quotation marks.
class ArrivalText {
public:
    // Begins anew. `cells` are of the row as received, and views.
    void begin(const std::vector<std::string_view>& cells) {
        cells_ = &cells;
        table_ = {};
        json_ = "{";
    }
    // Records of one table come one after another.
    template <class T>
    void add(const T& record) {
        if (table_ == Table<T>::name) {
            json_ += ',';
        } else {
            json_.append(table_.empty() ? "\"" : "],\"").append(Table<T>::name).append("\":[");
            table_ = Table<T>::name;
        }
        json_ += '[';
        append(record.id.value);
        std::size_t skipped = 0;
        auto append_column = [&](std::string_view, const auto& field) {
            if (is_null(field)) {
                ++skipped;
                return;
            }
            for (; skipped > 0; --skipped) json_ += ",null";
            json_ += ',';
            if constexpr (requires { *field; })
                append(*field);
            else
                append(field);
        };
        Table<T>::columns(append_column, record);
        json_ += ']';
    }
    // Ends it. The text stays here.
    const std::string& finish() { return json_ += table_.empty() ? "}" : "]}"; }

private:
    void append(const std::string& text) {
        auto says_it = [&](std::string_view cell) { return cell == text; };
        auto cell = std::find_if(cells_->begin(), cells_->end(), says_it);
        if (cell == cells_->end() || text.empty())
            append_json(json_, text);
        else
            append(static_cast<std::int64_t>(cell - cells_->begin()));
    }
    void append(std::int64_t number) {
        fmt::format_int digits(number);
        json_.append(digits.data(), digits.size());
    }
    void append(double number) { fmt::format_to(std::back_inserter(json_), "{}", number); }
    void append(bool yes) { json_ += yes ? '1' : '0'; }
    void append(Date day) { json_.append("\"").append(to_iso(day)).append("\""); }
    template <class T>
    void append(Id<T> id) {
        append(id.value);
    }
    template <Worded Enum>
    void append(Enum word) {
        append_json(json_, to_string(word));
    }

    template <class T>
    static bool is_null(const T&) {
        return false;
    }
    template <class T>
    static bool is_null(const std::optional<T>& value) {
        return !value;
    }
    template <class T>
    static bool is_null(Id<T> id) {
        return !id;
    }

    const std::vector<std::string_view>* cells_ = nullptr;
    std::string_view table_;  // of the record added last
    std::string json_;
};

}  // namespace portage::store
