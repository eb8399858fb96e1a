// `team add` and `team change`: who somebody is, when they work, from where, and how many cases.
#include "cmd/session.hpp"
#include "place/postcode.hpp"
#include "store/team.hpp"
#include "team/weekly_times.hpp"

namespace portage::cmd {

namespace {

// What both take; what is not given stays as it is.
class WorkerCommand : public Command {
public:
    void describe(Options& o) override {
        o.argument(code_, "CODE", "what people type for them: MB");
        o.text(name_, "name", "NAME", "their name");
        o.word(kind_, "kind", "KIND", "a professional of another service is a partner");
        o.text(profession_, "profession", "WORDS", "physiotherapist");
        o.text(agency_, "agency", "NAME", "who employs a partner");
        o.text(base_, "base", "POSTCODE", "where their day's travel starts and ends");
        o.number(room_, "room", "N", "cases at the most");
        o.texts(hours_, "hours", "TIMES", "when they can be planned, instead of what was: 'Mon-Thu 9:00-16:30'");
        o.text(email_, "email", "ADDRESS", "where to write to them");
        o.text(phone_, "phone", "NUMBER", "where to ring them");
        o.day(starts_, "starts", "first working day");
        o.day(ends_, "ends", "last working day");
    }

protected:
    void apply(team::Worker& worker) const {
        if (name_) worker.name = tidy(*name_);
        if (kind_) worker.kind = *kind_;
        const auto take = [](std::optional<std::string>& to, const std::optional<std::string>& from) {
            if (from) to = tidy(*from).empty() ? std::nullopt : std::optional(tidy(*from));
        };
        take(worker.profession, profession_);
        take(worker.agency, agency_);
        take(worker.email, email_);
        take(worker.phone, phone_);
        if (base_) {
            const auto reading = place::parse_postcode(*base_);
            if (!reading.postcode) fail(Fault::usage, "--base: '{}' is not a postcode", for_terminal(*base_));
            worker.base_postcode = reading.canonical;
        }
        if (room_) worker.room = *room_;
        if (worker.room.value_or(0) < 0) fail(Fault::usage, "--room: {} cases is less than none", *worker.room);
        if (starts_) worker.starts_on = starts_;
        if (ends_) worker.ends_on = ends_;
        if (worker.starts_on && worker.ends_on && *worker.ends_on < *worker.starts_on)
            fail(Fault::usage, "the last working day, {}, is before the first, {}", to_uk(*worker.ends_on),
                 to_uk(*worker.starts_on));
    }
    std::vector<team::WorkingHours> hours() const {
        std::vector<team::WorkingHours> found;
        for (const auto& text : hours_)
            for (const auto& time : team::parse_weekly_times(text))
                found.push_back({.weekday = time.weekday, .from = time.from, .to = time.to});
        return found;
    }

    std::string code_;
    std::optional<std::string> name_, profession_, agency_, base_, email_, phone_;
    std::optional<team::WorkerKind> kind_;
    std::optional<int> room_;
    std::vector<std::string> hours_;
    std::optional<Date> starts_, ends_;
};

class TeamAdd final : public WorkerCommand {
public:
    About about() const override {
        return {.verb = "team",
                .action = "add",
                .summary = "enter a visitor, or a professional who joins visits",
                .effect = Effect::writes,
                .example =
                    "portage team add MB --name 'Mary Brook' --base 'CT10 2AA' --room 12 --hours 'Mon-Thu 9:00-16:30'\n"
                    "portage team add LN --name 'Lou Nash' --kind partner --profession physiotherapist --hours 'Tue "
                    "13-16:30'"};
    }
    int run(Session& session) override {
        team::Worker worker{.code = upper(tidy(code_))};
        if (worker.code.empty() || worker.code.size() > 8 || folded(worker.code) != lower(worker.code))
            fail(Fault::usage, "'{}' is no code: up to eight letters and digits, such as MB", for_terminal(code_));
        if (!name_) fail(Fault::usage, "--name is missing");
        for (const auto& other : store::all_workers(session.reader()))
            if (other.code == worker.code)
                fail(Fault::refused, "{} is the code of somebody already (portage team show {})", worker.code,
                     worker.code);
        apply(worker);
        const auto times = hours();
        const auto change = session.write([&](store::Writer& writer) {
            worker.id = writer.insert(worker);
            store::replace_hours(writer, worker.id, times);
        });
        session.done(worker.code + " is in the team", change);
        return 0;
    }
};

class TeamChange final : public WorkerCommand {
public:
    About about() const override {
        return {.verb = "team",
                .action = "change",
                .summary = "change what is known of somebody in the team",
                .effect = Effect::writes,
                .help =
                    "Only what is given changes. New hours take the place of all the old ones. Visits already planned "
                    "stay where they are.",
                .example = "portage team change MB --room 10\nportage team change MB --ends 18/12/2026"};
    }
    int run(Session& session) override {
        auto worker = store::require_worker(session.reader(), code_);
        apply(worker);
        const auto times = hours();
        const auto change = session.write([&](store::Writer& writer) {
            writer.update(worker);
            if (!times.empty()) store::replace_hours(writer, worker.id, times);
        });
        session.done(worker.code + " is changed", change);
        return 0;
    }
};

}  // namespace

std::unique_ptr<Command> team_add() { return std::make_unique<TeamAdd>(); }
std::unique_ptr<Command> team_change() { return std::make_unique<TeamChange>(); }

}  // namespace portage::cmd
