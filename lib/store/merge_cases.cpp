// The cases of two records that become one.
#include "store/merge_parts.hpp"

#include <algorithm>
#include <tuple>

namespace portage::store {

namespace {

using caseload::Case;
using caseload::Stage;

// Nobody has done anything about it yet but ask for what was missing.
bool only_received(Reader& reader, const Case& one) {
    if (one.stage != Stage::received && one.stage != Stage::on_hold) return false;
    for (const char* sign : {"decision WHERE outcome <> 'incomplete' AND", "visit WHERE", "block WHERE", "goal WHERE",
                             "review WHERE", "transition WHERE", "group_place WHERE", "group_attendance WHERE"})
        if (reader.one<std::int64_t>(std::string("SELECT count(*) FROM ") + sign + " case_file = ?", one.id) > 0)
            return false;
    return true;
}

std::vector<Case> open_cases(Reader& reader, Id<child::Child> child) {
    auto all = cases_of(reader, child);
    std::erase_if(all, [](const Case& one) { return caseload::is_ended(one.stage); });
    return all;
}

// All of `from` goes on under `into`; its stages are over, its reference stays.
void fold(Joining& joining, const Case& from, const Case& into) {
    for (const auto& place : tables_of_a_case()) {
        std::vector<std::int64_t> rows;
        joining.writer.each(
            "SELECT id FROM " + place + " WHERE case_file = ? ORDER BY id",
            [&](Row& row) { rows.push_back(row.take<std::int64_t>()); }, from.id);
        for (auto row : rows) {
            if (place == "stage_move") {
                joining.steps.take_out(place, row);
                continue;
            }
            joining.steps.set(place, row, "case_file", into.id);
            if (place != "case_alias") joining.moved(place);
        }
    }
    joining.steps.take_out("case_file", from.id.value);
    joining.steps.put_in(caseload::CaseAlias{.id = {}, .reference = from.reference, .case_file = into.id});
    joining.result.cases.push_back({from.reference, into.reference});
}

}  // namespace

const std::vector<std::string>& tables_of_a_case() {
    static const std::vector<std::string> tables = {
        "case_alias", "stage_move",  "referral",         "eligibility", "letter",    "decision",   "note",
        "request",    "clock_stop",  "late_reason",      "flag",        "goal",      "assessment", "block",
        "visit",      "group_place", "group_attendance", "review",      "transition"};
    return tables;
}

void join_cases(Joining& joining) {
    auto& writer = joining.writer;
    auto ours = open_cases(writer, joining.kept);
    for (const auto& theirs : open_cases(writer, joining.gone)) {
        if (ours.empty()) break;
        // One that is worked on, where there is one; else the oldest.
        auto best = std::min_element(ours.begin(), ours.end(), [&](const Case& a, const Case& b) {
            return std::tuple(only_received(writer, a), a.opened_on, a.id) <
                   std::tuple(only_received(writer, b), b.opened_on, b.id);
        });
        bool fresh = only_received(writer, theirs), our_fresh = only_received(writer, *best);
        if (!fresh && !our_fresh) continue;
        bool theirs_goes =
            fresh && (!our_fresh || std::tuple(best->opened_on, best->id) <= std::tuple(theirs.opened_on, theirs.id));
        if (theirs_goes) {
            fold(joining, theirs, *best);
        } else {
            fold(joining, *best, theirs);
            *best = theirs;
        }
    }
    for (const auto& one : cases_of(writer, joining.gone)) {
        joining.steps.set("case_file", one.id.value, "child", joining.kept);
        joining.moved("case_file");
    }
    auto open = open_cases(writer, joining.kept);
    if (open.size() > 1)
        for (const auto& one : open) joining.result.open.push_back(one.reference);
}

}  // namespace portage::store
