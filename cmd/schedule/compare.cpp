// `schedule compare`: two drafts side by side.
#include "cmd/schedule/drafts.hpp"
#include "cmd/surroundings.hpp"
#include "schedule/term_figures.hpp"

namespace portage::cmd {

namespace {

class Compare final : public Command {
public:
    About about() const override {
        return {.verb = "schedule",
                .action = "compare",
                .summary = "two drafts of a timetable, side by side",
                .help =
                    "What each comes to, what speaks against each as the file is now, and every visit that is not the "
                    "same in both: one is the draft as planned, the other as edited, or of another seed.",
                .example = "portage schedule compare plan.csv edited.csv"};
    }
    void describe(Options& o) override {
        o.argument(one_, "ONE", "a sheet of schedule plan");
        o.argument(other_, "OTHER", "another");
    }
    int run(Session& session) override;

private:
    std::string one_, other_;
};

int Compare::run(Session& session) {
    Travel travel(session);
    const auto read = [&](const std::string& path) {
        return read_draft(session, read_file(path, 8 << 20), file_name_of(path));
    };
    const auto figures = [&](DraftRead& sheet) {
        std::optional<Date> last;
        for (const auto& row : sheet.draft.rows)
            if (row.placed) last = std::max(last.value_or(*row.day), *row.day);
        const auto input = gather(session, travel, sheet.blocks, session.today(), std::max(*last, session.today()));
        return schedule::figures_of(input, sheet.draft, travel.ways());
    };
    auto one = read(one_), other = read(other_);
    const auto a = figures(one), b = figures(other);

    Page page{.schema = "schedule.compare", .title = "Two drafts", .as_of = session.today(), .landscape = true};
    page.main_table = "differences";
    auto& table = page.table("figures", "",
                             {{"figure", "Figure"},
                              {"one", file_name_of(one_), Align::right},
                              {"other", file_name_of(other_), Align::right}});
    table.row("visits placed", a.placed, b.placed);
    table.row("visits without a place", a.wanted - a.placed, b.wanted - b.placed);
    table.row("families with no visit at all", a.without, b.without);
    table.row("miles", static_cast<int>(a.miles + 0.5), static_cast<int>(b.miles + 0.5));
    table.row("rules broken", one.mistakes.size(), other.mistakes.size());
    auto& visits = page.table("differences", "Visits that differ",
                              {{"case", "Case"}, {"number", "No", Align::right}, {"one", "One"}, {"other", "Other"}});
    visits.when_empty = "every visit is the same in both";
    for (const auto& difference : schedule::differences(one.draft, other.draft))
        visits.row(difference.reference, difference.number, difference.one, difference.other);
    for (const auto* sheet : {&one, &other})
        for (const auto& mistake : sheet->mistakes) page.words(mistake);
    session.show(std::move(page));
    return 0;
}

}  // namespace

std::unique_ptr<Command> schedule_compare() { return std::make_unique<Compare>(); }

}  // namespace portage::cmd
