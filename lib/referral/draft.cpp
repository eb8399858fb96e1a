#include "referral/draft.hpp"

#include "base/csv.hpp"
#include "base/error.hpp"
#include "referral/draft_cells.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <map>
#include <set>

namespace portage::referral {

namespace {

constexpr std::size_t rows_looked_at = 200;
constexpr std::size_t preamble_at_most = 40;

// What a header may have besides the words that matter.
constexpr std::array<std::string_view, 30> padding = {
    "please", "enter", "give", "state", "tell",  "us",       "the",      "a",       "an",  "of",
    "is",     "what",  "for",  "your",  "child", "childs",   "child's",  "child’s", "in",  "their",
    "full",   "dd",    "mm",   "yyyy",  "yy",    "required", "optional", "and",     "are", "only"};
// Short for the same.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> short_for = {{{"dob", "birth date"},
                                                                                     {"ref", "reference"},
                                                                                     {"no", "number"},
                                                                                     {"nr", "number"},
                                                                                     {"tel", "telephone"},
                                                                                     {"phone", "telephone"},
                                                                                     {"mob", "mobile"},
                                                                                     {"mum", "mother"}}};

std::vector<CsvRecord> records_of(std::string_view head, bool whole, char delimiter) {
    std::vector<CsvRecord> records;
    CsvReader reader(
        [rest = head](char* buffer, std::size_t room) mutable {
            auto taken = std::min(room, rest.size());
            std::memcpy(buffer, rest.data(), taken);
            rest.remove_prefix(taken);
            return taken;
        },
        delimiter);
    std::vector<std::string_view> cells;
    try {
        while (records.size() < preamble_at_most + rows_looked_at && reader.next(cells)) {
            records.push_back({reader.line(), {}});
            for (auto cell : cells) records.back().cells.push_back(tidy(normalised(undo_for_csv(cell))));
        }
        if (!whole && !records.empty()) records.pop_back();  // perhaps cut
    } catch (const Error&) {
        if (whole && records.empty()) throw;
    }
    return records;
}

// The words of a header that matter, in the order of the alphabet.
std::vector<std::string> words_of(std::string_view header) {
    std::string plain(header);
    for (char& c : plain)
        if (std::string_view("()*:;,.?!/-_[]\n\r").find(c) != std::string_view::npos) c = ' ';
    std::vector<std::string> found;
    for (const auto& word : split(tidy(plain), ' ')) {
        auto small = lower(word);
        if (std::find(padding.begin(), padding.end(), small) != padding.end() || folded(small).empty()) continue;
        auto whole =
            std::find_if(short_for.begin(), short_for.end(), [&](const auto& one) { return one.first == small; });
        for (const auto& one : split(whole == short_for.end() ? folded(small) : std::string(whole->second), ' '))
            found.push_back(one);
    }
    std::sort(found.begin(), found.end());
    return found;
}

// Every header of the known forms by its words; of two forms, the first counts.
class Dictionary {
public:
    explicit Dictionary(const std::vector<Form>& known) : known_(known) {
        for (const auto& form : known)
            for (const auto& field : fields)
                for (const auto& header : form.headers_of(field.field))
                    if (auto words = words_of(header); !words.empty())
                        if (auto meaning = form.meaning_of(header)) by_words_.try_emplace(words, *meaning);
    }
    std::optional<Meaning> by_header(std::string_view header, int nth) const {
        for (const auto& form : known_)
            if (auto meaning = form.meaning_of(header, nth)) return meaning;
        return {};
    }
    std::optional<Meaning> by_words(std::string_view header) const {
        auto found = by_words_.find(words_of(header));
        if (found == by_words_.end()) return {};
        return found->second;
    }
    std::size_t known_in(const std::vector<std::string>& cells) const {
        return static_cast<std::size_t>(std::count_if(
            cells.begin(), cells.end(), [&](const auto& cell) { return by_header(cell, 1) || by_words(cell); }));
    }

private:
    const std::vector<Form>& known_;
    std::map<std::vector<std::string>, Meaning> by_words_;
};

std::size_t width_of(const std::vector<std::string>& cells) {
    auto last = cells.size();
    while (last > 0 && cells[last - 1].empty()) --last;
    return last;
}

struct Found {
    char delimiter = ',';
    std::vector<CsvRecord> records;
    std::size_t header = 0, known = 0;
};

// The header under one delimiter: the row with most known cells, else the first of the usual width.
Found under(char delimiter, std::string_view head, bool whole, const Dictionary& dictionary) {
    Found found{.delimiter = delimiter, .records = records_of(head, whole, delimiter)};
    std::map<std::size_t, std::size_t> rows_of_width;
    std::size_t usual = 0;
    for (std::size_t i = 0; i < found.records.size(); ++i) {
        const auto& cells = found.records[i].cells;
        auto rows = ++rows_of_width[width_of(cells)];
        if (width_of(cells) > 1 && (usual == 0 || rows > rows_of_width[usual])) usual = width_of(cells);
        if (i >= preamble_at_most) continue;
        auto known = dictionary.known_in(cells);
        if (known <= found.known) continue;
        found.known = known;
        found.header = i;
    }
    if (found.known > 0) return found;
    for (std::size_t i = 0; i < found.records.size(); ++i)
        if (usual > 0 && width_of(found.records[i].cells) >= usual) {
            found.header = i;
            break;
        }
    return found;
}

