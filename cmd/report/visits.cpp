#include "report/visits.hpp"

#include "cmd/calendars.hpp"
#include "cmd/report/common.hpp"
#include "report/figures.hpp"
#include "store/reports.hpp"
#include "store/team.hpp"

namespace portage::cmd {

namespace {

std::string_view not_made_words(schedule::VisitStatus status) {
    using enum schedule::VisitStatus;
    switch (status) {
        case cancelled_by_family: return "the family";
        case cancelled_by_service: return "the service";
        case cancelled_by_professional: return "the professional";
        case nobody_in: return "nobody in";
        default: return to_string(status);
    }
}

void add_counts(Table& table, const std::string& code, const report::VisitCounts& c) {
    table.row(code, c.planned, c.to_come, c.made, report::percent(c.made, c.due()), c.by_family, c.by_service,
              c.by_professional, c.nobody_in, c.no_outcome, report::percent(c.made_virtual, c.made),
              report::percent(c.made_joint, c.made), c.minutes / 60);
}

void add_table(Page& page, const report::Visits& visits, const Codes& codes) {
    const std::string called_off = "Called off by", of_made = "Of those made";
    auto& table = page.table("visits", "By visitor",
                             {{"visitor", "Visitor"},
                              {"planned", "Planned", Align::right},
                              {"to_come", "To come", Align::right},
                              {"made", "Made", Align::right},
                              {"made_percent", "% made", Align::right},
                              {"by_family", "family", Align::right, called_off},
                              {"by_service", "service", Align::right, called_off},
                              {"by_professional", "partner", Align::right, called_off},
                              {"nobody_in", "Nobody in", Align::right},
                              {"no_outcome", "No outcome", Align::right},
                              {"virtual_percent", "% virtual", Align::right, of_made},
                              {"joint_percent", "% joint", Align::right, of_made},
                              {"hours", "hours", Align::right, of_made}});
    table.when_empty = "no visits in these days";
    for (const auto& line : visits.by_visitor)
        if (line.counts.planned > 0) add_counts(table, codes.of(line.visitor), line.counts);
    if (table.rows.empty()) return;
    add_counts(table, "all", visits.all.counts);
    table.total = true;
    Bars bars{.title = "Visits made, of those whose day has come", .description = "", .bars = {}};
    for (const auto& line : visits.by_visitor) {
        const auto& c = line.counts;
        if (c.due() == 0) continue;
        bars.bars.push_back(
            {codes.of(line.visitor), 100.0 * c.made / c.due(),
             fmt::format("{} of {}, {} %", c.made, c.due(), report::percent(c.made, c.due()).value_or(0))});
    }
    const auto& all = visits.all.counts;
    bars.description =
        fmt::format("One bar a visitor. In all {} of {} visits were made; the table beside it has the figures.",
                    all.made, all.due());
    if (!bars.bars.empty()) page.blocks.emplace_back(std::move(bars));
}

void add_reasons(Page& page, const report::Visits& visits) {
    auto& table = page.table("not_made", "Not made, and why",
                             {{"by", "By"}, {"reason", "Reason"}, {"visits", "Visits", Align::right}});
    table.when_empty = "none";
    for (const auto& one : visits.reasons)
        table.row(not_made_words(one.status), one.reason.empty() ? std::nullopt : std::optional(one.reason), one.count);
}

void add_punctual(Page& page, const report::Visits& visits, const Codes& codes, Date today) {
    auto& table = page.table("punctual", "Seen as often as agreed, on " + to_uk(today),
                             {{"visitor", "Visitor"},
                              {"children", "Children", Align::right},
                              {"in_time", "In time", Align::right},
                              {"late", "Late", Align::right},
                              {"in_time_percent", "% in time", Align::right}});
    table.when_empty = "no case is at a stage in which visits are promised";
    auto add = [&](const std::string& code, const report::VisitorVisits& line) {
        bool known = line.in_time + line.late == line.agreed;
        table.row(code, line.agreed, known ? std::optional(line.in_time) : std::nullopt,
                  known ? std::optional(line.late) : std::nullopt,
                  known ? report::percent(line.in_time, line.agreed) : std::nullopt);
    };
    for (const auto& line : visits.by_visitor)
        if (line.agreed > 0) add(codes.of(line.visitor), line);
    if (visits.all.agreed == 0) return;
    add("all", visits.all);
    table.total = true;
}

class ReportVisits final : public Command {
public:
    About about() const override {
        return {
            .verb = "report",
            .action = "visits",
            .summary = "visits over a period: planned, made, called off by whom, nobody in, no outcome",
            .help =
                "By visitor and in all. Last week unless a period is given. Planned are all visits but those withdrawn "
                "with their case; shares are of those whose day has come. A virtual visit is a visit made: frequency "
                "is not mode. Below stands which children are seen as often as was agreed, on the day itself: the gap "
                "is counted in days of term, with a week's tolerance, which is our assumption.",
            .example =
                "portage report visits\n"
                "portage report visits --week 16/11/2026\n"
                "portage report visits --from 1/9 --to 31/10 --output autumn.html\n"
                "portage report visits --from 1/9 --format csv"};
    }
    void describe(Options& o) override { options_.describe(o, true); }
    int run(Session& session) override {
        auto today = session.today();
        auto period = options_.period(today, false);
        auto calendar = calendar_of(session);
        auto& reader = session.reader();
        auto workers = store::all_workers(reader);
        std::vector<Id<team::Worker>> order;
        for (const auto& worker : workers) order.push_back(worker.id);
        auto visits = report::count_visits(order, store::report_visits(reader, period.from, period.to),
                                           store::report_cases(reader, today), calendar, today);
        Codes codes(workers);
        Page page{.schema = "report.visits",
                  .title = fmt::format("{} · Visits · {}", service_title(session.authority(), today), period.text),
                  .as_of = today};
        const auto& all = visits.all.counts;
        if (all.withdrawn > 0)
            page.lines.push_back(fmt::format("{} more withdrawn with their case: nobody missed them", all.withdrawn));
        auto& facts = page.facts("period", "");
        facts.for_machines_only = true;
        facts.add("from", "", period.from);
        facts.add("to", "", period.to);
        facts.add("withdrawn", "", all.withdrawn);
        add_table(page, visits, codes);
        add_reasons(page, visits);
        add_punctual(page, visits, codes, today);
        if (!visits.not_known.empty()) page.warnings.push_back(visits.not_known);
        session.show(std::move(page));
        return 0;
    }

private:
    PeriodOptions options_;
};

}  // namespace

std::unique_ptr<Command> report_visits() { return std::make_unique<ReportVisits>(); }

}  // namespace portage::cmd
