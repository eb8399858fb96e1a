#include "report/standards.hpp"

#include "cmd/dues.hpp"
#include "cmd/report/common.hpp"
#include "report/figures.hpp"
#include "store/due_views.hpp"

namespace portage::cmd {

namespace {

// A standard counts a few months, never years: what ended so long before the period fell due before it.
constexpr Days looked_back{3 * 366};

std::vector<Column> standard_columns(std::vector<Column> first) {
    for (auto column : {Column{"due", "Fell due", Align::right}, Column{"on_time", "On time", Align::right},
                        Column{"on_time_percent", "% on time", Align::right}, Column{"late", "Late", Align::right},
                        Column{"excused", "Late but excused", Align::right},
                        Column{"still_open", "Of these still open", Align::right}})
        first.push_back(std::move(column));
    return first;
}

void add_standard_row(Table& table, std::vector<Cell> first, const report::StandardCounts& c,
                      std::vector<Cell> last = {}) {
    for (auto value : {cell(c.due()), cell(c.on_time), cell(report::percent(c.on_time, c.due())), cell(c.late),
                       cell(c.excused), cell(c.still_open)})
        first.push_back(std::move(value));
    first.insert(first.end(), last.begin(), last.end());
    table.rows.push_back(std::move(first));
}

void add_lines(Page& page, const report::Standards& standards) {
    auto columns = standard_columns({{"standard", "Standard"}, {"within", "Within"}});
    columns.insert(columns.end(), {{"median_days", "Median days", Align::right},
                                   {"to_come", "Not yet due", Align::right},
                                   {"called_off", "No longer awaited", Align::right},
                                   {"assumed", "Assumed"}});
    auto& table = page.table("standards", "", columns);
    table.when_empty = "the policy sets no standards";
    Bars bars{.title = "On time, of those that fell due", .description = "", .bars = {}};
    for (const auto& line : standards.lines) {
        const auto& c = line.counts;
        add_standard_row(table, {cell(line.standard), cell(policy::to_string(line.within))}, c,
                         {cell(line.median_days), cell(c.to_come), cell(c.called_off), cell(line.assumed)});
        if (c.due() > 0)
            bars.bars.push_back(
                {line.standard, 100.0 * c.on_time / c.due(),
                 fmt::format("{} of {}, {} %", c.on_time, c.due(), report::percent(c.on_time, c.due()).value_or(0))});
    }
    bars.description = "One bar a standard. The table beside it has the figures.";
    if (!bars.bars.empty()) page.blocks.emplace_back(std::move(bars));
}

void add_months(Page& page, const report::Standards& standards) {
    if (standards.by_month.empty() || standards.by_month.front().month == standards.by_month.back().month) return;
    auto& table = page.table("by_month", "By the month they fell due in",
                             standard_columns({{"month", "Month"}, {"standard", "Standard"}}));
    for (const auto& line : standards.by_month)
        add_standard_row(table, {cell(to_iso(line.month).substr(0, 7)), cell(line.standard)}, line.counts);
}

void add_why(Page& page, const report::Standards& standards) {
    auto& table = page.table(
        "by_reason", "Late, and why",
        {{"reason", "Reason"}, {"late", "Late", Align::right}, {"excused", "Late but excused", Align::right}});
    table.when_empty = "none";
    for (const auto& one : standards.reasons)
        table.row(one.reason ? std::string(to_string(*one.reason)) : "not said", one.late, one.excused);
    auto& stopped = page.table("stopped", "Days not counted, and why",
                               {{"reason", "Reason"}, {"clocks", "Standards put off", Align::right}});
    stopped.when_empty = "none";
    for (const auto& one : standards.stopped) stopped.row(one.reason, one.clocks);
}

class ReportStandards final : public Command {
public:
    About about() const override {
        return {
            .verb = "report",
            .action = "standards",
            .summary = "how the service standards were kept: on time, late, late but excused, and why",
            .help =
                "The last whole month unless a period is given. A standard of a case is counted in the period it fell "
                "due in, days not counted left out, by the policy that governs the case; portage case clock shows it "
                "for one case. Median days are those it took where it happened, as the family waited them: working "
                "days where the standard counts those, and days not counted not left out. Not yet due has its day "
                "still to come; no longer awaited is what ended or went another way before its day.",
            .example =
                "portage report standards\n"
                "portage report standards --from 1/4/2026 --to 31/3/2027\n"
                "portage report standards --format csv --output standards.csv"};
    }
    void describe(Options& o) override { options_.describe(o, false); }
    int run(Session& session) override {
        auto today = session.today();
        auto period = options_.period(today, true);
        Dues dues(session);
        std::vector<review::Clock> clocks;
        for (const auto& view : store::clock_views(session.reader(), period.from - looked_back))
            for (auto& clock :
                 review::clocks_of(view, dues.edition_of(view.case_file).standards, dues.calendar(), today))
                clocks.push_back(std::move(clock));
        const auto& authority = session.authority();
        auto standards = report::count_standards(clocks, authority.edition_on(today).standards, dues.calendar(),
                                                 period.from, period.to);
        Page page{.schema = "report.standards",
                  .title = fmt::format("{} · Standards · {}", service_title(authority, today), period.text),
                  .as_of = today,
                  .landscape = true};
        auto& range = page.facts("period", "");
        range.for_machines_only = true;
        range.add("from", "", period.from);
        range.add("to", "", period.to);
        add_lines(page, standards);
        add_months(page, standards);
        add_why(page, standards);
        page.words(
            "For the service itself: a count below 5 can point at one child, so this is not for publishing as it "
            "stands. Assumed: the authority has not published the figure.");
        session.show(std::move(page));
        return 0;
    }

private:
    PeriodOptions options_;
};

}  // namespace

std::unique_ptr<Command> report_standards() { return std::make_unique<ReportStandards>(); }

}  // namespace portage::cmd
