// `schedule export`: visits and sessions as iCalendar, for a visitor, a family or a venue.
#include "cmd/render/icalendar.hpp"
#include "cmd/session.hpp"
#include "schedule/diary_event.hpp"
#include "store/cases.hpp"
#include "store/history.hpp"
#include "store/team.hpp"
#include "store/timetable.hpp"

#include <algorithm>
#include <iterator>

namespace portage::cmd {

namespace {

class Export final : public Command {
public:
    About about() const override {
        return {
            .verb = "schedule",
            .action = "export",
            .summary = "visits and group sessions as an iCalendar file",
            .help =
                "For one visitor or partner, one family, or one venue. References and initials only, never a name or "
                "a home address: calendars leak to telephones. Each visit keeps its entry for ever, and its sequence "
                "number grows with every change of it, undoing included, so that the calendar it is read into "
                "follows. What was cancelled, given to somebody else or taken back stays, and says CANCELLED: a "
                "calendar that copied it once would have it still.",
            .example = "portage schedule export --visitor MB --output mb.ics"};
    }
    void describe(Options& o) override {
        o.text(visitor_, "visitor", "CODE", "of one visitor or partner");
        o.text(case_, "case", "CASE", "of one family");
        o.text(venue_, "venue", "CODE", "of one venue");
        o.flag(standing_, "standing", "leave out what was called off, for a calendar that is read afresh each time");
        o.day(from_, "from", "first day (else 28 days ago)");
        o.day(to_, "to", "last day (else a year from today)");
    }
    int run(Session& session) override;

private:
    bool is_in_it(const schedule::Visit& visit) const {
        return (!worker_ || visit.worker == worker_ || visit.second_worker == worker_ || visit.partner == worker_) &&
               (!family_ || visit.case_file == family_) && (!hall_ || visit.venue == hall_);
    }
    bool is_within(Date day) const { return first_ <= day && day <= last_; }
    schedule::DiaryEvent event_of(Session& session, const schedule::Visit& visit,
                                  const schedule::EventEdition& edition) const;
    std::vector<schedule::DiaryEvent> visits(Session& session) const;
    std::vector<schedule::DiaryEvent> sessions(Session& session) const;
    std::optional<schedule::EventEdition> place_in(const schedule::GroupSession& held,
                                                   const store::History<schedule::GroupSession>& history,
                                                   store::Reader& reader) const;

