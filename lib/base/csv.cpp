#include "base/csv.hpp"

#include "base/error.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace portage {

namespace {

constexpr std::size_t piece = 1 << 18;  // stays in a processor's own memory while it is split
constexpr std::size_t largest_field = 1 << 20;
constexpr std::size_t most_fields = 1 << 14;  // as many as a spreadsheet has columns
constexpr std::size_t block_size = 64;

}  // namespace

// Where delimiters, line breaks and quotation marks stand in 64 bytes, a bit a byte, the first lowest.
class CsvMarker {
public:
#if defined(__SSE2__)
    explicit CsvMarker(char delimiter)
        : delimiter_(_mm_set1_epi8(delimiter)),
          lf_(_mm_set1_epi8('\n')),
          cr_(_mm_set1_epi8('\r')),
          quote_(_mm_set1_epi8('"')) {}
    std::uint64_t operator()(const char* text) const {
        return sixteen(text) | sixteen(text + 16) << 16 | sixteen(text + 32) << 32 | sixteen(text + 48) << 48;
    }

private:
    std::uint64_t sixteen(const char* text) const {
        auto bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text));
        auto breaks = _mm_or_si128(_mm_cmpeq_epi8(bytes, lf_), _mm_cmpeq_epi8(bytes, cr_));
        auto others = _mm_or_si128(_mm_cmpeq_epi8(bytes, delimiter_), _mm_cmpeq_epi8(bytes, quote_));
        return static_cast<std::uint16_t>(_mm_movemask_epi8(_mm_or_si128(breaks, others)));
    }
    __m128i delimiter_, lf_, cr_, quote_;
#else
    explicit CsvMarker(char delimiter) : delimiter_(delimiter) {}
    std::uint64_t operator()(const char* text) const {
        std::uint64_t marks = 0;
        for (std::size_t i = 0; i < block_size; ++i) {
            bool mark = text[i] == delimiter_ || text[i] == '\n' || text[i] == '\r' || text[i] == '"';
            marks |= std::uint64_t{mark} << i;
        }
        return marks;
    }

private:
    char delimiter_;
#endif
};

namespace {

void require_reasonable(std::size_t field_size, std::size_t line) {
    if (field_size > largest_field)
        fail(Fault::bad_input, "line {}: a cell of more than 1 MiB (is a quotation mark missing?)", line);
}

}  // namespace

// Tells one mark after the other, up to the end of what is read.
struct CsvReader::Marks {
    const CsvMarker marker;
    const char* const text;
    const std::size_t end;
    std::size_t block;
    std::uint64_t untold;

    std::size_t next() {
        while (untold == 0) {
            block += block_size;
            if (block >= end) return end;
            untold = marker(text + block);
        }
        auto at = block + static_cast<std::size_t>(std::countr_zero(untold));
        untold &= untold - 1;
        return at;
    }
};

CsvReader::CsvReader(Source more, char delimiter)
    : more_(std::move(more)),
      delimiter_(delimiter),
      buffer_(std::make_unique_for_overwrite<char[]>(piece + block_size)),
      room_(piece) {}

// Moves what is left, the start of a record, to the front and reads on behind it. A record that fills
// the buffer gets one of twice the size, so that starting it again costs as much as reading it twice.
void CsvReader::refill() {
    auto left = end_ - at_;
    if (left == room_) {
        auto larger = std::make_unique_for_overwrite<char[]>(2 * room_ + block_size);
        std::memcpy(larger.get(), buffer_.get(), left);
        buffer_ = std::move(larger);
        room_ *= 2;
    } else {
        std::memmove(buffer_.get(), buffer_.get() + at_, left);
    }
    at_ = 0;
    end_ = left;
    while (end_ < room_ && !ended_) {
        auto got = more_(buffer_.get() + end_, room_ - end_);
        ended_ = got == 0;
        end_ += got;
    }
    std::memset(buffer_.get() + end_, 0, block_size);  // so that nothing behind the end is taken for a mark
    block_ = 0;
    untold_ = CsvMarker(delimiter_)(buffer_.get());
}

