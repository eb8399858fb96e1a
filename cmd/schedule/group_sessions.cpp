// `schedule sessions` and `register`: when a group meets, who came.
#include "cmd/calendars.hpp"
#include "cmd/session.hpp"
#include "schedule/groups.hpp"
#include "store/cases.hpp"
#include "store/timetable.hpp"

#include <algorithm>
#include <set>

namespace portage::cmd {

namespace {

class Sessions final : public Command {
public:
    About about() const override {
        return {
            .verb = "schedule",
            .action = "sessions",
            .summary = "enter the sessions of a group for a stretch of term",
            .effect = Effect::writes,
            .help =
                "On the group's weekday, in term, on no bank holiday and no closure of the office. Sessions that are "
                "there already stay as they are.",
            .example = "portage schedule sessions G3 --from 7/9/2026 --to 18/12/2026"};
    }
    void describe(Options& o) override {
        o.argument(group_, "GROUP", "which: G3, or its name");
        o.day(from_, "from", "first day").require();
        o.day(to_, "to", "last day").require();
    }
    int run(Session& session) override {
        auto& reader = session.reader();
        if (*to_ < *from_) fail(Fault::usage, "--to {} is before --from {}", to_uk(*to_), to_uk(*from_));
        const auto group = store::require_group(reader, group_);
        const auto calendar = calendar_of(session);
        const auto found = schedule::session_days(group, schedule::open_days(calendar, *from_, *to_, ""), *from_, *to_);
        std::set<Date> known;
        for (const auto& held : store::sessions_of(reader, group.id)) known.insert(held.day);
        int entered = 0;
        const auto change = session.write([&](store::Writer& writer) {
            for (Date day : found.days)
                if (known.count(day) == 0) {
                    writer.insert(schedule::GroupSession{.play_group = group.id, .day = day});
                    ++entered;
                }
        });
        session.done(fmt::format("{} of {} entered", count(entered, "session"), group.name), change);
        for (const auto& [day, why] : found.skipped)
            session.say(fmt::format("no session on {}: {}", to_short(day), why));
        for (const auto& sentence : calendar.assumptions_between(*from_, *to_)) session.say(sentence);
        return 0;
    }

private:
    std::string group_;
    std::optional<Date> from_, to_;
};

class Register final : public Command {
public:
    About about() const override {
        return {
            .verb = "schedule",
            .action = "register",
            .summary = "record who came to a session of a group, or that it was cancelled",
            .effect = Effect::writes,
            .help =
                "Children with a place who are not named as absent or cancelled are taken to have come. Recording a "
                "session again replaces its register.",
            .example =
                "portage schedule register G3 --on 15/10/2026 --absent K26-0417W\n"
                "portage schedule register G3 --on 22/10/2026 --cancelled --because 'hall flooded'"};
    }
    void describe(Options& o) override {
        o.argument(group_, "GROUP", "which: G3, or its name");
        o.past_day(on_, "on", "the day of the session (else today)");
        o.texts(absent_, "absent", "CASE", "who did not come");
        o.texts(excused_, "excused", "CASE", "whose family cancelled");
        o.flag(cancelled_, "cancelled", "the session was not held");
        o.text(because_, "because", "WORDS", "why it was not held");
    }
    int run(Session& session) override;

private:
    std::set<std::int64_t> cases(Session& session, const std::vector<std::string>& typed,
                                 const std::vector<schedule::GroupPlace>& here) const;

    std::string group_;
    std::optional<Date> on_;
    std::vector<std::string> absent_, excused_;
    std::optional<std::string> because_;
    bool cancelled_ = false;
};

std::set<std::int64_t> Register::cases(Session& session, const std::vector<std::string>& typed,
                                       const std::vector<schedule::GroupPlace>& here) const {
    std::set<std::int64_t> found;
    for (const auto& text : typed) {
        const auto case_file = store::require_case(session.reader(), text);
        if (std::none_of(here.begin(), here.end(), [&](const auto& place) { return place.case_file == case_file.id; }))
            fail(Fault::refused, "{} has no place in the group on that day", case_file.reference);
        found.insert(case_file.id.value);
    }
    return found;
}

int Register::run(Session& session) {
    auto& reader = session.reader();
    const auto on = on_.value_or(session.today());
    if (on > session.today() && !cancelled_)
        fail(Fault::usage, "{} is still to come: nobody can have been there", to_uk(on));
    if (cancelled_ && (!because_ || !absent_.empty() || !excused_.empty()))
        fail(Fault::usage, "a session that was not held needs --because, and has no register");
    const auto group = store::require_group(reader, group_);
    auto sessions = store::sessions_of(reader, group.id);
    const auto found = std::find_if(sessions.begin(), sessions.end(), [&](const auto& held) { return held.day == on; });
    if (found == sessions.end())
        fail(Fault::refused, "{} has no session on {} (portage schedule group {} lists them)", group.name, to_uk(on),
             to_reference('G', group.id.value));
    const auto here = schedule::attending(store::places_of(reader, group.id), on);
    const auto absent = cases(session, absent_, here), excused = cases(session, excused_, here);
    const auto old = store::register_of(reader, found->id);
    auto held = *found;
    const bool was_cancelled = held.status == schedule::SessionStatus::cancelled;
    held.status = cancelled_ ? schedule::SessionStatus::cancelled : schedule::SessionStatus::held;
    held.reason = cancelled_ ? std::optional(tidy(*because_)) : std::nullopt;
    if (was_cancelled != cancelled_) ++held.sequence;  // its calendar entry changes
    const auto change = session.write([&](store::Writer& writer) {
        writer.update(held);
        for (const auto& entry : old) writer.remove(entry.id);
        if (cancelled_) return;
        for (const auto& place : here) {
            schedule::GroupAttendance entry{.group_session = held.id, .case_file = place.case_file};
            if (absent.count(place.case_file.value) > 0) entry.outcome = schedule::GroupOutcome::absent;
            if (excused.count(place.case_file.value) > 0) entry.outcome = schedule::GroupOutcome::cancelled_by_family;
            writer.insert(entry);
        }
    });
    const auto came = here.size() - absent.size() - excused.size();
    session.done(cancelled_ ? fmt::format("{} on {} is cancelled", group.name, to_uk(on))
                            : fmt::format("{} on {}: {} of {} came", group.name, to_uk(on), came, here.size()),
                 change);
    return 0;
}

}  // namespace

std::unique_ptr<Command> schedule_sessions() { return std::make_unique<Sessions>(); }
std::unique_ptr<Command> schedule_register() { return std::make_unique<Register>(); }

}  // namespace portage::cmd
