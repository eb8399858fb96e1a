#include "cmd/schedule/rounds.hpp"

#include "store/cases.hpp"

#include <algorithm>

namespace portage::cmd {

namespace {

std::string in_lines(const std::optional<std::string>& name, const std::optional<std::string>& address,
                     const std::optional<std::string>& postcode) {
    std::vector<std::string> lines;
    for (const auto& line : {name, address, postcode})
        if (line && !line->empty()) lines.push_back(*line);
    return join(lines, "\n");
}

Whereabouts at_home(store::Reader& reader, const schedule::Visit& visit) {
    const auto home = store::home_on(reader, reader.get(visit.case_file).child, visit.day);
    if (!home || !home->address) return {.text = "address not known"};
    const auto& address = *home->address;
    if (address.confidential)
        return {.text = "confidential: ask the office", .postcode = address.postcode, .confidential = true};
    const auto text = in_lines({}, address.lines, address.postcode);
    return {.text = text.empty() ? "address not known" : text, .postcode = address.postcode};
}

schedule::Call call_of(store::Reader& reader, const schedule::Visit& visit) {
    const auto where = whereabouts_of(reader, visit);
    return {.what = to_reference('V', visit.id.value),
            .start = visit.start,
            .minutes = visit.minutes,
            .postcode = where.postcode,
            .at_base = where.at_base};
}

}  // namespace

Whereabouts whereabouts_of(store::Reader& reader, const schedule::Visit& visit) {
    if (visit.mode == policy::Mode::virtual_visit) return {.text = "virtual", .at_base = true};
    if (visit.venue) {
        const auto venue = reader.get(visit.venue);
        return {.text = in_lines(venue.name, venue.address, venue.postcode), .postcode = venue.postcode};
    }
    if (visit.setting) {
        const auto setting = reader.get(visit.setting);
        return {.text = in_lines(setting.name, setting.address, setting.postcode), .postcode = setting.postcode};
    }
    if (visit.mode != policy::Mode::home) return {.text = fmt::format("{}, not named", to_string(visit.mode))};
    return at_home(reader, visit);
}

bool is_gone_to(const schedule::Visit& visit) {
    using enum schedule::VisitStatus;
    return visit.status == planned || visit.status == made || visit.status == nobody_in;
}

WorkingDay working_day(store::Reader& reader, Travel& travel, const team::Worker& worker, Date day) {
    WorkingDay found{.worker = worker, .day = day};
    std::vector<schedule::Call> calls;
    for (auto& visit : store::visits_of(reader, worker.id, day, day)) {
        auto& list = is_gone_to(visit) ? found.visits : found.called_off;
        if (is_gone_to(visit)) calls.push_back(call_of(reader, visit));
        list.push_back(std::move(visit));
    }
    for (auto& held : store::sessions_between(reader, day, day)) {
        auto group = reader.get(held.play_group);
        if (group.worker != worker.id || held.status == schedule::SessionStatus::cancelled) continue;
        calls.push_back({.what = to_reference('G', group.id.value),
                         .start = group.start,
                         .minutes = group.minutes,
                         .postcode = reader.get(group.venue).postcode});
        found.sessions.push_back({std::move(held), std::move(group)});
    }
    found.round = schedule::round_of(worker.base_postcode, std::move(calls), travel.ways(), travel.unknown());
    return found;
}

const schedule::Visit* WorkingDay::visit(const schedule::Call& call) const {
    const auto found =
        std::ranges::find_if(visits, [&](const auto& v) { return to_reference('V', v.id.value) == call.what; });
    return found == visits.end() ? nullptr : &*found;
}

const SessionOfGroup* WorkingDay::session(const schedule::Call& call) const {
    const auto found =
        std::ranges::find_if(sessions, [&](const auto& s) { return to_reference('G', s.group.id.value) == call.what; });
    return found == sessions.end() ? nullptr : &*found;
}

bool WorkingDay::is_confidential(store::Reader& reader, const schedule::Call& call) const {
    const auto* found = visit(call);
    return found && whereabouts_of(reader, *found).confidential;
}

bool WorkingDay::has_confidential(store::Reader& reader) const {
    return std::ranges::any_of(round.stops, [&](const auto& stop) { return is_confidential(reader, stop.call); });
}

std::optional<int> WorkingDay::leaves(store::Reader& reader) const {
    const auto first = std::ranges::find_if(round.stops, [](const auto& stop) { return stop.leg.has_value(); });
    if (!round.leaves || first == round.stops.end() || !is_confidential(reader, first->call)) return round.leaves;
    return *round.leaves / 15 * 15;
}

std::optional<int> WorkingDay::finishes(store::Reader& reader) const {
    if (!round.finishes || !round.home || !is_confidential(reader, round.stops.back().call)) return round.finishes;
    return (*round.finishes + 14) / 15 * 15;
}

}  // namespace portage::cmd
