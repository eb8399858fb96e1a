#include "review/clock.hpp"

#include "review/due_finder.hpp"

#include <algorithm>

namespace portage::review {

using caseload::Moment;
using caseload::Stage;
using caseload::StopReason;

namespace {

// The day a case first came to a stage, as far as its moves tell.
std::optional<Date> first_move_to(const CaseView& view, Stage stage) {
    for (const auto& move : view.stage_moves)
        if (move.to == stage) return move.on;
    return {};
}

std::optional<Date> first_visit_of(const CaseView& view) {
    std::optional<Date> first;
    for (const auto& visit : view.visits)
        if (visit.status == schedule::VisitStatus::made) first = std::min(first.value_or(visit.day), visit.day);
    return first;
}

std::optional<Date> first_contact_of(const CaseView& view) {
    auto first = first_visit_of(view);
    for (const auto& contact : view.contacts)
        if (reaches_family(contact)) first = std::min(first.value_or(contact.on), contact.on);
    return first;
}

// From when a clock that begins with the moment runs: the latest answer, place on the list or visitor.
// A case on the list or beyond has been decided about.
std::optional<Date> beginning(const CaseView& view, Moment moment) {
    const auto& c = view.case_file;
    switch (moment) {
        case Moment::referral: return view.received_on;
        case Moment::first_contact: return first_contact_of(view);
        case Moment::decision: return view.decided_on ? view.decided_on : c.listed_on;
        case Moment::listed: return c.listed_on;
        case Moment::allocation: return c.allocated_on;
        case Moment::first_visit: return first_visit_of(view);
    }
    return {};
}

// When a clock that ends with the moment was answered: the first time.
std::optional<Date> answer(const CaseView& view, Moment moment) {
    auto first = [](std::optional<Date> known, std::optional<Date> otherwise) { return known ? known : otherwise; };
    switch (moment) {
        case Moment::decision: return first(view.first_decided_on, beginning(view, moment));
        case Moment::listed: return first(first_move_to(view, Stage::waiting), view.case_file.listed_on);
        case Moment::allocation: return first(first_move_to(view, Stage::allocated), view.case_file.allocated_on);
        default: return beginning(view, moment);
    }
}

// Whether the moment may still come where the case stands. A paused case stands still.
bool is_awaited(Stage stage, Moment moment) {
    using enum Stage;
    if (stage == paused) return true;
    bool undecided = stage == received || stage == on_hold || stage == needs_panel;
    bool unvisited = stage == waiting || stage == allocated || stage == active;
    switch (moment) {
        case Moment::referral: return false;
        case Moment::first_contact: return undecided || unvisited;
        case Moment::decision:
        case Moment::listed: return undecided;
        case Moment::allocation: return undecided || stage == waiting;
        case Moment::first_visit: return undecided || unvisited;
    }
    return false;
}

// Since when the moment has not been awaited: the day the case left the last stage where it was.
std::optional<Date> not_awaited_since(const CaseView& view, Moment moment) {
    const auto& c = view.case_file;
    if (is_awaited(c.stage, moment)) return {};
    auto since = c.stage_since;
    for (auto move = view.stage_moves.rbegin(); move != view.stage_moves.rend() && !is_awaited(move->to, moment);
         ++move)
        since = move->on;
    return since;
}

// The days a case stood at a stage, from the day it came to the day before it left.
void add_days_at(Stage stage, StopReason why, const CaseView& view, Date today, std::vector<StoppedDays>& stops) {
    std::optional<Date> since;
    for (const auto& move : view.stage_moves) {
        if (since && move.to != stage) {
            stops.push_back({why, *since, move.on - Days{1}});
            since.reset();
        }
        if (move.to == stage) since = move.on;
    }
    if (since) stops.push_back({why, *since, today, true});
}

// Stops the standard names that touch its days: what is known of them on the day told.
std::vector<StoppedDays> stops_of(const CaseView& view, const caseload::Standard& standard, Date began, Date today) {
    std::vector<StoppedDays> all;
    if (standard.stops.empty()) return all;
    add_days_at(Stage::on_hold, StopReason::on_hold, view, today, all);
    add_days_at(Stage::paused, StopReason::paused, view, today, all);
    for (const auto& stop : view.clock_stops)
        all.push_back({stop.reason, stop.from, stop.to.value_or(today), !stop.to});
    std::erase_if(all, [&](const StoppedDays& stop) {
        bool named = std::find(standard.stops.begin(), standard.stops.end(), stop.why) != standard.stops.end();
        return !named || stop.to < stop.from || stop.to <= began;
    });
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.from < b.from; });
    return all;
}

std::optional<caseload::LateReason> reason_given(const CaseView& view, const std::string& standard, Date today) {
    std::optional<caseload::LateReason> last;
    for (const auto& said : view.late_reasons)
        if (said.standard == standard && said.on <= today) last = said.reason;
    return last;
}

}  // namespace

std::optional<Clock> clock_of(const CaseView& view, const caseload::Standard& standard,
                              const calendar::Calendar& calendar, Date today) {
    auto began = beginning(view, standard.from);
    if (!began || *began > today) return {};
    auto why = why_of(fmt::format("standard '{}'", standard.name), to_string(standard.within), {}, standard.mark);
    Clock clock{.standard = standard.name,
                .from = standard.from,
                .to = standard.to,
                .within = standard.within,
                .began_on = *began,
                .stops = stops_of(view, standard, *began, today),
                .because = reason_given(view, standard.name, today),
                .why = std::move(why.rule),
                .assumption = std::move(why.assumption)};
    if (auto answered = answer(view, standard.to); answered && *answered <= today) clock.happened_on = answered;
    if (auto since = not_awaited_since(view, standard.to); !clock.happened_on && since && *since <= today)
        clock.called_off_on = std::max(*since, *began);

    // What stood still after the end did not keep anything from being done.
    const auto end = clock.happened_on ? clock.happened_on : clock.called_off_on;
    if (end) std::erase_if(clock.stops, [&](const StoppedDays& stop) { return stop.from > *end; });
    clock.due_on = due_day(calendar, *began, standard, clock.stops, clock.assumption);
    std::erase_if(clock.stops, [&](const StoppedDays& stop) { return stop.from > clock.due_on; });

    clock.days_over = std::max(0, static_cast<int>((end.value_or(today) - clock.due_on).count()));
    const bool excused = clock.because && std::find(standard.excused_by.begin(), standard.excused_by.end(),
                                                    *clock.because) != standard.excused_by.end();
    if (clock.days_over > 0)
        clock.state = excused ? ClockState::excused : ClockState::late;
    else if (clock.happened_on)
        clock.state = ClockState::on_time;
    else if (clock.called_off_on)
        clock.state = ClockState::called_off;
    return clock;
}

std::vector<Clock> clocks_of(const CaseView& view, const std::vector<caseload::Standard>& standards,
                             const calendar::Calendar& calendar, Date today) {
    std::vector<Clock> all;
    for (const auto& standard : standards)
        if (auto clock = clock_of(view, standard, calendar, today)) all.push_back(std::move(*clock));
    return all;
}

}  // namespace portage::review
