#include "store/writer.hpp"

#include "base/error.hpp"
#include "store/bound.hpp"
#include "store/database.hpp"
#include "store/schema.hpp"
#include "store/sqlite.hpp"
#include "store/statement.hpp"

namespace portage::store {

namespace {
void check(int code, Database& database) {
    if (code != SQLITE_OK) throw SQLite::Exception(database.handle(), code);
}
}  // namespace

Writer::Writer(Database& database, Signature signature, std::optional<ChangeNumber> undoes)
    : Reader(database, Within{}), signature_(std::move(signature)), undoes_(undoes) {
    database_.run("PRAGMA query_only = OFF");
    database_.run("BEGIN IMMEDIATE");
    open_ = true;
    try {
        each("SELECT seq, hash FROM change ORDER BY seq DESC LIMIT 1", [this](Row& row) {
            row >> number_;
            auto blob = row.take<Blob>();
            previous_ = digest_from_bytes({reinterpret_cast<const char*>(blob.data()), blob.size()});
        });
        if (number_ == 0) previous_ = origin_of(*this);
        ++number_;
        check(sqlite3session_create(database_.handle(), "main", &session_), database_);
        for (const auto& table : recorded_tables()) check(sqlite3session_attach(session_, table.c_str()), database_);
    } catch (const SQLite::Exception&) {
        roll_back();
        rethrow(database_.path());
    } catch (...) {
        roll_back();
        throw;
    }
}

Writer::~Writer() { roll_back(); }

void Writer::roll_back() noexcept {
    if (session_) sqlite3session_delete(session_);
    session_ = nullptr;
    if (!open_) return;
    open_ = false;
    // A failed statement may have ended the transaction already; closing the file would too.
    sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Writer::begin_row(const std::string& sql) {
    try {
        flush();
        row_ = &database_.prepared(sql);
    } catch (const SQLite::Exception&) {
        rethrow(database_.path());
    }
    place_ = 0;
}

std::int64_t Writer::end_insert() {
    try {
        row_->run();
    } catch (const SQLite::Exception&) {
        rethrow(database_.path());
    }
    return sqlite3_last_insert_rowid(database_.handle());
}

void Writer::end_update(bool unrecorded) {
    try {
        if (unrecorded) sqlite3session_enable(session_, 0);
        auto written = row_->run();
        if (unrecorded) sqlite3session_enable(session_, 1);
        if (written != 1) fail(Fault::bug, "a row that was to be written is not there");
    } catch (const SQLite::Exception&) {
        rethrow(database_.path());
    }
}

void Writer::flush() {
    bool any = false;
    for (const auto& [name, bulk] : bulk_) any = any || bulk.waiting() > 0;
    if (!any) return;
    try {
        sqlite3session_enable(session_, 0);
        for (const auto& table : recorded_tables())  // those pointed at before those that point
            if (auto found = bulk_.find(table); found != bulk_.end()) found->second.flush(database_);
        sqlite3session_enable(session_, 1);
    } catch (const SQLite::Exception&) {
        rethrow(database_.path());
    }
}

void Writer::ask(std::string_view sql, const Value* values, std::size_t count, const std::function<void(Row&)>& row) {
    flush();
    Reader::ask(sql, values, count, row);
}

Payload Writer::collect() {
    Payload payload;
    auto salt = random_digest();
    payload.salt.assign(salt.begin(), salt.end());
    payload.facts = facts_;
    payload.issued = issued_digest(*this, number_);
    auto append = [](void* to, const void* from, int size) {
        auto* blob = static_cast<Blob*>(to);
        const auto* bytes = static_cast<const unsigned char*>(from);
        blob->insert(blob->end(), bytes, bytes + size);
        return SQLITE_OK;
    };
    check(sqlite3session_changeset_strm(session_, append, &payload.changeset), database_);
    for (const auto& table : recorded_tables())
        if (auto found = bulk_.find(table); found != bulk_.end())
            if (auto range = found->second.range()) payload.bulk.push_back(std::move(*range));
    return payload;
}

std::optional<ChangeNumber> Writer::commit() {
    try {
        flush();
        auto payload = collect();
        if (payload.changeset.empty() && payload.bulk.empty() && payload.facts.empty()) {
            roll_back();
            return {};
        }
        sqlite3session_delete(session_);
        session_ = nullptr;

        Change change{.number = number_,
                      .at = signature_.at,
                      .actor = signature_.actor,
                      .verb = signature_.verb,
                      .reason = signature_.reason,
                      .schema = newest_schema(),
                      .undoes = undoes_,
                      .undone_by = {},
                      .previous = previous_,
                      .payload_digest = digest_of(payload),
                      .hash = {}};
        change.hash = hash_of(change);
        auto blob = [](const Digest& digest) { return Blob(digest.begin(), digest.end()); };
        Blob previous = blob(change.previous), payload_digest = blob(change.payload_digest), hash = blob(change.hash);
        run("INSERT INTO change (seq, at, actor, verb, reason, schema, undoes, previous, payload_digest, hash) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            change.number, change.at, change.actor, change.verb, change.reason, change.schema, change.undoes, previous,
            payload_digest, hash);
        int part = 0;
        for (const auto& [kind, content] : parts_of(payload))
            run("INSERT INTO payload (change, part, kind, content) VALUES (?, ?, ?, ?)", change.number, ++part, kind,
                content);
        database_.run("COMMIT");
        open_ = false;
    } catch (const SQLite::Exception&) {
        rethrow(database_.path());
    }
    return number_;
}

void Writer::take_back() { roll_back(); }

}  // namespace portage::store
