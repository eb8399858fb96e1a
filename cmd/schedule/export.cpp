// `schedule export`: visits and sessions as iCalendar, for a visitor, a family or a venue.
#include "cmd/render/icalendar.hpp"
#include "cmd/session.hpp"
#include "schedule/diary_event.hpp"
#include "schedule/groups.hpp"
#include "store/cases.hpp"
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
                "a home address: calendars leak to telephones. Each visit keeps its entry for ever; one that was "
                "moved or cancelled is exported with a higher sequence number, so that the calendar it is read into "
                "follows.",
            .example = "portage schedule export --visitor MB --output mb.ics"};
    }
    void describe(Options& o) override {
        o.text(visitor_, "visitor", "CODE", "of one visitor or partner");
        o.text(case_, "case", "CASE", "of one family");
        o.text(venue_, "venue", "CODE", "of one venue");
        o.day(from_, "from", "first day (else 28 days ago)");
        o.day(to_, "to", "last day (else a year from today)");
    }
    int run(Session& session) override;

private:
    bool wanted(const schedule::Visit& visit) const {
        return (!worker_ || visit.worker == worker_ || visit.second_worker == worker_ || visit.partner == worker_) &&
               (!family_ || visit.case_file == family_) && (!hall_ || visit.venue == hall_);
    }
    std::vector<schedule::DiaryEvent> visits(Session& session, Date from, Date to) const;
    std::vector<schedule::DiaryEvent> sessions(Session& session, Date from, Date to) const;

    std::optional<std::string> visitor_, case_, venue_;
    std::optional<Date> from_, to_;
    Id<team::Worker> worker_;
    Id<caseload::Case> family_;
    Id<team::Venue> hall_;
};

std::vector<schedule::DiaryEvent> Export::visits(Session& session, Date from, Date to) const {
    auto& reader = session.reader();
    const auto written = store::visits_written_at(reader, from, to);
    std::vector<schedule::DiaryEvent> events;
    for (const auto& visit : store::visits_between(reader, from, to)) {
        if (!wanted(visit)) continue;
        const auto case_file = reader.get(visit.case_file);
        const auto child = reader.get(case_file.child);
        schedule::VisitInWords words{.reference = case_file.reference,
                                     .initials = initials(child.forename, child.surname),
                                     .modified = written.at(visit.id.value)};
        if (visit.venue) words.place = reader.get(visit.venue).name;
        if (visit.setting) words.place = reader.get(visit.setting).name;
        std::vector<std::string> with;
        for (auto other : {visit.worker, visit.second_worker, visit.partner})
            if (other && other != worker_) with.push_back(reader.get(other).code);
        words.with = join(with, ", ");
        events.push_back(schedule::event_of(visit, words, session.service().authority));
    }
    return events;
}

std::vector<schedule::DiaryEvent> Export::sessions(Session& session, Date from, Date to) const {
    auto& reader = session.reader();
    const auto written = store::sessions_written_at(reader, from, to);
    std::vector<schedule::DiaryEvent> events;
    for (const auto& held : store::sessions_between(reader, from, to)) {
        const auto group = reader.get(held.play_group);
        if ((worker_ && group.worker != worker_) || (hall_ && group.venue != hall_)) continue;
        if (family_) {
            const auto here = schedule::attending(store::places_of(reader, group.id), held.day);
            if (std::none_of(here.begin(), here.end(), [&](const auto& place) { return place.case_file == family_; }))
                continue;
        }
        events.push_back(schedule::event_of(held, group, reader.get(group.venue).name, written.at(held.id.value),
                                            session.service().authority));
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
    const auto from = from_.value_or(session.today() - Days{28}), to = to_.value_or(session.today() + Days{366});
    auto events = visits(session, from, to);
    auto meetings = sessions(session, from, to);
    std::move(meetings.begin(), meetings.end(), std::back_inserter(events));
    std::stable_sort(events.begin(), events.end(), [](const auto& a, const auto& b) {
        return std::pair(a.day, a.start) < std::pair(b.day, b.start);
    });
    session.show_text(as_icalendar(events, "Portage " + name));
    return 0;
}

}  // namespace

std::unique_ptr<Command> schedule_export() { return std::make_unique<Export>(); }

}  // namespace portage::cmd