void CsvReader::add(std::vector<std::string_view>& fields, std::size_t from, std::size_t to) const {
    if (fields.size() == most_fields)
        fail(Fault::bad_input, "line {}: a row of more than {} cells", line_, most_fields);
    fields.emplace_back(buffer_.get() + from, to - from);
}

// A field whose first character is a quotation mark, at `at`. Moves `at` to the mark that ends it, and
// counts the lines within; false where the buffer ends first.
bool CsvReader::split_quoted(std::vector<std::string_view>& fields, Marks& marks, std::size_t& at, std::size_t& line) {
    const char* const text = marks.text;
    const auto opening = line, body = at + 1;
    std::size_t doubled = 0;
    for (;; ++doubled) {
        while ((at = marks.next()) != marks.end && text[at] != '"')
            if (text[at] == '\r' || (text[at] == '\n' && text[at - 1] != '\r')) ++line;
        require_reasonable(at - body - doubled, opening);
        if (at == marks.end && ended_)
            fail(Fault::bad_input, "line {}: a quotation mark opens here and is never closed", opening);
        // A closing mark at the very end may be the first of two.
        if (at == marks.end || (at + 1 == marks.end && !ended_)) return false;
        if (text[at + 1] != '"' || at + 1 == marks.end) break;
        marks.next();
    }
    const auto close = at;
    // After the closing one, further quotation marks are ordinary characters.
    while ((at = marks.next()) != marks.end && text[at] == '"') {
    }
    require_reasonable(at - body - doubled - 1, line_);
    if (at == marks.end && !ended_) return false;
    if (doubled > 0 || at != close + 1) odd_.push_back({fields.size(), body, close, at});
    add(fields, body, close);
    return true;
}

// Splits the record at at_; false where the buffer ends before it does.
bool CsvReader::split(std::vector<std::string_view>& fields) {
    Marks marks{CsvMarker(delimiter_), buffer_.get(), end_, block_, untold_};
    auto line = line_;
    for (auto from = at_;;) {
        auto at = marks.next();
        if (at != marks.end && marks.text[at] == '"') {
            if (at != from) continue;  // in the middle of a field it is an ordinary character
            if (!split_quoted(fields, marks, at, line)) return false;
        } else {
            require_reasonable(at - from, line_);
            if (at == marks.end && !ended_) return false;
            add(fields, from, at);
        }
        if (at != marks.end && marks.text[at] == delimiter_) {
            from = at + 1;
            continue;
        }
        if (at != marks.end) {
            if (marks.text[at] == '\r') {
                if (at + 1 == marks.end && !ended_) return false;  // a LF that follows belongs to it
                if (marks.text[at + 1] == '\n') at = marks.next();
            }
            ++line;
            ++at;
        }
        at_ = at;
        block_ = marks.block;
        untold_ = marks.untold;
        record_line_ = line_;
        line_ = line;
        return true;
    }
}

// Puts the odd fields together where they stand: they only get shorter.
void CsvReader::unquote(std::vector<std::string_view>& fields) {
    for (const auto& odd : odd_) {
        char* to = buffer_.get() + odd.body;
        const char* from = to;
        const char* close = buffer_.get() + odd.close;
        while (from != close) {
            auto* mark = static_cast<const char*>(std::memchr(from, '"', static_cast<std::size_t>(close - from)));
            auto size = static_cast<std::size_t>((mark ? mark + 1 : close) - from);
            std::memmove(to, from, size);
            to += size;
            from += mark ? size + 1 : size;
        }
        auto rest = odd.to - odd.close - 1;
        std::memmove(to, close + 1, rest);
        to += rest;
        auto* start = buffer_.get() + odd.body;
        fields[odd.number] = {start, static_cast<std::size_t>(to - start)};
    }
}

bool CsvReader::next(std::vector<std::string_view>& fields) {
    for (;;) {
        fields.clear();
        odd_.clear();
        if (at_ < end_ && split(fields)) break;
        if (ended_) return false;
        refill();
    }
    if (!odd_.empty()) unquote(fields);
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
