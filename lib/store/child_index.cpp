#include "store/child_index.hpp"

#include "base/error.hpp"
#include "store/changeset.hpp"
#include "store/database.hpp"
#include "store/particulars.hpp"

#include <algorithm>
#include <limits>

namespace portage::store {

namespace {
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
    if (followed < 0 || keys_.worn()) return remake_all();
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
        take_out(child);
}

void ChildIndex::remake(Id<child::Child> first, Id<child::Child> last) {
    persons_.take_out(first.value, last.value);
    bool any = false;
    each_particulars(lookups_, first, last, [&](Id<child::Child> child, const auto& told) {
        any = true;
        add(child, referral::person_of(told));
    });
    // An import that was undone: its keys would count among those too many share.
    if (!any) keys_.forget(first.value, last.value);
}

void ChildIndex::remake_all() {
    keys_.clear();
    persons_.clear();
    remake(first_child, store::last_child);
    flush();
}

void ChildIndex::add(Id<child::Child> child, const referral::Person& person) {
    if (child.value > std::numeric_limits<std::uint32_t>::max()) fail(Fault::bug, "more children than can be indexed");
    room_.clear();
    referral::keys_of(person, room_);
    for (auto key : room_) keys_.add(key, static_cast<std::uint32_t>(child.value));
    persons_.put(child.value, person);
}

void ChildIndex::flush() {
    keys_.settle();
    persons_.flush();
}

void ChildIndex::finish() {
    flush();
    writer_.run("INSERT OR REPLACE INTO match_index (id, recipe, change) VALUES (1, ?, ?)", referral::same_child_recipe,
                writer_.number());
}

}  // namespace portage::store
