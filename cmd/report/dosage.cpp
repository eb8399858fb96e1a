#include "report/dosage.hpp"

#include "cmd/report/common.hpp"
#include "store/cases.hpp"
#include "store/reports.hpp"
#include "store/team.hpp"

#include <algorithm>
#include <set>

namespace portage::cmd {

namespace {

class ReportDosage final : public Command {
public:
    About about() const override {
        return {
            .verb = "report",
            .action = "dosage",
            .summary = "block by block: visits promised, offered, made, called off by whom, made up and owed",
            .help =
                "The blocks that have not ended, unless cases are named (then all their blocks) or --from says from "
                "when on blocks began. Promised visits are made, used up otherwise (the family called off, nobody was "
                "in), still without an outcome, to come, or left without a date. What the service or the partner "
                "called off is owed again until another date is given, which makes it up; what the family called off, "
                "or a visit at which nobody was in, is lost: it uses up the promise. That is our assumption, since no "
                "council publishes a rule; yours stands in the policy under [edition.make_up], and the report says "
                "which it went by. Withdrawn visits fell with their case.",
            .example =
                "portage report dosage\n"
                "portage report dosage K26-0417W\n"
                "portage report dosage --visitor MB --owed\n"
                "portage report dosage --from 1/9 --format csv --output dosage.csv"};
    }
    void describe(Options& o) override {
        o.arguments(cases_, "CASE", "all blocks of these cases (else every block that has not ended)").required = false;
        o.text(visitor_, "visitor", "CODE", "of one visitor only");
        o.day(from_, "from", "blocks that began on this day or later, ended or not");
        o.day(to_, "to", "and no later than this, with --from");
        o.flag(owed_, "owed", "only blocks to which something is owed");
    }
    int run(Session& session) override;

private:
    std::vector<report::BlockRow> wanted(Session& session) const;
    std::vector<std::string> cases_;
    std::optional<std::string> visitor_;
    std::optional<Date> from_, to_;
    bool owed_ = false;
};

std::vector<report::BlockRow> ReportDosage::wanted(Session& session) const {
    auto& reader = session.reader();
    if (to_ && !from_) fail(Fault::usage, "--to needs a --from: blocks begun from when on?");
    if (to_ && *to_ < *from_) fail(Fault::usage, "--to {} is before --from {}", to_uk(*to_), to_uk(*from_));
    std::set<Id<caseload::Case>> cases;
    for (const auto& typed : cases_) cases.insert(store::require_case(reader, typed).id);
    Id<team::Worker> only;
    if (visitor_) only = store::require_worker(reader, *visitor_).id;
    auto blocks = store::report_blocks(reader);
    std::erase_if(blocks, [&](const report::BlockRow& block) {
        if (only && block.visitor != only) return true;
        if (!cases.empty() && !cases.contains(block.case_file)) return true;
        if (from_) return block.starts_on < *from_ || block.starts_on > to_.value_or(block.starts_on);
        return cases.empty() && block.ended_on.has_value();
    });
    return blocks;
}

void add_line(Table& table, const std::string& block, const report::BlockRow& of, const std::string& visitor,
              const report::Ledger& l, bool is_total) {
    const auto one = [&](const auto& value) { return is_total ? Cell{} : cell(value); };
    table.rows.push_back({cell(block),
                          one(of.reference),
                          one(visitor),
                          one(of.starts_on),
                          is_total ? Cell{} : cell(of.ended_on),
                          cell(l.promised),
                          cell(l.offered),
                          cell(l.made),
                          cell(l.by_family),
                          cell(l.by_service),
                          cell(l.by_professional),
                          cell(l.nobody_in),
                          cell(l.no_outcome),
                          cell(l.to_come),
                          cell(l.made_up),
                          cell(l.owed),
                          cell(l.left),
                          cell(l.beyond),
                          cell(l.withdrawn),
                          cell(l.lost)});
}

int ReportDosage::run(Session& session) {
    auto& reader = session.reader();
    const auto today = session.today();
    auto blocks = wanted(session);
    const auto visits = store::report_block_visits(reader);
    const auto& make_up = session.authority().edition_on(today).make_up;
    const auto rule = schedule::make_up_rule(make_up);
    if (owed_) {
        const auto whole = report::dosage_ledger(blocks, visits, today, rule);
        std::erase_if(blocks, [&](const report::BlockRow& block) {
            return std::ranges::none_of(
                whole.blocks, [&](const auto& line) { return line.block.id == block.id && line.ledger.owed > 0; });
        });
    }
    const auto ledger = report::dosage_ledger(blocks, visits, today, rule);
    const Codes codes(store::all_workers(reader));
    Page page{.schema = "report.dosage",
              .title = fmt::format("{} · Visits promised and given", service_title(session.authority(), today)),
              .as_of = today,
              .landscape = true};
    page.lines.push_back(count(ledger.all.blocks, "block") + (from_            ? " begun from " + to_uk(*from_)
                                                              : cases_.empty() ? " not ended"
                                                                               : ""));
    const std::string called_off = "Called off by", again = "Again";
    auto& table = page.table("blocks", "",
                             {{"block", "Block"},
                              {"case", "Case"},
                              {"visitor", "Visitor"},
                              {"starts", "Starts"},
                              {"ended", "Ended"},
                              {"promised", "Promised", Align::right},
                              {"offered", "Offered", Align::right},
                              {"made", "Made", Align::right},
                              {"by_family", "family", Align::right, called_off},
                              {"by_service", "service", Align::right, called_off},
                              {"by_professional", "partner", Align::right, called_off},
                              {"nobody_in", "N/in", Align::right},
                              {"no_outcome", "?", Align::right},
                              {"to_come", "To come", Align::right},
                              {"made_up", "given", Align::right, again},
                              {"owed", "owed", Align::right, again},
                              {"left", "Left", Align::right},
                              {"beyond", "Over", Align::right},
                              {"withdrawn", "Fell", Align::right},
                              {"lost", "Lost", Align::right}});
    table.when_empty = "no block";
    for (const auto& [block, line] : ledger.blocks)
        add_line(table, to_reference('B', block.id.value), block, codes.of(block.visitor), line, false);
    if (!ledger.blocks.empty()) {
        add_line(table, "all", {}, {}, ledger.all, true);
        table.total = true;
    }
    auto& facts = page.facts("outside", "");
    facts.for_machines_only = true;
    facts.add("outside", "", ledger.outside);
    page.words(
        "n/in = nobody in · ? = no outcome · again = of what is made up, given again or still owed · fell = withdrawn "
        "with its case · lost = not made up");
    page.words(
        "promised and over = made, lost, no outcome, to come and left; offered = made, called off, nobody in, no "
        "outcome and to come");
    page.words(schedule::told(rule, make_up));
    if (ledger.outside > 0)
        page.words(
            fmt::format("beside the blocks: {} of these cases, not counted here", count(ledger.outside, "visit")));
    session.show(std::move(page));
    return 0;
}

}  // namespace

std::unique_ptr<Command> report_dosage() { return std::make_unique<ReportDosage>(); }

}  // namespace portage::cmd
