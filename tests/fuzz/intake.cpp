// The readers of files offices send: splitter, decoder, forms, and a referral file from the first byte
// to the rejects file. Each is held to a plain second way of doing the same, or to what must hold.
#include "base/csv.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "referral/draft.hpp"
#include "referral/encoding.hpp"
#include "referral/reading.hpp"
#include "referral/rejects.hpp"
#include "referral/sheet.hpp"
#include "target.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace portage::fuzz {

namespace {

CsvReader::Source in_pieces(std::string_view bytes, std::size_t most) {
    return [bytes, most](char* buffer, std::size_t room) mutable {
        auto taken = bytes.substr(0, std::min(room, most));
        std::copy(taken.begin(), taken.end(), buffer);
        bytes.remove_prefix(taken.size());
        return taken.size();
    };
}

// What to try an input with besides itself; any change of a byte changes it.
std::size_t chance(std::string_view bytes) {
    std::size_t hash = bytes.size();
    for (char c : bytes.substr(0, 64)) hash = hash * 31 + static_cast<unsigned char>(c);
    return hash;
}

// ---- splitter

// RFC 4180 as lib/base/csv.hpp says it, a character after the other over the whole text. Nothing
// where a quotation mark is never closed.
std::optional<std::vector<CsvRecord>> split_plainly(std::string_view text, char delimiter) {
    std::vector<CsvRecord> records;
    std::size_t at = 0, line = 1;
    auto is_break = [&] { return text[at] == '\n' || text[at] == '\r'; };
    auto is_pair = [&] { return text.substr(at, 2) == "\r\n"; };
    while (at < text.size()) {
        records.push_back({line, {}});
        for (bool open = true; open;) {
            std::string cell;
            if (at < text.size() && text[at] == '"') {
                for (++at; at >= text.size() || text[at] != '"' || text.substr(at, 2) == "\"\""; ++at) {
                    if (at >= text.size()) return {};
                    if (text[at] == '"') ++at;
                    if (is_break() && !is_pair()) ++line;
                    cell += text[at];
                }
                ++at;
            }
            while (at < text.size() && text[at] != delimiter && !is_break()) cell += text[at++];
            records.back().cells.push_back(cell);
            open = at < text.size() && text[at] == delimiter;
            if (open) ++at;
        }
        if (at < text.size()) {
            at += is_pair() ? 2 : 1;
            ++line;
        }
    }
    return records;
}

void splitter(std::string_view bytes) {
    bytes = bytes.substr(0, 4096);  // fewer cells than would be refused
    auto hash = chance(bytes);
    const char delimiter = ",;\t|"[hash % 4];
    auto plain = split_plainly(bytes, delimiter);
    std::size_t record = 0;
    try {
        CsvReader reader(in_pieces(bytes, hash % 3 == 0 ? bytes.size() : 1 + hash % 7), delimiter);
        std::vector<std::string_view> cells;
        for (; reader.next(cells); ++record) {
            if (!plain) continue;
            promise(record < plain->size(), "there are as many records");
            const auto& wanted = (*plain)[record];
            promise(reader.line() == wanted.line, "a record starts on the same line");
            promise(std::equal(cells.begin(), cells.end(), wanted.cells.begin(), wanted.cells.end()),
                    "a record has the same cells");
        }
    } catch (const Error& error) {
        promise(!plain && error.fault() == Fault::bad_input, "only a quotation mark never closed is refused");
        return;
    }
    promise(plain && record == plain->size(), "a quotation mark never closed is refused, and nothing is left out");
}

// ---- decoder

std::string decoded(std::string_view bytes, referral::Encoding encoding, std::size_t most, std::size_t room) {
    auto source = referral::as_utf8(in_pieces(bytes, most), encoding);
    std::string text, buffer(room, '\0');
    while (auto got = source(buffer.data(), room)) text.append(buffer, 0, got);
    return text;
}

// UTF-16 by the definition (Unicode 15, table 3-5), the whole at once.
std::string utf16_plainly(std::string_view bytes) {
    bool little = referral::is_little_endian(bytes.substr(0, referral::utf16_start));
    if (referral::has_utf16_mark(bytes)) bytes.remove_prefix(2);
    std::vector<char32_t> units;
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        auto first = static_cast<unsigned char>(bytes[i]), second = static_cast<unsigned char>(bytes[i + 1]);
        units.push_back(little ? char32_t(first) + 256U * second : char32_t(second) + 256U * first);
    }
    if (bytes.size() % 2 == 1) units.push_back(0xDC00);  // half a letter: lost, as half a pair is
    std::string text;
    for (std::size_t i = 0; i < units.size(); ++i) {
        bool high = units[i] >= 0xD800 && units[i] < 0xDC00;
        bool whole = bytes.size() % 2 == 0 || i + 2 < units.size();
        if (high && i + 1 < units.size() && whole && units[i + 1] >= 0xDC00 && units[i + 1] < 0xE000) {
            text += referral::utf8_of(0x10000 + (units[i] - 0xD800) * 0x400 + (units[i + 1] - 0xDC00));
            ++i;
        } else if (units[i] >= 0xD800 && units[i] < 0xE000) {
            if (high && i + 2 == units.size() && !whole) ++i;  // cut off in the middle of a pair: one letter lost
            text += "\xEF\xBF\xBD";
        } else {
            text += referral::utf8_of(units[i]);
        }
    }
    return text;
}

