// By what a row of an import is found again: eight bytes of its identity, kept beside the referral it became.
#pragma once

#include "referral/referral.hpp"
#include "store/writer.hpp"

namespace portage::store {

// A row that came before.
struct SeenRow {
    Id<caseload::Case> case_file;
    bool edited = false;  // the same submission, other content
};
std::optional<SeenRow> find_row(Reader& reader, const Digest& identity, const Digest& content);

// The same while rows come in by the thousand. Identities are as good as random: in an index of their own each
// would touch another page, so they are written some ten thousand at a time, in order, and a filter of fixed
// size answers nearly every question whose answer is no. What it writes is worked out from the referrals and no
// change of its own; a key whose referral is gone finds nothing.
class RowKeys {
public:
    explicit RowKeys(Writer& writer) : writer_(writer), lookups_(writer.database(), Reader::Within{}) {}

    std::optional<SeenRow> find(const Digest& identity, const Digest& content);
    void add(const Digest& identity, Id<referral::Referral> referral);
    // Writes what waits, and the rows of whose referrals it tells. To be called last.
    void flush();

private:
    bool surely_new(std::int64_t key);
    void mark(std::int64_t key);

    Writer& writer_;
    Reader lookups_;  // does not wait for rows still to be written
    struct Entry {
        std::int64_t key, referral;
        friend auto operator<=>(const Entry&, const Entry&) = default;
    };
    std::vector<Entry> waiting_;
    std::vector<std::uint64_t> filter_;  // empty until so many were asked that it pays to read all keys
    std::size_t asked_ = 0;
};

}  // namespace portage::store
