// A referral file opened: from its bytes to the rows below its header, in constant memory.
#pragma once

#include "base/csv.hpp"
#include "referral/encoding.hpp"
#include "referral/layout.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace portage::referral {

// The start of a file as UTF-8, enough to find its header, and what is left to read.
class SheetStart {
public:
    SheetStart(CsvReader::Source bytes, Encoding encoding);
    std::string_view head() const { return head_; }
    bool whole() const { return whole_; }

private:
    friend class SheetReader;
    CsvReader::Source text_;
    std::string head_;
    bool whole_ = false;
};

class SheetReader {
public:
    // Fails as find_layout does.
    SheetReader(SheetStart start, const Form& form, std::optional<char> delimiter = {});

    const Layout& layout() const { return layout_; }
    // Goes to the next row that is not blank; false at the end. Fails as CsvReader does.
    bool next();
    // The cells of the row, our own ' in front of a formula taken off. They hold until next().
    const std::vector<std::string_view>& cells() const { return cells_; }
    std::size_t line() const;  // physical line the row starts on, as an editor counts

private:
    Layout layout_;
    std::unique_ptr<CsvReader> reader_;
    std::vector<std::string_view> cells_;
};

}  // namespace portage::referral
