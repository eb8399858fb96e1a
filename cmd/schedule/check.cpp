// `schedule check`: what speaks against a timetable, entered or drafted.
#include "cmd/schedule/drafts.hpp"
#include "cmd/surroundings.hpp"

namespace portage::cmd {

namespace {

constexpr int weeks_checked = 14;

class Check final : public Command {
public:
    About about() const override {
        return {.verb = "schedule",
                .action = "check",
                .summary = "hold a timetable against every rule",
                .help =
                    "Of a sheet made by schedule plan or schedule repair, edited or not: everything that would refuse "
                    "it, line by line, without entering anything. Without a sheet: the visits entered from today on, "
                    "against hours, absences, closed days, journeys, company and spacing as they are now. The exit "
                    "status is 1 where something is found.",
                .example = "portage schedule check\nportage schedule check plan.csv"};
    }
    void describe(Options& o) override {
        o.argument(file_, "FILE", "the sheet (else the timetable as entered)");
        o.day(to_, "to", "up to this day (else fourteen weeks on)");
    }
    int run(Session& session) override { return file_ ? check_sheet(session) : check_entered(session); }

private:
    int check_sheet(Session& session) {
        const auto name = file_name_of(*file_);
        const auto text = read_file(*file_, 8 << 20);
        const auto found = schedule::is_repair_sheet(text) ? read_repair(session, text, name).mistakes
                                                           : read_draft(session, text, name).mistakes;
        Page page{.schema = "schedule.check", .title = "Check of " + for_terminal(name), .as_of = session.today()};
        auto& table = page.table("findings", "", {{"finding", "What speaks against it"}});
        table.when_empty = "nothing: every rule is kept";
        for (const auto& sentence : found) table.row(sentence);
        session.show(std::move(page));
        return found.empty() ? 0 : 1;
    }
    int check_entered(Session& session) {
        Travel travel(session);
        const auto from = session.today();
        const auto to = to_.value_or(from + Days{7 * weeks_checked - 1});
        const auto found = schedule::timetable_findings(gather_timetable(session, travel, from, to), to);
        Page page{
            .schema = "schedule.check", .title = "Check of the timetable", .as_of = session.today(), .landscape = true};
        auto& table =
            page.table("findings", "", {{"visit", "Visit"}, {"case", "Case"}, {"finding", "What speaks against it"}});
        table.when_empty = "nothing: every rule is kept";
        for (const auto& finding : found)
            table.row(to_reference('V', finding.visit.value), finding.reference, finding.sentence);
        if (!found.empty()) page.words("For new places: portage schedule repair");
        session.show(std::move(page));
        return found.empty() ? 0 : 1;
    }

    std::optional<std::string> file_;
    std::optional<Date> to_;
};

}  // namespace

std::unique_ptr<Command> schedule_check() { return std::make_unique<Check>(); }

}  // namespace portage::cmd
