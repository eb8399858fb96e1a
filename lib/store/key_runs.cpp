#include "store/key_runs.hpp"

#include "base/error.hpp"
#include "store/database.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace portage::store {

namespace {

// With its row's head a page of these fills one of SQLite's and no more.
constexpr std::size_t entries_a_page = 500;
constexpr std::size_t entry_bytes = 8;
// Sorted and written together: some eight megabytes.
constexpr std::size_t most_waiting = 1 << 20;
// A run is kept apart while it is so many times as large as all after it.
constexpr std::int64_t times_as_large = 3;
// Folded in memory, and so under the number they had: what children entered one at a time come to.
constexpr std::int64_t folded_in_memory = 4096;
// Sixteen bits of a page's number. An import takes a few; after some ten thousand the index is made anew.
constexpr int most_runs = 65'000, worn_from = 60'000;

// A page's number: its run, the key it begins with (31 bits), and which it is of pages that begin with the same.
std::int64_t page_number(int run, std::uint32_t key, std::int64_t place) {
    return (std::int64_t{run} << 47) + (std::int64_t{key} << 16) + place;
}
int run_of(std::int64_t page) { return static_cast<int>(page >> 47); }

// Lowest byte first on every machine.
KeyEntry entry_at(const char* bytes) {
    KeyEntry entry;
    std::memcpy(&entry, bytes, entry_bytes);
    return std::endian::native == std::endian::little ? entry : __builtin_bswap64(entry);
}
void append(std::string& bytes, KeyEntry entry) {
    if (std::endian::native != std::endian::little) entry = __builtin_bswap64(entry);
    bytes.append(reinterpret_cast<const char*>(&entry), entry_bytes);
}

// Writes one run, entry by entry.
class RunWriter {
public:
    RunWriter(Database& database, int run)
        : pages_(database.handle(), "INSERT INTO match_page (id, entries) VALUES (?, ?)"), run_(run) {}
    void add(KeyEntry entry) {
        if (bytes_.empty()) {
            auto key = raw_key_of(entry);
            place_ = key == first_ ? place_ + 1 : 0;
            first_ = key;
            if (place_ > 0xFFFF) fail(Fault::bug, "more children share a key than can be indexed");
        }
        append(bytes_, entry);
        ++entries_;
        if (bytes_.size() == entries_a_page * entry_bytes) write();
    }
    void finish(Database& database) {
        if (!bytes_.empty()) write();
        auto& run = database.prepared("INSERT INTO match_run (id, entries) VALUES (?, ?)");
        run.bind(1, Value::of(run_));
        run.bind(2, Value::of(entries_));
        run.run();
    }

private:
    void write() {
        pages_.bind(1, Value::of(page_number(run_, first_, place_)));
        pages_.bind(2, Value{.kind = Value::Kind::blob, .bytes = bytes_});
        pages_.run();
        bytes_.clear();
    }
    Statement pages_;
    int run_;
    std::string bytes_;
    std::int64_t entries_ = 0, place_ = 0;
    std::uint32_t first_ = ~std::uint32_t{0};
};

}  // namespace

KeyMerge::Cursor::Cursor(Database& database, int run)
    : pages(database.handle(), "SELECT entries FROM match_page WHERE id >= ? AND id < ? ORDER BY id") {
    pages.bind(1, Value::of(page_number(run, 0, 0)));
    pages.bind(2, Value::of(page_number(run + 1, 0, 0)));
}

KeyMerge::KeyMerge(Database& database, const std::vector<int>& runs) {
    for (auto run : runs)
        if (auto& cursor = cursors_.emplace_back(database, run); advance(cursor)) running_.push_back(&cursor);
}

bool KeyMerge::turn_page(Cursor& cursor) {
    if (!cursor.pages.step()) return false;
    auto bytes = cursor.pages.bytes(0);
    if (bytes.empty() || bytes.size() % entry_bytes) fail(Fault::not_ours, "a page of keys cannot be read");
    cursor.at = bytes.data();
    cursor.end = bytes.data() + bytes.size();
    return true;
}

bool KeyMerge::advance(Cursor& cursor) {
    if (cursor.at == cursor.end && !turn_page(cursor)) return false;
    cursor.head = entry_at(cursor.at);
    cursor.at += entry_bytes;
    return true;
}

void KeyMerge::choose() {
    others_ = ~KeyEntry{0};
    for (auto* cursor : running_) {
        if (!least_ || cursor->head < least_->head) {
            if (least_) others_ = least_->head;
            least_ = cursor;
        } else {
            others_ = std::min(others_, cursor->head);
        }
    }
}

bool KeyMerge::next(KeyEntry& entry) {
    for (;;) {
        if (!least_) {
            if (running_.empty()) return false;
            choose();
        }
        entry = least_->head;
        if (!advance(*least_)) {
            std::erase(running_, least_);
            least_ = nullptr;
        } else if (least_->head > others_) {
            least_ = nullptr;
        }
        if (entry == last_) continue;
        last_ = entry;
        return true;
    }
}

std::vector<KeyRuns::Run> KeyRuns::runs() {
    std::vector<Run> found;
    auto& statement = database_.prepared("SELECT id, entries FROM match_run ORDER BY id");
    while (statement.step()) found.push_back({static_cast<int>(statement.integer(0)), statement.integer(1)});
    statement.reset();
    return found;
}

