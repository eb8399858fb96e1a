// What a command found, ready to be printed in any format. A page is headings, facts, tables and
// pictures in order; it knows nothing of widths, quotes or tags.
#pragma once

#include "base/date.hpp"
#include "base/words.hpp"

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace portage::cmd {

// One value. Nothing means "not known", never zero.
using Cell = std::variant<std::monostate, std::string, std::int64_t, double, bool, Date>;

Cell cell(std::string_view text);
Cell cell(const std::string& text);
Cell cell(const char* text);
inline Cell cell(std::int64_t number) { return number; }
inline Cell cell(int number) { return std::int64_t{number}; }
inline Cell cell(std::size_t number) { return static_cast<std::int64_t>(number); }
inline Cell cell(double number) { return number; }
inline Cell cell(bool yes) { return yes; }
inline Cell cell(Date day) { return day; }
inline Cell cell(TimeOfDay time) { return cell(to_string(time)); }
template <Worded Enum>
Cell cell(Enum word) {
    return cell(to_string(word));
}
template <class T>
Cell cell(const std::optional<T>& value) {
    return value ? cell(*value) : Cell{};
}

enum class Align { left, right };

struct Column {
    std::string key;    // in JSON and CSV: snake_case, never changed
    std::string title;  // for people
    Align align = Align::left;
    std::string group = {};  // a heading over neighbouring columns of the same group
};

struct Table {
    std::string key;
    std::string title;  // may be empty
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;
    std::string when_empty = "none";
    bool total = false;  // the last row adds up the others

    template <class... Values>
    void row(const Values&... values) {
        rows.push_back({cell(values)...});
    }
};

// Pairs of name and value about one thing.
struct Facts {
    struct Fact {
        std::string key, title;
        Cell value;
        std::string unit = {};  // after the value, for people: "days"
    };
    std::string key;
    std::string title;
    std::vector<Fact> facts;
    bool one_line = false;           // WAITING  64 · longest 141 days · past standard 9
    bool for_machines_only = false;  // people read the same in the lines under the title

    template <class T>
    void add(std::string_view fact_key, std::string_view fact_title, const T& value, std::string_view unit = {}) {
        facts.push_back({std::string(fact_key), std::string(fact_title), cell(value), std::string(unit)});
    }
};

// Sentences for people; not part of the data in JSON and CSV.
struct Words {
    std::string text;
};

// Horizontal bars, drawn in HTML and on a terminal; the table beside it carries the figures.
struct Bars {
    struct Bar {
        std::string label;
        double value = 0;
        std::string shown;  // the figure as words: "9 of 12"
    };
    std::string title;
    std::string description;  // for those who cannot see the picture
    std::vector<Bar> bars;
    double whole = 0;  // what a full bar stands for, where none is longer: 100 of shares
};

// A drawing of lines, dots and words, in units of its own from the upper left corner. In HTML alone: the
// table before it says the same in words.
struct Drawing {
    struct Mark {
        enum class Kind { line, dot, square, word } kind = Kind::line;
        double x = 0, y = 0;    // of dots and squares the middle, of words the middle of the foot
        double x2 = 0, y2 = 0;  // a line's other end
        std::string text = {};  // a word
    };
    std::string title;
    std::string description;  // for those who cannot see the picture
    int width = 320, height = 240;
    std::vector<Mark> marks;
};

using Block = std::variant<Words, Facts, Table, Bars, Drawing>;

struct Page {
    std::string schema;  // "refer.list": JSON says portage.refer.list/1
    std::string title;
    Date as_of{};
    std::vector<std::string> lines;     // under the title
    std::deque<Block> blocks;           // a deque: tables handed out stay where they are
    std::vector<std::string> warnings;  // stderr, and in JSON
    std::string main_table;             // the table CSV prints; the first one where empty
    bool personal = false;              // says CONTAINS PERSONAL DATA
    bool rehearsal = false;             // set by the session
    bool landscape = false;             // of an A4 page
    bool large = false;                 // a landscape page in letters as large as a portrait one's

    Table& table(std::string_view key, std::string_view title, std::vector<Column> columns);
    Facts& facts(std::string_view key, std::string_view title);
    void words(std::string text);
};

// Numbers and days as people read them; the empty text for "not known".
std::string for_people(const Cell& cell);
// A fact of a line: "longest 141 days"; "not known" where nothing is.
std::string in_line(const Facts::Fact& fact);
// Neighbouring columns of one group, or one column without: first, and how many.
struct ColumnGroup {
    std::size_t first = 0, count = 1;
};
std::vector<ColumnGroup> groups_of(const Table& table);
bool has_groups(const Table& table);
// The same for machines: 2026-11-23, true, 1.5.
std::string for_machines(const Cell& cell);

}  // namespace portage::cmd
