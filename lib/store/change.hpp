// The chain of changes: who entered what, when and why, each bound to the one before.
#pragma once

#include "base/date.hpp"
#include "base/digest.hpp"
#include "store/query.hpp"

#include <optional>
#include <string>
#include <vector>

namespace portage::store {

using ChangeNumber = std::int64_t;  // written C41

struct Change {
    ChangeNumber number = 0;
    Instant at;         // when it was entered, UTC
    std::string actor;  // operating-system user, or --actor for service accounts
    std::string verb;   // "refer add"
    std::optional<std::string> reason;
    int schema = 0;
    std::optional<ChangeNumber> undoes;  // the change this one took back
    std::optional<ChangeNumber> undone_by;
    Digest previous{}, payload_digest{}, hash{};
};

// Newest first, `most` at the most; or all, oldest first.
std::vector<Change> latest_changes(Reader& reader, int most);
std::vector<Change> all_changes(Reader& reader);
ChangeNumber last_change(Reader& reader);  // 0 where there is none
std::optional<Change> find_change(Reader& reader, ChangeNumber number);

// hash = BLAKE2b(previous ‖ number ‖ at ‖ actor ‖ verb ‖ reason ‖ schema ‖ undoes ‖ payload digest)
Digest hash_of(const Change& change);

// Rows of one table inserted in bulk: ids first to last, and a digest of their values.
struct BulkRange {
    std::string table;
    std::int64_t first = 0, last = 0;
    Digest digest{};
};

// What a change wrote, as kept beside the chain.
struct Payload {
    Blob salt;
    Blob changeset;  // SQLite's session format; empty where nothing was recorded so
    std::vector<BulkRange> bulk;
    std::string facts;      // JSON, for directories that are not recorded row by row
    std::string issued;     // hexadecimal digest of what left the building; empty: nothing did
    bool disposed = false;  // the payload was deleted; only the chain is left
};
Payload payload_of(Reader& reader, ChangeNumber number);

// The pieces in which a payload is kept (none over 512 KiB), and the digest the chain carries.
struct PayloadPart {
    std::string kind;
    Blob content;
};
std::vector<PayloadPart> parts_of(const Payload& payload);
Digest digest_of(const Payload& payload);

// A value as a digest of rows takes it in, added to `bytes`: a text's or blob's own letters come last.
void append_hashed(std::string& bytes, const Value& value);

// Feeds a digest of rows, value by value, the same at insertion and at reading.
class RowHasher {
public:
    void value(const Value& value);
    void bytes(std::string_view appended) {  // of values, as append_hashed writes them
        flush();
        hasher_.bytes(appended);
    }
    Digest finish();

private:
    void flush();
    std::string waiting_;
    Hasher hasher_;
};
// The digest of the rows of `range` as the table holds them now; counts them.
Digest digest_of_rows(Reader& reader, const std::string& table, std::int64_t first, std::int64_t last,
                      std::int64_t* rows = nullptr);
bool has_rows(Reader& reader, const std::string& table);
// One digest of every recorded table: what undo must give back. A table that came after schema 1 and
// holds nothing is left out, so that a file's digest is the same before and after it is brought forward.
Digest logical_digest(Reader& reader);

}  // namespace portage::store
