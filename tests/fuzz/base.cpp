#include "base/csv.hpp"
#include "base/date.hpp"
#include "base/error.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "base/toml.hpp"
#include "child/nhs_number.hpp"
#include "child/upn.hpp"
#include "place/postcode.hpp"
#include "target.hpp"

#include <algorithm>

namespace portage::fuzz {

namespace {

bool shows_only(std::string_view text, bool lines) {
    return std::all_of(text.begin(), text.end(), [&](char c) {
        auto byte = static_cast<unsigned char>(c);
        return (lines && c == '\n') || (byte >= 0x20 && byte != 0x7F);
    });
}

void text(std::string_view bytes) {
    auto terminal = for_terminal(bytes);
    promise(is_utf8(terminal), "text for a terminal is UTF-8");
    promise(shows_only(terminal, false), "text for a terminal has no control characters");
    promise(shows_only(for_terminal_block(bytes), true),
            "a block for a terminal has line breaks and no other controls");
    promise(for_html(bytes).find_first_of("<>\"'") == std::string::npos, "text for a page opens no tag and no quotes");

    auto normal = normalised(bytes);
    promise(is_utf8(normal), "normalised text is UTF-8");
    promise(normalised(normal) == normal, "normalising twice changes nothing");
    promise(folded(folded(normal)) == folded(normal), "folding twice changes nothing");
    promise(tidy(tidy(bytes)) == tidy(bytes), "tidying twice changes nothing");
    for (int columns : {1, 7, 40}) promise(width(shorten(normal, columns)) <= columns, "shortened text fits");
    promise(width(pad_right(normal, 30)) >= 30, "padded text is as wide as asked");
}

// Reads with pieces of `room` bytes at most: where a piece ends must not matter.
std::vector<CsvRecord> in_pieces(std::string_view bytes, std::size_t room) {
    CsvReader reader(
        [&](char* buffer, std::size_t most) {
            auto taken = bytes.substr(0, std::min(room, most));
            std::copy(taken.begin(), taken.end(), buffer);
            bytes.remove_prefix(taken.size());
            return taken.size();
        },
        ',');
    std::vector<CsvRecord> records;
    std::vector<std::string_view> fields;
    while (reader.next(fields)) records.push_back({reader.line(), {fields.begin(), fields.end()}});
    return records;
}

void csv(std::string_view bytes) {
    // read_csv takes off the mark that for_csv puts before a formula; CsvReader leaves that to its caller.
    auto same = [](const CsvRecord& a, const CsvRecord& b) {
        return a.line == b.line && std::equal(a.cells.begin(), a.cells.end(), b.cells.begin(), b.cells.end(),
                                              [](const auto& x, const auto& y) { return x == undo_for_csv(y); });
    };
    auto whole = read_csv(bytes);
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);  // CsvReader leaves it to its caller
    for (std::size_t room : {1, 3}) {
        auto pieces = in_pieces(bytes, room);
        promise(std::equal(whole.begin(), whole.end(), pieces.begin(), pieces.end(), same),
                "a file read in pieces is the same file");
    }
    if (whole.size() > 4) whole.resize(4);  // enough of them, for the time it takes
    for (const auto& record : whole) {
        // An empty line, and a first cell that a reader takes for the mark of a UTF-8 file.
        if (record.cells == std::vector<std::string>{""} || record.cells[0].starts_with("\xEF\xBB\xBF")) continue;
        auto line = csv_line(record.cells);
        auto again = read_csv(line);
        promise(again.size() == 1 && again[0].cells.size() == record.cells.size(), "a record written is one record");
        for (std::size_t i = 0; i < record.cells.size(); ++i) {
            auto cell = record.cells[i];
            std::erase(cell, '\0');
            promise(again[0].cells[i] == cell, "a cell written and read is the same cell");
        }
        auto raw = in_pieces(line, 100);
        for (const auto& cell : raw.at(0).cells)
            promise(trim(cell).find_first_of("=+-@") != 0, "no spreadsheet runs a cell");
    }
}

void toml(std::string_view bytes) {
    TomlDocument document(bytes, "fuzzed.toml");
    // Ask every key of the first two levels for every type: wrong types are mistakes, not crashes.
    auto ask = [](TomlTable table, auto&& self, int depth) -> void {
        for (const auto& key : table.keys()) {
            promise(table.has(key), "a key that is listed is there");
            table.text(key), table.integer(key), table.number(key), table.boolean(key), table.day(key);
            table.texts(key), table.integers(key);
            if (depth == 0) continue;
            if (auto inner = table.table(key)) self(*inner, self, depth - 1);
            for (auto& inner : table.tables(key)) self(inner, self, depth - 1);
        }
    };
    ask(document.root(), ask, 2);
    for (const auto& mistake : document.mistakes())
        promise(mistake.starts_with("fuzzed.toml:"), "a mistake names its file");
}

void json(std::string_view bytes) {
    auto value = parse_json(bytes, "fuzzed");
    auto line = to_line(value);
    promise(line.find('\n') == std::string::npos, "a value is one line");
    promise(to_line(parse_json(line, "again")) == line, "a value written and read is the same value");
}

void words(std::string_view bytes) {
    if (auto day = parse_day_first(bytes)) promise(parse_day_first(to_uk(*day)) == day, "a date survives writing");
    if (auto day = parse_iso(bytes)) promise(to_iso(*day) == bytes, "an ISO date is written as it was read");
    if (auto time = parse_time(bytes)) promise(parse_time(to_string(*time)) == time, "a time survives writing");
    auto postcode = place::parse_postcode(bytes);
    if (postcode.postcode) {
        promise(place::parse_postcode(postcode.canonical).postcode == postcode.postcode, "a postcode survives writing");
        promise(place::Postcode::from_packed(postcode.postcode->packed()) == postcode.postcode, "and packing");
    }
    place::what_is_wrong(postcode);
    if (auto nhs = child::parse_nhs_number(bytes).number)
        promise(child::parse_nhs_number(nhs->text()).number == nhs, "an NHS number survives writing");
    if (auto upn = child::parse_upn(bytes).upn) promise(child::parse_upn(upn->text()).upn == upn, "so does a UPN");
    unknown_word(bytes, "thing", {"waiting", "active", "on_hold"});
    parse_typed_week(bytes, date(2026, 11, 21));
}

}  // namespace

const std::vector<Target>& base_targets() {
    static const std::vector<Target> targets = {
        {"text", "tests/data", ".csv", text},  {"csv", "tests/data", ".csv", csv},     {"toml", "share", ".toml", toml},
        {"json", "tests/data", ".json", json}, {"words", "tests/data", ".csv", words},
    };
    return targets;
}

}  // namespace portage::fuzz
