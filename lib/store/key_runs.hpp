// Keys and the children who have them, packed: sorted runs in pages of a few thousand bytes, so that a million
// children are gone through in one reading, and one key is found by a page of each run.
//
// What an import adds is one run; a child entered by itself goes into the smallest. A run that is not much larger
// than all that came after it is folded into them, so each is more than three times the rest and there are never
// more than a dozen. An entry may stand in several runs; whoever reads gets it once.
#pragma once

#include "referral/same_child/keys.hpp"
#include "store/statement.hpp"

#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <vector>

namespace portage::store {

class Database;

// A key above and a child who has it below, so that entries sort by key, then child.
using KeyEntry = std::uint64_t;
constexpr std::int64_t key_offset = std::int64_t{1} << 31;
constexpr KeyEntry key_entry(referral::Key key, std::uint32_t child) {
    return static_cast<KeyEntry>(key + key_offset) << 32 | child;
}
constexpr std::uint32_t child_of(KeyEntry entry) { return static_cast<std::uint32_t>(entry); }
constexpr std::uint32_t raw_key_of(KeyEntry entry) { return static_cast<std::uint32_t>(entry >> 32); }
constexpr referral::Key key_of(KeyEntry entry) { return static_cast<std::int64_t>(entry >> 32) - key_offset; }

// All entries of some runs, ascending, each once.
class KeyMerge {
public:
    KeyMerge(Database& database, const std::vector<int>& runs);
    bool next(KeyEntry& entry);

private:
    struct Cursor {
        Cursor(Database& database, int run);
        Statement pages;
        const char *at = nullptr, *end = nullptr;
        KeyEntry head = 0;
    };
    static bool turn_page(Cursor& cursor);
    static bool advance(Cursor& cursor);
    void choose();
    std::deque<Cursor> cursors_;    // do not move
    std::vector<Cursor*> running_;  // those with more to come
    Cursor* least_ = nullptr;       // the one to read from, while it has less than all others
    KeyEntry others_ = 0;           // the least of those
    KeyEntry last_ = 0;             // no entry: a key with no child
};

class KeyRuns {
public:
    explicit KeyRuns(Database& database) : database_(database) {}

    // Waits, in a bounded room, until settle() or a full room.
    void add(referral::Key key, std::uint32_t child);
    // Writes what waits and folds runs of like size.
    void settle();
    void clear();
    // Whether the numbers of runs, which only grow, come near their end: then it is time to clear and begin again.
    bool worn();
    // Takes out the entries of children `first` to `last`.
    void forget(std::int64_t first, std::int64_t last);

    // Children with the key, ascending, each once, appended to `found`; of more than `most`, some more than `most`.
    void children_with(referral::Key key, std::size_t most, std::vector<std::int64_t>& found);
    // Of everything settled.
    KeyMerge all();

private:
    struct Run {
        int id;
        std::int64_t entries;
    };
    std::vector<Run> runs();
    void write_waiting(int run);
    void fold(const std::vector<int>& runs, int into, const std::function<bool(KeyEntry)>& keep);
    void drop(int run);

    Database& database_;
    std::vector<KeyEntry> waiting_;
};

}  // namespace portage::store