std::string found(std::string_view bytes, std::size_t piece) {
    referral::EncodingScan scan;
    try {
        for (; !bytes.empty(); bytes.remove_prefix(std::min(piece, bytes.size()))) scan.feed(bytes.substr(0, piece));
        auto finding = scan.finish();
        return std::string(to_string(finding.encoding)) + ": " + finding.why;
    } catch (const Error& error) {
        return error.what();
    }
}

void decoder(std::string_view bytes) {
    auto hash = chance(bytes);
    auto most = 1 + hash % 9, room = 1 + hash / 9 % 70;
    promise(found(bytes, bytes.size() + 1) == found(bytes, most), "a file read in pieces has the same encoding");
    using referral::Encoding;
    for (auto encoding : {Encoding::utf8, Encoding::windows_1252, Encoding::utf16}) {
        auto whole = decoded(bytes, encoding, bytes.size() + 1, 8192);
        promise(decoded(bytes, encoding, most, room) == whole, "a file read in pieces is the same text");
        if (encoding != Encoding::utf8) promise(is_utf8(whole), "what is decoded is UTF-8");
        if (encoding == Encoding::utf8)
            promise(whole == bytes.substr(bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0), "UTF-8 stays as it is");
        if (encoding == Encoding::utf16) promise(whole == utf16_plainly(bytes), "UTF-16 is decoded by its definition");
    }
}

// ---- forms and rows

const referral::Form& any_sheet() {
    static const referral::Form form = [] {
        std::ifstream file(SHARE "/forms/generic.toml");
        return referral::read_form(std::string{std::istreambuf_iterator<char>(file), {}}, "generic.toml");
    }();
    return form;
}

struct Read {
    Digest content;
    bool rejected_whole = false;  // given back with nothing changed in it
    std::string rejected;
};

