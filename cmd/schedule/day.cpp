// `schedule day`: one worker's day sheet.
#include "cmd/door.hpp"
#include "cmd/report/common.hpp"
#include "cmd/schedule/rounds.hpp"
#include "cmd/telephones.hpp"
#include "schedule/groups.hpp"
#include "store/team.hpp"

namespace portage::cmd {

namespace {

using schedule::clock_text;

bool visited_before(store::Reader& reader, const schedule::Visit& visit) {
    for (const auto& other : store::visits_of(reader, visit.case_file))
        if (other.status == schedule::VisitStatus::made && other.day < visit.day) return true;
    return false;
}

// The minutes of the way to a stop; `hidden` where they must not be told.
std::string way_to(const schedule::RoundStop& stop, bool hidden) {
    return stop.leg && !hidden ? fmt::format("{}{}", stop.leg->minutes, stop.leg->km ? "" : "*") : "";
}

class Day final : public Command {
public:
    About about() const override {
        return {
            .verb = "schedule",
            .action = "day",
            .summary = "the day sheet of a visitor",
            .help =
                "A sheet holds the visits in order, the minutes of the way to each, when it is expected to be over, "
                "the address, a number to ring and what to know before the door; then when the visitor is expected "
                "back. It is for whoever makes the visits: addresses and numbers are on it, children's names only "
                "with --names when it is saved, a confidential address never, nor how far it is (the way "
                "is left out, times are told to the quarter of an hour). A * stands where a journey is only "
                "assumed.\n\n"
                "portage schedule out lists everybody who is out that day.",
            .example = "portage schedule day MB --names --output mb.html\nportage schedule day MB --on tomorrow"};
    }
    void describe(Options& o) override {
        o.argument(visitor_, "VISITOR", "whose day: MB");
        o.day(on_, "on", "which day (else today)");
    }
    int run(Session& session) override;

private:
    void sheet(Session& session, Travel& travel, Page& page, const team::Worker& worker) const;
    std::string visitor_;
    std::optional<Date> on_;
    Date day_{};
};

void add_visit(Session& session, const Children& children, Table& table, const WorkingDay& day,
               const schedule::RoundStop& stop, const schedule::Visit& visit, const std::string& way) {
    auto& reader = session.reader();
    const auto case_file = reader.get(visit.case_file);
    const auto where = whereabouts_of(reader, visit);
    const auto home = store::home_on(reader, case_file.child, visit.day);
    std::vector<std::string> with;
    for (auto other : {visit.worker, visit.second_worker, visit.partner})
        if (other && other != day.worker.id) with.push_back(reader.get(other).code);
    auto know = before_the_door(reader, case_file, home, visit.day,
                                visit.mode != policy::Mode::home || visited_before(reader, visit));
    for (const auto& flag : store::flags_of(reader, case_file.id, visit.day))
        if (flag.kind == caseload::FlagKind::two_staff && !visit.second_worker)
            know.push_back("NOBODY ELSE IS NAMED: do not go alone");
    for (auto other : {visit.worker, visit.second_worker})
        if (other && other != day.worker.id) {
            const auto member = store::member_of(reader, reader.get(other));
            if (const auto* away = team::away_on(member, day.day))
                know.push_back(fmt::format("{} IS AWAY: {}", member.worker.code, away->reason));
        }
    if (stop.late > 0) know.push_back(fmt::format("{} minutes late by the journeys", stop.late));
    auto how = std::string(to_string(visit.mode));
    if (visit.kind != schedule::VisitKind::routine) how += fmt::format("\n{}", to_string(visit.kind));
    const auto outcome =
        visit.status == schedule::VisitStatus::planned ? std::nullopt : std::optional(to_string(visit.status));
    table.row(visit.start, clock_text(stop.ends), way, stop.call.what, case_file.reference,
              children.of(case_file.reference), join(with, ", "), how, where.text,
              phones_of(session, case_file.child, home), join(know, "\n"), outcome);
}

void Day::sheet(Session& session, Travel& travel, Page& page, const team::Worker& worker) const {
    auto& reader = session.reader();
    const auto day = working_day(reader, travel, worker, day_);
    page.title = fmt::format("Day sheet of {} · {}", worker.code, to_long(day_));
    const auto& round = day.round;
    if (const auto member = store::member_of(reader, worker); team::away_on(member, day_))
        page.lines.push_back(fmt::format("{} is away that day: {}", worker.code, team::away_on(member, day_)->reason));
    const auto leaves = day.leaves(reader), finishes = day.finishes(reader);
    if (finishes)
        page.lines.push_back(fmt::format(
            "{}expected finish {}{}{}", leaves ? "leave at " + clock_text(*leaves) + ", " : "", clock_text(*finishes),
            round.home ? ", back at the base" : "",
            day.has_confidential(reader)
                ? ""
                : fmt::format("; {} minutes and {:.1f} miles on the road", round.travel, in_miles(round.km))));
    auto& table = page.table("visits", "",
                             {{"start", "Start"},
                              {"until", "Until"},
                              {"way", "Way", Align::right},
                              {"visit", "Visit"},
                              {"case", "Case"},
                              {"child", "Child"},
                              {"with", "With"},
                              {"mode", "How"},
                              {"place", "Where"},
                              {"phone", "Phone"},
                              {"know", "Before the door"},
                              {"outcome", "Outcome"}});
    table.when_empty = "nothing is planned";
    Children children(session);
    for (const auto& visit : day.visits) {
        const auto case_file = reader.get(visit.case_file);
        const auto child = reader.get(case_file.child);
        children.add(case_file.reference, child.forename, child.surname, child.born);
    }
    bool hidden_before = false;
    for (const auto& stop : round.stops) {
        const bool hidden = day.is_confidential(reader, stop.call);
        const auto way = way_to(stop, hidden || hidden_before);
        hidden_before = hidden;
        if (const auto* visit = day.visit(stop.call)) {
            add_visit(session, children, table, day, stop, *visit, way);
        } else if (const auto* held = day.session(stop.call)) {
            const auto venue = reader.get(held->group.venue);
            const auto here = schedule::attending(store::places_of(reader, held->group.id), day_);
            std::vector<std::string> place = {venue.name};
            for (const auto& line : {venue.address, venue.postcode})
                if (line) place.push_back(*line);
            table.row(held->group.start, clock_text(stop.ends), way, stop.call.what, std::string(), std::string(),
                      std::string(), "group", held->group.name + "\n" + join(place, "\n"), std::string(),
                      count(static_cast<long long>(here.size()), "child", "children") + " have a place",
                      held->session.status == schedule::SessionStatus::planned
                          ? std::nullopt
                          : std::optional(to_string(held->session.status)));
        }
    }
    std::vector<std::string> off;
    for (const auto& visit : day.called_off)
        off.push_back(fmt::format("{} {} {}", to_string(visit.start), reader.get(visit.case_file).reference,
                                  to_string(visit.status)));
    if (!off.empty()) page.words("Called off: " + join(off, "; "));
}

int Day::run(Session& session) {
    day_ = on_.value_or(session.today());
    Travel travel(session);
    Page page{.schema = "schedule.day", .as_of = day_, .personal = true, .landscape = true, .large = true};
    sheet(session, travel, page, store::require_worker(session.reader(), visitor_));
    page.words(travel.assumption());
    session.show(std::move(page));
    return 0;
}

}  // namespace

std::unique_ptr<Command> schedule_day() { return std::make_unique<Day>(); }

}  // namespace portage::cmd
