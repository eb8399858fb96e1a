#include "base/csv.hpp"

#include "base/error.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <cstring>

namespace portage {

namespace {
constexpr std::size_t piece = 1 << 18;
constexpr std::size_t largest_field = 1 << 20;
}  // namespace

CsvReader::CsvReader(Source more, char delimiter) : more_(std::move(more)), delimiter_(delimiter), buffer_(piece, '\0') {}

bool CsvReader::fill() {
    if (at_ < end_) return true;
    at_ = 0;
    end_ = more_(buffer_.data(), buffer_.size());
    return end_ > 0;
}

int CsvReader::get() { return fill() ? static_cast<unsigned char>(buffer_[at_]) : -1; }

bool CsvReader::next(std::vector<std::string_view>& fields) {
    fields.clear();
    text_.clear();
    ends_.clear();
    if (!fill()) return false;
    record_line_ = line_;

    // Ends the record after a CR, LF or CRLF.
    auto line_break = [&](char c) {
        ++at_;
        if (c == '\r' && get() == '\n') ++at_;
        ++line_;
    };

    for (bool open = true; open;) {
        if (get() == '"') {  // a quoted field: doubled quotes inside, anything up to the closing one
            std::size_t opening = line_;
            ++at_;
            for (;;) {
                int c = get();
                if (c < 0)
                    fail(Fault::bad_input, "line {}: a quotation mark opens here and is never closed", opening);
                if (c == '"') {
                    ++at_;
                    if (get() != '"') break;
                }
                if (c == '\n' || (c == '\r' && !(at_ + 1 < end_ && buffer_[at_ + 1] == '\n'))) ++line_;
                text_ += static_cast<char>(c);
                ++at_;
                if (text_.size() - (ends_.empty() ? 0 : ends_.back()) > largest_field)
                    fail(Fault::bad_input, "line {}: a field of more than 1 MiB (is a quotation mark missing?)", opening);
            }
        }
        for (;;) {  // an unquoted field, or what stands between a closing quote and the next comma
            if (!fill()) {
                open = false;
                break;
            }
            const char* from = buffer_.data() + at_;
            const char* stop = from;
            const char* end = buffer_.data() + end_;
            while (stop != end && *stop != delimiter_ && *stop != '\n' && *stop != '\r') ++stop;
            text_.append(from, stop);
            at_ += static_cast<std::size_t>(stop - from);
            if (text_.size() - (ends_.empty() ? 0 : ends_.back()) > largest_field)
                fail(Fault::bad_input, "line {}: a field of more than 1 MiB", record_line_);
            if (stop == end) continue;
            if (*stop == delimiter_) {
                ++at_;
            } else {
                line_break(*stop);
                open = false;
            }
            break;
        }
        ends_.push_back(text_.size());
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
