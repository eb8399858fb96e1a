// The picture of a term: visitors by weeks, and what each week holds.
#include "cmd/schedule/picture.hpp"

namespace portage::cmd {

namespace {

std::vector<Date> mondays_of(const Picture& picture) {
    std::vector<Date> mondays;
    for (Date monday = monday_of(picture.from); monday <= picture.to; monday += Days{7}) mondays.push_back(monday);
    return mondays;
}

// "14/09": the days of one term need no year.
std::string short_day(Date day) { return to_uk(day).substr(0, 5); }

report::Load load_in_week(const WorkersDays& worker, Date monday) {
    report::Load load;
    for (const auto& day : worker.days)
        if (monday_of(day.day) == monday) load += report::load_of(worker.member, day.day, day.round);
    return load;
}

Table& add_weeks(Page& page, std::string_view key, std::string_view title, const std::vector<Date>& mondays) {
    std::vector<Column> columns = {{"visitor", "Visitor"}};
    for (auto monday : mondays) columns.push_back({to_iso(monday), short_day(monday), Align::right});
    columns.push_back({"all", "All", Align::right});
    return page.table(key, title, std::move(columns));
}

}  // namespace

void picture_term(const Picture& picture, Page& page) {
    const auto mondays = mondays_of(picture);
    const auto held = [](const report::Load& load) {
        const int calls = load.visits + load.groups;
        return calls > 0 ? cell(calls) : Cell{};
    };
    std::vector<std::vector<Cell>> counts, shares;
    std::vector<report::Load> of_weeks(mondays.size());
    report::Load all;
    const auto add = [&](const std::string& who, const std::vector<report::Load>& weeks, const report::Load& sum) {
        counts.push_back({cell(who)});
        shares.push_back({cell(who)});
        for (const auto& week : weeks) {
            counts.back().push_back(held(week));
            shares.back().push_back(cell(week.percent()));
        }
        counts.back().push_back(held(sum));
        shares.back().push_back(cell(sum.percent()));
    };
    for (const auto& worker : picture.workers) {
        std::vector<report::Load> weeks;
        for (std::size_t i = 0; i < mondays.size(); ++i) {
            weeks.push_back(load_in_week(worker, mondays[i]));
            of_weeks[i] += weeks.back();
        }
        add(worker.member.worker.code, weeks, worker.load);
        all += worker.load;
    }
    add("all", of_weeks, all);
    Bars bars{.title = "Visits and groups, by week",
              .description = "One bar a week; the last row of the table beside it has the figures.",
              .bars = {}};
    for (std::size_t i = 0; i < mondays.size(); ++i) {
        const int calls = of_weeks[i].visits + of_weeks[i].groups;
        bars.bars.push_back({short_day(mondays[i]), static_cast<double>(calls), std::to_string(calls)});
    }
    auto& visits = add_weeks(page, "visits", "Visits and groups, by week", mondays);
    visits.rows = std::move(counts);
    visits.total = true;
    page.blocks.emplace_back(std::move(bars));
    auto& full = add_weeks(page, "load", "With families and on the road, % of the hours worked", mondays);
    full.rows = std::move(shares);
    full.total = true;
    picture_load(picture, page);
}

}  // namespace portage::cmd
