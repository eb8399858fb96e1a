// `schedule explain`: why a visit stands where it does.
#include "schedule/explain.hpp"

#include "cmd/schedule/by_hand.hpp"
#include "cmd/schedule/gather.hpp"
#include "schedule/repair.hpp"
#include "store/team.hpp"

namespace portage::cmd {

namespace {

class Explain final : public Command {
public:
    About about() const override {
        return {.verb = "schedule",
                .action = "explain",
                .summary = "why a visit stands where it does",
                .help =
                    "Whose family it is and who comes, the regular day and time, and where the visit is off them, what "
                    "stood in the way; and what speaks against it as things are now. Why a visit has no place at all "
                    "stands in the draft of schedule plan.",
                .example = "portage schedule explain V881"};
    }
    void describe(Options& o) override { o.argument(visit_, "VISIT", "which visit: V881"); }
    int run(Session& session) override;

private:
    std::string visit_;
};

int Explain::run(Session& session) {
    auto& reader = session.reader();
    const auto visit = store::require_visit(reader, visit_);
    const auto reference = to_reference('V', visit.id.value);
    if (visit.status != schedule::VisitStatus::planned || visit.day < session.today())
        fail(Fault::refused, "{} is {}: only a visit still to come is explained", reference,
             visit.status == schedule::VisitStatus::planned ? "past" : to_string(visit.status));
    constexpr int run_around = 70;  // days in which the regular time of its run shows
    Travel travel(session);
    const auto input = gather_timetable(session, travel, session.today(), visit.day + Days{run_around});
    Page page{.schema = "schedule.explain",
              .title = fmt::format("{} of {} with {}", told(visit), reader.get(visit.case_file).reference,
                                   reader.get(visit.worker).code),
              .as_of = session.today()};
    auto& table = page.table("reasons", "", {{"reason", "Why there"}});
    for (const auto& sentence : schedule::reasons_of(input, visit.id)) table.row(sentence);
    for (const auto& finding : schedule::timetable_findings(input, input.to))
        if (finding.visit == visit.id)
            page.words(fmt::format("Against it: {}. For another place: portage schedule repair {}", finding.sentence,
                                   reference));
    for (auto& sentence : assumptions_of(session, travel, input)) page.words(std::move(sentence));
    session.show(std::move(page));
    return 0;
}

}  // namespace

std::unique_ptr<Command> schedule_explain() { return std::make_unique<Explain>(); }

}  // namespace portage::cmd
