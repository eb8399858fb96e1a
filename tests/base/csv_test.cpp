#include "base/csv.hpp"

#include "base/error.hpp"
#include "base/text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstring>
#include <random>

using namespace portage;

namespace {

struct Row {
    std::size_t line;
    std::vector<std::string> cells;
    bool operator==(const Row&) const = default;
};

// Reads all of `text`, given to the reader in pieces of at most `piece` bytes.
std::vector<Row> rows_of(std::string_view text, char delimiter = ',', std::size_t piece = 1 << 20) {
    CsvReader reader(
        [&](char* buffer, std::size_t room) {
            auto taken = std::min({room, piece, text.size()});
            std::memcpy(buffer, text.data(), taken);
            text.remove_prefix(taken);
            return taken;
        },
        delimiter);
    std::vector<Row> rows;
    std::vector<std::string_view> fields;
    while (reader.next(fields)) rows.push_back({reader.line(), {fields.begin(), fields.end()}});
    return rows;
}

std::vector<std::string> cells_of(std::string_view line) {
    auto rows = rows_of(line);
    REQUIRE(rows.size() == 1);
    return rows[0].cells;
}

std::string failure_of(std::string_view text) {
    try {
        rows_of(text);
    } catch (const Error& error) {
        CHECK(error.fault() == Fault::bad_input);
        return error.what();
    }
    return "no failure";
}

using Cells = std::vector<std::string>;

// The same format told another way, one character at a time over the whole text: the oracle.
struct Oracle {
    std::string_view text;
    std::size_t at = 0;
    bool unclosed = false;
    std::size_t opening = 0;  // the last quotation mark to open a quoted part

    std::size_t counted = 0, line = 1;  // lines up to there

    std::size_t line_at(std::size_t offset) {
        if (offset < counted) counted = 0, line = 1;
        for (; counted < offset; ++counted)
            if (text[counted] == '\n' ? counted == 0 || text[counted - 1] != '\r' : text[counted] == '\r') ++line;
        return line;
    }
    std::vector<Row> rows(char delimiter) {
        enum { start, plain, quoted, quote_in_quoted } state = start;
        std::vector<Row> all;
        bool in_record = false;
        auto cell = [&]() -> std::string& { return all.back().cells.back(); };
        for (; at < text.size(); ++at) {
            char c = text[at];
            if (!in_record) {
                if (c == '\n' && at > 0 && text[at - 1] == '\r') continue;  // the rest of a CRLF
                all.push_back({line_at(at), {""}});
                in_record = true;
                state = start;
            }
            if (state == quoted) {
                if (c == '"')
                    state = quote_in_quoted;
                else
                    cell() += c;
            } else if (state == quote_in_quoted && c == '"') {
                cell() += c;
                state = quoted;
            } else if (state == start && c == '"') {
                state = quoted;
                opening = at;
            } else if (c == delimiter) {
                all.back().cells.emplace_back();
                state = start;
            } else if (c == '\r' || c == '\n') {
                in_record = false;
            } else {
                cell() += c;
                state = plain;
            }
        }
        unclosed = in_record && state == quoted;
        return all;
    }
};

// Mostly what a splitter has to look at, and now and then any byte at all.
std::string anything(std::mt19937& random, std::size_t size) {
    constexpr std::string_view alphabet = "ab,;\"\"\n\r\n ";
    std::string text(size, ' ');
    for (char& c : text) c = random() % 16 ? alphabet[random() % alphabet.size()] : static_cast<char>(random() % 256);
    return text;
}

// Holds the reader against the oracle; answers whether a quotation mark was left open.
bool split_alike(const std::string& text, std::size_t piece) {
    Oracle oracle{text};
    auto expected = oracle.rows(',');
    CAPTURE(for_terminal(std::string_view(text).substr(text.size() - std::min<std::size_t>(text.size(), 300))));
    CAPTURE(piece);
    if (!oracle.unclosed) {
        CHECK((rows_of(text, ',', piece) == expected));  // not told cell by cell: some are long
        return false;
    }
    try {
        rows_of(text, ',', piece);
        FAIL_CHECK("an open quotation mark was passed over");
    } catch (const Error& error) {
        CHECK(error.what() ==
              fmt::format("line {}: a quotation mark opens here and is never closed", oracle.line_at(oracle.opening)));
    }
    return true;
}

}  // namespace

