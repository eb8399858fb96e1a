// `schedule repair`: visits that can no longer stand, given another place with the fewest families told.
#include "schedule/repair.hpp"

#include "cmd/schedule/gather.hpp"
#include "cmd/telephones.hpp"
#include "store/family.hpp"
#include "store/team.hpp"

#include <algorithm>

namespace portage::cmd {

namespace {

constexpr int weeks_ahead = 4, weeks_of_a_term = 14;

class Repair final : public Command {
public:
    About about() const override {
        return {
            .verb = "schedule",
            .action = "repair",
            .summary = "find new places for visits that can no longer stand",
            .help =
                "Looks at the visits planned from --from on (else today) and takes those that cannot stand: somebody "
                "is away, a day is closed, the family cannot, two staff are needed and one comes. Or those named, "
                "which get another "
                "time where nothing speaks against them. Each "
                "gets the nearest place that keeps every rule: a gap first, and another family's visit moves only "
                "where there is none, never a locked one and never at less notice than the policy has "
                "([edition.timetable]; without it two working days). The answer "
                "is the list of whom to ring; nothing is entered. With --output repair.csv it is a sheet that "
                "'portage schedule apply repair.csv' checks and enters as one change. The exit status is 1 where a "
                "visit finds no place.\n\n"
                "--without, --closed and --no-venue try what is not entered yet: somebody ill, a day of snow, a venue "
                "lost. Somebody who leaves for good (--without MB --for-good) hands each family over to one person.",
            .example =
                "portage schedule repair\n"
                "portage schedule repair V2214\n"
                "portage schedule repair --without MB --from 23/11/2026 --to 27/11/2026 --output repair.csv\n"
                "portage schedule repair --closed --from 12/1/2027 --to 12/1/2027"};
    }
    void describe(Options& o) override {
        o.arguments(visits_, "VISIT", "only these, whatever speaks for them: V881 (else those that cannot stand)")
            .required = false;
        o.day(from_, "from", "visits from this day on (else today)");
        o.day(to_, "to", "up to this day (else four weeks on)");
        o.text(without_, "without", "CODE", "as if this person were away in those days");
        o.flag(for_good_, "for-good", "who is missing will not come back: hand the families over");
        o.flag(closed_, "closed", "as if those days were closed");
        o.text(venue_, "no-venue", "CODE", "as if this venue could not be used in those days");
        o.flag(gaps_only_, "gaps-only", "move nobody else");
        o.flag(ring_, "ring", "with the numbers to ring");
    }
    int run(Session& session) override;

private:
    void pretend(Session& session, schedule::PlanningInput& input, Date from, Date to) const;
    schedule::RepairAsked asked_of(Session& session, const schedule::PlanningInput& input, Date to) const;
    std::vector<std::string> groups_touched(Session& session, Date from, Date to) const;
    Page page_of(Session& session, const schedule::PlanningInput& input, const schedule::RepairDraft& draft,
                 Date to) const;

