// Reads a referral sheet from text or from tests/data/referrals, as `refer import` does.
#pragma once

#include "base/error.hpp"
#include "referral/reading.hpp"
#include "referral/rejects.hpp"
#include "referral/sheet.hpp"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace portage::referral {

inline std::string bytes_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}
inline std::string sheet_bytes(const std::string& name) { return bytes_of(TEST_DATA "/referrals/" + name); }
inline Form shipped_form(const std::string& name) {
    return read_form(bytes_of(SHARE "/forms/" + name + ".toml"), name + ".toml");
}
inline const Form& general() {
    static const Form form = shipped_form("generic");
    return form;
}

// A source of a text that outlives it, in pieces of at most `piece` bytes.
inline CsvReader::Source source_of(std::string_view text, std::size_t piece = 1 << 20) {
    return [text, piece](char* buffer, std::size_t room) mutable {
        auto taken = std::min({room, piece, text.size()});
        std::memcpy(buffer, text.data(), taken);
        text.remove_prefix(taken);
        return taken;
    };
}

struct ReadRow {
    bool good = false;
    Received row;
    std::vector<Problem> problems;
    std::string codes;               // "month_first, postcode"
    std::vector<std::string> cells;  // as received
};

struct ReadSheet {
    Layout layout;
    Encoding encoding;
    std::vector<ReadRow> rows;
    std::string rejects;  // the file given back
};

inline ReadSheet read_sheet(std::string_view bytes, const Form& form, Date today = date(2026, 11, 21),
                            std::size_t piece = 1 << 20) {
    EncodingScan scan;
    for (auto rest = bytes; !rest.empty(); rest.remove_prefix(std::min(piece, rest.size())))
        scan.feed(rest.substr(0, piece));
    auto encoding = scan.finish().encoding;
    SheetReader sheet(SheetStart(source_of(bytes, piece), encoding), form);
    RowReader reader(form, sheet.layout(), "test", today);
    ReadSheet read{sheet.layout(), encoding, {}, rejects_head(sheet.layout())};
    Received row;
    std::vector<Problem> found;
    while (sheet.next()) {
        bool good = reader.read(sheet.cells(), sheet.line(), row, found);
        std::vector<std::string> codes;
        for (const auto& problem : found) codes.emplace_back(to_string(problem.code));
        if (!good) read.rejects += rejects_row(sheet.layout(), sheet.cells(), sheet.line(), found);
        read.rows.push_back({good, row, found, join(codes, ", "), {sheet.cells().begin(), sheet.cells().end()}});
    }
    return read;
}

inline std::string iso(const std::optional<Date>& day) { return day ? to_iso(*day) : "none"; }
inline std::string said(const std::optional<bool>& answer) { return answer ? (*answer ? "yes" : "no") : "not known"; }

}  // namespace portage::referral
