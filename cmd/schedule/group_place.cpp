// `schedule join` and `leave`: a child's place in a group.
#include "cmd/session.hpp"
#include "schedule/groups.hpp"
#include "store/cases.hpp"
#include "store/timetable.hpp"

#include <algorithm>

namespace portage::cmd {

namespace {

class Join final : public Command {
public:
    About about() const override {
        return {.verb = "schedule",
                .action = "join",
                .summary = "give a child a place in a group, or put it on the group's waiting list",
                .effect = Effect::writes,
                .help =
                    "A child gets a place where one is free and nobody has waited for it longer. A child that waits "
                    "already and is first in the list gets the place that has come free.",
                .example = "portage schedule join K26-0417W --group 'Thanet sensory'"};
    }
    void describe(Options& o) override {
        o.argument(case_, "CASE", "the case: K26-0417W");
        o.text(group_, "group", "GROUP", "which: G3, or its name").require();
        o.day(on_, "on", "from this day (else today)");
    }
    int run(Session& session) override {
        auto& reader = session.reader();
        const auto on = on_.value_or(session.today());
        const auto case_file = store::require_case(reader, case_);
        if (caseload::is_ended(case_file.stage))
            fail(Fault::refused, "{} is {}: it joins no group", case_file.reference,
                 caseload::in_words(case_file.stage));
        const auto group = store::require_group(reader, group_);
        if (group.ended_on && *group.ended_on < on)
            fail(Fault::refused, "{} ended on {}", group.name, to_uk(*group.ended_on));
        auto places = store::places_of(reader, group.id);
        schedule::GroupPlace place{.play_group = group.id, .case_file = case_file.id, .asked_on = on};
        for (const auto& other : places)
            if (other.case_file == case_file.id && other.status != schedule::PlaceStatus::left) place = other;
        if (place.status == schedule::PlaceStatus::attending)
            fail(Fault::refused, "{} has a place in {} already", case_file.reference, group.name);
        // Whoever has waited less long does not stand in this child's way.
        std::erase_if(places, [&](const schedule::GroupPlace& other) {
            return place.id && other.status == schedule::PlaceStatus::waiting &&
                   std::pair(other.asked_on, other.id.value) >= std::pair(place.asked_on, place.id.value);
        });
        const auto offer = schedule::offer(group, reader.get(group.venue), places, on);
        if (offer.has_place) {
            place.status = schedule::PlaceStatus::attending;
            place.from = on;
        } else if (place.id) {
            fail(Fault::refused, "{} waits for {} at number {}: {} of {} places are taken", case_file.reference,
                 group.name, offer.position, offer.taken, offer.of);
        }
        const auto change = session.write([&](store::Writer& writer) {
            if (place.id)
                writer.update(place);
            else
                writer.insert(place);
        });
        session.done(offer.has_place
                         ? fmt::format("{} has a place in {}", case_file.reference, group.name)
                         : fmt::format("{} waits for {} at number {}", case_file.reference, group.name, offer.position),
                     change);
        if (!offer.has_place)
            session.warn(fmt::format("{} of {} places are taken: on the waiting list at number {}", offer.taken,
                                     offer.of, offer.position));
        return 0;
    }

private:
    std::string case_, group_;
    std::optional<Date> on_;
};

class Leave final : public Command {
public:
    About about() const override {
        return {.verb = "schedule",
                .action = "leave",
                .summary = "end a child's place in a group, or its waiting for one",
                .effect = Effect::writes,
                .example = "portage schedule leave K26-0417W --group G3 --on 18/12/2026"};
    }
    void describe(Options& o) override {
        o.argument(case_, "CASE", "the case: K26-0417W");
        o.text(group_, "group", "GROUP", "which: G3, or its name").require();
        o.day(on_, "on", "the last day (else today)");
    }
    int run(Session& session) override {
        auto& reader = session.reader();
        const auto case_file = store::require_case(reader, case_);
        const auto group = store::require_group(reader, group_);
        for (auto place : store::places_of(reader, group.id)) {
            if (place.case_file != case_file.id || place.status == schedule::PlaceStatus::left) continue;
            place.status = schedule::PlaceStatus::left;
            place.to = on_.value_or(session.today());
            if (place.from && *place.to < *place.from)
                fail(Fault::usage, "{} started only on {}", case_file.reference, to_uk(*place.from));
            const auto change = session.write([&](store::Writer& writer) { writer.update(place); });
            session.done(fmt::format("{} leaves {}", case_file.reference, group.name), change);
            return 0;
        }
        fail(Fault::refused, "{} neither attends {} nor waits for it", case_file.reference, group.name);
    }

private:
    std::string case_, group_;
    std::optional<Date> on_;
};

}  // namespace

std::unique_ptr<Command> schedule_join() { return std::make_unique<Join>(); }
std::unique_ptr<Command> schedule_leave() { return std::make_unique<Leave>(); }

}  // namespace portage::cmd