    std::vector<std::string> visits_;
    std::optional<Date> from_, to_;
    std::optional<std::string> without_, venue_;
    bool for_good_ = false, closed_ = false, gaps_only_ = false, ring_ = false;
};

// How far it went, and whether fewer could have been told.
std::string how_far(const schedule::RepairDraft& draft) {
    std::string text;
    switch (draft.stage) {
        case rota::Stage::gaps: text = "All in gaps: no other family's visit is touched."; break;
        case rota::Stage::same_day: text = "Another family's visit moves within its day."; break;
        case rota::Stage::same_week: text = "Another family's visit moves within its week."; break;
        case rota::Stage::tolerance: text = "Another family's visit moves to another week."; break;
    }
    if (draft.fewest) text += " No repair that places as many tells fewer families.";
    return text + " Nothing is entered yet: --output repair.csv makes the sheet for portage schedule apply";
}

// What a visit called off by the service comes to.
std::string what_follows(schedule::MakeUp becomes) {
    switch (becomes) {
        case schedule::MakeUp::extend:
            return "It is then still owed: schedule plan makes it up, the block goes on longer";
        case schedule::MakeUp::within_block:
            return "It is then still owed: schedule plan makes it up before the block's last day, where a day is left";
        case schedule::MakeUp::lost: return "It is then lost: the policy does not make it up";
    }
    return {};
}

schedule::Keeping keeping(Session& session) {
    return schedule::keeping_of(session.authority().edition_on(session.today()).timetable);
}

// Puts what has not been entered into what was gathered.
void Repair::pretend(Session& session, schedule::PlanningInput& input, Date from, Date to) const {
    if (without_) {
        const auto worker = store::require_worker(session.reader(), *without_);
        for (auto& member : input.team)
            if (member.worker.id == worker.id)
                member.away.push_back(
                    {.worker = worker.id, .from = from, .to = for_good_ ? input.to : to, .reason = "as asked"});
    }
    if (closed_)
        for (auto& [area, open] : input.open)
            for (Date day = from; day <= to; day += Days{1}) {
                std::erase(open.days, day);
                open.closed.emplace(day, "closed, as asked");
            }
    if (venue_) {
        const auto venue = store::require_venue(session.reader(), *venue_);
        for (auto& block : input.blocks)
            if (block.venue == venue.code)
                for (Date day = from; day <= to; day += Days{1}) block.away.push_back(day);
    }
}

schedule::RepairAsked Repair::asked_of(Session& session, const schedule::PlanningInput& input, Date to) const {
    schedule::RepairAsked asked{.to = to, .others_may_move = !gaps_only_};
    for (const auto& typed : visits_) {
        const auto visit = store::require_visit(session.reader(), typed);
        if (visit.status != schedule::VisitStatus::planned)
            fail(Fault::refused, "{} is {}: only a planned visit is moved", to_reference('V', visit.id.value),
                 to_string(visit.status));
        if (visit.day < input.from || visit.day > to)
            fail(Fault::usage, "{} is on {}: say --from and --to so that they hold that day",
                 to_reference('V', visit.id.value), to_uk(visit.day));
        asked.visits.insert(visit.id.value);
    }
    if (without_ && for_good_) asked.left = store::require_worker(session.reader(), *without_).id;
    // So many open days of any area from today on.
    std::vector<Date> open;
    for (const auto& [area, days] : input.open)
        for (Date day : days.days)
            if (day > session.today()) open.push_back(day);
    std::sort(open.begin(), open.end());
    open.erase(std::unique(open.begin(), open.end()), open.end());
    const auto notice = static_cast<std::size_t>(keeping(session).notice);
    asked.movable_from = open.size() > notice ? open[notice] : input.to + Days{1};
    return asked;
}

Page Repair::page_of(Session& session, const schedule::PlanningInput& input, const schedule::RepairDraft& draft,
                     Date to) const {
    auto& reader = session.reader();
    const auto code = [&](Id<team::Worker> id) { return id ? reader.get(id).code : std::string(); };
    const auto people = [&](const schedule::Visit& visit) {
        auto text = code(visit.worker);
        for (auto id : {visit.second_worker, visit.partner})
            if (id) text += " + " + code(id);
        return text;
    };
    const auto slot = [](const schedule::Visit& visit) {
        return fmt::format("{} {}", to_short(visit.day), to_string(visit.start));
    };
    Page page{.schema = "schedule.repair", .title = "Repair", .as_of = session.today(), .landscape = true};
    if (draft.rows.empty()) {
        page.lines.push_back(fmt::format("{} from {} to {}: every one of them can stand",
                                         count(draft.untouched, "visit"), to_uk(input.from), to_uk(to)));
        return page;
    }
    page.lines.push_back(fmt::format("{} to ring, {} without a new place, {} as {}",
                                     count(draft.score.families, "family", "families"), draft.score.unplaced,
                                     count(draft.untouched, "visit"), draft.untouched == 1 ? "it was" : "they were"));
    auto& table = page.table("repair", "",
                             {{"visit", "Visit"},
                              {"case", "Case"},
                              {"was", "Was"},
                              {"was_with", "With"},
                              {"now", "Now"},
                              {"with", "With"},
                              {"why", "Why"},
                              {"change", "Change"}});
    if (ring_) table.columns.push_back({"ring", "Ring"});
    for (const auto& row : draft.rows) {
        std::vector<Cell> cells = {to_reference('V', row.was.id.value),
                                   row.reference,
                                   slot(row.was),
                                   people(row.was),
                                   row.now ? slot(*row.now) : "NO PLACE",
                                   row.now ? people(*row.now) : "",
                                   row.why,
                                   row.reason};
        if (ring_) {
            const auto child = reader.get(row.was.case_file).child;
            cells.push_back(phones_of(session, child, store::home_on(reader, child, row.was.day)));
        }
        table.rows.push_back(std::move(cells));
    }
    if (draft.score.unplaced > 0)
        page.words(
            "A visit without a place stays as it was until it is called off (schedule record VISIT "
            "--outcome cancelled_by_service). " +
            what_follows(input.practice.make_up.service));
    page.words(how_far(draft));
    for (const auto& note : draft.notes) page.words(note);
    return page;
}

// Sessions of groups that what is asked would touch: no engine moves a group.
std::vector<std::string> Repair::groups_touched(Session& session, Date from, Date to) const {
    auto& reader = session.reader();
    std::vector<std::string> found;
    for (const auto& held : store::sessions_between(reader, from, to)) {
        if (held.status == schedule::SessionStatus::cancelled) continue;
        const auto group = reader.get(held.play_group);
        const bool led = without_ && group.worker == store::require_worker(reader, *without_).id;
        const bool there = venue_ && group.venue == store::require_venue(reader, *venue_).id;
        if (led || there || closed_)
            found.push_back(fmt::format("{} {} on {} {}", to_reference('G', group.id.value), group.name,
                                        to_short(held.day), to_string(group.start)));
    }
    return found;
}

int Repair::run(Session& session) {
    if (for_good_ && !without_) fail(Fault::usage, "--for-good is said of somebody: --without CODE");
    const auto from = from_.value_or(session.today());
    if (from < session.today()) fail(Fault::usage, "--from {} lies behind us", to_uk(from));
    const auto to = to_.value_or(from + Days{7 * (for_good_ ? weeks_of_a_term : weeks_ahead) - 1});
    Travel travel(session);
    auto input = gather_timetable(session, travel, from, to);
    pretend(session, input, from, to);
    auto draft = schedule::draft_repair(input, asked_of(session, input, to));
    for (auto& sentence : assumptions_of(session, travel, input)) draft.notes.push_back(std::move(sentence));
    draft.notes.push_back(schedule::notice_told(session.authority().edition_on(session.today()).timetable));
    draft.notes.push_back(fmt::format(
        "assumed, since no council publishes it: a visit may stand {}, {} or {} open days from its day",
        input.practice.tolerance_weekly, input.practice.tolerance_fortnightly, input.practice.tolerance_monthly));
    const auto& globals = session.globals();
    if (globals.format ? *globals.format == Format::csv : globals.output && globals.output->ends_with(".csv"))
        session.show_text(schedule::to_sheet(input, draft));
    else
        session.show(page_of(session, input, draft, to));
    for (const auto& group : groups_touched(session, from, to))
        session.warn(group + " is touched; see schedule sessions");
    return draft.score.unplaced > 0 ? 1 : 0;
}

}  // namespace

std::unique_ptr<Command> schedule_repair() { return std::make_unique<Repair>(); }

}  // namespace portage::cmd
