#include "store/row_keys.hpp"

#include "referral/identity.hpp"
#include "store/database.hpp"
#include "store/statement.hpp"

#include <algorithm>
#include <cstring>

namespace portage::store {

namespace {
constexpr std::size_t entries_at_once = 1 << 16;
constexpr std::size_t asked_before_filter = 1000;
// Four million bytes: of two million keys one question in a hundred is asked of the file all the same.
constexpr std::size_t filter_words = 1 << 19;

std::int64_t key_of(const Digest& identity) {
    std::int64_t key = 0;
    std::memcpy(&key, identity.data(), sizeof key);
    return key;
}

// Four bits of one word in eight, neighbours in memory: which, the key's own bits say, being random.
template <class Visit>
void each_bit(std::int64_t key, Visit&& visit) {
    auto bits = static_cast<std::uint64_t>(key);
    auto line = (bits >> 40) % (filter_words / 8) * 8;
    for (int i = 0; i < 4; ++i, bits >>= 9) visit(line + (bits >> 6 & 7), std::uint64_t{1} << (bits & 63));
}
}  // namespace

std::optional<SeenRow> find_row(Reader& reader, const Digest& identity, const Digest& content) {
    std::optional<SeenRow> found;
    const Blob whole(identity.begin(), identity.end());
    auto take = [&](Row& row) {
        auto case_file = row.take<Id<caseload::Case>>();
        auto blob = row.take<Blob>();
        auto stored = digest_from_bytes({reinterpret_cast<const char*>(blob.data()), blob.size()});
        bool by_key = row.take<bool>();
        auto source = row.take<std::string>(), submission = row.take<std::string>();
        if (found || (by_key && referral::row_identity(source, submission, stored) != identity)) return;
        found = SeenRow{.case_file = case_file, .edited = stored != content};
    };
    reader.each(
        "SELECT r.case_file, coalesce(r.content, x''), 1, coalesce(r.source, ''), coalesce(r.submission, '') "
        "FROM row_key k CROSS JOIN referral r ON r.id = k.referral WHERE k.key = ?1 UNION ALL "
        "SELECT case_file, coalesce(content, x''), 0, '', '' FROM referral WHERE identity = ?2",
        take, key_of(identity), whole);
    return found;
}

void RowKeys::mark(std::int64_t key) {
    each_bit(key, [&](std::size_t word, std::uint64_t bit) { filter_[word] |= bit; });
}

bool RowKeys::surely_new(std::int64_t key) {
    if (++asked_ < asked_before_filter) return false;
    if (filter_.empty()) {
        filter_.resize(filter_words);
        auto& statement = writer_.database().prepared("SELECT key FROM row_key");
        while (statement.step()) mark(statement.integer(0));
        statement.reset();
        for (const auto& entry : waiting_) mark(entry.key);
    }
    bool all = true;
    each_bit(key, [&](std::size_t word, std::uint64_t bit) { all = all && (filter_[word] & bit); });
    return !all;
}

std::optional<SeenRow> RowKeys::find(const Digest& identity, const Digest& content) {
    auto key = key_of(identity);
    if (surely_new(key)) return {};
    auto waits = [&](const Entry& entry) { return entry.key == key; };
    if (std::any_of(waiting_.begin(), waiting_.end(), waits)) flush();
    return find_row(lookups_, identity, content);
}

void RowKeys::add(const Digest& identity, Id<referral::Referral> referral) {
    auto key = key_of(identity);
    if (!filter_.empty()) mark(key);
    waiting_.push_back({key, referral.value});
    if (waiting_.size() == entries_at_once) flush();
}

void RowKeys::flush() {
    writer_.flush();
    std::sort(waiting_.begin(), waiting_.end());
    auto& statement = writer_.database().prepared("INSERT OR IGNORE INTO row_key (key, referral) VALUES (?, ?)");
    for (const auto& entry : waiting_) {
        statement.bind(1, Value::of(entry.key));
        statement.bind(2, Value::of(entry.referral));
        statement.run();
    }
    waiting_.clear();
}

}  // namespace portage::store
