// Splits many small files with CsvReader and prints a line for each, for tests/csv/campaign to hold
// against Python's csv. Standard input: for each file its length (8 hexadecimal digits), its delimiter
// and a digit, then its bytes. The digit d says in how large pieces it is read: whole at 0, else d bytes.
//
// A line: how many records, "whole" or the line of a quotation mark never closed, and the BLAKE2b-256
// of the records: each "@LINE", then its cells with a US (1F) in front, then an RS (1E).
#include "base/csv.hpp"
#include "base/digest.hpp"
#include "base/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

std::string split(std::string_view bytes, char delimiter, std::size_t piece) {
    portage::CsvReader reader(
        [&](char* buffer, std::size_t room) {
            auto taken = bytes.substr(0, piece == 0 ? room : std::min(room, piece));
            std::copy(taken.begin(), taken.end(), buffer);
            bytes.remove_prefix(taken.size());
            return taken.size();
        },
        delimiter);
    std::string records, end = "whole";
    std::vector<std::string_view> cells;
    std::size_t count = 0;
    try {
        for (; reader.next(cells); ++count) {
            records += '@' + std::to_string(reader.line());
            for (auto cell : cells) records.append(1, '\x1F').append(cell);
            records += '\x1E';
        }
    } catch (const portage::Error& error) {
        end = error.what();  // "line 3: a quotation mark opens here …"
        end.resize(end.find(':'));
        std::replace(end.begin(), end.end(), ' ', '-');
    }
    return fmt::format("{} {} {}\n", count, end, portage::to_hex(portage::digest_of(records)));
}

}  // namespace

int main() {
    std::string head(10, '\0'), bytes;
    while (std::fread(head.data(), 1, head.size(), stdin) == head.size()) {
        bytes.resize(std::strtoul(head.substr(0, 8).c_str(), nullptr, 16));
        if (std::fread(bytes.data(), 1, bytes.size(), stdin) != bytes.size()) return 1;
        auto line = split(bytes, head[8], static_cast<std::size_t>(head[9] - '0'));
        std::fwrite(line.data(), 1, line.size(), stdout);
    }
}
