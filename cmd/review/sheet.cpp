// The sheet of `review record`: printed with what is due, read back filled in.
#include "base/sheet.hpp"

#include "base/csv.hpp"
#include "cmd/review/recording.hpp"

#include <algorithm>
#include <set>

namespace portage::cmd {

namespace {

// The first four tell whom the line is about and are not read back, but for the case.
const std::vector<std::string_view> columns = {"case",      "child",   "due",    "what",        "on",     "outcome",
                                               "frequency", "mode",    "visits", "minutes",     "starts", "setting",
                                               "senco",     "settled", "report", "destination", "reason", "place",
                                               "attended",  "keep",    "met",    "drop",        "summary"};

std::optional<std::string> text_of(const SheetRow& row, std::string_view column) {
    auto text = row.text(column);
    return text.empty() ? std::nullopt : std::optional(text);
}

void add_goals(const SheetRow& row, std::string_view column, review::GoalWord says, review::Decided& decided) {
    auto text = row.text(column);
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == ',' || c == ';'; }, ' ');
    for (const auto& typed : split(tidy(text), ' ')) {
        if (typed.empty()) continue;
        if (auto number = parse_reference('L', typed))
            decided.goals.push_back({{*number}, says});
        else
            row.mistake(fmt::format("{}: '{}' is no goal (they look like L12)", column, typed));
    }
}

review::Decided decided_by(Session& session, const SheetRow& row, review::ReviewOutcome outcome) {
    review::Decided decided{.outcome = outcome};
    decided.held_on = row.day("on").value_or(session.today());
    decided.pattern = {.frequency = row.word<policy::Frequency>("frequency"),
                       .mode = row.word<policy::Mode>("mode"),
                       .visits = row.number("visits"),
                       .minutes = row.number("minutes"),
                       .starts_on = {}};
    bool moves = outcome == review::ReviewOutcome::transition || !row.text("setting").empty();
    (moves ? decided.starts_on : decided.pattern.starts_on) = row.day("starts");
    decided.settled_on = row.day("settled");
    decided.report_on = row.day("report");
    decided.destination = row.word<review::Destination>("destination");
    decided.reason = text_of(row, "reason");
    if (!decided.reason) decided.reason = session.globals().reason;
    decided.place = text_of(row, "place");
    decided.attended = text_of(row, "attended");
    decided.summary = text_of(row, "summary");
    add_goals(row, "keep", review::GoalWord::keep, decided);
    add_goals(row, "met", review::GoalWord::met, decided);
    add_goals(row, "drop", review::GoalWord::drop, decided);
    // A setting in a sheet is one the file knows or a new one; a near miss is told.
    if (auto name = text_of(row, "setting")) decided.setting = store::setting_named(session.reader(), *name, false);
    if (auto senco = text_of(row, "senco"); senco && decided.setting) decided.setting->senco = senco;
    return decided;
}

bool asks_for_review(review::DueKind kind) {
    using enum review::DueKind;
    return kind == block_review || kind == periodic_review || kind == settling || kind == outreach_end ||
           kind == break_end;
}

}  // namespace

std::string review_sheet(Session& session, Dues& dues) {
    auto& reader = session.reader();
    auto text = csv_line({columns.begin(), columns.end()});
    std::set<std::string> listed;
    for (const auto& due : review::due_by(dues.all(), {})) {
        if (!asks_for_review(due.kind) || !listed.insert(due.reference).second) continue;
        auto child = reader.get(reader.get(due.case_file).child);
        std::vector<std::string> goals;
        for (const auto& goal : store::goals_of_case(reader, due.case_file, true))
            goals.push_back(to_reference('L', goal.id.value));
        std::vector<std::string> cells(columns.size());
        cells[0] = due.reference;
        cells[1] = session.person(child.forename, child.surname);
        cells[2] = to_uk(due.due_on);
        cells[3] = due.what;
        cells[static_cast<std::size_t>(std::find(columns.begin(), columns.end(), "keep") - columns.begin())] =
            join(goals, " ");
        text += csv_line(cells);
    }
    return text;
}

std::vector<WantedReview> read_review_sheet(Session& session, const std::string& text, const std::string& name) {
    Sheet sheet(text, name, columns);
    std::vector<WantedReview> wanted;
    std::set<std::string> seen;
    for (const auto& row : sheet.rows()) {
        if (row.text("outcome").empty()) continue;
        auto outcome = row.word<review::ReviewOutcome>("outcome");
        try {
            auto found = store::require_case(session.reader(), row.text("case"));
            if (!seen.insert(found.reference).second) row.mistake(found.reference + " stands on two lines");
            if (outcome) wanted.push_back({found, decided_by(session, row, *outcome), row.line()});
        } catch (const Error& error) {
            row.mistake(error.what());
        }
    }
    sheet.require_sound();
    return wanted;
}

}  // namespace portage::cmd
