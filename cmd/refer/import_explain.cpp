#include "cmd/refer/import_explain.hpp"

#include "calendar/age.hpp"
#include "cmd/refer/import_seen.hpp"
#include "referral/rejects.hpp"
#include "store/intake.hpp"

#include <algorithm>

namespace portage::cmd {

namespace {

using referral::Field;
using referral::FieldKind;

std::string yes_or_no(const std::optional<bool>& answer) { return !answer ? "not known" : *answer ? "yes" : "no"; }

// What a field's words were taken for, where that is another thing than the words.
std::string read_as(Field field, const referral::Received& row) {
    switch (field) {
        case Field::born: return row.born ? to_long(*row.born) : "no date";
        case Field::due_on: return row.due_on ? to_long(*row.due_on) : "no date";
        case Field::received_on: return to_long(row.received_on);
        case Field::nhs_number: return row.nhs_number ? row.nhs_number->text() : "kept as written";
        case Field::postcode: return row.postcode ? row.postcode->text() : "kept as written";
        case Field::sex: return row.sex ? std::string(to_string(*row.sex)) : "kept as written";
        case Field::interpreter: return yes_or_no(row.interpreter);
        case Field::looked_after: return yes_or_no(row.looked_after);
        case Field::consent:
            return yes_or_no(row.consent) +
                   (row.consent_how ? ", " + std::string(to_string(*row.consent_how)) : std::string());
        case Field::consent_to_share: return yes_or_no(row.consent_to_share);
        case Field::attends_setting:
        case Field::setting: return "attends one: " + yes_or_no(row.attends_setting);
        case Field::setting_hours:
            return row.setting_minutes
                       ? fmt::format("{} hours {} minutes a week", *row.setting_minutes / 60, *row.setting_minutes % 60)
                       : "kept as written";
        case Field::route: return std::string(to_string(row.route));
        case Field::referrer_role: return row.referrer ? std::string(to_string(*row.referrer)) : "not known";
        default: return {};
    }
}

std::string fate_of(store::Reader& reader, const std::optional<store::SeenRow>& seen, bool good) {
    if (!good) return "comes back in the rejects file";
    if (!seen) return "becomes a new referral";
    auto reference = reader.get(seen->case_file).reference;
    return seen->edited ? fmt::format("is held: the submission came before as {} with other content", reference)
                        : fmt::format("is here already, as {}: nothing changes", reference);
}

// Goes to the row that stands on the line; rows below it may be looked at, and it is in `cells`.
bool go_to(referral::SheetReader& sheet, std::size_t line, std::vector<std::string>& cells, std::size_t& first) {
    bool any = false;
    while (sheet.next()) {
        if (sheet.line() > line) return any;
        any = true;
        first = sheet.line();
        cells.assign(sheet.cells().begin(), sheet.cells().end());
    }
    return any;
}

}  // namespace

void explain_line(Session& session, referral::SheetReader& sheet, const referral::Form& form, const std::string& source,
                  std::size_t line) {
    const auto& layout = sheet.layout();
    std::vector<std::string> kept;
    std::size_t first = 0;
    if (!go_to(sheet, line, kept, first))
        fail(Fault::usage, "--explain {}: no row stands on that line (the header is on line {})", line,
             layout.header_line);
    std::vector<std::string_view> cells(kept.begin(), kept.end());
    referral::RowReader reader(form, layout, source, session.today());
    referral::Received row;
    std::vector<referral::Problem> found;
    bool good = reader.read(cells, first, row, found);
    const auto seen = good ? store::find_row(session.reader(), row.identity, row.content) : std::nullopt;
    if (seen && seen->edited) {
        found.push_back(came_otherwise(session.reader(), row, *seen));
        good = found.back().code == referral::ProblemCode::other_content;
    }

    bool names = session.shows_names();
    auto shown = [&](std::string_view text) {
        return names || text.empty() ? std::string(text) : std::string("filled; --names shows it");
    };
    Page page{.schema = "refer.import.explain",
              .title = fmt::format("Line {}, as it is read", first),
              .as_of = session.today(),
              .personal = true,
              .landscape = true};
    auto& facts = page.facts("row", "");
    facts.add("form", "Read by form", fmt::format("{} ({})", form.name, form.title));
    facts.add("child", "Child", session.person(row[Field::forename], row[Field::surname]));
    if (row.born && *row.born <= row.received_on)
        facts.add("age", "Age when received", calendar::in_words(calendar::age_on(*row.born, row.received_on)));
    facts.add("fate", "An import", fate_of(session.reader(), seen, good));
    auto& table =
        page.table("cells", "Cell by cell",
                   {{"column", "Column"}, {"cell", "As it came"}, {"field", "Means"}, {"read_as", "Read as"}});
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
        const auto& column = layout.columns[i];
        if (column.ours) continue;
        auto cell_text = i < cells.size() ? std::string(cells[i]) : std::string();
        std::string means = "kept as it comes", read;
        if (column.meaning) {
            auto field = column.meaning->field;
            means = std::string(referral::info(field).label) +
                    (column.meaning->choice.empty() ? "" : ": " + column.meaning->choice);
            if (!cell_text.empty()) read = read_as(field, row);
            if (field == Field::full_name && names)
                read = fmt::format("first name {}, surname {}", row[Field::forename],
                                   row[Field::surname].empty() ? "none" : row[Field::surname]);
        }
        table.row(column.header, shown(cell_text), means, names || read == "kept as written" ? read : "");
    }
    auto& problems = page.table("problems", "What is wrong with it", {{"code", "What"}, {"reason", "Because"}});
    problems.when_empty = "nothing";
    for (const auto& problem : found) problems.row(to_string(problem.code), problem.reason);
    page.main_table = "cells";
    session.show(std::move(page));
}

}  // namespace portage::cmd
