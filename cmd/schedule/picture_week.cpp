// The picture of a week: visitors by days, and every round with its map.
#include "cmd/schedule/picture.hpp"
#include "cmd/schedule/round_map.hpp"
#include "store/team.hpp"

#include <algorithm>
#include <set>

namespace portage::cmd {

namespace {

// Children as the page may show them, twins and namesakes told apart.
Children children_of(const Picture& picture) {
    auto& reader = picture.session.reader();
    Children children(picture.session);
    std::set<std::int64_t> seen;
    for (const auto& worker : picture.workers)
        for (const auto& day : worker.days)
            for (const auto& visit : day.visits) {
                if (!seen.insert(visit.case_file.value).second) continue;
                const auto case_file = reader.get(visit.case_file);
                const auto child = reader.get(case_file.child);
                children.add(case_file.reference, child.forename, child.surname, child.born);
            }
    return children;
}

// What one call is, for the grid: "K26-0417W A.K. home with LN".
std::string call_text(store::Reader& reader, const Children& children, const WorkingDay& day,
                      const schedule::Call& call) {
    if (const auto* held = day.session(call)) return held->group.name;
    const auto* visit = day.visit(call);
    if (!visit) return call.what;
    const auto reference = reader.get(visit->case_file).reference;
    auto text = fmt::format("{} {} {}", reference, children.of(reference), to_string(visit->mode));
    if (visit->kind != schedule::VisitKind::routine) text += fmt::format(" {}", to_string(visit->kind));
    std::vector<std::string> with;
    for (auto other : {visit->worker, visit->second_worker, visit->partner})
        if (other && other != day.worker.id) with.push_back(reader.get(other).code);
    return with.empty() ? text : text + " with " + join(with, ", ");
}

std::string cell_of(const Picture& picture, const Children& children, const WorkersDays& worker,
                    const WorkingDay& day) {
    auto& reader = picture.session.reader();
    std::vector<std::string> lines;
    if (const auto* away = team::away_on(worker.member, day.day))
        lines.push_back((day.is_empty() ? "away: " : "AWAY: ") + away->reason);
    for (const auto& stop : day.round.stops)
        lines.push_back(to_string(stop.call.start) + " " + call_text(reader, children, day, stop.call));
    for (const auto& visit : day.called_off)
        lines.push_back(fmt::format("off: {} {}", to_string(visit.start), reader.get(visit.case_file).reference));
    return join(lines, "\n");
}

// Weekends only where somebody works or goes somewhere on them.
bool is_shown(const Picture& picture, std::size_t index) {
    const auto day = picture.from + Days{static_cast<int>(index)};
    if (weekday_number(day) <= 5) return true;
    return std::ranges::any_of(picture.workers, [&](const auto& worker) {
        return !worker.days[index].is_empty() || !team::hours_on(worker.member, day).empty();
    });
}

void add_grid(const Picture& picture, const Children& children, Page& page) {
    std::vector<Column> columns = {{"visitor", "Visitor"}};
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < 7; ++i) {
        if (!is_shown(picture, i)) continue;
        shown.push_back(i);
        const auto day = picture.from + Days{static_cast<int>(i)};
        columns.push_back({lower(weekday_name(weekday_number(day))), to_short(day)});
    }
    auto& table = page.table("week", "Who is where", std::move(columns));
    table.when_empty = "nobody";
    std::vector<Cell> closed = {cell("closed")};
    bool any_closed = false;
    for (auto i : shown) {
        const auto why = picture.calendar.closed_because(picture.from + Days{static_cast<int>(i)});
        any_closed = any_closed || why;
        closed.push_back(cell(why.value_or("")));
    }
    if (any_closed) table.rows.push_back(std::move(closed));
    for (const auto& worker : picture.workers) {
        std::vector<Cell> row = {cell(worker.member.worker.code)};
        for (auto i : shown) row.push_back(cell(cell_of(picture, children, worker, worker.days[i])));
        table.rows.push_back(std::move(row));
    }
}

void add_round(const Picture& picture, const Children& children, const WorkingDay& day, Page& page) {
    auto& reader = picture.session.reader();
    const auto& round = day.round;
    const bool hidden = day.has_confidential(reader);
    auto title = fmt::format("{} · {}", day.worker.code, to_short(day.day));
    if (const auto leaves = day.leaves(reader), back = day.finishes(reader); leaves && back)
        title += fmt::format(", {} to {}", schedule::clock_text(*leaves), schedule::clock_text(*back));
    if (!hidden && round.legs() > 0) title += fmt::format(", {:.1f} miles", in_miles(round.km));
    auto& table = page.table(fmt::format("round_{}_{}", lower(day.worker.code), to_iso(day.day)), title,
                             {{"number", "No", Align::right},
                              {"start", "Start"},
                              {"until", "Until"},
                              {"way", "Way", Align::right},
                              {"visit", "Visit"},
                              {"what", "What"}});
    int number = 0;
    bool hidden_before = false;
    for (const auto& stop : round.stops) {
        const bool here = day.is_confidential(reader, stop.call);
        auto way = stop.leg ? fmt::format("{}{}", stop.leg->minutes, stop.leg->km ? "" : "*") : std::string();
        if (here || hidden_before) way.clear();
        hidden_before = here;
        auto what = call_text(reader, children, day, stop.call);
        if (here) what += " (confidential)";
        if (stop.late > 0) what += fmt::format(", {} minutes late", stop.late);
        table.row(++number, stop.call.start, schedule::clock_text(stop.ends), way, stop.call.what, what);
    }
    if (auto map = map_of(reader, picture.travel, day)) page.blocks.emplace_back(std::move(*map));
}

}  // namespace

void picture_week(const Picture& picture, Page& page) {
    const auto children = children_of(picture);
    add_grid(picture, children, page);
    picture_load(picture, page);
    for (const auto& worker : picture.workers)
        for (const auto& day : worker.days)
            if (!day.is_empty()) add_round(picture, children, day, page);
}

}  // namespace portage::cmd
