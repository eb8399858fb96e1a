#include "calendar/age.hpp"
#include "cmd/case/common.hpp"
#include "store/assessments.hpp"

#include <algorithm>

namespace portage::cmd {

namespace {

using assessment::AreaProfile;

std::string behind_in_words(const AreaProfile& line) {
    if (!line.delay_months) return {};
    if (*line.delay_months < 0) return fmt::format("{} ahead", count(-*line.delay_months, "month"));
    if (line.delay_most_months)
        return fmt::format("{} to {}", *line.delay_months, count(*line.delay_most_months, "month"));
    return *line.delay_months == 0 ? "none" : count(*line.delay_months, "month");
}

std::string change_in_words(const AreaProfile& line) {
    if (!line.before_on) return {};
    auto since = fmt::format("in {}, since {}", calendar::in_words(calendar::age_on(*line.before_on, line.on)),
                             to_uk(*line.before_on));
    if (line.gained_months)
        return fmt::format("{}{} {}", *line.gained_months >= 0 ? "+" : "", count(*line.gained_months, "month"), since);
    if (!line.judged_before || !line.finding.judged) return "not to be compared, " + since;
    if (*line.judged_before == *line.finding.judged) return fmt::format("still {}, {}", *line.finding.judged, since);
    return fmt::format("{} before, {}", *line.judged_before, since);
}

class AssessProfile final : public Command {
public:
    About about() const override {
        return {
            .verb = "assess",
            .action = "profile",
            .summary = "where a child stands in each area: the latest results, delay, and what changed",
            .help =
                "For each area the latest result. Delay is the child's age on that day less the developmental age, in "
                "months and as a fraction of the age in lowest terms; for a child born before 37+0 the delay by "
                "corrected age stands beside it. What changed is told against the result of that area before.",
            .example = "portage assess profile K26-0001K\nportage assess profile K26-0001K --output profile.html"};
    }
    void describe(Options& o) override { o.argument(case_, "CASE", "its reference"); }
    int run(Session& session) override;

private:
    std::string case_;
};

int AssessProfile::run(Session& session) {
    auto& reader = session.reader();
    auto found = store::require_case(reader, case_);
    auto child = reader.get(found.child);
    auto lines = assessment::profile(session.authority().edition_on(session.today()).development,
                                     store::assessments_of(reader, found.id));
    Page page{.schema = "assess.profile",
              .title = fmt::format("Profile · {} · {}", found.reference, session.person(child.forename, child.surname)),
              .as_of = session.today(),
              .personal = true};
    bool early =
        std::any_of(lines.begin(), lines.end(), [](const auto& line) { return line.corrected_months.has_value(); });
    std::vector<Column> columns = {{"area", "Area"},
                                   {"on", "Day"},
                                   {"instrument", "With"},
                                   {"result", "Developmental age"},
                                   {"age_months", "Age", Align::right},
                                   {"behind", "Behind"},
                                   {"fraction", "As a fraction"}};
    if (early) columns.push_back({"behind_corrected", "Behind, corrected", Align::right});
    columns.push_back({"change", "Change"});
    auto& table = page.table("areas", "", columns);
    table.when_empty = fmt::format("nothing assessed yet: portage assess record {} --sheet prints the areas to fill in",
                                   found.reference);
    Bars bars{"Developmental age in months, beside the child's age", "", {}};
    std::vector<std::string> described;
    for (const auto& line : lines) {
        std::vector<Cell> row = {cell(line.name),          cell(line.on),
                                 cell(line.instrument),    cell(in_words(line.finding)),
                                 cell(line.age_months),    cell(behind_in_words(line)),
                                 cell(line.delay_fraction)};
        if (early) row.push_back(cell(line.corrected_delay_months));
        row.push_back(cell(change_in_words(line)));
        table.rows.push_back(std::move(row));
        if (!line.finding.months_high) continue;
        auto shown = line.age_months ? fmt::format("{} of {} months", *line.finding.months_high, *line.age_months)
                                     : fmt::format("{} months", *line.finding.months_high);
        described.push_back(line.name + " " + shown);
        bars.bars.push_back({line.area, static_cast<double>(*line.finding.months_high), shown});
    }
    if (!bars.bars.empty()) {
        std::optional<int> age;
        for (const auto& line : lines) age = std::max(age, line.age_months);
        if (age)
            bars.bars.insert(bars.bars.begin(), {"age", static_cast<double>(*age), fmt::format("{} months", *age)});
        bars.description = join(described, "; ");
        page.blocks.emplace_back(std::move(bars));
    }
    session.show(std::move(page));
    return 0;
}

}  // namespace

std::unique_ptr<Command> assess_profile() { return std::make_unique<AssessProfile>(); }

}  // namespace portage::cmd
