#include "cmd/judging.hpp"

namespace portage::cmd {

namespace {

class ReferWaiting final : public Command {
public:
    About about() const override {
        return {.verb = "refer",
                .action = "waiting",
                .summary = "the waiting list, in its order, with the reason for each turn",
                .help =
                    "The order is the policy's: its tests one after the other, then its date. A day in the last column "
                    "is the first on which time alone ends a child's eligibility.",
                .example = "portage refer waiting\nportage refer waiting --format csv --output waiting.csv"};
    }
    void describe(Options& o) override { o.day(on_, "on", "as on that day (else today)"); }
    int run(Session& session) override;

private:
    std::optional<Date> on_;
};

int ReferWaiting::run(Session& session) {
    auto on = on_.value_or(session.today());
    const auto& authority = session.authority();
    const auto& edition = authority.edition_on(on);
    auto& reader = session.reader();
    auto cases = store::cases_at(reader, caseload::Stage::waiting);
    std::vector<eligibility::WaitingChild> children;
    for (const auto& one : cases)
        children.push_back({one.case_file.reference, store::facts_of(reader, one.case_file, on)});
    auto question = authority::question(authority, edition, on);

    Page page{.schema = "refer.waiting", .title = "Waiting list", .as_of = on, .personal = true};
    if (edition.waiting.mark.assumption)
        page.lines.push_back("The order rests on an assumption: " + *edition.waiting.mark.assumption + ".");
    auto& table = page.table("waiting", "",
                             {{"turn", "Turn", Align::right},
                              {"case", "Case"},
                              {"child", "Child"},
                              {"listed", "Listed"},
                              {"days", "Days", Align::right},
                              {"reason", "Why in this order"},
                              {"may_end", "May end on"}});
    table.when_empty = "nobody is waiting";
    int number = 0;
    for (const auto& turn : eligibility::in_order(edition.waiting, children, question)) {
        const auto& [case_file, child] = cases[turn.child];
        auto continuing =
            authority::judge(authority, edition, policy::RuleSet::continuing, children[turn.child].facts, on);
        std::optional<std::int64_t> days;
        if (case_file.listed_on) days = (on - *case_file.listed_on).count();
        table.row(++number, case_file.reference, session.person(child.forename, child.surname), case_file.listed_on,
                  days, turn.reason, policy::changes_on(continuing));
    }
    session.show(std::move(page));
    return 0;
}

}  // namespace

std::unique_ptr<Command> refer_waiting() { return std::make_unique<ReferWaiting>(); }

}  // namespace portage::cmd