TEST_CASE("a record is its fields in order") {
    CHECK(cells_of("a,b,c") == Cells{"a", "b", "c"});
    CHECK(cells_of("a,,c") == Cells{"a", "", "c"});
    CHECK(cells_of(",") == Cells{"", ""});
    CHECK(cells_of("a,") == Cells{"a", ""});
    CHECK(cells_of(" a , b ") == Cells{" a ", " b "});
    CHECK(rows_of("").empty());
}

TEST_CASE("another delimiter leaves commas alone") {
    CHECK(rows_of("a,b;c", ';')[0].cells == Cells{"a,b", "c"});
    CHECK(rows_of("a,b\tc", '\t')[0].cells == Cells{"a,b", "c"});
}

TEST_CASE("quotation marks keep delimiters and line breaks and double to mean themselves") {
    CHECK(cells_of("\"a,b\",c") == Cells{"a,b", "c"});
    CHECK(cells_of("\"a\nb\",c") == Cells{"a\nb", "c"});
    CHECK(cells_of("\"a\r\nb\",c") == Cells{"a\r\nb", "c"});
    CHECK(cells_of("\"say \"\"aah\"\"\",c") == Cells{"say \"aah\"", "c"});
    CHECK(cells_of("\"\",c") == Cells{"", "c"});
    CHECK(cells_of("\"\"\"\"") == Cells{"\""});
}

TEST_CASE("a quotation mark inside an unquoted field is an ordinary character") {
    CHECK(cells_of("5\" tall,b") == Cells{"5\" tall", "b"});
    CHECK(cells_of("a \"b\",c") == Cells{"a \"b\"", "c"});
    CHECK(cells_of("\"Anne\" Marie,c") == Cells{"Anne Marie", "c"});
}

TEST_CASE("LF and CRLF and CR all end a record and may be mixed") {
    std::vector<Row> expected = {{1, {"a"}}, {2, {"b"}}, {3, {"c"}}};
    CHECK(rows_of("a\nb\nc\n") == expected);
    CHECK(rows_of("a\r\nb\r\nc\r\n") == expected);
    CHECK(rows_of("a\rb\rc\r") == expected);
    CHECK(rows_of("a\rb\r\nc") == expected);
}

TEST_CASE("the last line break is optional and an empty line is a record of one empty field") {
    CHECK(rows_of("a\nb") == rows_of("a\nb\n"));
    CHECK(rows_of("a\n\nb") == std::vector<Row>{{1, {"a"}}, {2, {""}}, {3, {"b"}}});
    CHECK(rows_of("\r\r") == std::vector<Row>{{1, {""}}, {2, {""}}});
}

TEST_CASE("a record is told by the physical line it starts on") {
    auto rows = rows_of("h\n\"one\ntwo\r\nthree\rfour\"\nnext\n");
    REQUIRE(rows.size() == 3);
    CHECK(rows[1].line == 2);
    CHECK(rows[2].line == 6);
}

TEST_CASE("lines are counted alike however the file is cut into pieces") {
    std::string_view text = "h,i\r\n\"one\r\ntwo\r\",\"\"\"\r\n\"\r\nnext,\r\n";
    auto whole = rows_of(text);
    REQUIRE(whole.size() == 3);
    CHECK(whole[2].line == 6);
    for (std::size_t piece = 1; piece < 12; ++piece) CHECK(rows_of(text, ',', piece) == whole);
}

