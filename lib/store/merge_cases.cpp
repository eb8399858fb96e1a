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
    return !reader.one<bool>(
        "SELECT EXISTS (SELECT 1 FROM decision WHERE outcome <> 'incomplete' AND case_file = ?1) OR EXISTS (SELECT 1 "
        "FROM visit WHERE case_file = ?1) OR EXISTS (SELECT 1 FROM block WHERE case_file = ?1) OR EXISTS (SELECT 1 "
        "FROM "
        "goal WHERE case_file = ?1) OR EXISTS (SELECT 1 FROM review WHERE case_file = ?1) OR EXISTS (SELECT 1 FROM "
        "transition WHERE case_file = ?1) OR EXISTS (SELECT 1 FROM group_place WHERE case_file = ?1) OR EXISTS (SELECT "
        "1 FROM group_attendance WHERE case_file = ?1)",
        one.id);
}

std::vector<Case> open_cases(Reader& reader, Id<child::Child> child) {
    auto all = cases_of(reader, child);
    std::erase_if(all, [](const Case& one) { return caseload::is_ended(one.stage); });
    return all;
}

// Every row of a case, as the table's place among tables_of_a_case and the row's id, in that order.
std::vector<std::pair<std::size_t, std::int64_t>> rows_of(Reader& reader, Id<Case> id) {
    static const std::string question = [] {
        std::string text;
        for (std::size_t place = 0; place < tables_of_a_case().size(); ++place)
            text += fmt::format("{}SELECT {}, id FROM {} WHERE case_file = ?1", place ? " UNION ALL " : "", place,
                                tables_of_a_case()[place]);
        return text;
    }();
    std::vector<std::pair<std::size_t, std::int64_t>> rows;
    reader.each(
        question,
        [&](Row& row) {
            auto place = static_cast<std::size_t>(row.take<int>());
            rows.emplace_back(place, row.take<std::int64_t>());
        },
        id);
    std::sort(rows.begin(), rows.end());
    return rows;
}

// All of `from` goes on under `into`; its stages are over, its reference stays.
void fold(Joining& joining, const Case& from, const Case& into) {
    for (auto [at, row] : rows_of(joining.writer, from.id)) {
        const auto& place = tables_of_a_case()[at];
        if (place == "stage_move") {
            joining.steps.take_out(place, row);
            continue;
        }
        joining.steps.set(place, row, "case_file", into.id);
        if (place != "case_alias") joining.moved(place);
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
