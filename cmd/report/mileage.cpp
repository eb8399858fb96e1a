#include "report/mileage.hpp"

#include "cmd/report/common.hpp"
#include "cmd/schedule/rounds.hpp"
#include "store/team.hpp"

#include <cmath>

namespace portage::cmd {

namespace {

// 12.3, and blank where there is nothing to tell.
Cell miles(report::Tenths tenths) { return static_cast<double>(tenths) / 10; }

class ReportMileage final : public Command {
public:
    About about() const override {
        return {
            .verb = "report",
            .action = "mileage",
            .summary = "miles and minutes on the road by visitor and week, of the journeys planned",
            .help =
                "Of the last whole month unless a period is given; one to come is reckoned from what is planned. Each "
                "day goes from the base to every visit and group in turn and back; nobody drives to a visit that was "
                "called off, and a virtual one is made at the base. Beside them stand the miles written down with the "
                "visits (schedule record --miles). Partners' journeys are their own service's. The assumption the "
                "journeys rest on is printed: it is no claim for expenses.",
            .example =
                "portage report mileage\n"
                "portage report mileage --from 1/9 --to 18/12 --visitor MB\n"
                "portage report mileage --from 1/9 --format csv --output miles.csv"};
    }
    void describe(Options& o) override {
        options_.describe(o, true);
        o.text(visitor_, "visitor", "CODE", "of one visitor or partner only");
    }
    int run(Session& session) override;

private:
    std::vector<report::DayTravel> days_of(Session& session, Travel& travel, const team::Worker& worker,
                                           const Period& period) const;
    PeriodOptions options_;
    std::optional<std::string> visitor_;
};

std::vector<report::DayTravel> ReportMileage::days_of(Session& session, Travel& travel, const team::Worker& worker,
                                                      const Period& period) const {
    std::vector<report::DayTravel> days;
    for (Date day = period.from; day <= period.to; day += Days{1}) {
        const auto work = working_day(session.reader(), travel, worker, day);
        report::DayTravel one{.worker = worker.id,
                              .day = day,
                              .visits = static_cast<int>(work.round.stops.size()),
                              .journeys = work.round.legs(),
                              .unknown = work.round.unknown,
                              .minutes = work.round.travel,
                              .miles = report::tenths_of_miles(work.round.km)};
        for (const auto* list : {&work.visits, &work.called_off})
            for (const auto& visit : *list)
                if (visit.worker == worker.id) one.recorded += std::llround(visit.miles.value_or(0) * 10);
        days.push_back(one);
    }
    return days;
}

int ReportMileage::run(Session& session) {
    auto& reader = session.reader();
    const auto today = session.today();
    const auto period = options_.period(today, true);
    if (period.to - period.from > Days{400}) fail(Fault::usage, "at most 400 days at once");
    Travel travel(session);
    std::vector<Id<team::Worker>> order;
    std::vector<report::DayTravel> days;
    const auto workers = store::all_workers(reader);
    for (const auto& worker : workers) {
        if (visitor_ ? worker.id != store::require_worker(reader, *visitor_).id
                     : worker.kind == team::WorkerKind::partner)
            continue;
        order.push_back(worker.id);
        for (auto& day : days_of(session, travel, worker, period)) days.push_back(day);
    }
    const auto found = report::mileage(order, days);
    const Codes codes(workers);
    Page page{.schema = "report.mileage",
              .title = fmt::format("{} · Mileage · {}", service_title(session.authority(), today), period.text),
              .as_of = today};
    auto& weeks = page.table("weeks", "By visitor and week",
                             {{"visitor", "Visitor"},
                              {"week", "Week of"},
                              {"days", "Days out", Align::right},
                              {"visits", "Visits", Align::right},
                              {"journeys", "Journeys", Align::right},
                              {"unknown", "Not known", Align::right},
                              {"minutes", "Minutes", Align::right},
                              {"miles", "Miles", Align::right},
                              {"recorded", "Written down", Align::right}});
    weeks.when_empty = "nobody was or is to be anywhere in these days";
    const auto add = [](Table& table, const std::string& who, const Cell& when, const report::WeekTravel& line) {
        table.rows.push_back({cell(who), when, cell(line.days), cell(line.visits), cell(line.journeys),
                              cell(line.unknown), cell(line.minutes), miles(line.miles), miles(line.recorded)});
    };
    for (const auto& week : found.weeks) add(weeks, codes.of(week.worker), cell(week.monday), week);
    if (!found.weeks.empty()) {
        add(weeks, "all", {}, found.all);
        weeks.total = true;
    }
    auto columns = weeks.columns;
    columns.erase(columns.begin() + 1);
    auto& sums = page.table("visitors", "By visitor", std::move(columns));
    sums.when_empty = "nobody";
    Bars bars{.title = "Miles", .description = "One bar a visitor; the table beside it has the figures.", .bars = {}};
    for (const auto& line : found.workers) {
        add(sums, codes.of(line.worker), {}, line);
        sums.rows.back().erase(sums.rows.back().begin() + 1);
        bars.bars.push_back({codes.of(line.worker), static_cast<double>(line.miles), for_people(miles(line.miles))});
    }
    if (!bars.bars.empty()) page.blocks.emplace_back(std::move(bars));
    page.words(travel.assumption());
    if (found.all.unknown > 0)
        page.words(count(found.all.unknown, "journey") + " to or from an address that is not known: not in the miles");
    session.show(std::move(page));
    return 0;
}

}  // namespace

std::unique_ptr<Command> report_mileage() { return std::make_unique<ReportMileage>(); }

}  // namespace portage::cmd
