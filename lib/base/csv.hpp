// RFC 4180 records, streamed, with the physical line each one starts on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace portage {

// Splits one file held in pieces, at about a gigabyte a second: fields are views of the buffer the file was
// read into, sixteen bytes are looked at in one go, and only doubled quotation marks are ever moved. Accepts LF, CRLF
// and CR; a final line break is optional; spaces belong to the field. A quote mark in the middle of an unquoted field
// is an ordinary character. An empty line is a record of one empty field. A byte order mark is the caller's to take
// off.
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
    // A field that is not one stretch of the buffer: quotation marks doubled, or text after the closing one.
    struct Odd {
        std::size_t number;           // of its record
        std::size_t body, close, to;  // where the quoted part starts and ends, and the field
    };
    struct Marks;
    bool split(std::vector<std::string_view>& fields);
    bool split_quoted(std::vector<std::string_view>& fields, Marks& marks, std::size_t& at, std::size_t& line);
    void add(std::vector<std::string_view>& fields, std::size_t from, std::size_t to) const;
    void unquote(std::vector<std::string_view>& fields);
    void refill();

    Source more_;
    char delimiter_;
    std::unique_ptr<char[]> buffer_;
    std::size_t room_;              // of the buffer, without the blank block that follows what is read
    std::size_t at_ = 0, end_ = 0;  // what of the buffer is not split yet
    bool ended_ = false;            // the source has no more
    std::size_t line_ = 1, record_line_ = 1;
    std::size_t block_ = 0;     // the bytes whose marks are being told …
    std::uint64_t untold_ = 0;  // … and those not told yet, a bit a byte
    std::vector<Odd> odd_;
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
