// A sheet people fill in and hand back: a header line of known columns, then a row a thing. Read
// strictly, and every mistake is told at once, so that nobody mends one line at a time.
#pragma once

#include "base/csv.hpp"
#include "base/date.hpp"
#include "base/words.hpp"

#include <map>

namespace portage {

class Sheet;

// One filled-in line. Cells are tidied; the quote mark a spreadsheet needs before = + - @ is taken
// off again. A getter that meets a bad cell notes the mistake and answers as if it were empty.
class SheetRow {
public:
    std::size_t line() const { return record_->line; }
    std::string text(std::string_view column) const;  // empty where the cell is
    std::optional<int> number(std::string_view column) const;
    std::optional<Date> day(std::string_view column) const;  // day first, or ISO
    std::optional<TimeOfDay> time(std::string_view column) const;
    std::optional<bool> yes_no(std::string_view column) const;
    template <Worded Enum>
    std::optional<Enum> word(std::string_view column) const {
        const auto typed = lower(text(column));
        if (typed.empty()) return {};
        if (auto value = parse_word<Enum>(typed)) return value;
        mistake(unknown_word(typed, column, all_words<Enum>()));
        return {};
    }
    // Notes a mistake on this line.
    void mistake(const std::string& message) const;
    // Notes a mistake where the cell is empty.
    void require(std::string_view column) const;

private:
    friend class Sheet;
    SheetRow(Sheet* sheet, const CsvRecord* record) : sheet_(sheet), record_(record) {}
    Sheet* sheet_;
    const CsvRecord* record_;
};

class Sheet {
public:
    // `name` is the file's name as messages say it. Columns may stand in any order; one that is
    // missing, unknown or there twice is a mistake. Lines with nothing in them are passed over.
    // Fails with Fault::bad_input where the text is no CSV at all.
    Sheet(std::string_view text, std::string name, const std::vector<std::string_view>& columns);
    Sheet(const Sheet&) = delete;
    Sheet& operator=(const Sheet&) = delete;

    std::vector<SheetRow> rows();
    const std::vector<std::string>& mistakes() const { return mistakes_; }
    // Fails with Fault::bad_input, one mistake a line, unless there are none.
    void require_sound() const;

private:
    friend class SheetRow;
    std::string name_;
    std::vector<CsvRecord> records_;
    std::map<std::string, std::size_t, std::less<>> columns_;
    std::vector<std::string> mistakes_;
};

}  // namespace portage
