// What rows were before, read back out of the changes: for calendars, which must call off what they
// once told.
#pragma once

#include "store/changeset.hpp"
#include "store/query.hpp"

#include <map>

namespace portage::store {

// A row through its changes, undoing included. A change whose content was disposed of says nothing any more.
template <class T>
struct History {
    std::optional<T> now;   // absent: it was taken back or removed
    std::vector<T> before;  // what it was before each change of it, latest first
    int changes = -1;       // that wrote it after the one that made it, undoing included: only ever grows
    Instant first{}, last{};
};

// Every row there is or was, by its id.
template <class T>
std::map<std::int64_t, History<T>> histories(Reader& reader);

// Every write on a table's rows, latest change first, with the time it was entered.
void each_write_back(Reader& reader, std::string_view table,
                     const std::function<void(Instant at, const RowWrite& write)>& take);
// Where the columns of a table stand in a changeset, by name.
std::map<std::string, int, std::less<>> places_of_columns(Reader& reader, std::string_view table);

// A value as stored, read into a field.
inline void read_value(const Value& value, std::int64_t& field) { field = value.integer; }
inline void read_value(const Value& value, int& field) { field = static_cast<int>(value.integer); }
inline void read_value(const Value& value, bool& field) { field = value.integer != 0; }
inline void read_value(const Value& value, double& field) {
    field = value.kind == Value::Kind::integer ? static_cast<double>(value.integer) : value.real;
}
inline void read_value(const Value& value, std::string& field) { field = std::string(value.text()); }
inline void read_value(const Value& value, TimeOfDay& field) { field.minutes = static_cast<int>(value.integer); }
inline void read_value(const Value& value, Date& field) {
    const auto day = parse_iso(value.text());
    if (!day) fail(Fault::not_ours, "a change keeps '{}' as a day", value.text());
    field = *day;
}
template <class T>
void read_value(const Value& value, Id<T>& field) {
    field.value = value.integer;
}
template <Worded Enum>
void read_value(const Value& value, Enum& field) {
    field = require_word<Enum>(value.text(), "stored word", Fault::not_ours);
}
template <class T>
void read_value(const Value& value, std::optional<T>& field) {
    field.reset();
    if (value.kind != Value::Kind::null) read_value(value, field.emplace());
}

template <class T>
std::map<std::int64_t, History<T>> histories(Reader& reader) {
    std::map<std::int64_t, History<T>> found;
    std::map<std::int64_t, T> rows;  // as they were after the change being looked at
    for (auto& row : reader.all<T>("ORDER BY id")) {
        found[row.id.value].now = row;
        rows[row.id.value] = std::move(row);
    }
    const auto places = places_of_columns(reader, Table<T>::name);
    each_write_back(reader, Table<T>::name, [&](Instant at, const RowWrite& write) {
        auto& history = found[write.row];
        if (history.last == Instant{}) history.last = at;
        history.first = at;
        ++history.changes;
        if (write.kind == RowWrite::Kind::inserted) {
            rows.erase(write.row);
            return;
        }
        auto& row = rows[write.row];
        row.id = {write.row};
        auto give_back = [&](std::string_view column, auto& field) {
            const auto place = places.find(column);
            if (place == places.end()) return;
            if (const auto value = write.before(place->second)) read_value(*value, field);
        };
        Table<T>::columns(give_back, row);
        history.before.push_back(row);
    });
    return found;
}

}  // namespace portage::store
