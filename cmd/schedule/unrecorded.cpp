// `schedule unrecorded`: visits that should be over and of which nobody has said what became.
#include "calendar/london.hpp"
#include "cmd/schedule/rounds.hpp"
#include "store/cases.hpp"
#include "store/team.hpp"

#include <algorithm>

namespace portage::cmd {

namespace {

class Unrecorded final : public Command {
public:
    About about() const override {
        return {.verb = "schedule",
                .action = "unrecorded",
                .summary = "visits that should be over and have no outcome, today's first",
                .help =
                    "To be read at five: today's visits that should have ended by now, longest ago first, with the "
                    "visitor's number, since a visitor who went alone and has not reported is to be rung. Below stand "
                    "those of earlier days, whose outcome is only missing on paper. A visit that cannot be reached in "
                    "time is expected to end later. Record what became of them with portage schedule record, or take "
                    "them all as a sheet: portage schedule sheet --from.",
                .example =
                    "portage schedule unrecorded\n"
                    "portage schedule unrecorded --at 17:00 --fail-on unrecorded --quiet --output five.txt"};
    }
    void describe(Options& o) override {
        o.time(at_, "at", "over by this time (else now)");
        o.day(from_, "from", "first of the earlier days (else 28 days ago)");
        o.text(visitor_, "visitor", "CODE", "of one visitor only");
        o.text(fail_on_, "fail-on", "FINDING",
               "exit with 1 when a visit of today has no outcome; else 0, as cron wants it")
            .choose({"unrecorded"});
    }
    int run(Session& session) override;

private:
    struct Open {
        schedule::Visit visit;
        int expected = 0;  // minutes past midnight
    };
    std::vector<Open> open_today(Session& session, int now) const;
    std::optional<TimeOfDay> at_;
    std::optional<Date> from_;
    std::optional<std::string> visitor_;
    std::optional<std::string> fail_on_;
    Id<team::Worker> only_;
};

// Expected ends come from the round of who leads the visit.
std::vector<Unrecorded::Open> Unrecorded::open_today(Session& session, int now) const {
    auto& reader = session.reader();
    Travel travel(session);
    std::vector<Open> found;
    for (const auto& worker : store::all_workers(reader)) {
        if (only_ && worker.id != only_) continue;
        const auto day = working_day(reader, travel, worker, session.today());
        for (const auto& stop : day.round.stops) {
            const auto* visit = day.visit(stop.call);
            if (!visit || visit->worker != worker.id || visit->status != schedule::VisitStatus::planned) continue;
            if (stop.ends <= now) found.push_back({*visit, stop.ends});
        }
    }
    std::ranges::stable_sort(found, {}, &Open::expected);
    return found;
}

int Unrecorded::run(Session& session) {
    auto& reader = session.reader();
    const auto today = session.today();
    if (visitor_) only_ = store::require_worker(reader, *visitor_).id;
    // Reading as at another day than the clock's, the whole of that day is over.
    const auto london = calendar::london_time(session.now());
    const int now = at_ ? at_->minutes : london.day == today ? london.time.minutes : 24 * 60;
    const auto first = from_.value_or(today - Days{28});

    Page page{.schema = "schedule.unrecorded", .as_of = today, .personal = true, .landscape = true, .large = true};
    page.title = fmt::format("Visits without an outcome · {} {}", to_long(today), schedule::clock_text(now));
    auto& late = page.table("today", "Today: should be over",
                            {{"visit", "Visit"},
                             {"start", "Start"},
                             {"until", "Expected end"},
                             {"minutes_ago", "Minutes ago", Align::right},
                             {"visitor", "Visitor"},
                             {"phone", "Visitor's phone"},
                             {"with", "With"},
                             {"case", "Case"},
                             {"child", "Child"},
                             {"mode", "How"}});
    late.when_empty = "every visit of today that should be over has its outcome";
    for (const auto& [visit, expected] : open_today(session, now)) {
        const auto case_file = reader.get(visit.case_file);
        const auto child = reader.get(case_file.child);
        const auto worker = reader.get(visit.worker);
        std::vector<std::string> with;
        for (auto other : {visit.second_worker, visit.partner})
            if (other) with.push_back(reader.get(other).code);
        late.row(to_reference('V', visit.id.value), visit.start, schedule::clock_text(expected), now - expected,
                 worker.code, worker.phone, join(with, ", "), case_file.reference,
                 session.person(child.forename, child.surname), visit.mode);
    }
    const bool any = !late.rows.empty();
    auto& earlier = page.table("earlier", fmt::format("Earlier, from {}", to_uk(first)),
                               {{"visit", "Visit"},
                                {"date", "Date"},
                                {"weekday", "Day"},
                                {"start", "Start"},
                                {"visitor", "Visitor"},
                                {"case", "Case"},
                                {"mode", "How"}});
    earlier.when_empty = "none";
    for (const auto& visit : store::visits_between(reader, first, today - Days{1})) {
        if (visit.status != schedule::VisitStatus::planned || (only_ && visit.worker != only_)) continue;
        earlier.row(to_reference('V', visit.id.value), visit.day,
                    std::string(weekday_name(weekday_number(visit.day)).substr(0, 3)), visit.start,
                    reader.get(visit.worker).code, reader.get(visit.case_file).reference, visit.mode);
    }
    session.show(std::move(page));
    return fail_on_ && any ? 1 : 0;
}

}  // namespace

std::unique_ptr<Command> schedule_unrecorded() { return std::make_unique<Unrecorded>(); }

}  // namespace portage::cmd
