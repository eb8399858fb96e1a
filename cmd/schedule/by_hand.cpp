#include "cmd/schedule/by_hand.hpp"

#include "cmd/calendars.hpp"
#include "cmd/schedule/gather.hpp"
#include "cmd/schedule/rounds.hpp"
#include "schedule/by_hand.hpp"
#include "store/team.hpp"

namespace portage::cmd {

namespace {

std::vector<schedule::Engagement> engagements_of(store::Reader& reader, const schedule::Visit& visit) {
    std::vector<schedule::Engagement> found;
    for (const auto& other : store::visits_between(reader, visit.day, visit.day)) {
        if (other.id == visit.id || other.status != schedule::VisitStatus::planned) continue;
        for (auto worker : {other.worker, other.second_worker, other.partner})
            if (worker) found.push_back({worker, other.start, other.minutes, to_reference('V', other.id.value)});
    }
    for (const auto& held : store::sessions_between(reader, visit.day, visit.day)) {
        const auto group = reader.get(held.play_group);
        if (held.status != schedule::SessionStatus::cancelled && group.worker)
            found.push_back({group.worker, group.start, group.minutes, to_reference('G', group.id.value)});
    }
    return found;
}

schedule::ByHand asked_of(Session& session, const schedule::Visit& visit) {
    auto& reader = session.reader();
    const auto case_file = reader.get(visit.case_file);
    const auto calendar = calendar_of(session);
    const auto family = family_of(session, calendar, case_file.child, visit.day);
    schedule::ByHand asked{.visit = visit,
                           .open = schedule::open_days(calendar, visit.day, visit.day, family.area),
                           .can = family.can,
                           .engagements = engagements_of(reader, visit)};
    for (auto worker : {visit.worker, visit.second_worker, visit.partner})
        if (worker) asked.people.push_back(store::member_of(reader, reader.get(worker)));
    for (const auto& other : store::visits_of(reader, visit.case_file))
        if (other.day == visit.day && other.id != visit.id && other.status == schedule::VisitStatus::planned)
            asked.other_visit = to_reference('V', other.id.value);
    for (const auto& flag : store::flags_of(reader, visit.case_file, visit.day)) {
        asked.two_staff = asked.two_staff || flag.kind == caseload::FlagKind::two_staff;
        asked.centre_only = asked.centre_only || flag.kind == caseload::FlagKind::centre_only;
    }
    return asked;
}

// Of one worker's day: the ways to the visit and on from it that take longer than there is.
void add_too_long(std::vector<std::string>& sentences, store::Reader& reader, Travel& travel, const WorkingDay& day,
                  const schedule::Visit& visit) {
    const auto called = to_reference('V', visit.id.value);
    const auto& stops = day.round.stops;
    for (std::size_t i = 1; i < stops.size(); ++i) {
        const auto &before = stops[i - 1], &stop = stops[i];
        if (stop.late == 0 || !stop.leg || (before.call.what != called && stop.call.what != called)) continue;
        auto said = fmt::format("{} cannot be at {} by {}: the journey from {}", day.worker.code, stop.call.what,
                                to_string(stop.call.start), before.call.what);
        if (day.is_confidential(reader, before.call) || day.is_confidential(reader, stop.call)) {
            sentences.push_back(said + " takes longer");
            continue;
        }
        const auto from = before.call.at_base ? day.worker.base_postcode : before.call.postcode;
        const auto to = stop.call.at_base ? day.worker.base_postcode : stop.call.postcode;
        sentences.push_back(fmt::format(
            "{}, over at {}, takes {}{}", said, schedule::clock_text(before.ends), count(stop.leg->minutes, "minute"),
            from && to && travel.way(*from, *to) ? "" : ", assumed: an address is not known"));
    }
}

}  // namespace

void name_people(Session& session, schedule::Visit& visit, const std::optional<std::string>& visitor,
                 const std::vector<std::string>& with) {
    if (visitor) {
        const auto worker = store::require_worker(session.reader(), *visitor);
        if (worker.kind == team::WorkerKind::partner)
            fail(Fault::usage, "--visitor: {} is a partner, who joins visits and leads none (--with {})", worker.code,
                 worker.code);
        visit.worker = worker.id;
    }
    for (const auto& code : with) {
        const auto worker = store::require_worker(session.reader(), code);
        (worker.kind == team::WorkerKind::partner ? visit.partner : visit.second_worker) = worker.id;
    }
    if (visit.second_worker && visit.second_worker == visit.worker)
        fail(Fault::usage, "the visitor and who comes along are the same");
}

std::vector<std::string> require_possible(Session& session, const schedule::Visit& visit, bool anyway) {
    std::vector<std::string> against;
    bool final = false;
    for (const auto& objection : schedule::objections(asked_of(session, visit))) {
        against.push_back(objection.sentence);
        final = final || objection.final;
    }
    if (against.empty()) return against;
    if (final) fail(Fault::refused, "{}: {}", told(visit), join(against, "; "));
    if (!anyway) fail(Fault::refused, "{}: {} (--anyway with --reason overrules it)", told(visit), join(against, "; "));
    if (!session.globals().reason)
        fail(Fault::usage, "--anyway needs --reason, since this speaks against it: {}", join(against, "; "));
    return against;
}

std::vector<std::string> journeys_too_long(Session& session, store::Reader& reader, const schedule::Visit& visit) {
    std::vector<std::string> sentences;
    try {
        Travel travel(session);
        for (auto worker : {visit.worker, visit.second_worker})
            if (worker)
                add_too_long(sentences, reader, travel, working_day(reader, travel, reader.get(worker), visit.day),
                             visit);
    } catch (const Error& error) {
        if (error.fault() != Fault::configuration && error.fault() != Fault::no_input) throw;
        sentences.push_back(fmt::format("journeys were not looked at: {}", error.what()));
    }
    return sentences;
}

std::string told(const schedule::Visit& visit) {
    return (visit.id ? to_reference('V', visit.id.value) + ", " : std::string()) + to_short(visit.day) + " " +
           to_string(visit.start);
}

}  // namespace portage::cmd
