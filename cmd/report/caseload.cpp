#include "cmd/dues.hpp"
#include "cmd/report/asked.hpp"
#include "cmd/report/caseload_page.hpp"
#include "store/change.hpp"
#include "store/reports.hpp"

namespace portage::cmd {

enum class Finding { overdue };
enum class Part { do_first, visitors, away, groups, coming };

}  // namespace portage::cmd

namespace portage {
template <>
inline constexpr auto words<cmd::Finding> = std::array{Word{cmd::Finding::overdue, "overdue"}};
template <>
inline constexpr auto words<cmd::Part> =
    std::array{Word{cmd::Part::do_first, "do_first"}, Word{cmd::Part::visitors, "visitors"},
               Word{cmd::Part::away, "away"}, Word{cmd::Part::groups, "groups"}, Word{cmd::Part::coming, "coming"}};
}  // namespace portage

namespace portage::cmd {

namespace {

class ReportCaseload final : public Command {
public:
    About about() const override {
        return {
            .verb = "report",
            .action = "caseload",
            .summary = "Monday's page: what to do first, how the team stands, what is coming",
            .help =
                "One sheet of A4, landscape, for the lead. The first line says so when nothing was entered since the "
                "last working day. What is due comes worst first, each with the command to type next. Children are "
                "shown by reference and initials in what is saved or sent. The same file and the same day print the "
                "same bytes: with --today and --as-known-on an earlier Monday's page is printed again.",
            .example =
                "portage report caseload\n"
                "portage report caseload --output monday.html\n"
                "portage report caseload --today 23/11 --as-known-on 23/11\n"
                "portage report caseload --format csv --table visitors\n"
                "portage report caseload --quiet --fail-on overdue --output monday.html"};
    }
    void describe(Options& o) override {
        o.number(most_, "most", "N", "how many things to do first at the most (else 12)");
        o.word(fail_on_, "fail-on", "FINDING", "exit with 1 when something is overdue; else 0, as cron wants it");
        o.word(part_, "table", "TABLE", "which table CSV and TSV print (else do_first)");
    }
    int run(Session& session) override {
        auto today = session.today();
        Dues dues(session);
        auto& reader = session.reader();
        auto facts = store::caseload_facts(reader, today);
        facts.dues = dues.all();
        facts.waiting = waiting_asked(session, facts.cases, facts.dues).list;
        auto caseload = report::caseload_of(facts, dues.calendar(), today);

        const auto& edition = session.authority().edition_on(today);
        CaseloadWords words{.service = edition.titles.service, .group_names = {}, .last_change = {}, .most = most_};
        for (const auto& group : edition.groups) words.group_names[group.key] = group.name;
        if (auto changes = store::latest_changes(reader, 1); !changes.empty())
            words.last_change = changes.front().number;
        Children children(session);
        std::map<Id<caseload::Case>, std::string> references;
        for (const auto& row : facts.cases) {
            children.add(row.reference, row.forename, row.surname, row.born);
            references[row.id] = row.reference;
        }
        auto page = caseload_page(caseload, words, Codes(facts.visitors), children, references);
        if (part_) page.main_table = to_string(*part_);
        session.show(std::move(page));
        return fail_on_ && caseload.has_overdue() ? 1 : 0;
    }

private:
    int most_ = 12;
    std::optional<Finding> fail_on_;
    std::optional<Part> part_;
};

}  // namespace

std::unique_ptr<Command> report_caseload() { return std::make_unique<ReportCaseload>(); }

}  // namespace portage::cmd
