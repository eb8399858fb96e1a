#include "store/sqlite.hpp"

#include "store/query.hpp"

#include "store/database.hpp"

#include <cstring>

namespace portage::store {

Value Value::of(const Blob& blob) {
    return {.kind = Kind::blob, .bytes = {reinterpret_cast<const char*>(blob.data()), blob.size()}};
}

Value Value::short_text(const std::string& text) {
    Value value{.kind = Kind::text};
    text.copy(value.held, sizeof value.held - 1);
    return value;
}

bool Row::null() const { return statement_.isColumnNull(next_); }

Row& Row::skip() {
    ++next_;
    return *this;
}

Row& Row::operator>>(std::int64_t& value) {
    value = statement_.getColumn(next_++).getInt64();
    return *this;
}

Row& Row::operator>>(int& value) {
    value = statement_.getColumn(next_++).getInt();
    return *this;
}

Row& Row::operator>>(bool& value) {
    value = statement_.getColumn(next_++).getInt() != 0;
    return *this;
}

Row& Row::operator>>(double& value) {
    value = statement_.getColumn(next_++).getDouble();
    return *this;
}

Row& Row::operator>>(std::string& value) {
    auto column = statement_.getColumn(next_++);
    const char* text = column.getText("");
    value.assign(text, static_cast<std::size_t>(column.getBytes()));
    return *this;
}

Row& Row::operator>>(Blob& value) {
    auto column = statement_.getColumn(next_++);
    const auto* from = static_cast<const unsigned char*>(column.getBlob());
    value.assign(from, from + column.getBytes());
    return *this;
}

Row& Row::operator>>(Date& value) {
    auto text = take<std::string>();
    auto day = parse_iso(text);
    if (!day) fail(Fault::not_ours, "the file holds '{}' where a day should stand", for_terminal(text));
    value = *day;
    return *this;
}

Row& Row::operator>>(Instant& value) {
    auto text = take<std::string>();
    auto at = parse_instant(text);
    if (!at) fail(Fault::not_ours, "the file holds '{}' where a time should stand", for_terminal(text));
    value = *at;
    return *this;
}

Row& Row::operator>>(TimeOfDay& value) { return *this >> value.minutes; }

void bind(SQLite::Statement& statement, int at, const Value& value) {
    switch (value.kind) {
        case Value::Kind::null: statement.bind(at); break;
        case Value::Kind::integer: statement.bind(at, static_cast<int64_t>(value.integer)); break;
        case Value::Kind::real: statement.bind(at, value.real); break;
        case Value::Kind::text: statement.bind(at, std::string(value.text())); break;
        case Value::Kind::blob:
            statement.bind(at, static_cast<const void*>(value.bytes.data()), static_cast<int>(value.bytes.size()));
            break;
    }
}

Reader::Reader(Database& database) : database_(database), holding_(true) {
    // query_only rather than a read-only open, which cannot roll back a journal left by a crash.
    database_.run("PRAGMA query_only = ON; BEGIN");
}

Reader::~Reader() {
    if (!holding_) return;
    try {
        database_.run("ROLLBACK; PRAGMA query_only = OFF");
    } catch (const Error&) {  // closing the file ends the transaction all the same
    }
}

void Reader::ask(std::string_view sql, const Value* values, std::size_t count, const std::function<void(Row&)>& row) {
    try {
        auto& statement = database_.prepared(sql);
        for (std::size_t i = 0; i < count; ++i) bind(statement, static_cast<int>(i) + 1, values[i]);
        while (statement.executeStep()) {
            Row here(statement);
            row(here);
        }
        statement.reset();
    } catch (const SQLite::Exception&) {
        rethrow(database_.path());
    }
}

}  // namespace portage::store
