// Looking up in the index of children: who shares a key with whom, one child at a time or by the thousand.
#include "store/child_index.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace portage::store {

namespace {

// To look up one child's keys takes as long as to read those of so many in a row. Measured.
constexpr std::int64_t read_in_a_row = 500;

// By digits of eleven bits from the lowest: three times as fast as comparing, for millions.
void sort_pairs(std::vector<ChildPair>& pairs) {
    constexpr unsigned digit = 11, digits = 1U << digit;
    if (pairs.size() < digits) return std::sort(pairs.begin(), pairs.end());
    ChildPair differing = 0;
    for (auto pair : pairs) differing |= pair ^ pairs.front();
    std::vector<ChildPair> sorted(pairs.size());
    for (unsigned shift = 0; shift < 64; shift += digit) {
        if (!(differing >> shift & (digits - 1))) continue;
        std::array<std::size_t, digits> place{};
        for (auto pair : pairs) ++place[pair >> shift & (digits - 1)];
        std::size_t before = 0;
        for (auto& count : place) before += std::exchange(count, before);
        for (auto pair : pairs) sorted[place[pair >> shift & (digits - 1)]++] = pair;
        pairs.swap(sorted);
    }
}

void sort_once(std::vector<ChildPair>& pairs) {
    sort_pairs(pairs);
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
}

// Each pair once; where that makes too little room, the upper half of the children waits for another round.
void make_room(std::vector<ChildPair>& pairs, std::size_t most, std::int64_t first, std::int64_t& last) {
    sort_once(pairs);
    if (pairs.size() <= most / 2 || first == last) return;
    std::vector<std::uint32_t> children;
    for (std::size_t i = 0; i < pairs.size(); i += 64) children.push_back(static_cast<std::uint32_t>(pairs[i]));
    auto middle = children.begin() + static_cast<std::ptrdiff_t>(children.size() / 2);
    std::nth_element(children.begin(), middle, children.end());
    last = std::clamp(std::int64_t{*middle} - 1, first, last - 1);
    std::erase_if(pairs, [&](auto pair) { return later_of(pair) > last; });
}

}  // namespace

std::vector<std::int64_t> ChildIndex::sharing(const referral::Person& person) {
    room_.clear();
    referral::keys_of(person, room_);
    std::vector<std::int64_t> found;
    for (auto key : room_) {
        auto before = found.size();
        auto most = referral::most_records(referral::kind_of(key));
        keys_.children_with(key, most, found);
        if (found.size() - before <= most) continue;
        found.resize(before);
        passed_over_.insert(key);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::vector<ChildPair> ChildIndex::pairs(std::int64_t first, std::int64_t& last) {
    std::vector<ChildPair> found;
    if ((last - first + 1) * read_in_a_row > last_child())
        pairs_of_all(first, last, found);
    else
        pairs_of_each(first, last, found);
    sort_once(found);
    return found;
}

// Reads the whole index once.
void ChildIndex::pairs_of_all(std::int64_t first, std::int64_t& last, std::vector<ChildPair>& found) {
    auto entries = keys_.all();
    std::vector<std::uint32_t> sharing;  // of one key, ascending
    auto take = [&](std::uint32_t raw_key) {
        if (sharing.size() < 2) return;
        auto from = std::lower_bound(sharing.begin(), sharing.end(), first);
        auto end = std::upper_bound(from, sharing.end(), last);
        if (from == end) return;
        auto key = static_cast<referral::Key>(raw_key) - key_offset;
        if (sharing.size() > referral::most_records(referral::kind_of(key))) {
            passed_over_.insert(key);
            return;
        }
        for (auto child = from; child != end; ++child)
            for (auto other = sharing.begin(); other != child; ++other) found.push_back(child_pair(*other, *child));
        if (found.size() > most_pairs_) make_room(found, most_pairs_, first, last);
    };
    found.reserve(most_pairs_ + 10'000);  // room that is not used is not held
    std::uint32_t key = 0;
    for (KeyEntry entry = 0; entries.next(entry);) {
        if (raw_key_of(entry) != key) {
            take(key);
            sharing.clear();
            key = raw_key_of(entry);
        }
        sharing.push_back(child_of(entry));
    }
    take(key);
}

void ChildIndex::pairs_of_each(std::int64_t first, std::int64_t& last, std::vector<ChildPair>& found) {
    auto people = persons();
    for (auto child = first; child <= last; ++child) {
        const auto* one = people.at(child);
        if (!one) continue;
        for (auto other : sharing(*one))
            if (other < child)
                found.push_back(child_pair(static_cast<std::uint32_t>(other), static_cast<std::uint32_t>(child)));
        if (found.size() > most_pairs_) last = child;
    }
}

}  // namespace portage::store
