#include "schedule/term_figures.hpp"

#include "place/distance.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace portage::schedule {

namespace {

double miles_of(const PlanningInput& input, const Draft& draft, const Ways& ways) {
    std::map<std::string, const BlockToPlan*> blocks;
    for (const auto& block : input.blocks) blocks[block.reference] = &block;
    std::map<std::string, const team::Worker*> team;
    for (const auto& member : input.team) team[member.worker.code] = &member.worker;
    // Each person's day, in order; visits made from the base take nobody anywhere.
    std::map<std::pair<std::string, Date>, std::vector<std::pair<TimeOfDay, std::string>>> days;
    for (const auto& row : draft.rows) {
        const auto block = blocks.find(row.reference);
        if (!row.placed || row.mode == policy::Mode::virtual_visit || block == blocks.end()) continue;
        for (const auto& code : {row.visitor, row.second})
            if (!code.empty() && block->second->postcode)
                days[{code, *row.day}].emplace_back(*row.start, *block->second->postcode);
    }
    double km = 0;
    for (auto& [key, stops] : days) {
        std::sort(stops.begin(), stops.end());
        const auto worker = team.find(key.first);
        const auto base = worker == team.end() ? std::nullopt : worker->second->base_postcode;
        auto at = base;
        const auto go = [&](const std::optional<std::string>& to) {
            if (at && to)
                if (const auto way = ways(*at, *to)) km += way->km.value_or(0);
            at = to;
        };
        for (const auto& [start, postcode] : stops) go(postcode);
        go(base);
    }
    return km / place::km_a_mile;
}

std::string told(const DraftRow& row) {
    if (!row.placed) return "no place";
    auto text = fmt::format("{} {} {}", to_short(*row.day), to_string(*row.start), row.visitor);
    for (const auto& code : {row.second, row.partner})
        if (!code.empty()) text += " + " + code;
    return text;
}

}  // namespace

TermFigures figures_of(const PlanningInput& input, const Draft& draft, const Ways& ways) {
    TermFigures figures;
    figures.road_minutes = draft.travel;
    figures.miles = miles_of(input, draft, ways);
    std::map<std::string, std::optional<Date>> first;  // visit, by family
    std::map<std::string, VisitorLoad> loads;
    for (const auto& member : input.team)
        if (member.worker.kind == team::WorkerKind::visitor) loads[member.worker.code].code = member.worker.code;
    for (const auto& row : draft.rows) {
        ++figures.wanted;
        auto& day = first[row.reference];
        if (!row.placed) continue;
        ++figures.placed;
        day = std::min(day.value_or(*row.day), *row.day);
        if (auto load = loads.find(row.visitor); load != loads.end()) {
            ++load->second.visits;
            load->second.minutes += row.minutes;
        }
    }
    for (auto& [code, load] : loads) figures.visitors.push_back(load);
    std::set<std::string> waiting;
    for (const auto& block : input.blocks)
        if (block.turn) waiting.insert(block.reference);
    long days = 0;
    for (const auto& [reference, day] : first) {
        ++figures.families;
        figures.without += day ? 0 : 1;
        if (!waiting.contains(reference)) continue;
        ++figures.waiting;
        if (!day) continue;
        ++figures.started;
        days += (*day - input.from).count();
    }
    if (figures.started > 0) figures.first_in = static_cast<double>(days) / 7.0 / figures.started;
    return figures;
}

std::vector<DraftDifference> differences(const Draft& one, const Draft& other) {
    std::map<std::pair<std::string, int>, std::pair<std::string, std::string>> rows;
    for (const auto& row : one.rows) rows[{row.reference, row.number}] = {told(row), "not there"};
    for (const auto& row : other.rows) {
        auto [known, fresh] = rows.try_emplace({row.reference, row.number}, "not there", "");
        known->second.second = told(row);
    }
    std::vector<DraftDifference> found;
    for (const auto& [key, slots] : rows)
        if (slots.first != slots.second) found.push_back({key.first, key.second, slots.first, slots.second});
    return found;
}

}  // namespace portage::schedule
