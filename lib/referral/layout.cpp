#include "referral/layout.hpp"

#include "base/csv.hpp"
#include "base/error.hpp"

#include <algorithm>
#include <cstring>
#include <map>

namespace portage::referral {

namespace {

constexpr std::size_t records_looked_at = 40;  // a preamble longer than this is not a preamble

Layout read_header(const std::vector<std::string_view>& cells, const Form& form) {
    Layout layout;
    std::map<std::string, int> seen;
    auto last = cells.size();
    while (last > 0 && trim(cells[last - 1]).empty()) --last;  // Excel's trailing empty columns
    for (std::size_t i = 0; i < last; ++i) {
        Column column{tidy(normalised(undo_for_csv(cells[i]))), {}, false};
        column.ours = std::find(reject_columns.begin(), reject_columns.end(), column.header) != reject_columns.end();
        if (!column.ours) column.meaning = form.meaning_of(column.header, ++seen[folded(column.header)]);
        layout.mapped += column.meaning.has_value();
        layout.columns.push_back(std::move(column));
    }
    return layout;
}

bool describes_children(const Layout& layout) {
    return (layout.has(Field::full_name) || layout.has(Field::forename)) &&
           (layout.has(Field::born) || layout.has(Field::due_on));
}

// The best header under one delimiter: the first of the records with most known columns.
Layout best_under(char delimiter, std::string_view head, bool whole, const Form& form) {
    auto rest = head;
    CsvReader reader(
        [&](char* buffer, std::size_t room) {
            auto taken = std::min(room, rest.size());
            std::memcpy(buffer, rest.data(), taken);
            rest.remove_prefix(taken);
            return taken;
        },
        delimiter);
    Layout best;
    std::vector<std::string_view> cells;
    try {
        for (std::size_t record = 0; record < records_looked_at && reader.next(cells); ++record) {
            auto found = read_header(cells, form);
            if (found.mapped <= best.mapped) continue;
            best = std::move(found);
            best.header_line = reader.line();
            best.header_record = record;
        }
    } catch (const Error&) {
        // A quotation mark left open by the cut, or under the wrong delimiter. Under the right one
        // the whole file says so again when its rows are read.
        if (whole && best.mapped == 0) throw;
    }
    best.delimiter = delimiter;
    return best;
}

Layout best_layout(std::string_view head, bool whole, const Form& form, std::optional<char> delimiter) {
    if (!delimiter) delimiter = said_delimiter(head);
    if (delimiter) return best_under(*delimiter, head, whole, form);
    Layout best;
    for (const auto& candidate : words<Delimiter>) {
        auto found = best_under(static_cast<char>(candidate.value), head, whole, form);
        if (candidate.value == Delimiter::comma || found.mapped > best.mapped) best = std::move(found);
    }
    return best;
}

// The first words of the file, for a person to see what was taken for its header.
std::string first_headers(const Layout& layout) {
    std::vector<std::string> shown;
    for (const auto& column : layout.columns) {
        if (shown.size() == 8) {
            shown.push_back("…");
            break;
        }
        shown.push_back("'" + for_terminal(shorten(column.header, 30)) + "'");
    }
    return join(shown, ", ");
}

std::string wanted(const Form& form, std::initializer_list<Field> choices) {
    for (Field field : choices)
        if (auto headers = form.headers_of(field); !headers.empty()) return headers.front();
    return "";
}

}  // namespace

std::optional<char> said_delimiter(std::string_view head) {
    if (head.size() < 5 || lower(head.substr(0, 4)) != "sep=") return {};
    if (head.size() > 5 && head[5] != '\r' && head[5] != '\n') return {};
    return head[4];
}

std::string delimiter_in_words(char delimiter) {
    for (const auto& known : words<Delimiter>)
        if (static_cast<char>(known.value) == delimiter) return std::string(known.text);
    return for_terminal(std::string(1, delimiter));
}

bool Layout::has(Field field) const {
    return std::any_of(columns.begin(), columns.end(),
                       [&](const Column& column) { return column.meaning && column.meaning->field == field; });
}

std::vector<std::string> Layout::unmapped() const {
    std::vector<std::string> headers;
    for (const auto& column : columns)
        if (!column.meaning && !column.ours) headers.push_back(column.header);
    return headers;
}

std::size_t columns_known(std::string_view head, bool whole, const Form& form, std::optional<char> delimiter) {
    try {
        auto layout = best_layout(head, whole, form, delimiter);
        return describes_children(layout) ? layout.mapped : 0;
    } catch (const Error&) {  // find_layout tells it
        return 0;
    }
}

Layout find_layout(std::string_view head, bool whole, const Form& form, std::optional<char> delimiter) {
    auto layout = best_layout(head, whole, form, delimiter);
    if (describes_children(layout)) return layout;
    if (layout.mapped == 0)
        fail(Fault::bad_input,
             "no header of the form '{}' found in the first {} rows (it knows the child's name as '{}', for one)",
             form.name, records_looked_at, for_terminal(wanted(form, {Field::full_name, Field::forename})));
    std::vector<std::string> lacks;
    if (!layout.has(Field::full_name) && !layout.has(Field::forename))
        lacks.push_back("the child's name ('" + wanted(form, {Field::full_name, Field::forename}) + "')");
    if (!layout.has(Field::born) && !layout.has(Field::due_on))
        lacks.push_back("the date of birth ('" + wanted(form, {Field::born, Field::due_on}) + "')");
    fail(Fault::bad_input, "line {}: not what the form '{}' describes: no column for {}; the header has {}",
         layout.header_line, form.name, for_terminal(in_words(lacks, "or")), first_headers(layout));
}

}  // namespace portage::referral
