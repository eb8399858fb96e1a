// `schedule show`: the timetable by visitor, child or week.
#include "cmd/session.hpp"
#include "store/cases.hpp"
#include "store/team.hpp"
#include "store/timetable.hpp"

namespace portage::cmd {

namespace {

class Show final : public Command {
public:
    About about() const override {
        return {.verb = "schedule",
                .action = "show",
                .summary = "the timetable of a week, a visitor or a child",
                .help =
                    "Without a week: this week, or for a case everything from its first visit on. Homes are never "
                    "named. Visits that were cancelled or withdrawn stay listed with what became of them.",
                .example =
                    "portage schedule show --week next\nportage schedule show --visitor MB --week 2026-W48\n"
                    "portage schedule show --case K26-0417W"};
    }
    void describe(Options& o) override {
        o.text(visitor_, "visitor", "CODE", "of one visitor or partner");
        o.text(case_, "case", "CASE", "of one child");
        o.week(week_, "week", "which week: this, next, 2026-W48, or a date in it");
        o.day(from_, "from", "from this day on, instead of a week");
        o.day(to_, "to", "to this day, with --from");
    }
    int run(Session& session) override;

private:
    std::optional<std::string> visitor_, case_;
    std::optional<Week> week_;
    std::optional<Date> from_, to_;
};

std::string place_of(store::Reader& reader, const schedule::Visit& visit) {
    if (visit.venue) return reader.get(visit.venue).name;
    if (visit.setting) return reader.get(visit.setting).name;
    return {};
}

int Show::run(Session& session) {
    auto& reader = session.reader();
    const auto monday = week_ ? monday_of(*week_) : monday_of(session.today());
    auto from = from_.value_or(monday);
    auto to = from_ ? to_.value_or(*from_ + Days{6}) : monday + Days{6};
    if (to_ && !from_) fail(Fault::usage, "--to goes with --from");
    if (to < from) fail(Fault::usage, "--to {} is before --from {}", to_uk(to), to_uk(from));

    Page page{.schema = "schedule.show", .as_of = session.today(), .personal = true, .landscape = true};
    std::vector<schedule::Visit> visits;
    Id<team::Worker> only;
    if (case_) {
        const auto case_file = store::require_case(reader, *case_);
        visits = store::visits_of(reader, case_file.id);
        page.title = "Visits of " + case_file.reference;
        if (week_ || from_) std::erase_if(visits, [&](const schedule::Visit& v) { return v.day < from || v.day > to; });
    }
    if (visitor_) {
        const auto worker = store::require_worker(reader, *visitor_);
        only = worker.id;
        if (case_)
            std::erase_if(visits, [&](const schedule::Visit& v) {
                return v.worker != only && v.second_worker != only && v.partner != only;
            });
        else
            visits = store::visits_of(reader, only, from, to);
        page.title = fmt::format("Timetable of {}", worker.code);
    }
    if (!case_ && !visitor_) {
        visits = store::visits_between(reader, from, to);
        page.title = "Timetable";
    }
    if (!case_ || week_ || from_) page.lines.push_back(fmt::format("{} to {}", to_long(from), to_long(to)));

    std::map<std::int64_t, std::string> codes;
    for (const auto& worker : store::all_workers(reader)) codes[worker.id.value] = worker.code;
    auto& table = page.table("visits", "",
                             {{"visit", "Visit"},
                              {"date", "Date"},
                              {"weekday", "Day"},
                              {"start", "Start"},
                              {"minutes", "Min", Align::right},
                              {"visitor", "Visitor"},
                              {"with", "With"},
                              {"case", "Case"},
                              {"child", "Child"},
                              {"kind", "Kind"},
                              {"mode", "Mode"},
                              {"place", "Place"},
                              {"status", "Outcome"},
                              {"reason", "Reason"}});
    table.when_empty = "no visits";
    for (const auto& visit : visits) {
        const auto case_file = reader.get(visit.case_file);
        const auto child = reader.get(case_file.child);
        std::vector<std::string> with;
        for (auto other : {visit.second_worker, visit.partner})
            if (other) with.push_back(codes[other.value]);
        table.row(to_reference('V', visit.id.value), visit.day,
                  std::string(weekday_name(weekday_number(visit.day)).substr(0, 3)), visit.start, visit.minutes,
                  codes[visit.worker.value], join(with, ", "), case_file.reference,
                  session.person(child.forename, child.surname), visit.kind, visit.mode, place_of(reader, visit),
                  visit.status, visit.reason);
    }
    if (!case_) {
        auto& groups = page.table("groups", "Groups",
                                  {{"date", "Date"},
                                   {"start", "Start"},
                                   {"group", "Group"},
                                   {"name", "Name"},
                                   {"visitor", "Visitor"},
                                   {"venue", "Venue"},
                                   {"status", "Outcome"}});
        groups.when_empty = "no group sessions";
        for (const auto& held : store::sessions_between(reader, from, to)) {
            const auto group = reader.get(held.play_group);
            if (only && group.worker != only) continue;
            groups.row(held.day, group.start, to_reference('G', group.id.value), group.name, codes[group.worker.value],
                       reader.get(group.venue).name, held.status);
        }
    }
    session.show(std::move(page));
    return 0;
}

}  // namespace

std::unique_ptr<Command> schedule_show() { return std::make_unique<Show>(); }

}  // namespace portage::cmd
