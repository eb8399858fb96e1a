// `schedule out`: who is out on a day and when each is expected back.
#include "cmd/schedule/rounds.hpp"
#include "store/team.hpp"

#include <algorithm>

namespace portage::cmd {

namespace {

class Out final : public Command {
public:
    About about() const override {
        return {
            .verb = "schedule",
            .action = "out",
            .summary = "who is out on a day, and when each is expected back",
            .help =
                "For whoever waits for them to report back: how many visits and groups each has, when the last is "
                "expected to be over, when they are expected at their base, and how many visits have no outcome yet. "
                "Who is away and still has visits is told. portage schedule unrecorded lists the visits themselves.",
            .example = "portage schedule out\nportage schedule out --on tomorrow"};
    }
    void describe(Options& o) override { o.day(on_, "on", "which day (else today)"); }
    int run(Session& session) override;

private:
    std::optional<Date> on_;
};

int Out::run(Session& session) {
    auto& reader = session.reader();
    const auto on = on_.value_or(session.today());
    Travel travel(session);
    Page page{.schema = "schedule.out",
              .title = "Who is out · " + to_long(on),
              .as_of = on,
              .landscape = true,
              .large = true};
    const auto clock = [](const std::optional<int>& at) {
        return at ? std::optional(schedule::clock_text(*at)) : std::nullopt;
    };
    auto& table = page.table("workers", "",
                             {{"visitor", "Visitor"},
                              {"visits", "Visits", Align::right},
                              {"groups", "Groups", Align::right},
                              {"leaves", "Leaves"},
                              {"last_ends", "Last ends"},
                              {"finishes", "Back"},
                              {"no_outcome", "No outcome", Align::right},
                              {"minutes", "On the road", Align::right},
                              {"miles", "Miles", Align::right},
                              {"phone", "Phone"},
                              {"note", "Note"}});
    table.when_empty = "nobody is out";
    for (const auto& member : store::whole_team(reader)) {
        const auto day = working_day(reader, travel, member.worker, on);
        const auto* away = team::away_on(member, on);
        if (day.is_empty() && !away) continue;
        const auto& round = day.round;
        const bool hidden = day.has_confidential(reader);
        const auto open = std::ranges::count_if(
            day.visits, [](const auto& visit) { return visit.status == schedule::VisitStatus::planned; });
        std::vector<std::string> notes;
        if (away) notes.push_back("away: " + away->reason);
        if (away && !day.is_empty()) notes.push_back("VISITS STAND");
        for (const auto& stop : round.stops)
            if (stop.late > 0) notes.push_back(fmt::format("{} late for {}", stop.late, stop.call.what));
        table.row(member.worker.code, day.visits.size(), day.sessions.size(), clock(day.leaves(reader)),
                  round.stops.empty() ? std::nullopt : std::optional(schedule::clock_text(round.stops.back().ends)),
                  clock(day.finishes(reader)), static_cast<int>(open),
                  hidden ? std::nullopt : std::optional(round.travel),
                  hidden ? std::nullopt : std::optional(in_miles(round.km)), member.worker.phone, join(notes, "; "));
    }
    page.words(travel.assumption());
    session.show(std::move(page));
    return 0;
}

}  // namespace

std::unique_ptr<Command> schedule_out() { return std::make_unique<Out>(); }

}  // namespace portage::cmd
