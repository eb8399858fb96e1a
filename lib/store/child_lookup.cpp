// Looking up in the index of children: who shares a key with whom, one child at a time or by the thousand.
#include "store/child_index.hpp"
#include "store/database.hpp"
#include "store/person_row.hpp"
#include "store/statement.hpp"

#include <algorithm>

namespace portage::store {

namespace {

constexpr std::size_t persons_kept = 20'000;
// To look up one child's keys takes as long as to read those of so many in a row. Measured.
constexpr std::int64_t read_in_a_row = 24;

void sort_once(std::vector<ChildIndex::Pair>& pairs) {
    std::sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) {
        return (std::uint64_t{a.other} << 32 | a.child) < (std::uint64_t{b.other} << 32 | b.child);
    });
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
}

// Each pair once; where that makes too little room, the upper half of the children waits for another round.
void make_room(std::vector<ChildIndex::Pair>& pairs, std::size_t most, std::int64_t first, std::int64_t& last) {
    sort_once(pairs);
    if (pairs.size() <= most / 2 || first == last) return;
    auto middle = pairs.begin() + static_cast<std::ptrdiff_t>(pairs.size() / 2);
    std::nth_element(pairs.begin(), middle, pairs.end(),
                     [](const auto& a, const auto& b) { return a.child < b.child; });
    last = std::max(first, static_cast<std::int64_t>(middle->child) - 1);
    std::erase_if(pairs, [&](const auto& pair) { return pair.child > last; });
}

}  // namespace

std::vector<Id<child::Child>> ChildIndex::sharing(const referral::Person& person) {
    room_.clear();
    referral::keys_of(person, room_);
    std::vector<std::int64_t> found;
    for (auto key : room_) {
        auto before = found.size();
        auto most = referral::most_records(referral::kind_of(key));
        auto& statement = writer_.database().prepared("SELECT child FROM match_key WHERE key = ? LIMIT ?");
        statement.bind(1, Value::of(key));
        statement.bind(2, Value::of(static_cast<std::int64_t>(most) + 1));
        while (statement.step()) found.push_back(statement.integer(0));
        statement.reset();
        if (found.size() - before <= most) continue;
        found.resize(before);
        ++passed_over_;
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    std::vector<Id<child::Child>> children;
    for (auto child : found) children.push_back({child});
    return children;
}

const referral::Person* ChildIndex::person(Id<child::Child> child) {
    if (seen_.size() >= persons_kept) seen_.clear();
    auto [known, fresh] = seen_.try_emplace(child.value);
    if (fresh) {
        auto& statement = writer_.database().prepared("SELECT content FROM match_person WHERE child = ?");
        statement.bind(1, Value::of(child));
        if (statement.step()) known->second = unpacked(statement.bytes(0));
        statement.reset();
    }
    return known->second ? &*known->second : nullptr;
}

std::vector<ChildIndex::Pair> ChildIndex::pairs(std::int64_t first, std::int64_t& last) {
    std::vector<Pair> found;
    auto on_record = lookups_.one<std::int64_t>("SELECT coalesce(max(child), 0) FROM match_person");
    if ((last - first + 1) * read_in_a_row > on_record)
        pairs_of_all(first, last, found);
    else
        pairs_of_each(first, last, found);
    sort_once(found);
    return found;
}

// Reads the whole index once.
void ChildIndex::pairs_of_all(std::int64_t first, std::int64_t& last, std::vector<Pair>& found) {
    std::vector<std::uint32_t> sharing;  // of one key, ascending
    found.reserve(most_pairs_ + 1);      // room that is not used is not held
    std::optional<referral::Key> key;
    std::size_t most = 0;
    auto take = [&] {
        auto wanted = [&](std::uint32_t child) { return child >= first && child <= last; };
        if (sharing.size() > most) {
            passed_over_ += static_cast<std::size_t>(std::any_of(sharing.begin(), sharing.end(), wanted));
        } else {
            for (std::size_t i = 1; i < sharing.size(); ++i)
                if (wanted(sharing[i]))
                    for (std::size_t j = 0; j < i; ++j) found.push_back({sharing[j], sharing[i]});
        }
        sharing.clear();
        if (found.size() > most_pairs_) make_room(found, most_pairs_, first, last);
    };
    auto& statement = writer_.database().prepared("SELECT key, child FROM match_key ORDER BY key, child");
    while (statement.step()) {
        auto next = statement.integer(0);
        if (key != next) {
            take();
            key = next;
            most = referral::most_records(referral::kind_of(next));
        }
        if (sharing.size() <= most) sharing.push_back(static_cast<std::uint32_t>(statement.integer(1)));
    }
    statement.reset();
    take();
}

void ChildIndex::pairs_of_each(std::int64_t first, std::int64_t& last, std::vector<Pair>& found) {
    for (auto child = first; child <= last; ++child) {
        const auto* one = person({child});
        if (!one) continue;
        for (auto other : sharing(*one))
            if (other.value < child)
                found.push_back({static_cast<std::uint32_t>(other.value), static_cast<std::uint32_t>(child)});
        if (found.size() > most_pairs_) last = child;
    }
}

void ChildIndex::each_person(const std::vector<std::int64_t>& children,
                             const std::function<void(std::int64_t, const referral::Person&)>& visit) {
    if (children.empty()) return;
    referral::Person room;
    auto span = children.back() - children.front() + 1;
    if (static_cast<std::int64_t>(children.size()) * 4 < span) {  // far apart
        auto& statement = writer_.database().prepared("SELECT child, content FROM match_person WHERE child = ?");
        for (auto child : children) {
            statement.bind(1, Value::of(child));
            if (statement.step()) {
                unpack(statement.bytes(1), room);
                visit(child, room);
            }
            statement.reset();
        }
        return;
    }
    auto& statement = writer_.database().prepared(
        "SELECT child, content FROM match_person WHERE child BETWEEN ? AND ? ORDER BY child");
    statement.bind(1, Value::of(children.front()));
    statement.bind(2, Value::of(children.back()));
    for (auto wanted = children.begin(); wanted != children.end() && statement.step();) {
        auto child = statement.integer(0);
        while (wanted != children.end() && *wanted < child) ++wanted;
        if (wanted == children.end() || *wanted != child) continue;
        unpack(statement.bytes(1), room);
        visit(child, room);
    }
    statement.reset();
}

}  // namespace portage::store
