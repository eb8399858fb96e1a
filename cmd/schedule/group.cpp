// `schedule open-group`, `groups` and `group`: the groups, their sessions and who has a place.
#include "cmd/session.hpp"
#include "schedule/groups.hpp"
#include "store/cases.hpp"
#include "store/team.hpp"
#include "store/timetable.hpp"

namespace portage::cmd {

namespace {

class OpenGroup final : public Command {
public:
    About about() const override {
        return {
            .verb = "schedule",
            .action = "open-group",
            .summary = "open a group at a venue, with its weekday, time and places",
            .effect = Effect::writes,
            .help = "Its sessions follow with portage schedule sessions.",
            .example =
                "portage schedule open-group 'Thanet sensory' --kind sensory --venue HALL --visitor MB --weekday thu "
                "--at 9:30 --minutes 90 --capacity 12"};
    }
    void describe(Options& o) override {
        o.argument(name_, "NAME", "what the group is called");
        o.text(kind_, "kind", "KEY", "which of the policy's groups it is: sensory").require();
        o.text(venue_, "venue", "CODE", "where it meets").require();
        o.text(weekday_, "weekday", "DAY", "when: mon to sun").require();
        o.time(at_, "at", "when it starts").require();
        o.number(minutes_, "minutes", "N", "how long it takes (else as the policy says)");
        o.number(capacity_, "capacity", "N", "children it can take (else as the policy says)");
        o.text(visitor_, "visitor", "CODE", "who leads it");
    }
    int run(Session& session) override {
        auto& reader = session.reader();
        const auto& kind = kind_of_policy(session);
        if (!capacity_ && !kind.capacity) fail(Fault::usage, "--capacity is missing: children it can take");
        const auto usual = kind.minutes ? kind.minutes->value : 90;
        schedule::PlayGroup group{.name = tidy(name_),
                                  .kind = kind.key,
                                  .start = *at_,
                                  .minutes = minutes_.value_or(usual),
                                  .capacity = capacity_ ? *capacity_ : kind.capacity->value};
        const auto weekday = parse_weekday(tidy(weekday_));
        if (!weekday) fail(Fault::usage, "--weekday: '{}' is no weekday (mon to sun)", for_terminal(weekday_));
        group.weekday = *weekday;
        if (group.name.empty() || parse_reference('G', group.name))
            fail(Fault::usage, "'{}' is no name for a group", for_terminal(name_));
        if (group.capacity < 1) fail(Fault::usage, "--capacity: a group takes one child at least");
        if (group.minutes < 5 || group.minutes > 600)
            fail(Fault::usage, "--minutes: {} is not 5 to 600", group.minutes);
        for (const auto& other : store::all_groups(reader))
            if (!other.ended_on && folded(other.name) == folded(group.name))
                fail(Fault::refused, "{} is a group already ({})", other.name, to_reference('G', other.id.value));
        const auto venue = store::require_venue(reader, venue_);
        group.venue = venue.id;
        if (visitor_) group.worker = store::require_worker(reader, *visitor_).id;
        const auto change = session.write([&](store::Writer& writer) { group.id = writer.insert(group); });
        session.done(fmt::format("{} is open as {}", group.name, to_reference('G', group.id.value)), change);
        if (schedule::places(group, venue) < group.capacity)
            session.warn(fmt::format("{} holds {}: that is how many places there are", venue.name,
                                     count(*venue.capacity, "child", "children")));
        return 0;
    }

private:
    const schedule::Group& kind_of_policy(Session& session) const {
        const auto& groups = session.authority().edition_on(session.today()).groups;
        std::vector<std::string_view> keys;
        for (const auto& group : groups) {
            if (folded(group.key) == folded(kind_) || folded(group.name) == folded(kind_)) return group;
            keys.push_back(group.key);
        }
        if (keys.empty())
            fail(Fault::refused, "{} offers no groups (portage policy show)", session.service().authority);
        fail(Fault::usage, "{}", unknown_word(kind_, "--kind", keys));
    }