bool KeyRuns::worn() {
    auto known = runs();
    return !known.empty() && known.back().id >= worn_from;
}

KeyMerge KeyRuns::all() {
    std::vector<int> ids;
    for (const auto& run : runs()) ids.push_back(run.id);
    return {database_, ids};
}

void KeyRuns::add(referral::Key key, std::uint32_t child) {
    if (waiting_.size() == most_waiting) {
        auto known = runs();
        write_waiting(known.empty() ? 1 : known.back().id + 1);
    }
    waiting_.push_back(key_entry(key, child));
}

void KeyRuns::write_waiting(int run) {
    if (run > most_runs) fail(Fault::bug, "more runs of keys than can be numbered");
    std::sort(waiting_.begin(), waiting_.end());
    waiting_.erase(std::unique(waiting_.begin(), waiting_.end()), waiting_.end());
    RunWriter writer(database_, run);
    for (auto entry : waiting_) writer.add(entry);
    writer.finish(database_);
    waiting_.clear();
}

void KeyRuns::settle() {
    auto known = runs();
    auto next = known.empty() ? 1 : known.back().id + 1;
    auto total = static_cast<std::int64_t>(waiting_.size());
    std::vector<int> chosen;
    for (auto run = known.rbegin(); run != known.rend(); ++run) {
        auto room = times_as_large * std::max<std::int64_t>(total, entries_a_page);
        if (run->entries > room) break;
        chosen.push_back(run->id);
        total += run->entries;
    }
    if (waiting_.empty() && chosen.size() < 2) return;
    if (total <= folded_in_memory) {
        KeyMerge merge(database_, chosen);
        for (KeyEntry entry = 0; merge.next(entry);) waiting_.push_back(entry);
    } else if (!chosen.empty()) {
        if (!waiting_.empty()) {
            write_waiting(next);
            chosen.push_back(next++);
        }
        return fold(chosen, next, [](KeyEntry) { return true; });
    }
    for (auto run : chosen) drop(run);
    write_waiting(chosen.empty() ? next : chosen.back());
}

void KeyRuns::fold(const std::vector<int>& chosen, int into, const std::function<bool(KeyEntry)>& keep) {
    if (into > most_runs) fail(Fault::bug, "more runs of keys than can be numbered");
    {
        KeyMerge merge(database_, chosen);
        RunWriter writer(database_, into);
        for (KeyEntry entry = 0; merge.next(entry);)
            if (keep(entry)) writer.add(entry);
        writer.finish(database_);
    }
    for (auto run : chosen) drop(run);
}

void KeyRuns::drop(int run) {
    auto& pages = database_.prepared("DELETE FROM match_page WHERE id >= ? AND id < ?");
    pages.bind(1, Value::of(page_number(run, 0, 0)));
    pages.bind(2, Value::of(page_number(run + 1, 0, 0)));
    pages.run();
    auto& row = database_.prepared("DELETE FROM match_run WHERE id = ?");
    row.bind(1, Value::of(run));
    row.run();
}

void KeyRuns::clear() {
    waiting_.clear();
    database_.run("DELETE FROM match_page; DELETE FROM match_run");
}

void KeyRuns::forget(std::int64_t first, std::int64_t last) {
    settle();
    std::vector<int> all;
    for (const auto& run : runs()) all.push_back(run.id);
    if (all.empty()) return;
    fold(all, all.back() + 1, [&](KeyEntry entry) { return child_of(entry) < first || child_of(entry) > last; });
}

void KeyRuns::children_with(referral::Key key, std::size_t most, std::vector<std::int64_t>& found) {
    auto from = found.size();
    auto least = key_entry(key, 0), beyond = least + (KeyEntry{1} << 32);
    auto& pages = database_.prepared(
        "SELECT id, entries FROM match_page WHERE id >= coalesce((SELECT max(id) FROM match_page WHERE id < ?1), ?1) "
        "AND id < ?2 ORDER BY id");
    for (const auto& run : runs()) {
        pages.bind(1, Value::of(page_number(run.id, raw_key_of(least), 0)));
        pages.bind(2, Value::of(page_number(run.id, raw_key_of(least) + 1, 0)));
        while (found.size() - from <= most && pages.step()) {
            if (run_of(pages.integer(0)) != run.id) continue;  // the last page of the run before
            auto bytes = pages.bytes(1);
            std::size_t low = 0, high = bytes.size() / entry_bytes;
            while (low < high) {
                auto middle = (low + high) / 2;
                if (entry_at(bytes.data() + middle * entry_bytes) < least)
                    low = middle + 1;
                else
                    high = middle;
            }
            for (; low < bytes.size() / entry_bytes; ++low) {
                auto entry = entry_at(bytes.data() + low * entry_bytes);
                if (entry >= beyond) break;
                found.push_back(child_of(entry));
            }
        }
        pages.reset();
    }
    auto begin = found.begin() + static_cast<std::ptrdiff_t>(from);
    std::sort(begin, found.end());
    found.erase(std::unique(begin, found.end()), found.end());
}

}  // namespace portage::store
