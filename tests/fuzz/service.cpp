// Targets that know the service: policies, forms, and referral files from the first byte to the
// rejects file.
#include "authority/authority.hpp"
#include "authority/show.hpp"
#include "base/text.hpp"
#include "referral/encoding.hpp"
#include "referral/form.hpp"
#include "referral/layout.hpp"
#include "referral/reading.hpp"
#include "referral/rejects.hpp"
#include "target.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace portage::fuzz {

namespace {

CsvReader::Source in_pieces_of(std::string_view& rest, std::size_t room) {
    return [&rest, room](char* buffer, std::size_t most) {
        auto taken = rest.substr(0, std::min(room, most));
        std::copy(taken.begin(), taken.end(), buffer);
        rest.remove_prefix(taken.size());
        return taken.size();
    };
}

// A policy that is read at all can be checked and shown, and means the same when read again.
void policy(std::string_view bytes) {
    auto authority = authority::read_authority(bytes, "fuzzed.toml");
    authority::check(authority);
    promise(authority::read_authority(bytes, "fuzzed.toml").editions.size() == authority.editions.size(),
            "a policy read twice is the same policy");
    for (const auto& edition : authority.editions)
        promise(edition.digest.size() == 64 && is_utf8(edition.text), "an edition has a digest and a text");
}

void form(std::string_view bytes) {
    auto form = referral::read_form(bytes, "fuzzed.toml");
    for (auto header : {"Date of birth", "Name", "", "Phone number"}) form.meaning_of(header, 2);
}

const referral::Form& any_sheet() {
    static const referral::Form form = [] {
        std::ifstream file(SHARE "/forms/generic.toml");
        return referral::read_form(std::string{std::istreambuf_iterator<char>(file), {}}, "generic.toml");
    }();
    return form;
}

void referrals(std::string_view bytes) {
    referral::EncodingScan scan;
    scan.feed(bytes);
    auto finding = scan.finish();
    // As the import does: decoded in pieces, then laid out, then row by row.
    std::string text;
    auto rest = bytes;
    auto decoded = referral::as_utf8(in_pieces_of(rest, 7), finding.encoding);
    char buffer[64];
    while (auto got = decoded(buffer, sizeof buffer)) text.append(buffer, got);

    auto layout = referral::find_layout(text, true, any_sheet());
    referral::RowReader reader(any_sheet(), layout, "fuzz", date(2026, 11, 21));
    std::string_view table = text;
    CsvReader csv(in_pieces_of(table, 4096), layout.delimiter);
    std::vector<std::string_view> cells;
    for (std::size_t skip = 0; skip <= layout.header_record && csv.next(cells); ++skip) {
    }

    referral::Received row;
    std::vector<referral::Problem> found;
    while (csv.next(cells)) {
        found.clear();
        bool good = reader.read(cells, csv.line(), row, found);
        bool error = std::any_of(found.begin(), found.end(), [](const auto& p) { return info(p.code).error; });
        promise(good == !error, "a row goes in unless something is wrong with it");
        if (good) promise(row.born || row.due_on, "a child that goes in has a date of birth or a day it is due");
        for (const auto& field : row.texts) promise(is_utf8(field), "what goes in is UTF-8");
        for (const auto& problem : found) {
            promise(for_terminal(problem.reason) == problem.reason, "a reason is safe to print");
            promise(!referral::told(layout, csv.line(), problem).empty(), "and can be told");
        }
        auto rejected = referral::rejects_row(layout, cells, csv.line(), found);
        promise(rejected.ends_with("\n"), "a rejected row is a line");
    }
}

}  // namespace

const std::vector<Target>& service_targets() {
    static const std::vector<Target> targets = {
        {"policy", "share/authorities", ".toml", policy},
        {"form", "share/forms", ".toml", form},
        {"referrals", "tests/data/referrals", ".csv", referrals},
    };
    return targets;
}

}  // namespace portage::fuzz