    std::string name_, kind_, venue_, weekday_;
    std::optional<std::string> visitor_;
    std::optional<TimeOfDay> at_;
    std::optional<int> capacity_, minutes_;
};

std::string when_it_meets(const schedule::PlayGroup& group) {
    return fmt::format("{} {}", weekday_name(group.weekday), to_string(group.start));
}

class Groups final : public Command {
public:
    About about() const override {
        return {.verb = "schedule", .action = "groups", .summary = "the groups, with places taken and waiting"};
    }
    void describe(Options& o) override { o.flag(all_, "all", "those that have ended as well"); }
    int run(Session& session) override {
        auto& reader = session.reader();
        Page page{.schema = "schedule.groups", .title = "Groups", .as_of = session.today()};
        auto& table = page.table("groups", "",
                                 {{"group", "Group"},
                                  {"name", "Name"},
                                  {"kind", "Kind"},
                                  {"meets", "Meets"},
                                  {"venue", "Venue"},
                                  {"visitor", "Visitor"},
                                  {"taken", "Taken", Align::right},
                                  {"places", "Places", Align::right},
                                  {"waiting", "Waiting", Align::right},
                                  {"ended", "Ended"}});
        table.when_empty = "no group is open yet (portage schedule open-group)";
        for (const auto& group : store::all_groups(reader)) {
            if (!all_ && group.ended_on && *group.ended_on < session.today()) continue;
            const auto venue = reader.get(group.venue);
            const auto places = store::places_of(reader, group.id);
            table.row(to_reference('G', group.id.value), group.name, group.kind, when_it_meets(group), venue.name,
                      group.worker ? std::optional(reader.get(group.worker).code) : std::nullopt,
                      schedule::attending(places, session.today()).size(), schedule::places(group, venue),
                      schedule::waiting(places).size(), group.ended_on);
        }
        session.show(std::move(page));
        return 0;
    }

private:
    bool all_ = false;
};

class Group final : public Command {
public:
    About about() const override {
        return {.verb = "schedule",
                .action = "group",
                .summary = "one group: who attends, who waits, when it meets",
                .example =
                    "portage schedule group 'Thanet sensory'\nportage schedule group G3 --format html --output "
                    "register.html"};
    }
    void describe(Options& o) override {
        o.argument(group_, "GROUP", "which: G3, or its name");
        o.day(on_, "on", "as on this day (else today)");
    }
    int run(Session& session) override;

private:
    std::string group_;
    std::optional<Date> on_;
};

int Group::run(Session& session) {
    auto& reader = session.reader();
    const auto on = on_.value_or(session.today());
    const auto group = store::require_group(reader, group_);
    const auto venue = reader.get(group.venue);
    const auto places = store::places_of(reader, group.id);
    const auto here = schedule::attending(places, on), queue = schedule::waiting(places);
    Page page{.schema = "schedule.group", .title = group.name, .as_of = on, .personal = true};
    page.lines.push_back(fmt::format("{}, {}, {} of {} places taken, {} waiting", when_it_meets(group), venue.name,
                                     here.size(), schedule::places(group, venue), queue.size()));
    const auto add = [&](Table& table, const schedule::GroupPlace& place, int number) {
        const auto case_file = reader.get(place.case_file);
        const auto child = reader.get(case_file.child);
        table.row(number, case_file.reference, session.person(child.forename, child.surname), place.asked_on,
                  place.from);
    };
    const std::vector<Column> columns = {
        {"number", "No", Align::right}, {"case", "Case"}, {"child", "Child"}, {"asked", "Asked"}, {"from", "From"}};
    auto& attending = page.table("attending", "Register", columns);
    attending.when_empty = "nobody has a place";
    int number = 0;
    for (const auto& place : here) add(attending, place, ++number);
    auto& waiting = page.table("waiting", "Waiting", columns);
    waiting.when_empty = "nobody waits";
    number = 0;
    for (const auto& place : queue) add(waiting, place, ++number);
    auto& sessions =
        page.table("sessions", "Sessions",
                   {{"date", "Date"}, {"status", "Outcome"}, {"came", "Came", Align::right}, {"reason", "Reason"}});
    sessions.when_empty = "none is entered (portage schedule sessions)";
    for (const auto& held : store::sessions_of(reader, group.id)) {
        int came = 0;
        for (const auto& entry : store::register_of(reader, held.id))
            came += entry.outcome == schedule::GroupOutcome::attended ? 1 : 0;
        sessions.row(held.day, held.status,
                     held.status == schedule::SessionStatus::held ? std::optional(came) : std::nullopt, held.reason);
    }
    session.show(std::move(page));
    return 0;
}

}  // namespace

std::unique_ptr<Command> schedule_open_group() { return std::make_unique<OpenGroup>(); }
std::unique_ptr<Command> schedule_groups() { return std::make_unique<Groups>(); }
std::unique_ptr<Command> schedule_group() { return std::make_unique<Group>(); }

}  // namespace portage::cmd