Found best(std::string_view head, bool whole, const Dictionary& dictionary, std::optional<char> delimiter) {
    if (!delimiter) delimiter = said_delimiter(head);
    if (delimiter) return under(*delimiter, head, whole, dictionary);
    Found best;
    auto columns = [](const Found& found) {
        return found.records.empty() ? 0 : width_of(found.records[found.header].cells);
    };
    for (const auto& candidate : words<Delimiter>) {
        auto found = under(static_cast<char>(candidate.value), head, whole, dictionary);
        if (best.records.empty() || found.known > best.known ||
            (found.known == best.known && columns(found) > columns(best)))
            best = std::move(found);
    }
    return best;
}

// A basic string of TOML.
std::string quoted(std::string_view text) {
    std::string made = "\"";
    for (char c : for_terminal(text)) {
        if (c == '"' || c == '\\') made += '\\';
        made += c;
    }
    return made + '"';
}

}  // namespace

bool Draft::has(Field field) const {
    return std::any_of(columns.begin(), columns.end(),
                       [&](const auto& column) { return column.meaning && column.meaning->field == field; });
}

std::vector<std::string> Draft::lacks() const {
    std::vector<std::string> lacking;
    if (!has(Field::full_name) && !has(Field::forename)) lacking.emplace_back("the child's name");
    if (!has(Field::born) && !has(Field::due_on)) lacking.emplace_back("the date of birth");
    return lacking;
}

Draft draft_form(std::string_view head, bool whole, const std::vector<Form>& known, std::optional<char> delimiter) {
    Dictionary dictionary(known);
    auto found = best(head, whole, dictionary, delimiter);
    auto width = found.records.empty() ? 0 : width_of(found.records[found.header].cells);
    if (width < 2)
        fail(Fault::bad_input,
             "no row of at least two cells in its first {} rows: is it a table, and are its cells "
             "apart by comma, semicolon or tab?",
             preamble_at_most);
    Draft draft{.delimiter = found.delimiter, .header_line = found.records[found.header].line, .columns = {}};
    std::map<std::string, int> seen;
    for (std::size_t i = 0; i < width; ++i) {
        const auto& header = found.records[found.header].cells[i];
        DraftColumn column;
        auto nth = ++seen[folded(header)];
        column.header = nth == 1 ? header : header + " " + std::to_string(nth);
        column.meaning = dictionary.by_header(header, nth);
        if (!column.meaning && nth == 1) column.meaning = dictionary.by_words(header);
        if (column.meaning) column.why = "by its header";
        draft.columns.push_back(std::move(column));
    }
    std::vector<std::vector<std::string>> cells(width);
    for (auto record = found.header + 1; record < found.records.size(); ++record)
        for (std::size_t i = 0; i < width && i < found.records[record].cells.size(); ++i)
            if (auto& cell = found.records[record].cells[i]; !cell.empty()) cells[i].push_back(std::move(cell));
    tell_by_cells(draft, cells);
    return draft;
}

std::string draft_text(const Draft& draft, std::string_view source) {
    std::string text = fmt::format(
        "# Drafted from the headers of {} on line {}, and from what stands in its cells. What a column means,\n"
        "# only you know: look it over, and give it a name in place of my-form.toml. How this file works:\n"
        "# portage-form(5).\n\n"
        "title = {}\nassumption = \"drafted from one file\"\nsources = [{}]\n\n[fields]\n",
        for_terminal(source), draft.header_line, quoted(source), quoted(source));
    std::set<std::string> written;  // a header is told once
    auto line = [&](std::string_view header, std::string_view why) {
        auto plain = std::string(header);
        while (plain.ends_with('*') || plain.ends_with(' ')) plain.pop_back();  // a star would stand for any ending
        if (folded(plain).empty() || !written.insert(folded(plain)).second) return std::string();
        return quoted(plain) + "," + (why.empty() ? "" : fmt::format("  # {}", why)) + "\n";
    };
    for (const auto& field : fields) {
        std::string lines;
        for (const auto& column : draft.columns)
            if (column.meaning && column.meaning->field == field.field && column.meaning->choice.empty())
                if (auto told = line(column.header, column.why); !told.empty()) lines += "    " + told;
        if (!lines.empty()) text += fmt::format("{} = [\n{}]\n", field.key, lines);
    }
    for (const auto& lacking : draft.lacks())
        text += fmt::format("# {} = [\"\"]  # which column has {}?\n",
                            lacking == "the date of birth" ? "born" : "full_name", lacking);
    std::map<std::string, std::string> ticks;  // what a tick adds, and its columns
    for (const auto& column : draft.columns)
        if (column.meaning && !column.meaning->choice.empty())
            if (auto told = line(column.header, ""); !told.empty()) ticks[column.meaning->choice] += "    " + told;
    if (!ticks.empty()) text += "\n[tick.areas]\n";
    for (const auto& [choice, lines] : ticks) text += fmt::format("{} = [\n{}]\n", quoted(choice), lines);
    std::string kept;
    for (const auto& column : draft.columns)
        if (!column.meaning && !column.header.empty()) kept += "#     " + for_terminal(column.header) + "\n";
    if (!kept.empty())
        text += "\n# Kept with each referral as they come; put one above where a field fits it:\n" + kept;
    return text;
}

}  // namespace portage::referral
