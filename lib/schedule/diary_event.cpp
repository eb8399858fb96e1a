#include "schedule/diary_event.hpp"

namespace portage::schedule {

namespace {

std::string cancelled_or(bool cancelled, const std::string& summary) {
    return cancelled ? "CANCELLED: " + summary : summary;
}

}  // namespace

DiaryEvent event_of(const Visit& visit, const VisitInWords& words, std::string_view domain) {
    const bool cancelled = words.edition.called_off || visit.status == VisitStatus::cancelled_by_family ||
                           visit.status == VisitStatus::cancelled_by_service ||
                           visit.status == VisitStatus::cancelled_by_professional ||
                           visit.status == VisitStatus::withdrawn;
    auto summary = fmt::format("{} {} {}", words.reference, words.initials, to_string(visit.mode));
    if (visit.kind != VisitKind::routine) summary += fmt::format(" ({})", to_string(visit.kind));
    if (!words.with.empty()) summary += " with " + words.with;
    return {.uid = fmt::format("visit-{}@{}", visit.id.value, domain),
            .sequence = std::max(visit.sequence, words.edition.changes),
            .day = visit.day,
            .start = visit.start,
            .minutes = visit.minutes,
            .summary = cancelled_or(cancelled, summary),
            .location = words.place,
            .cancelled = cancelled,
            .modified = words.edition.modified};
}

DiaryEvent event_of(const GroupSession& session, const PlayGroup& group, std::string_view place,
                    const EventEdition& edition, std::string_view domain) {
    const bool cancelled = edition.called_off || session.status == SessionStatus::cancelled;
    return {.uid = fmt::format("group-session-{}@{}", session.id.value, domain),
            .sequence = std::max(session.sequence, edition.changes),
            .day = session.day,
            .start = group.start,
            .minutes = group.minutes,
            .summary = cancelled_or(cancelled, group.name),
            .location = std::string(place),
            .cancelled = cancelled,
            .modified = edition.modified};
}

}  // namespace portage::schedule
