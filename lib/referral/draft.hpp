// A form drafted from a file nobody wrote a form for: by the headers other forms know, then by what
// stands in the cells. A person looks it over; portage-form(5) says how.
#pragma once

#include "referral/layout.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace portage::referral {

struct DraftColumn {
    std::string header;              // as a form writes it: the second "Phone number" is "Phone number 2"
    std::optional<Meaning> meaning;  // none: the column is kept as it comes
    std::string why;                 // "by its header", "12 of 12 cells are postcodes"; empty without a meaning
};

struct Draft {
    char delimiter = ',';
    std::size_t header_line = 1;  // physical line
    std::vector<DraftColumn> columns;

    bool has(Field field) const;
    // What every form needs and no column was found for: the child's name, the date of birth.
    std::vector<std::string> lacks() const;
};

// `head` is the UTF-8 start of a file (`whole` when it is all of it), `known` the forms whose headers
// are known, the first before others. The header is the row most of whose cells are known, else the
// first of the file's usual width. A header is known as a form knows it, or by the same words but for
// "please", "child's" and the like; other columns by at least three cells, nine in ten of them alike.
// Fails with Fault::bad_input where there is no row of at least two cells.
Draft draft_form(std::string_view head, bool whole, const std::vector<Form>& known, std::optional<char> delimiter = {});

// The draft as a form's file, which read_form takes where nothing is lacking. `source` is the name of
// the file it was drafted from.
std::string draft_text(const Draft& draft, std::string_view source);

}  // namespace portage::referral
