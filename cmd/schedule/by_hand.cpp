#include "cmd/schedule/by_hand.hpp"

#include "cmd/calendars.hpp"
#include "cmd/schedule/gather.hpp"
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

std::string told(const schedule::Visit& visit) {
    return (visit.id ? to_reference('V', visit.id.value) + ", " : std::string()) + to_short(visit.day) + " " +
           to_string(visit.start);
}

}  // namespace portage::cmd
