#include "store/child_index.hpp"

#include "base/error.hpp"
#include "store/changeset.hpp"
#include "store/database.hpp"
#include "store/particulars.hpp"
#include "store/person_row.hpp"
#include "store/statement.hpp"

#include <algorithm>
#include <limits>

namespace portage::store {

namespace {
// Sorted before they are written: each time, nearly every page of a large index is touched.
constexpr std::size_t keys_at_once = 1 << 21;
constexpr referral::Key key_shift = referral::Key{1} << 31;

// A row of these is about a child: the one a column of it names (by place), or those a query finds by its id.
struct About {
    std::string_view table;
    int column;  // -1: ask
    std::string_view children;
};
constexpr std::array<About, 5> about = {
    About{"child", 0, ""},
    About{"household_child", 2, "SELECT child FROM household_child WHERE id = ?"},
    About{"child_carer", 1, "SELECT child FROM child_carer WHERE id = ?"},
    About{"address", -1,
          "SELECT h.child FROM address a JOIN household_child h ON h.household = a.household WHERE a.id = ?"},
    About{"carer", -1, "SELECT l.child FROM child_carer l WHERE l.carer = ?"},
};
}  // namespace

void ChildIndex::follow() {
    auto last = writer_.number() - 1;
    ChangeNumber followed = -1;
    lookups_.each("SELECT recipe, change FROM match_index WHERE id = 1", [&](Row& row) {
        auto recipe = row.take<int>();
        auto change = row.take<ChangeNumber>();
        if (recipe == referral::same_child_recipe && change <= last) followed = change;
    });
    if (followed < 0) return remake_all();
    std::vector<std::int64_t> touched;
    for (auto change = followed + 1; change <= last; ++change) follow(change, touched);
    std::sort(touched.begin(), touched.end());
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    for (auto child : touched) remake({child});
    flush();
}

void ChildIndex::follow(ChangeNumber change, std::vector<std::int64_t>& touched) {
    auto payload = payload_of(lookups_, change);
    for (const auto& range : payload.bulk)
        if (range.table == "child") remake({range.first}, {range.last});
    each_row(writer_.database(), payload.changeset,
             [&](const std::string& table, std::int64_t row, const ColumnOfRow& column) {
                 auto one = std::find_if(about.begin(), about.end(), [&](const About& a) { return a.table == table; });
                 if (one == about.end()) return;
                 if (one->column == 0) return touched.push_back(row);
                 if (auto child = one->column > 0 ? column(one->column) : std::nullopt)
                     return touched.push_back(*child);  // also of a row that is gone
                 lookups_.each(
                     one->children, [&](Row& found) { touched.push_back(found.take<std::int64_t>()); }, row);
             });
}

// Keys of before may stay: whoever is found by one is compared all the same.
void ChildIndex::remake(Id<child::Child> child) {
    if (auto told = particulars_of(lookups_, child))
        add(child, referral::person_of(*told));
    else
        writer_.run("DELETE FROM match_person WHERE child = ?", child);
}

void ChildIndex::remake(Id<child::Child> first, Id<child::Child> last) {
    writer_.run("DELETE FROM match_person WHERE child BETWEEN ? AND ?", first, last);
    each_particulars(lookups_, first, last,
                     [&](Id<child::Child> child, const auto& told) { add(child, referral::person_of(told)); });
}

void ChildIndex::remake_all() {
    writer_.run("DELETE FROM match_key");
    remake(first_child, last_child);
    flush();
}

void ChildIndex::add(Id<child::Child> child, const referral::Person& person) {
    if (child.value > std::numeric_limits<std::uint32_t>::max()) fail(Fault::bug, "more children than can be indexed");
    room_.clear();
    referral::keys_of(person, room_);
    for (auto key : room_)
        keys_.push_back(static_cast<std::uint64_t>(key + key_shift) << 32 | static_cast<std::uint32_t>(child.value));
    auto content = packed(person);
    auto& statement = writer_.database().prepared("INSERT OR REPLACE INTO match_person (child, content) VALUES (?, ?)");
    statement.bind(1, Value::of(child));
    statement.bind(2, Value{.kind = Value::Kind::blob, .bytes = content});
    statement.run();
    seen_.erase(child.value);
    if (keys_.size() >= keys_at_once) flush();
}

void ChildIndex::flush() {
    std::sort(keys_.begin(), keys_.end());
    constexpr std::size_t rows = 16;
    static const std::string one = "INSERT OR IGNORE INTO match_key (key, child) VALUES (?, ?)";
    static const std::string many = [] {
        auto text = one;
        for (std::size_t i = 1; i < rows; ++i) text += ", (?, ?)";
        return text;
    }();
    for (std::size_t at = 0; at < keys_.size();) {
        auto at_once = keys_.size() - at >= rows ? rows : 1;
        auto& statement = writer_.database().prepared(at_once == 1 ? one : many);
        for (int i = 0; i < static_cast<int>(at_once); ++i, ++at) {
            statement.bind(2 * i + 1, Value::of(static_cast<referral::Key>(keys_[at] >> 32) - key_shift));
            statement.bind(2 * i + 2, Value::of(static_cast<std::int64_t>(keys_[at] & 0xFFFFFFFF)));
        }
        statement.run();
    }
    keys_.clear();
}

void ChildIndex::finish() {
    flush();
    writer_.run("INSERT OR REPLACE INTO match_index (id, recipe, change) VALUES (1, ?, ?)", referral::same_child_recipe,
                writer_.number());
}

}  // namespace portage::store
