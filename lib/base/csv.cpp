#include "base/csv.hpp"

#include "base/error.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <cstring>

namespace portage {

namespace {
constexpr std::size_t piece = 1 << 18;
constexpr std::size_t largest_field = 1 << 20;
constexpr std::size_t most_fields = 1 << 14;  // as many as a spreadsheet has columns
}  // namespace

CsvReader::CsvReader(Source more, char delimiter)
    : more_(std::move(more)), delimiter_(delimiter), buffer_(piece, '\0') {}

bool CsvReader::fill() {
    if (at_ < end_) return true;
    if (ended_) return false;
    at_ = 0;
    end_ = more_(buffer_.data(), buffer_.size());
    ended_ = end_ == 0;
    return !ended_;
}

int CsvReader::get() { return fill() ? static_cast<unsigned char>(buffer_[at_]) : -1; }

// Adds what stands from at_ up to `stop` to the field being read; `line` is for the message.
void CsvReader::take_up_to(const char* stop, std::size_t line) {
    const char* from = buffer_.data() + at_;
    text_.append(from, stop);
    at_ += static_cast<std::size_t>(stop - from);
    if (text_.size() - (ends_.empty() ? 0 : ends_.back()) > largest_field)
        fail(Fault::bad_input, "line {}: a cell of more than 1 MiB (is a quotation mark missing?)", line);
}

// A quoted part: doubled quotation marks mean one, anything else is text up to the closing one.
void CsvReader::take_quoted() {
    const std::size_t opening = line_;
    bool after_cr = false;  // so that CRLF counts as one line, even where two pieces meet in it
    ++at_;
    for (;;) {
        if (!fill()) fail(Fault::bad_input, "line {}: a quotation mark opens here and is never closed", opening);
        const char* stop = buffer_.data() + at_;
        const char* end = buffer_.data() + end_;
        for (; stop != end && *stop != '"'; ++stop) {
            if (*stop == '\r' || (*stop == '\n' && !after_cr)) ++line_;
            after_cr = *stop == '\r';
        }
        take_up_to(stop, opening);
        if (stop == end) continue;
        ++at_;
        if (get() != '"') return;
        after_cr = false;
        text_ += '"';
        ++at_;
    }
}

// An unquoted field, or what stands between a closing quotation mark and the next delimiter.
// Answers whether the record goes on after it.
bool CsvReader::take_plain() {
    while (fill()) {
        const char* stop = buffer_.data() + at_;
        const char* end = buffer_.data() + end_;
        while (stop != end && *stop != delimiter_ && *stop != '\n' && *stop != '\r') ++stop;
        take_up_to(stop, record_line_);
        if (stop == end) continue;
        const char found = *stop;
        ++at_;
        if (found == delimiter_) return true;
        if (found == '\r' && get() == '\n') ++at_;
        ++line_;
        return false;
    }
    return false;
}

bool CsvReader::next(std::vector<std::string_view>& fields) {
    fields.clear();
    text_.clear();
    ends_.clear();
    if (!fill()) return false;
    record_line_ = line_;
    for (bool open = true; open;) {
        if (get() == '"') take_quoted();
        open = take_plain();
        ends_.push_back(text_.size());
        if (ends_.size() > most_fields)
            fail(Fault::bad_input, "line {}: a row of more than {} cells", record_line_, most_fields);
    }
    std::size_t from = 0;
    for (std::size_t to : ends_) {
        fields.emplace_back(text_.data() + from, to - from);
        from = to;
    }
    return true;
}

std::vector<CsvRecord> read_csv(std::string_view text, char delimiter) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    CsvReader reader(
        [&](char* buffer, std::size_t room) {
            auto taken = std::min(room, text.size());
            std::memcpy(buffer, text.data(), taken);
            text.remove_prefix(taken);
            return taken;
        },
        delimiter);
    std::vector<CsvRecord> records;
    std::vector<std::string_view> fields;
    while (reader.next(fields)) {
        records.push_back({reader.line(), {}});
        for (auto field : fields) records.back().cells.emplace_back(undo_for_csv(field));
    }
    return records;
}

std::string csv_line(const std::vector<std::string>& cells, char delimiter) {
    std::string line;
    for (const auto& cell : cells) {
        if (&cell != &cells.front()) line += delimiter;
        line += for_csv(cell);
    }
    return line + "\r\n";
}

}  // namespace portage
