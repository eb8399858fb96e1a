#include "report/decisions.hpp"

#include "cmd/calendars.hpp"
#include "cmd/postcodes.hpp"
#include "cmd/report/common.hpp"
#include "store/reports.hpp"

#include <algorithm>

namespace portage::cmd {

namespace {

std::vector<Column> count_columns(std::string_view key, std::string_view title) {
    return {{std::string(key), std::string(title)},    {"received", "Received", Align::right},
            {"decisions", "Decisions", Align::right},  {"accepted", "Accepted", Align::right},
            {"declined", "Declined", Align::right},    {"panel", "To panel", Align::right},
            {"incomplete", "Incomplete", Align::right}};
}

void add_row(Table& table, const std::string& name, const report::DecisionCounts& c) {
    table.row(name, c.received, c.made(), c.accepted, c.declined, c.to_panel, c.incomplete);
}

std::string district_name(const policy::Area& area, const place::Gazetteer& names, const std::string& code) {
    if (code.empty()) return "not known";
    if (const auto* district = area.district(code)) return district->name;
    return code == area.gss ? area.name : names.name(code) + " (another council)";
}

void add_facts(Page& page, const report::Decisions& decisions, const Period& period) {
    auto& range = page.facts("period", "");
    range.for_machines_only = true;
    range.add("from", "", period.from);
    range.add("to", "", period.to);
    auto& facts = page.facts("referrals", "");
    facts.add("received", "Referrals received", decisions.all.received);
    facts.add("still_open", "of them with no answer by the end", decisions.still_open);
    facts.add("answered", "Referrals answered, yes or no", decisions.answered);
    facts.add("median_days", "Working days to the answer, median", decisions.median_days);
    facts.add("ninetieth_days", "Working days to the answer, 90th centile", decisions.ninetieth_days);
}

void add_districts(Page& page, const report::Decisions& decisions, const policy::Area& area, Postcodes& postcodes) {
    auto& table = page.table("by_district", "By district", count_columns("district", "District"));
    table.when_empty = "no referrals and no decisions in these days";
    std::vector<std::pair<std::string, report::DecisionCounts>> rows;
    for (const auto& one : decisions.by_district)
        rows.emplace_back(district_name(area, postcodes.names(), one.district), one.counts);
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
        auto last = [](const std::string& name) { return name == "not known"; };
        return last(a.first) != last(b.first) ? last(b.first) : a.first < b.first;
    });
    for (const auto& [name, counts] : rows) add_row(table, name, counts);
    if (rows.empty()) return;
    add_row(table, "all", decisions.all);
    table.total = true;
    Bars bars{.title = "Referrals received", .description = "", .bars = {}};
    bars.description =
        fmt::format("One bar a district; {} in all. The table beside it has the figures.", decisions.all.received);
    for (const auto& [name, counts] : rows)
        bars.bars.push_back({name, static_cast<double>(counts.received), std::to_string(counts.received)});
    page.blocks.emplace_back(std::move(bars));
}

void add_rules(Page& page, const report::Decisions& decisions) {
    auto& table =
        page.table("by_rule", "Rules not met, where a referral was declined or went to the panel",
                   {{"rule", "Rule"}, {"declined", "Declined", Align::right}, {"panel", "To panel", Align::right}});
    table.when_empty = "none";
    for (const auto& one : decisions.by_rule) table.row(one.rule, one.declined, one.to_panel);
}

class ReportDecisions final : public Command {
public:
    About about() const override {
        return {
            .verb = "report",
            .action = "decisions",
            .summary = "referrals received and what was decided, by rule and by district, and how long it took",
            .help =
                "The last whole month unless a period is given. Decisions are counted as made: a referral found "
                "incomplete in one week and accepted in the next counts in both columns. How long it took runs from "
                "the day a referral was received to its first yes or no, in working days.",
            .example =
                "portage report decisions\n"
                "portage report decisions --from 1/9 --to 18/12\n"
                "portage report decisions --from 1/4/2026 --output year.html"};
    }
    void describe(Options& o) override { options_.describe(o, false); }
    int run(Session& session) override {
        auto today = session.today();
        auto period = options_.period(today, true);
        const auto& authority = session.authority();
        auto calendar = calendar_of(session);
        auto& reader = session.reader();
        auto decisions = report::count_decisions(store::report_referrals(reader, period.from, period.to),
                                                 store::report_decisions(reader, period.from, period.to),
                                                 calendar.working_days(), period.from, period.to);
        Page page{.schema = "report.decisions",
                  .title = fmt::format("{} · Decisions · {}", service_title(authority, today), period.text),
                  .as_of = today,
                  .main_table = "by_district"};
        add_facts(page, decisions, period);
        add_districts(page, decisions, authority.area, session.postcodes());
        add_rules(page, decisions);
        auto& referrers = page.table("by_referrer", "By who referred", count_columns("referrer", "Referrer"));
        for (const auto& [who, counts] : decisions.by_referrer)
            add_row(referrers, who ? std::string(to_string(*who)) : "not known", counts);
        page.words(
            "For the service itself: a count below 5 can point at one child, so this is not for publishing as it "
            "stands.");
        session.show(std::move(page));
        return 0;
    }

private:
    PeriodOptions options_;
};

}  // namespace

std::unique_ptr<Command> report_decisions() { return std::make_unique<ReportDecisions>(); }

}  // namespace portage::cmd
