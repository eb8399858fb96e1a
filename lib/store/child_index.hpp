// By what children are found again among a million: their keys and what is compared of them, kept beside
// the records and brought up to date with the changes since.
#pragma once

#include "referral/same_child/keys.hpp"
#include "store/writer.hpp"

#include <functional>
#include <unordered_map>

namespace portage::store {

// Within one Writer. What it writes is worked out from the records, and so is no change of its own.
class ChildIndex {
public:
    explicit ChildIndex(Writer& writer) : writer_(writer), lookups_(writer.database(), Reader::Within{}) {}

    // Follows every change since the last time: to be called before anything else. A file whose keys are of
    // another recipe is gone through from the start.
    void follow();
    // A child entered by the change being written.
    void add(Id<child::Child> child, const referral::Person& person);
    // Writes the keys that wait: before any search that should find what was added.
    void flush();
    // The same, and says that the index follows this Writer's change too. To be called last.
    void finish();

    // Children who share a key with `person`, by id. Keys too many share are passed over and counted.
    std::vector<Id<child::Child>> sharing(const referral::Person& person);
    // Each of the children `first` to `last` with everybody before it who shares a key; by the one before, then
    // by the child. Where that is more than there is room for, `last` comes nearer.
    struct Pair {
        std::uint32_t other, child;
        friend auto operator<=>(const Pair&, const Pair&) = default;
    };
    std::vector<Pair> pairs(std::int64_t first, std::int64_t& last);
    // How many pairs there is room for; eight bytes each.
    void make_room_for(std::size_t pairs) { most_pairs_ = pairs; }
    std::size_t passed_over() const { return passed_over_; }
    // What is compared of a child; null where it is gone or merged into another. Until the next call.
    const referral::Person* person(Id<child::Child> child);
    // The same of many, in the order of `children`, which ascend; of those there are.
    void each_person(const std::vector<std::int64_t>& children,
                     const std::function<void(std::int64_t, const referral::Person&)>& visit);

    // Makes a child's anew from the records: after a merge.
    void remake(Id<child::Child> child);

private:
    void remake_all();
    void follow(ChangeNumber change, std::vector<std::int64_t>& touched);
    void remake(Id<child::Child> first, Id<child::Child> last);
    void pairs_of_all(std::int64_t first, std::int64_t& last, std::vector<Pair>& found);
    void pairs_of_each(std::int64_t first, std::int64_t& last, std::vector<Pair>& found);

    Writer& writer_;
    Reader lookups_;                   // does not wait for rows still to be written
    std::vector<std::uint64_t> keys_;  // that wait: the key, and in the lower half the child
    std::vector<referral::Key> room_;
    std::unordered_map<std::int64_t, std::optional<referral::Person>> seen_;
    std::size_t passed_over_ = 0, most_pairs_ = 6'000'000;
};

}  // namespace portage::store
