// `case available`: when a family can be visited.
#include "cmd/session.hpp"
#include "store/cases.hpp"
#include "store/timetable.hpp"
#include "team/weekly_times.hpp"

namespace portage::cmd {

namespace {

class Available final : public Command {
public:
    About about() const override {
        return {.verb = "case",
                .action = "available",
                .summary = "say when a family can be visited",
                .effect = Effect::writes,
                .help =
                    "The times take the place of all those entered before, for every child of the household. A family "
                    "with none entered can be visited at any working time.",
                .example =
                    "portage case available K26-0417T --times 'Tue 9:30-11:30' --times 'Thu 13-15'\n"
                    "portage case available K26-0417T --any"};
    }
    void describe(Options& o) override {
        o.argument(case_, "CASE", "the case: K26-0417T");
        o.texts(times_, "times", "TIMES", "when the family can: 'Tue, Thu 9:30-11:30'; may be repeated");
        o.flag(any_, "any", "at any working time");
    }
    int run(Session& session) override {
        if (any_ == !times_.empty()) fail(Fault::usage, "either --times or --any says when the family can");
        auto& reader = session.reader();
        const auto case_file = store::require_case(reader, case_);
        const auto home = store::home_on(reader, case_file.child, session.today());
        if (!home) fail(Fault::refused, "{}: no household is entered for the child", case_file.reference);
        std::vector<child::Availability> found;
        for (const auto& text : times_)
            for (const auto& time : team::parse_weekly_times(text))
                found.push_back({.weekday = time.weekday, .from = time.from, .to = time.to});
        const auto change = session.write(
            [&](store::Writer& writer) { store::replace_available_times(writer, home->household.id, found); });
        session.done(case_file.reference + ": the times are entered", change);
        return 0;
    }

private:
    std::string case_;
    std::vector<std::string> times_;
    bool any_ = false;
};

}  // namespace

std::unique_ptr<Command> case_available() { return std::make_unique<Available>(); }

}  // namespace portage::cmd
