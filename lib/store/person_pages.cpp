#include "store/person_pages.hpp"

#include "base/error.hpp"
#include "store/database.hpp"

#include <algorithm>

namespace portage::store {

namespace {

std::int64_t page_of(std::int64_t child) { return child / children_a_page; }
std::size_t slot_of(std::int64_t child) { return static_cast<std::size_t>(child % children_a_page); }
constexpr auto slots = static_cast<std::size_t>(children_a_page);

// Further than so many pages, the next is looked up rather than read up to.
constexpr std::int64_t worth_stepping = 12;

[[noreturn]] void damaged() { fail(Fault::not_ours, "a page of records kept for comparing cannot be read"); }

// A page of persons is, for each child, its size in two bytes, or two of the highest and four; then its bytes.
constexpr std::size_t long_one = 0xFFFF;

std::size_t number_off(std::string_view& bytes, std::size_t size) {
    if (bytes.size() < size) damaged();
    std::size_t number = 0;
    for (std::size_t i = 0; i < size; ++i)
        number |= static_cast<std::size_t>(static_cast<unsigned char>(bytes[i])) << 8 * i;
    bytes.remove_prefix(size);
    return number;
}

std::string_view person_off(std::string_view& bytes) {
    auto size = number_off(bytes, 2);
    if (size == long_one) size = number_off(bytes, 4);
    if (bytes.size() < size) damaged();
    auto person = bytes.substr(0, size);
    bytes.remove_prefix(size);
    return person;
}

void append_person(std::string& bytes, const std::string& person) {
    auto number = [&](std::size_t value, int size) {
        for (int i = 0; i < size; ++i) bytes += static_cast<char>(value >> 8 * i);
    };
    number(std::min(person.size(), long_one), 2);
    if (person.size() >= long_one) number(person.size(), 4);
    bytes += person;
}

}  // namespace

OutlineReader::OutlineReader(Database& database)
    : pages_(database.handle(), "SELECT id, outlines FROM match_outline WHERE id >= ? ORDER BY id") {}

const referral::Outline* OutlineReader::at(std::int64_t child) {
    auto page = page_of(child);
    if (page > asked_) {
        if (asked_ < 0 || page - asked_ > worth_stepping) {
            pages_.reset();
            pages_.bind(1, Value::of(page));
            page_ = -1;
        }
        while (page_ < page) {
            if (!pages_.step()) {
                page_ = std::numeric_limits<std::int64_t>::max();
                break;
            }
            page_ = pages_.integer(0);
        }
        asked_ = page;
        bytes_ = page_ == page ? pages_.bytes(1) : std::string_view();
        if (!bytes_.empty() && bytes_.size() != slots * outline_bytes) damaged();
    }
    if (page_ != page) return nullptr;
    return unpack(bytes_.data() + slot_of(child) * outline_bytes, outline_) ? &outline_ : nullptr;
}

PersonReader::PersonReader(Database& database)
    : page_of_(database.handle(), "SELECT persons FROM match_person WHERE id = ?") {}

const referral::Person* PersonReader::at(std::int64_t child) {
    if (child == child_) return known_ ? &person_ : nullptr;
    if (page_of(child) != page_) {
        page_ = page_of(child);
        page_of_.reset();
        page_of_.bind(1, Value::of(page_));
        bytes_ = page_of_.step() ? page_of_.bytes(0) : std::string_view();
    }
    child_ = child;
    auto rest = bytes_;
    std::string_view found;
    if (!rest.empty())
        for (std::size_t slot = 0; slot <= slot_of(child); ++slot) found = person_off(rest);
    known_ = !found.empty();
    if (!known_) return nullptr;
    unpack(found, person_);
    return &person_;
}

void PersonPages::open(std::int64_t page) {
    if (page_ == page) return;
    flush();
    page_ = page;
    outlines_.assign(slots * outline_bytes, '\0');
    for (auto& person : persons_) person.clear();
    auto& statement = database_.prepared(
        "SELECT o.outlines, p.persons FROM match_outline o JOIN match_person p ON p.id = o.id WHERE o.id = ?");
    statement.bind(1, Value::of(page));
    if (statement.step()) {
        outlines_ = statement.bytes(0);
        auto rest = statement.bytes(1);
        for (auto& person : persons_) person = person_off(rest);
        if (outlines_.size() != slots * outline_bytes || !rest.empty()) damaged();
    }
    statement.reset();
}

void PersonPages::put(std::int64_t child, const referral::Person& person) {
    open(page_of(child));
    pack(outline_of(person), outlines_.data() + slot_of(child) * outline_bytes);
    persons_[slot_of(child)] = packed(person);
    changed_ = true;
}

void PersonPages::take_out_within(std::int64_t page, std::int64_t first, std::int64_t last) {
    open(page);
    for (std::size_t slot = 0; slot < slots; ++slot) {
        auto child = page * children_a_page + static_cast<std::int64_t>(slot);
        if (child < first || child > last) continue;
        outlines_.replace(slot * outline_bytes, outline_bytes, outline_bytes, '\0');
        persons_[slot].clear();
        changed_ = true;
    }
}

void PersonPages::take_out(std::int64_t first, std::int64_t last) {
    auto from = page_of(first), to = page_of(last);
    if (from == to) return take_out_within(from, first, last);
    last = std::min(last, this->last());
    if (first > last) return;
    to = page_of(last);
    for (const char* sql :
         {"DELETE FROM match_outline WHERE id > ? AND id < ?", "DELETE FROM match_person WHERE id > ? AND id < ?"}) {
        auto& statement = database_.prepared(sql);
        statement.bind(1, Value::of(from));
        statement.bind(2, Value::of(to));
        statement.run();
    }
    for (auto page : {from, to}) take_out_within(page, first, last);
}

void PersonPages::flush() {
    if (changed_) {
        bool nobody = std::all_of(persons_.begin(), persons_.end(), [](const auto& one) { return one.empty(); });
        std::string bytes;
        for (const auto& person : persons_) append_person(bytes, person);
        auto write = [&](const char* put, const char* remove, const std::string& content) {
            auto& statement = database_.prepared(nobody ? remove : put);
            statement.bind(1, Value::of(page_));
            if (!nobody) statement.bind(2, Value{.kind = Value::Kind::blob, .bytes = content});
            statement.run();
        };
        write("INSERT OR REPLACE INTO match_outline (id, outlines) VALUES (?, ?)",
              "DELETE FROM match_outline WHERE id = ?", outlines_);
        write("INSERT OR REPLACE INTO match_person (id, persons) VALUES (?, ?)",
              "DELETE FROM match_person WHERE id = ?", bytes);
    }
    changed_ = false;
    page_ = -1;  // whoever reads reads what is written
}

void PersonPages::clear() {
    changed_ = false;
    page_ = -1;
    database_.run("DELETE FROM match_outline; DELETE FROM match_person");
}

std::int64_t PersonPages::last() {
    flush();
    auto& statement = database_.prepared("SELECT coalesce(max(id), -1) FROM match_outline");
    statement.step();
    auto page = statement.integer(0);
    statement.reset();
    return std::max<std::int64_t>(0, (page + 1) * children_a_page - 1);
}

}  // namespace portage::store
