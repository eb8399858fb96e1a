// RFC 4180 records, streamed, with the physical line each one starts on.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace portage {

// Splits one file held in pieces. Accepts LF, CRLF and CR; a final line break is optional; spaces
// belong to the field. A quote mark in the middle of an unquoted field is an ordinary character.
// An empty line is a record of one empty field. A byte order mark is the caller's to take off.
class CsvReader {
public:
    // `more` fills a buffer and returns how many bytes it wrote, 0 at the end.
    using Source = std::function<std::size_t(char* buffer, std::size_t room)>;
    CsvReader(Source more, char delimiter);

    // Reads the next record into `fields`; false at the end. The views hold until the next call.
    // Fails with Fault::bad_input, naming the opening line, on a quote that is never closed, on a
    // field over 1 MiB and on a record of more than 16,384 fields.
    bool next(std::vector<std::string_view>& fields);
    // Physical line (from 1) on which the record last returned starts.
    std::size_t line() const { return record_line_; }

private:
    bool fill();
    int get();
    void take_up_to(const char* stop, std::size_t line);
    void take_quoted();
    bool take_plain();
    Source more_;
    char delimiter_;
    std::string buffer_;
    std::size_t at_ = 0, end_ = 0;
    bool ended_ = false;
    std::size_t line_ = 1, record_line_ = 1;
    std::string text_;               // the fields of one record, back to back
    std::vector<std::size_t> ends_;  // where each field ends in text_
};

// A whole small file at once, as strings: for sheets people fill in. `name` is for messages.
struct CsvRecord {
    std::size_t line = 0;
    std::vector<std::string> cells;
};
std::vector<CsvRecord> read_csv(std::string_view text, char delimiter = ',');

// One CRLF-ended record, every cell made safe by for_csv.
std::string csv_line(const std::vector<std::string>& cells, char delimiter = ',');

}  // namespace portage
