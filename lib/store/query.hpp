// Questions to the file. A statement's text stands beside the function that asks it; values are
// always bound; whatever can return several rows says its order.
#pragma once

#include "store/table.hpp"
#include "store/value.hpp"

#include <array>
#include <concepts>
#include <functional>

namespace portage::store {

class Database;
class Statement;

// One row of an answer, read left to right: `row >> child.id >> child.forename`.
class Row {
public:
    explicit Row(Statement& statement) : statement_(statement) {}

    Row& operator>>(std::int64_t& value);
    Row& operator>>(int& value);
    Row& operator>>(bool& value);
    Row& operator>>(double& value);
    Row& operator>>(std::string& value);
    Row& operator>>(Blob& value);
    Row& operator>>(Date& value);
    Row& operator>>(Instant& value);
    Row& operator>>(TimeOfDay& value);
    template <class T>
    Row& operator>>(Id<T>& id) {
        id.value = 0;
        return null() ? skip() : *this >> id.value;
    }
    template <Worded Enum>
    Row& operator>>(Enum& value) {
        value = word<Enum>(bytes());
        return *this;
    }
    template <class T>
    Row& operator>>(std::optional<T>& value) {
        value.reset();
        if (null()) return skip();
        return *this >> value.emplace();
    }
    template <class T>
    T take() {
        T value{};
        *this >> value;
        return value;
    }

private:
    bool null() const;
    Row& skip();
    std::string_view bytes();  // until the next row
    template <Worded Enum>
    static Enum word(std::string_view text) {
        return require_word<Enum>(text, "stored word", Fault::not_ours);
    }
    Statement& statement_;
    int next_ = 0;
};

// Asks questions of an open file. Its answers come from one moment: a Reader holds a read
// transaction from its making to its end.
class Reader {
public:
    explicit Reader(Database& database);
    // Within a transaction somebody else holds.
    struct Within {};
    Reader(Database& database, Within) : database_(database) {}
    virtual ~Reader();
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    template <class... Args>
    void each(std::string_view sql, const std::function<void(Row&)>& row, const Args&... args) {
        std::array<Value, sizeof...(Args)> values{Value::of(args)...};
        ask(sql, values.data(), values.size(), row);
    }

    // Rows of T's table; `rest` is "WHERE … ORDER BY …".
    template <class T, class... Args>
    std::vector<T> all(std::string_view rest, const Args&... args) {
        std::vector<T> found;
        each(
            select_text<T>(rest), [&](Row& row) { read(row, found.emplace_back()); }, args...);
        return found;
    }
    template <class T, class... Args>
    std::optional<T> first(std::string_view rest, const Args&... args) {
        auto found = all<T>(rest, args...);
        if (found.empty()) return {};
        return std::move(found.front());
    }
    template <class T>
    std::optional<T> find(Id<T> id) {
        return first<T>("WHERE id = ?", id);
    }
    // For ids that came from the file itself.
    template <class T>
    T get(Id<T> id) {
        auto found = find(id);
        if (!found) fail(Fault::not_ours, "{} has no row {}", Table<T>::name, id.value);
        return std::move(*found);
    }
    // The single value of a question that always has one, such as a count.
    template <class T, class... Args>
    T one(std::string_view sql, const Args&... args) {
        T value{};
        each(
            sql, [&](Row& row) { row >> value; }, args...);
        return value;
    }

    Database& database() { return database_; }

    // Children whose family was read before it was rows (store/arrival.hpp).
    void meet(std::int64_t child) { met_.push_back(child); }
    const std::vector<std::int64_t>& met() const { return met_; }

protected:
    virtual void ask(std::string_view sql, const Value* values, std::size_t count,
                     const std::function<void(Row&)>& row);
    Database& database_;

private:
    template <class T>
    static void read(Row& row, T& value) {
        row >> value.id;
        auto take = [&row](std::string_view, auto& field) { row >> field; };
        Table<T>::columns(take, value);
    }
    std::vector<std::int64_t> met_;
    bool holding_ = false;
};

}  // namespace portage::store
