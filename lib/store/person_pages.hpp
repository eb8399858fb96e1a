// What is compared of children, by their ids: an outline of each, for the many who share a key, and all of it,
// for the few of those worth a closer look. Twenty-seven children a page: their outlines fill one of SQLite's.
#pragma once

#include "store/person_row.hpp"
#include "store/statement.hpp"

#include <array>
#include <string>

namespace portage::store {

class Database;

inline constexpr std::int64_t children_a_page = 27;

// Reads outlines of children in the order of their ids; each is there until the next.
class OutlineReader {
public:
    explicit OutlineReader(Database& database);
    // Null where there is nobody, or who is there was joined with another.
    const referral::Outline* at(std::int64_t child);

private:
    Statement pages_;
    std::int64_t page_ = -1, asked_ = -1;  // the page read, the last one asked for
    std::string_view bytes_;
    referral::Outline outline_;
};

// The same of everything compared.
class PersonReader {
public:
    explicit PersonReader(Database& database);
    const referral::Person* at(std::int64_t child);

private:
    Statement page_of_;
    std::int64_t page_ = -1, child_ = -1;
    std::string_view bytes_;
    bool known_ = false;
    referral::Person person_;
};

class PersonPages {
public:
    explicit PersonPages(Database& database) : database_(database) {}

    // Waits until flush() or a child of another page.
    void put(std::int64_t child, const referral::Person& person);
    // Of children `first` to `last`.
    void take_out(std::int64_t first, std::int64_t last);
    void flush();
    void clear();
    // The highest id there may be somebody of; 0 where there is nobody.
    std::int64_t last();

private:
    void open(std::int64_t page);
    void take_out_within(std::int64_t page, std::int64_t first, std::int64_t last);

    Database& database_;
    std::int64_t page_ = -1;
    bool changed_ = false;
    std::string outlines_;
    std::array<std::string, children_a_page> persons_;
};

}  // namespace portage::store
