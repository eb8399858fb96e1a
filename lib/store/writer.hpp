// One command's writing: one transaction, one change in the chain, undone unless committed.
#pragma once

#include "store/bulk.hpp"

#include <map>
#include <string>

struct sqlite3_session;

namespace portage::store {

// Who is writing, what, when and why. `at` and `actor` come from the command line's surroundings.
struct Signature {
    std::string actor;
    std::string verb;
    std::optional<std::string> reason;
    Instant at;
};

// Takes the write lock at once (BEGIN IMMEDIATE): do the parsing and thinking before making one.
class Writer : public Reader {
public:
    Writer(Database& database, Signature signature, std::optional<ChangeNumber> undoes = {});
    ~Writer() override;

    // The number this change will have.
    ChangeNumber number() const { return number_; }
    const Signature& signature() const { return signature_; }

    template <class T>
    Id<T> insert(const T& record) {
        if (auto* bulk = bulk_of(Table<T>::name)) return insert_in_bulk(*bulk, record);
        begin_row(insert_text<T>());
        put(Value::of(record.id));
        put_columns(record);
        put(Value::of(number_));
        return {end_insert()};
    }
    // Writes every column of the row `record.id` names; SQLite records only what differs. The row that is
    // all of a table's bulk, the batch of an import, is digested anew instead.
    template <class T>
    void update(const T& record) {
        flush();
        auto* bulk = bulk_of(Table<T>::name);
        if (bulk && !bulk->is_only(record.id.value)) bulk = nullptr;
        if (bulk) {
            bulk->digest_anew();
            bulk->digest(Value::of(record.id));
            auto hash = [bulk](std::string_view, const auto& field) { bulk->digest(Value::of(field)); };
            Table<T>::columns(hash, record);
            bulk->digest(Value::of(number_));
        }
        begin_row(update_text<T>());
        put_columns(record);
        put(Value::of(number_));
        put(Value::of(record.id));
        end_update(bulk != nullptr);
    }
    template <class T>
    void remove(Id<T> id) {
        static const std::string text = "DELETE FROM " + std::string(Table<T>::name) + " WHERE id = ?";
        begin_row(text);
        put(Value::of(id));
        end_update(false);
    }
    // A statement on an unrecorded table, or of undo.
    template <class... Args>
    void run(std::string_view sql, const Args&... args) {
        std::array<Value, sizeof...(Args)> values{Value::of(args)...};
        ask(sql, values.data(), values.size(), [](Row&) {});
    }

    // From here on, rows inserted into T's table are recorded as a range of ids and a digest, and written
    // some at a time: for imports, where recording every row would double the work. Questions asked of this
    // Writer are answered with what waits to be written; those of a Reader within it are not.
    template <class T>
    void record_in_bulk() {
        bulk_.try_emplace(std::string(Table<T>::name), Table<T>::name, column_names<T>("", ""));
    }
    // Writes what waits.
    void flush();
    // A fact about what was done that no row says, as JSON: edition and counts of a directory.
    void state(std::string facts_json) { facts_ = std::move(facts_json); }

    // Ends the transaction. Nothing is recorded, and nothing returned, where no row changed.
    std::optional<ChangeNumber> commit();
    // Everything written is taken back: for --dry-run.
    void take_back();

protected:
    void ask(std::string_view sql, const Value* values, std::size_t count,
             const std::function<void(Row&)>& row) override;

private:
    template <class T>
    void put_columns(const T& record) {
        auto put_one = [this](std::string_view, const auto& field) { put(Value::of(field)); };
        Table<T>::columns(put_one, record);
    }
    template <class T>
    Id<T> insert_in_bulk(BulkTable& bulk, const T& record) {
        // Before the row that would be one too many: tables that grow together are then full together.
        if (bulk.waiting() == BulkTable::rows_at_once) flush();
        Id<T> id{bulk.begin_row(record.id.value, *this)};
        auto put_one = [&bulk](std::string_view, const auto& field) { bulk.put(Value::of(field)); };
        Table<T>::columns(put_one, record);
        bulk.put(Value::of(number_));
        return id;
    }
    BulkTable* bulk_of(std::string_view table) {
        if (bulk_.empty()) return nullptr;
        auto found = bulk_.find(table);
        return found == bulk_.end() ? nullptr : &found->second;
    }
    void begin_row(const std::string& sql);
    void put(const Value& value) { row_->bind(++place_, value); }
    std::int64_t end_insert();
    void end_update(bool unrecorded);
    Payload collect();
    void roll_back() noexcept;

    Signature signature_;
    std::optional<ChangeNumber> undoes_;
    ChangeNumber number_ = 0;
    Digest previous_{};
    sqlite3_session* session_ = nullptr;
    bool open_ = false;
    std::map<std::string, BulkTable, std::less<>> bulk_;
    std::string facts_;
    // the row being written
    Statement* row_ = nullptr;
    int place_ = 0;
};

}  // namespace portage::store
