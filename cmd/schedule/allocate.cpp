// `schedule allocate`: who could take a family, and giving it to one of them.
#include "cmd/calendars.hpp"
#include "cmd/schedule/gather.hpp"
#include "schedule/allocation.hpp"
#include "store/team.hpp"
#include "store/timetable.hpp"

#include <algorithm>

namespace portage::cmd {

namespace {

class Allocate final : public Command {
public:
    About about() const override {
        return {
            .verb = "schedule",
            .action = "allocate",
            .summary = "say who could take a family, or give it to a visitor",
            .effect = Effect::writes,
            .help =
                "Without --to nothing is written: every visitor is listed, those who can take the family first, least "
                "travel at the top, each with the reason. With --to the family is given to that visitor, unless "
                "there is no room, no common day, or training is missing; --anyway overrules it and needs --reason.",
            .example = "portage schedule allocate K26-0417W\nportage schedule allocate K26-0417W --to MB"};
    }
    void describe(Options& o) override {
        o.argument(case_, "CASE", "the case: K26-0417W");
        o.text(to_, "to", "CODE", "the visitor it is given to");
        o.texts(training_, "training", "NAME", "training the visitor must have (else the Portage workshop)");
        o.number(minutes_, "minutes", "N", "how long visits will take (else 60)");
        o.day(on_, "on", "the day of the allocation (else today)");
        o.flag(anyway_, "anyway", "against what speaks against it; needs --reason");
    }
    int run(Session& session) override;

private:
    std::vector<schedule::Ranked> ranking(Session& session, const caseload::Case& case_file, Date on);
    int give(Session& session, caseload::Case case_file, const std::vector<schedule::Ranked>& ranked, Date on);

    std::string case_;
    std::optional<std::string> to_;
    std::vector<std::string> training_;
    int minutes_ = 60;
    std::optional<Date> on_;
    bool anyway_ = false;
};

std::vector<schedule::Ranked> Allocate::ranking(Session& session, const caseload::Case& case_file, Date on) {
    const auto family = family_of(session, calendar_of(session), case_file.child, on);
    Travel travel(session);
    std::vector<schedule::Candidate> candidates;
    for (auto& member : store::whole_team(session.reader())) {
        // The family a visitor has already does not take up room it could have.
        if (member.worker.id == case_file.worker && caseload::is_on_caseload(case_file.stage)) --member.cases;
        const auto minutes = travel.both_ways(member.worker.base_postcode, family.postcode);
        candidates.push_back({std::move(member), minutes});
    }
    const auto training = training_.empty() ? std::vector{std::string(schedule::workshop)} : training_;
    return schedule::rank({.can = family.can, .training = training, .minutes = minutes_, .from = on}, candidates);
}

int Allocate::give(Session& session, caseload::Case case_file, const std::vector<schedule::Ranked>& ranked, Date on) {
    const auto worker = store::require_worker(session.reader(), *to_);
    const auto& reason = session.globals().reason;
    const auto found =
        std::find_if(ranked.begin(), ranked.end(), [&](const schedule::Ranked& r) { return r.worker == worker.id; });
    if (found == ranked.end()) fail(Fault::refused, "{} is a partner: families are given to visitors", worker.code);
    if (case_file.worker == worker.id && caseload::is_on_caseload(case_file.stage))
        fail(Fault::refused, "{} has {} already", worker.code, case_file.reference);
    if (!found->possible && !anyway_)
        fail(Fault::refused, "{} cannot take {}: {} (--anyway with --reason overrules it)", worker.code,
             case_file.reference, found->reason);
    if (!found->possible && !reason)
        fail(Fault::usage, "--anyway needs --reason, since this speaks against it: {}", found->reason);
    const auto block = store::open_block_of(session.reader(), case_file.id);
    const auto change = session.write([&](store::Writer& writer) {
        if (!caseload::is_on_caseload(case_file.stage))
            store::move_case(writer, case_file, caseload::Stage::allocated, on, reason);
        case_file.worker = worker.id;
        writer.update(case_file);
    });
    session.done(fmt::format("{} is given to {}", case_file.reference, worker.code), change);
    if (block && block->worker && block->worker != worker.id)
        for (const auto& other : ranked)
            if (other.worker == block->worker)
                session.say(fmt::format(
                    "block {} and its visits stay with {}: portage schedule move VISIT --visitor {} gives one over",
                    block->number, other.code, worker.code));
    return 0;
}

int Allocate::run(Session& session) {
    const auto on = on_.value_or(session.today());
    auto case_file = store::require_case(session.reader(), case_);
    if (caseload::is_ended(case_file.stage))
        fail(Fault::refused, "{} is {}: it is given to nobody", case_file.reference,
             caseload::in_words(case_file.stage));
    const auto ranked = ranking(session, case_file, on);
    if (to_) return give(session, std::move(case_file), ranked, on);

    Page page{.schema = "schedule.allocate", .title = "Visitors for " + case_file.reference, .as_of = on};
    auto& table = page.table("visitors", "",
                             {{"visitor", "Visitor"},
                              {"possible", "Can"},
                              {"room", "Room", Align::right},
                              {"travel", "Minutes", Align::right},
                              {"reason", "Why"}});
    table.when_empty = "nobody is entered yet (portage team add)";
    for (const auto& each : ranked) table.row(each.code, each.possible, each.room, each.travel, each.reason);
    page.words(
        "Minutes are there and back, at assumed speeds. To give the family to one of them: portage schedule allocate " +
        case_file.reference + " --to CODE");
    session.show(std::move(page));
    return 0;
}

}  // namespace

std::unique_ptr<Command> schedule_allocate() { return std::make_unique<Allocate>(); }

}  // namespace portage::cmd