TEST_CASE("a quotation mark never closed is told with the line it opens on") {
    CHECK(failure_of("a,b\nc,\"d\ne,f\ng,h\n") == "line 2: a quotation mark opens here and is never closed");
    CHECK(failure_of("a,\"b\nc\",\"d\n") == "line 2: a quotation mark opens here and is never closed");
    CHECK(failure_of("\"") == "line 1: a quotation mark opens here and is never closed");
    CHECK(failure_of("a\n\"b\"\"") == "line 2: a quotation mark opens here and is never closed");
}

TEST_CASE("a field or a record beyond all reason is refused with its line") {
    std::string mebibyte(1 << 20, 'x');
    CHECK(rows_of(mebibyte)[0].cells[0].size() == mebibyte.size());
    CHECK(failure_of("a\n" + mebibyte + "x").starts_with("line 2: a cell of more than 1 MiB"));
    CHECK(failure_of("a\n\"\n\n" + mebibyte).starts_with("line 2: a cell of more than 1 MiB"));
    CHECK(rows_of(std::string(16383, ','))[0].cells.size() == 16384);
    CHECK(failure_of("a\n" + std::string(16384, ',')) == "line 2: a row of more than 16384 cells");
}

TEST_CASE("a byte order mark is left to the caller by the reader and taken off a small sheet") {
    CHECK(rows_of("\xEF\xBB\xBF"
                  "a,b")[0]
              .cells[0] ==
          "\xEF\xBB\xBF"
          "a");
    auto sheet = read_csv("\xEF\xBB\xBFname,phone\r\nx,'+44 7700 900123\r\n");
    REQUIRE(sheet.size() == 2);
    CHECK(sheet[0].cells[0] == "name");
    CHECK(sheet[1].line == 2);
    CHECK(sheet[1].cells[1] == "+44 7700 900123");
}

TEST_CASE("a written line reads back as the same cells and runs nothing") {
    Cells cells = {"plain", "a,b", "say \"aah\"", "one\r\ntwo", "", " edge ", "=1+1", "@x", "'+44", "-"};
    auto line = csv_line(cells);
    CHECK(line.ends_with("\r\n"));
    CHECK(line.find(",=1") == std::string::npos);
    auto read = read_csv(line);
    REQUIRE(read.size() == 1);
    CHECK(read[0].cells[6] == "=1+1");
    cells[8] = "+44";  // a mark that was there already cannot be told from ours
    CHECK(read[0].cells == cells);
}

TEST_CASE("any text is split as a second splitter written another way splits it") {
    std::mt19937 random(20261121);
    int unclosed = 0;
    for (int round = 0; round < 20'000; ++round) {
        const auto text = anything(random, random() % (round % 8 ? 24 : 300));
        unclosed += split_alike(text, 1 + random() % 7);
    }
    CHECK(unclosed > 1000);  // both ways were really tried
}

TEST_CASE("every cut of a file into pieces splits alike") {
    std::mt19937 random(20261122);
    for (int round = 0; round < 500; ++round) {
        const auto text = anything(random, 60 + random() % 80);  // over the edges of blocks of 64 bytes
        for (std::size_t piece = 1; piece <= 7; ++piece) split_alike(text, piece);
    }
}

TEST_CASE("a record over the end of the buffer is split as one within it") {
    std::mt19937 random(20261123);
    constexpr std::size_t buffer = 1 << 18;
    for (std::size_t before = 0; before < 24; ++before) {
        const auto tail = anything(random, 80);
        // A long first field, or short records, up to the last few bytes of the buffer.
        std::string lines(buffer - before, 'x');
        for (std::size_t i = 9; i < lines.size(); i += 10) lines[i] = before % 2 ? '\n' : '\r';
        split_alike(lines + tail, 1 << 16);
        split_alike(std::string(buffer - before, 'x') + tail, 1 << 20);
        split_alike('"' + std::string(buffer - before - 1, '\n') + tail, 1 << 20);
    }
    std::string wide;  // one record of several buffers
    for (int i = 0; i < 6; ++i) wide += std::string(200'000, 'y') + ",\"a \"\"" + std::string(100'000, '\r') + "\" b,";
    split_alike(wide + "\nend\n", 1 << 20);
}
