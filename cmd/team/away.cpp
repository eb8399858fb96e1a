// `team away` and `team train`: days not worked, and training achieved.
#include "cmd/session.hpp"
#include "store/team.hpp"
#include "store/timetable.hpp"

namespace portage::cmd {

namespace {

class TeamAway final : public Command {
public:
    About about() const override {
        return {.verb = "team",
                .action = "away",
                .summary = "enter days on which somebody does not work",
                .effect = Effect::writes,
                .help =
                    "The visits planned in those days stay where they are and are listed, so that the families can be "
                    "told and new dates found.",
                .example =
                    "portage team away MB --from 23/11/2026 --to 27/11/2026 --because leave\n"
                    "portage team away MB --remove A3"};
    }
    void describe(Options& o) override {
        o.argument(code_, "CODE", "who: MB");
        o.day(from_, "from", "first day away");
        o.day(to_, "to", "last day away (else the first)");
        o.text(because_, "because", "WORDS", "leave, illness, training");
        o.text(remove_, "remove", "ABSENCE", "take an absence out again: A3");
    }
    int run(Session& session) override {
        auto& reader = session.reader();
        const auto worker = store::require_worker(reader, code_);
        return remove_ ? take_out(session, worker) : enter(session, worker);
    }

private:
    int take_out(Session& session, const team::Worker& worker) {
        const auto number = parse_reference('A', *remove_);
        for (const auto& away : store::member_of(session.reader(), worker).away)
            if (away.id.value == number) {
                const auto change = session.write([&](store::Writer& writer) { writer.remove(away.id); });
                session.done(fmt::format("{} is not away from {}", worker.code, to_uk(away.from)), change);
                return 0;
            }
        fail(Fault::usage, "{} has no absence {} (portage team show {} lists them)", worker.code,
             for_terminal(*remove_), worker.code);
    }
    int enter(Session& session, const team::Worker& worker) {
        if (!from_) fail(Fault::usage, "--from is missing: the first day away");
        if (!because_ || tidy(*because_).empty()) fail(Fault::usage, "--because is missing: leave, illness, training");
        const team::Away away{
            .worker = worker.id, .from = *from_, .to = to_.value_or(*from_), .reason = tidy(*because_)};
        if (away.to < away.from) fail(Fault::usage, "--to {} is before --from {}", to_uk(away.to), to_uk(away.from));
        std::vector<std::string> visits;
        for (const auto& visit : store::visits_of(session.reader(), worker.id, away.from, away.to))
            if (visit.status == schedule::VisitStatus::planned)
                visits.push_back(fmt::format("{} {}", to_reference('V', visit.id.value), to_short(visit.day)));
        const auto change = session.write([&](store::Writer& writer) { writer.insert(away); });
        session.done(fmt::format("{} is away from {} to {}", worker.code, to_uk(away.from), to_uk(away.to)), change);
        if (!visits.empty())
            session.warn(fmt::format("{} planned in those days: {}",
                                     count(static_cast<long long>(visits.size()), "visit"), join(visits, ", ")));
        return 0;
    }

    std::string code_;
    std::optional<Date> from_, to_;
    std::optional<std::string> because_, remove_;
};

class TeamTrain final : public Command {
public:
    About about() const override {
        return {.verb = "team",
                .action = "train",
                .summary = "enter training somebody has",
                .effect = Effect::writes,
                .example =
                    "portage team train MB --name 'portage workshop' --achieved 12/5/2021\n"
                    "portage team train MB --name dbs --achieved 3/9/2025 --until 2/9/2028"};
    }
    void describe(Options& o) override {
        o.argument(code_, "CODE", "who: MB");
        o.text(name_, "name", "TRAINING", "portage workshop, makaton, dbs").require();
        o.past_day(achieved_, "achieved", "when it was achieved (absent: not known)");
        o.day(until_, "until", "the last day on which it counts");
    }
    int run(Session& session) override {
        const auto member = store::member_of(session.reader(), store::require_worker(session.reader(), code_));
        team::Training training{
            .worker = member.worker.id, .name = tidy(name_), .achieved_on = achieved_, .until = until_};
        if (training.name.empty()) fail(Fault::usage, "--name is empty");
        if (achieved_ && until_ && *until_ < *achieved_)
            fail(Fault::usage, "--until {} is before --achieved {}", to_uk(*until_), to_uk(*achieved_));
        // Renewed training takes the place of what it was.
        for (const auto& old : member.training)
            if (folded(old.name) == folded(training.name)) training.id = old.id;
        const auto change = session.write([&](store::Writer& writer) {
            if (training.id)
                writer.update(training);
            else
                writer.insert(training);
        });
        session.done(fmt::format("{} has {}", member.worker.code, training.name), change);
        return 0;
    }

private:
    std::string code_, name_;
    std::optional<Date> achieved_, until_;
};

}  // namespace

std::unique_ptr<Command> team_away() { return std::make_unique<TeamAway>(); }
std::unique_ptr<Command> team_train() { return std::make_unique<TeamTrain>(); }

}  // namespace portage::cmd
