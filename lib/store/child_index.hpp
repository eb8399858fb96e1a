// By what children are found again among a million: their keys and what is compared of them, kept beside
// the records and brought up to date with the changes since.
#pragma once

#include "store/key_runs.hpp"
#include "store/person_pages.hpp"
#include "store/writer.hpp"

#include <unordered_set>

namespace portage::store {

// Two children, the one entered before above, so that pairs sort by it, then by the other.
using ChildPair = std::uint64_t;
constexpr ChildPair child_pair(std::uint32_t before, std::uint32_t child) { return ChildPair{before} << 32 | child; }
constexpr std::int64_t before_of(ChildPair pair) { return static_cast<std::int64_t>(pair >> 32); }
constexpr std::int64_t later_of(ChildPair pair) { return static_cast<std::int64_t>(pair & 0xFFFFFFFF); }

// Within one Writer. What it writes is worked out from the records, and so is no change of its own.
class ChildIndex {
public:
    explicit ChildIndex(Writer& writer)
        : writer_(writer),
          lookups_(writer.database(), Reader::Within{}),
          keys_(writer.database()),
          persons_(writer.database()) {}

    // Follows every change since the last time: to be called before anything else. A file whose keys are of
    // another recipe, or of so many imports that their runs can no longer be numbered, is gone through from the start.
    void follow();
    // A child entered by the change being written.
    void add(Id<child::Child> child, const referral::Person& person);
    // Writes what waits: before any search that should find what was added.
    void flush();
    // The same, and says that the index follows this Writer's change too. To be called last.
    void finish();

    // Children who share a key with `person`, by id. Keys too many share are passed over and counted.
    std::vector<std::int64_t> sharing(const referral::Person& person);
    // Each of the children `first` to `last` with everybody before it who shares a key; ascending. Where that is
    // more than there is room for, `last` comes nearer.
    std::vector<ChildPair> pairs(std::int64_t first, std::int64_t& last);
    // How many pairs there is room for, before each stands there once; sixteen bytes each.
    void make_room_for(std::size_t pairs) { most_pairs_ = pairs; }
    // How many keys were passed over.
    std::size_t passed_over() const { return passed_over_.size(); }

    // Of everything flushed.
    OutlineReader outlines() { return OutlineReader(writer_.database()); }
    PersonReader persons() { return PersonReader(writer_.database()); }
    // The highest id there may be somebody of.
    std::int64_t last_child() { return persons_.last(); }

    // Makes a child's anew from the records: after a merge, of the one kept.
    void remake(Id<child::Child> child);
    // Of the one who was joined with it.
    void take_out(Id<child::Child> child) { persons_.take_out(child.value, child.value); }

private:
    void remake_all();
    void follow(ChangeNumber change, std::vector<std::int64_t>& touched);
    void remake(Id<child::Child> first, Id<child::Child> last);
    void pairs_of_all(std::int64_t first, std::int64_t& last, std::vector<ChildPair>& found);
    void pairs_of_each(std::int64_t first, std::int64_t& last, std::vector<ChildPair>& found);

    Writer& writer_;
    Reader lookups_;  // does not wait for rows still to be written
    KeyRuns keys_;
    PersonPages persons_;
    std::vector<referral::Key> room_;
    std::unordered_set<referral::Key> passed_over_;
    std::size_t most_pairs_ = 1 << 22;
};

}  // namespace portage::store