    std::optional<std::string> visitor_, case_, venue_;
    std::optional<Date> from_, to_;
    Date first_{}, last_{};
    bool standing_ = false;
    Id<team::Worker> worker_;
    Id<caseload::Case> family_;
    Id<team::Venue> hall_;
    std::map<std::int64_t, store::History<schedule::GroupPlace>> places_;  // of the family
};

schedule::DiaryEvent Export::event_of(Session& session, const schedule::Visit& visit,
                                      const schedule::EventEdition& edition) const {
    auto& reader = session.reader();
    schedule::VisitInWords words{.edition = edition};
    // A case can have been taken back with its visits.
    if (const auto case_file = reader.find(visit.case_file)) {
        const auto child = reader.get(case_file->child);
        words.reference = case_file->reference;
        words.initials = initials(child.forename, child.surname);
    }
    if (const auto venue = visit.venue ? reader.find(visit.venue) : std::nullopt) words.place = venue->name;
    if (const auto setting = visit.setting ? reader.find(visit.setting) : std::nullopt) words.place = setting->name;
    std::vector<std::string> with;
    for (auto other : {visit.worker, visit.second_worker, visit.partner})
        if (other && other != worker_)
            if (const auto worker = reader.find(other)) with.push_back(worker->code);
    words.with = join(with, ", ");
    return schedule::event_of(visit, words, session.service().authority);
}

std::vector<schedule::DiaryEvent> Export::visits(Session& session) const {
    std::vector<schedule::DiaryEvent> events;
    for (const auto& [id, history] : store::histories<schedule::Visit>(session.reader())) {
        const auto entry = schedule::entry_of<schedule::Visit>(
            history.now, history.before, [&](const auto& visit) { return is_in_it(visit); },
            [&](const auto& visit) { return is_within(visit.day); });
        if (entry) events.push_back(event_of(session, entry->row, {history.changes, history.last, entry->called_off}));
    }
    return events;
}

// Whether the family had a place on the day, and what its place's changes add; called off where the
// family left the group with the session already entered.
std::optional<schedule::EventEdition> Export::place_in(const schedule::GroupSession& held,
                                                       const store::History<schedule::GroupSession>& history,
                                                       store::Reader& reader) const {
    schedule::EventEdition edition{history.changes, history.last, false};
    bool here = false, left = false;
    for (const auto& place : store::places_of(reader, held.play_group)) {
        if (place.case_file != family_) continue;
        const auto known = places_.find(place.id.value);
        if (known == places_.end() || !place.from || *place.from > held.day) continue;
        edition.changes += known->second.changes;
        edition.modified = std::max(edition.modified, known->second.last);
        if (place.to.value_or(held.day) >= held.day)
            here = true;
        else
            left = left || history.first <= known->second.last;
    }
    if (!here && !left) return {};
    edition.called_off = !here;
    return edition;
}

std::vector<schedule::DiaryEvent> Export::sessions(Session& session) const {
    auto& reader = session.reader();
    std::vector<schedule::DiaryEvent> events;
    for (const auto& [id, history] : store::histories<schedule::GroupSession>(reader)) {
        const auto entry = schedule::entry_of<schedule::GroupSession>(
            history.now, history.before,
            [&](const auto& held) {
                const auto group = reader.find(held.play_group);
                return group && (!worker_ || group->worker == worker_) && (!hall_ || group->venue == hall_);
            },
            [&](const auto& held) { return is_within(held.day); });
        if (!entry) continue;
        schedule::EventEdition edition{history.changes, history.last, entry->called_off};
        if (family_) {
            const auto place = place_in(entry->row, history, reader);
            if (!place) continue;
            edition = *place;
            edition.called_off = edition.called_off || entry->called_off;
        }
        const auto group = reader.get(entry->row.play_group);
        events.push_back(
            schedule::event_of(entry->row, group, reader.get(group.venue).name, edition, session.service().authority));
    }
    return events;
}

int Export::run(Session& session) {
    auto& reader = session.reader();
    const int chosen = (visitor_ ? 1 : 0) + (case_ ? 1 : 0) + (venue_ ? 1 : 0);
    if (chosen != 1) fail(Fault::usage, "one of --visitor, --case and --venue says whose calendar");
    std::string name;
    if (visitor_) {
        const auto worker = store::require_worker(reader, *visitor_);
        worker_ = worker.id;
        name = worker.code;
    }
    if (case_) {
        const auto case_file = store::require_case(reader, *case_);
        family_ = case_file.id;
        name = case_file.reference;
    }
    if (venue_) {
        const auto venue = store::require_venue(reader, *venue_);
        hall_ = venue.id;
        name = venue.name;
    }
    first_ = from_.value_or(session.today() - Days{28});
    last_ = to_.value_or(session.today() + Days{366});
    if (last_ < first_) fail(Fault::usage, "--to {} is before --from {}", to_uk(last_), to_uk(first_));
    if (family_) places_ = store::histories<schedule::GroupPlace>(reader);
    auto events = visits(session);
    auto meetings = sessions(session);
    std::move(meetings.begin(), meetings.end(), std::back_inserter(events));
    if (standing_) std::erase_if(events, [](const auto& event) { return event.cancelled; });
    std::stable_sort(events.begin(), events.end(), [](const auto& a, const auto& b) {
        return std::pair(a.day, a.start) < std::pair(b.day, b.start);
    });
    session.show_text(as_icalendar(events, "Portage " + name));
    return 0;
}

}  // namespace

std::unique_ptr<Command> schedule_export() { return std::make_unique<Export>(); }

}  // namespace portage::cmd
