// Every trap of files offices really send, a file each: tests/data/referrals/traps/NAME.csv, and
// beside it in NAME.expected what must come of it. A new trap is two files.
#include "tests/support/sheet_file.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>
#include <set>

using namespace portage;
using namespace portage::referral;

namespace {

// All that was understood of a row on one line, then everything that is wrong with it.
std::string told_row(const Layout& layout, const ReadRow& read) {
    const auto& row = read.row;
    auto text = fmt::format("line {} {}", row.line, read.good ? "goes in" : "comes back");
    for (const auto& field : fields)
        if (const auto& said = row[field.field]; !said.empty())
            text += fmt::format(" | {} {}", field.key, for_terminal(said));
    auto reading = [&](std::string_view name, const auto& value, const auto& words) {
        if (value) text += fmt::format(" | {} = {}", name, words(*value));
    };
    auto yes_no = [](bool yes) { return yes ? "yes" : "no"; };
    auto day = [](Date on) { return to_iso(on); };
    text += fmt::format(" | received = {}", to_iso(row.received_on));
    reading("born", row.born, day);
    reading("due", row.due_on, day);
    reading("NHS number", row.nhs_number, [](const auto& number) { return number.text(); });
    reading("postcode", row.postcode, [](const auto& postcode) { return postcode.text(); });
    reading("consent", row.consent, yes_no);
    reading("attends", row.attends_setting, yes_no);
    reading("minutes a week", row.setting_minutes, [](int minutes) { return minutes; });
    text += '\n';
    for (const auto& problem : read.problems)
        text += fmt::format("    {} {}: {}\n", info(problem.code).error ? "error" : "warning", to_string(problem.code),
                            told(layout, row.line, problem));
    return text;
}

std::string told_file(std::string_view bytes, std::size_t piece) {
    try {
        EncodingScan scan;
        for (auto rest = bytes; !rest.empty(); rest.remove_prefix(std::min(piece, rest.size())))
            scan.feed(rest.substr(0, piece));
        auto why = scan.finish().why;
        auto sheet = read_sheet(bytes, general(), date(2026, 11, 21), piece);
        const auto& layout = sheet.layout;
        auto text = fmt::format("{}: {}\ncells apart by {}, header on line {}\n", to_string(sheet.encoding), why,
                                for_terminal(layout.delimiter == '\t' ? "tab" : std::string(1, layout.delimiter)),
                                layout.header_line);
        if (auto kept = layout.unmapped(); !kept.empty()) text += "kept as it came: " + join(kept, "; ") + "\n";
        for (const auto& row : sheet.rows) text += told_row(layout, row);
        return text;
    } catch (const Error& error) {
        return fmt::format("refused: {}\n", error.what());
    }
}

std::vector<std::string> traps() {
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(TEST_DATA "/referrals/traps"))
        names.insert(entry.path().stem().string());
    return {names.begin(), names.end()};
}

}  // namespace

TEST_CASE("every trap of real files is read or refused as its neighbour says") {
    CHECK(traps().size() > 50);
    for (const auto& name : traps()) {
        CAPTURE(name);
        auto bytes = sheet_bytes("traps/" + name + ".csv");
        auto found = told_file(bytes, 1 << 20);
        CHECK(found == sheet_bytes("traps/" + name + ".expected"));
        for (std::size_t piece : {1U, 3U}) CHECK(told_file(bytes, piece) == found);
    }
}

TEST_CASE("the same sheet in any encoding is the same rows") {
    auto identities = [](const std::string& name) {
        std::vector<std::string> found;
        for (const auto& row : read_sheet(sheet_bytes("traps/" + name + ".csv"), general()).rows)
            found.push_back(to_hex(row.row.identity) + to_hex(row.row.content));
        return found;
    };
    auto plain = identities("utf8-bare");
    CHECK(plain.size() == 2);
    for (auto name :
         {"utf8-mark", "utf16-little-mark", "utf16-big-mark", "utf16-little-bare", "utf16-big-bare", "windows-1252"})
        CHECK_MESSAGE(identities(name) == plain, name);
}
