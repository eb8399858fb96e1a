#include "calendar/age.hpp"
#include "cmd/dues.hpp"
#include "cmd/report/asked.hpp"
#include "cmd/report/common.hpp"
#include "store/reports.hpp"

namespace portage::cmd {

namespace {

std::string band_words(const report::WaitingBand& band) {
    return band.to ? fmt::format("{} to {} days", band.from, *band.to) : fmt::format("over {} days", band.from - 1);
}

void add_list(Page& page, const AskedWaiting& asked, const Children& children, Date today) {
    auto& table = page.table("waiting", "",
                             {{"turn", "Turn", Align::right},
                              {"case", "Case"},
                              {"child", "Child"},
                              {"age_months", "Months old", Align::right},
                              {"listed_on", "Listed"},
                              {"days", "Days", Align::right},
                              {"past_standard", "Past standard"},
                              {"contact_due", "Contact due"},
                              {"comes", "Turn comes about"},
                              {"ages_out", "Too old from"},
                              {"reason", "Why in this place"}});
    table.when_empty = "nobody is waiting";
    int place = 0;
    for (const auto& turn : asked.list.turns) {
        const auto& row = asked.children[turn.child];
        std::optional<int> months;
        if (row.born) months = calendar::age_on(*row.born, today).months;
        auto reason = turn.reason;
        if (turn.ages_out_first()) reason += "; WILL BE TOO OLD FIRST";
        table.row(++place, row.reference, children.of(row.reference), months, row.listed_on, turn.days,
                  turn.past_standard ? "PAST" : "", turn.contact_due, turn.comes, turn.ages_out, reason);
    }
}

void add_bands(Page& page, const report::WaitingList& list) {
    if (list.turns.empty()) return;
    auto& table = page.table("bands", "How long", {{"band", "Waiting"}, {"children", "Children", Align::right}});
    Bars bars{.title = "Children by days waited", .description = "", .bars = {}};
    for (const auto& band : list.bands) {
        table.row(band_words(band), band.children);
        bars.bars.push_back({band_words(band), static_cast<double>(band.children), std::to_string(band.children)});
    }
    if (list.no_date) table.row("not known", list.no_date);
    bars.description = fmt::format("{} in all. The table beside it has the figures.",
                                   count(static_cast<int>(list.turns.size()), "child", "children"));
    page.blocks.emplace_back(std::move(bars));
}

class ReportWaiting final : public Command {
public:
    About about() const override {
        return {
            .verb = "report",
            .action = "waiting",
            .summary = "the waiting list in the policy's order, with days waited and why in that order",
            .help =
                "When a turn comes is reckoned from how many were allocated in the last 26 weeks; it is no promise. "
                "A child who will be too old before that is marked.",
            .example =
                "portage report waiting\n"
                "portage report waiting --format csv --output waiting.csv\n"
                "portage report waiting --today 1/10 --as-known-on 1/10"};
    }
    void describe(Options&) override {}
    int run(Session& session) override {
        auto today = session.today();
        auto cases = store::report_cases(session.reader(), today);
        auto waiting = waiting_asked(session, cases, Dues(session).all());
        Children children(session);
        for (const auto& row : waiting.children) children.add(row.reference, row.forename, row.surname, row.born);
        Page page{
            .schema = "report.waiting",
            .title = fmt::format("{} · Waiting list · {}", service_title(session.authority(), today), to_uk(today)),
            .as_of = today,
            .personal = true,
            .landscape = true};
        auto& line = page.facts("list", "Waiting");
        line.one_line = true;
        line.add("waiting", "", waiting.list.turns.size());
        line.add("longest_days", "longest", waiting.list.longest_days, "days");
        line.add("median_days", "median", waiting.list.median_days, "days");
        add_list(page, waiting, children, today);
        add_bands(page, waiting.list);
        session.show(std::move(page));
        return 0;
    }
};

}  // namespace

std::unique_ptr<Command> report_waiting() { return std::make_unique<ReportWaiting>(); }

}  // namespace portage::cmd
