#include "cmd/refer/import_tally.hpp"

#include "referral/rejects.hpp"

namespace portage::cmd {

namespace {
constexpr std::size_t told_at_most = 20;  // the rejects file has them all
}  // namespace

void ImportTally::note(const referral::Layout& layout, std::size_t line, const referral::Problem& problem) {
    auto& kind = kinds_[problem.code];
    if (kind.rows++ == 0) {
        kind.first_line = line;
        kind.first = problem.reason;
    }
    if (!referral::info(problem.code).error) return;
    if (errors_.size() < told_at_most)
        errors_.push_back(told(layout, line, problem));
    else
        ++more_errors_;
}

std::string ImportTally::errors_told() const {
    auto lines = errors_;
    if (more_errors_ > 0) lines.push_back(fmt::format("… and {} more", more_errors_));
    return join(lines, "\n");
}

void ImportTally::show(Session& session, const referral::Form& form, const referral::Layout& layout,
                       const referral::Batch& batch, const referral::EncodingFinding& encoding,
                       std::optional<store::ChangeNumber> change) const {
    Page page{.schema = "refer.import", .title = "Import of " + batch.file_name, .as_of = batch.on, .personal = true};
    auto& facts = page.facts("import", "");
    facts.add("form", "Read by form", fmt::format("{} ({})", form.name, form.title));
    facts.add("encoding", "Encoding", fmt::format("{}: {}", batch.encoding, encoding.why));
    facts.add("delimiter", "Cells apart by", referral::delimiter_in_words(layout.delimiter));
    facts.add("header_line", "Header on line", layout.header_line);
    if (auto kept = layout.unmapped(); !kept.empty()) facts.add("kept", "Kept as they came", join(kept, "; "));
    facts.add("read", "Rows read", read);
    facts.add("created", "New referrals", created);
    facts.add("unchanged", "Here already", unchanged);
    facts.add("held", "Held, edited since", held);
    facts.add("rejected", "Given back", rejected);
    if (passed_over > 0)
        facts.add("passed_over", "Not searched by",
                  fmt::format("{} too many children share; whatever else is known of a child still finds it",
                              count(static_cast<std::int64_t>(passed_over), "name, date or telephone number",
                                    "names, dates or telephone numbers")));
    auto& table = page.table("problems", "",
                             {{"code", "What"},
                              {"effect", "Effect"},
                              {"rows", "Rows", Align::right},
                              {"first_line", "First line", Align::right},
                              {"first", "The first one"}});
    table.when_empty = "nothing to mention";
    for (const auto& [code, kind] : kinds_) {
        bool held_back = code == referral::ProblemCode::other_content;
        table.row(to_string(code),
                  held_back                    ? "held"
                  : referral::info(code).error ? "given back"
                                               : "warning",
                  kind.rows, kind.first_line, kind.first);
    }
    page.main_table = "problems";
    session.show(std::move(page));
    for (const auto& line : errors_) session.warn(line);
    if (more_errors_ > 0) session.warn(fmt::format("… and {} more", more_errors_));
    if (change || session.dry_run()) session.done(count(created, "new referral"), change);
}

}  // namespace portage::cmd
