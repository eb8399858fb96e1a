// `team list` and `team show`: the team and one of its members.
#include "cmd/session.hpp"
#include "store/team.hpp"
#include "team/weekly_times.hpp"

namespace portage::cmd {

namespace {

std::string hours_in_words(const team::Member& member) {
    std::vector<team::WeeklyTime> times;
    for (const auto& hours : member.hours) times.push_back({hours.weekday, hours.from, hours.to});
    return team::in_words(times);
}

// "MTWTh": the days on which they can be planned, as on the Monday page.
std::string days_letters(const team::Member& member) {
    std::string letters;
    for (int weekday = 1; weekday <= 7; ++weekday)
        for (const auto& hours : member.hours)
            if (hours.weekday == weekday) {
                letters += weekday_letters(weekday);
                break;
            }
    return letters;
}

class TeamList final : public Command {
public:
    About about() const override {
        return {.verb = "team",
                .action = "list",
                .summary = "everybody in the team, with days, cases and room",
                .help =
                    "Cases are those on the caseload that name the visitor. Room is left empty where nobody has said "
                    "how many they can take."};
    }
    void describe(Options& o) override { o.flag(all_, "all", "those who have left as well"); }
    int run(Session& session) override {
        Page page{.schema = "team.list", .title = "Team", .as_of = session.today()};
        auto& table = page.table("team", "",
                                 {{"code", "Code"},
                                  {"name", "Name"},
                                  {"kind", "Kind"},
                                  {"profession", "Profession"},
                                  {"days", "Days"},
                                  {"cases", "Cases", Align::right},
                                  {"room", "Room", Align::right},
                                  {"base", "Base"},
                                  {"away", "Away"},
                                  {"ends", "Ends"}});
        table.when_empty = "nobody is entered yet (portage team add)";
        for (const auto& member : store::whole_team(session.reader())) {
            const auto& worker = member.worker;
            if (!all_ && worker.ends_on && *worker.ends_on < session.today()) continue;
            const auto* away = team::away_on(member, session.today());
            table.row(worker.code, worker.name, worker.kind, worker.profession, days_letters(member), member.cases,
                      team::room_left(member), worker.base_postcode,
                      away ? std::optional("until " + to_uk(away->to)) : std::nullopt, worker.ends_on);
        }
        session.show(std::move(page));
        return 0;
    }

private:
    bool all_ = false;
};

class TeamShow final : public Command {
public:
    About about() const override {
        return {.verb = "team",
                .action = "show",
                .summary = "one of the team: hours, absences, training",
                .example = "portage team show MB"};
    }
    void describe(Options& o) override { o.argument(code_, "CODE", "whom: MB"); }
    int run(Session& session) override {
        const auto member = store::member_of(session.reader(), store::require_worker(session.reader(), code_));
        const auto& worker = member.worker;
        Page page{
            .schema = "team.show", .title = fmt::format("{}, {}", worker.code, worker.name), .as_of = session.today()};
        auto& facts = page.facts("worker", "");
        facts.add("code", "Code", worker.code);
        facts.add("name", "Name", worker.name);
        facts.add("kind", "Kind", worker.kind);
        facts.add("profession", "Profession", worker.profession);
        facts.add("agency", "Agency", worker.agency);
        facts.add("hours", "Hours", hours_in_words(member));
        facts.add("base", "Base", worker.base_postcode);
        facts.add("cases", "Cases", member.cases);
        facts.add("most_cases", "Cases at the most", worker.room);
        facts.add("email", "E-mail", worker.email);
        facts.add("phone", "Telephone", worker.phone);
        facts.add("starts", "First working day", worker.starts_on);
        facts.add("ends", "Last working day", worker.ends_on);
        auto& away = page.table("away", "Away", {{"id", "Absence"}, {"from", "From"}, {"to", "To"}, {"reason", "Why"}});
        for (const auto& entry : member.away)
            if (entry.to >= session.today())
                away.row(to_reference('A', entry.id.value), entry.from, entry.to, entry.reason);
        away.when_empty = "no absence from today on";
        auto& training =
            page.table("training", "Training", {{"name", "Training"}, {"achieved", "Achieved"}, {"until", "Until"}});
        for (const auto& entry : member.training) training.row(entry.name, entry.achieved_on, entry.until);
        training.when_empty = "none is entered";
        session.show(std::move(page));
        return 0;
    }

private:
    std::string code_;
};

}  // namespace

std::unique_ptr<Command> team_list() { return std::make_unique<TeamList>(); }
std::unique_ptr<Command> team_show() { return std::make_unique<TeamShow>(); }

}  // namespace portage::cmd