// As the import does: decoded in pieces, then laid out, then row by row.
std::vector<Read> read_all(std::string_view bytes, const referral::Form& form, std::size_t piece) {
    referral::EncodingScan scan;
    scan.feed(bytes);
    auto encoding = scan.finish().encoding;
    referral::SheetReader sheet(referral::SheetStart(in_pieces(bytes, piece), encoding), form);
    referral::RowReader reader(form, sheet.layout(), "fuzz", date(2026, 11, 21));
    referral::Received row;
    std::vector<referral::Problem> found;
    std::vector<Read> all;
    for (int rows = 0; rows < 40 && sheet.next(); ++rows) {
        bool good = reader.read(sheet.cells(), sheet.line(), row, found);
        bool error = std::any_of(found.begin(), found.end(), [](const auto& p) { return info(p.code).error; });
        promise(good == !error, "a row goes in unless something is wrong with it");
        if (good) promise(row.born || row.due_on, "a child that goes in has a date of birth or a day it is due");
        for (const auto& field : row.texts) promise(is_utf8(field), "what goes in is UTF-8");
        for (const auto& problem : found) {
            promise(for_terminal(problem.reason) == problem.reason, "a reason is safe to print");
            promise(!referral::told(sheet.layout(), sheet.line(), problem).empty(), "and can be told");
        }
        bool whole = std::none_of(found.begin(), found.end(), [](const auto& problem) {
            return problem.code == referral::ProblemCode::not_text ||
                   problem.code == referral::ProblemCode::too_many_cells;
        });
        all.push_back({row.content, whole, referral::rejects_row(sheet.layout(), sheet.cells(), sheet.line(), found)});
    }
    return all;
}

void rows(std::string_view bytes) {
    auto all = read_all(bytes, any_sheet(), bytes.size() + 1);
    auto hash = chance(bytes);
    if (hash % 4 != 0) return;
    auto pieces = read_all(bytes, any_sheet(), 1 + hash % 13);
    promise(std::equal(all.begin(), all.end(), pieces.begin(), pieces.end(),
                       [](const auto& a, const auto& b) { return a.content == b.content; }),
            "a file read in pieces is the same rows");
}

// A form that is read maps any sheet without a crash, the made-up one too.
void form(std::string_view bytes) {
    auto form = referral::read_form(bytes, "fuzzed.toml");
    for (auto header : {"Date of birth", "Name", "", "Phone number"}) form.meaning_of(header, 2);
    read_all("Name,DoB,Phone number,Phone number,Areas,Notes\nAda Example,03/02/2023,1,2,x;y,\"a\nb\"\n", form, 7);
}

// A draft of a form is a form wherever nothing is lacking, and reads the file it was drafted from.
void draft(std::string_view bytes) {
    // A small one: all the headers of the general form would take most of the time.
    static const std::vector<referral::Form> known = {referral::read_form(
        "title = 'T'\n[fields]\nfull_name = ['Name', \"Child's name\"]\nborn = ['DoB', 'Date of birth*']\n"
        "received_on = 'Date received'\nphone = 'Phone number'\nreferrer_contact = 'Phone number 2'\n"
        "[tick.areas]\nCommunication = 'Speech and language'\n",
        "known.toml")};
    referral::EncodingScan scan;
    scan.feed(bytes);
    referral::SheetStart start(in_pieces(bytes, bytes.size() + 1), scan.finish().encoding);
    auto draft = referral::draft_form(start.head(), start.whole(), known);
    auto text = referral::draft_text(draft, "fuzzed.csv");
    promise(is_utf8(text), "a draft is UTF-8");
    if (!draft.lacks().empty()) return;
    auto form = referral::read_form(text, "draft.toml");
    auto layout = referral::find_layout(start.head(), start.whole(), form, draft.delimiter);
    promise(layout.header_line <= draft.header_line || layout.mapped > 0, "its header is found");
}

}  // namespace

const std::vector<Target>& intake_targets() {
    static const std::vector<Target> targets = {
        {"splitter", "tests/data/referrals", ".csv", splitter},
        {"decoder", "tests/data/referrals", ".csv", decoder},
        {"form", "share/forms", ".toml", form},
        {"draft", "tests/data/referrals", ".csv", draft},
        {"rows", "tests/data/referrals", ".csv", rows},
    };
    return targets;
}

std::vector<Target> all_targets() { return intake_targets(); }

}  // namespace portage::fuzz
