#include "store/chronology.hpp"

#include "cmd/case/common.hpp"

namespace portage::cmd {

namespace {

class CaseChronology final : public Command {
public:
    About about() const override {
        return {
            .verb = "case",
            .action = "chronology",
            .summary = "everything that happened to a case, in order of day",
            .help = "What people wrote freely may name somebody: away from a terminal it is left out unless --names.",
            .example =
                "portage case chronology K26-0001K\n"
                "portage case chronology K26-0001K --names --output chronology.html"};
    }
    void describe(Options& o) override {
        o.argument(case_, "CASE", "its reference");
        o.day(since_, "since", "from this day on");
        o.day(until_, "until", "up to this day");
    }
    int run(Session& session) override {
        auto& reader = session.reader();
        auto found = store::require_case(reader, case_);
        Page page{.schema = "case.chronology",
                  .title = "Chronology of " + found.reference,
                  .as_of = session.today(),
                  .personal = true};
        auto& table = page.table("events", "", {{"on", "Day"}, {"kind", "What"}, {"text", "Happened"}, {"by", "By"}});
        bool left_out = false;
        for (const auto& event : store::chronology_of(reader, found)) {
            if ((since_ && event.on < *since_) || (until_ && event.on > *until_)) continue;
            bool hidden = event.names_people && !session.shows_names();
            left_out = left_out || hidden;
            table.row(event.on, event.kind, hidden ? "(written text: --names shows it)" : event.text, event.by);
        }
        session.show(std::move(page));
        if (left_out) session.say("what people wrote is left out; --names puts it in");
        return 0;
    }

private:
    std::string case_;
    std::optional<Date> since_, until_;
};

}  // namespace

std::unique_ptr<Command> case_chronology() { return std::make_unique<CaseChronology>(); }

}  // namespace portage::cmd
