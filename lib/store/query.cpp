#include "store/query.hpp"

#include "store/database.hpp"
#include "store/sqlite.hpp"
#include "store/statement.hpp"

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

bool Row::null() const { return statement_.is_null(next_); }

Row& Row::skip() {
    ++next_;
    return *this;
}

Row& Row::operator>>(std::int64_t& value) {
    value = statement_.integer(next_++);
    return *this;
}

Row& Row::operator>>(int& value) {
    value = static_cast<int>(statement_.integer(next_++));
    return *this;
}

Row& Row::operator>>(bool& value) {
    value = statement_.integer(next_++) != 0;
    return *this;
}

Row& Row::operator>>(double& value) {
    value = statement_.real(next_++);
    return *this;
}

Row& Row::operator>>(std::string& value) {
    value = bytes();
    return *this;
}

Row& Row::operator>>(Blob& value) {
    auto from = bytes();
    value.assign(from.begin(), from.end());
    return *this;
}

Row& Row::operator>>(Date& value) {
    auto text = bytes();
    auto day = parse_iso(text);
    if (!day) fail(Fault::not_ours, "the file holds '{}' where a day should stand", for_terminal(text));
    value = *day;
    return *this;
}

Row& Row::operator>>(Instant& value) {
    auto text = bytes();
    auto at = parse_instant(text);
    if (!at) fail(Fault::not_ours, "the file holds '{}' where a time should stand", for_terminal(text));
    value = *at;
    return *this;
}

Row& Row::operator>>(TimeOfDay& value) { return *this >> value.minutes; }

std::string_view Row::bytes() { return statement_.bytes(next_++); }

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
        for (std::size_t i = 0; i < count; ++i) statement.bind(static_cast<int>(i) + 1, values[i]);
        while (statement.step()) {
            Row here(statement);
            row(here);
        }
        statement.reset();
    } catch (const SQLite::Exception&) {
        rethrow(database_.path());
    }
}

}  // namespace portage::store
