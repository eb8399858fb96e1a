// Where the table stands in a file and what each of its columns is.
#pragma once

#include "referral/form.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace portage::referral {

// Those an office may name; a file may say another with Excel's "sep=" line.
enum class Delimiter : char { comma = ',', semicolon = ';', tab = '\t' };

struct Column {
    std::string header;              // as in the file, white space tidied
    std::optional<Meaning> meaning;  // none: kept with the referral as it came
    bool ours = false;               // _line, _column, _code, _reason of a rejects file: let go
};

struct Layout {
    char delimiter = ',';
    std::size_t header_line = 1;    // physical line
    std::size_t header_record = 0;  // records in front of the header: preamble, blank lines, sep=
    std::vector<Column> columns;
    std::size_t mapped = 0;  // columns that mean a field

    bool has(Field field) const;
    std::vector<std::string> unmapped() const;  // headers of the columns that are only kept
};

// The columns of a rejects file that are ours and not the sender's.
inline constexpr std::array<std::string_view, 4> reject_columns = {"_line", "_column", "_code", "_reason"};

// The delimiter of Excel's own first line "sep=;", where a file has one.
std::optional<char> said_delimiter(std::string_view head);

std::string delimiter_in_words(char delimiter);  // comma, semicolon, tab, or itself

// Finds the header among the first records of `head`, the UTF-8 start of a file (`whole` when it is
// all of it). Comma, semicolon and tab are tried, the one under which most headers mean a field
// wins; Excel's first line "sep=;" or a given delimiter decides instead.
// Fails with Fault::bad_input, listing what the file has and lacks, where there is no column for
// the child's name or none for the date of birth: then the file is not what the form describes.
Layout find_layout(std::string_view head, bool whole, const Form& form, std::optional<char> delimiter = {});

// The same without failing: how many columns of the file the form knows, 0 where it is not this
// form's. For choosing among forms.
std::size_t columns_known(std::string_view head, bool whole, const Form& form, std::optional<char> delimiter = {});

}  // namespace portage::referral

template <>
inline constexpr auto portage::words<portage::referral::Delimiter> =
    std::array{portage::Word{portage::referral::Delimiter::comma, "comma"},
               portage::Word{portage::referral::Delimiter::semicolon, "semicolon"},
               portage::Word{portage::referral::Delimiter::tab, "tab"}};
