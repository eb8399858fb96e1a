// `schedule visit` and `schedule move`: a single visit, outside any plan.
#include "cmd/schedule/by_hand.hpp"
#include "schedule/outcome.hpp"
#include "store/cases.hpp"
#include "store/team.hpp"
#include "store/timetable.hpp"

namespace portage::cmd {

namespace {

void require_to_come(Session& session, Date day) {
    if (day < session.today()) fail(Fault::usage, "{} has passed: a visit is planned for today or later", to_uk(day));
}

// Where it is made; the setting is the one the child attends that day.
void set_place(store::Reader& reader, schedule::Visit& visit, std::optional<policy::Mode> mode,
               const std::optional<std::string>& venue) {
    if (mode) visit.mode = *mode;
    if (venue) visit.venue = store::require_venue(reader, *venue).id;
    if (visit.mode != policy::Mode::centre) visit.venue = {};
    visit.setting = {};
    if (visit.mode != policy::Mode::setting) return;
    if (const auto setting = store::setting_of(reader, reader.get(visit.case_file).child, visit.day))
        visit.setting = setting->id;
}

class EnterVisit final : public Command {
public:
    About about() const override {
        return {.verb = "schedule",
                .action = "visit",
                .summary = "enter one visit, outside any plan",
                .effect = Effect::writes,
                .help =
                    "A visit of the case's open block while that has visits left to plan, else one beside it. Term and "
                    "closures, the hours and diaries of those who come, and the times the family can be visited are "
                    "looked at: what speaks against the visit refuses it, unless --anyway with --reason overrules "
                    "it. A two-staff or centre-only flag is never overruled. A journey that takes longer than there is "
                    "between two calls is warned of, with its minutes, and refuses nothing.",
                .example =
                    "portage schedule visit K26-0417W --on 19/11 --at 10:30\n"
                    "portage schedule visit K26-0417W --on 19/11 --at 10:30 --with SR --kind initial"};
    }
    void describe(Options& o) override {
        o.argument(case_, "CASE", "the case: K26-0417W");
        o.day(on_, "on", "its day").require();
        o.time(at_, "at", "when it starts").require();
        o.text(visitor_, "visitor", "CODE", "who visits (else the case's visitor)");
        o.texts(with_, "with", "CODE", "who comes along: a second visitor, or a partner");
        o.word(kind_, "kind", "WORD", "what it is for (else routine)");
        o.word(mode_, "mode", "WORD", "where (else as the block)");
        o.text(venue_, "venue", "CODE", "where a visit at a centre is made");
        o.number(minutes_, "minutes", "N", "how long it takes (else as the block)");
        o.flag(anyway_, "anyway", "against what speaks against it; needs --reason");
    }
    int run(Session& session) override;

private:
    std::string case_;
    std::optional<Date> on_;
    std::optional<TimeOfDay> at_;
    std::optional<std::string> visitor_, venue_;
    std::vector<std::string> with_;
    std::optional<schedule::VisitKind> kind_;
    std::optional<policy::Mode> mode_;
    std::optional<int> minutes_;
    bool anyway_ = false;
};

int EnterVisit::run(Session& session) {
    auto& reader = session.reader();
    const auto case_file = store::require_case(reader, case_);
    if (caseload::is_ended(case_file.stage))
        fail(Fault::refused, "{} is {}: nothing is planned for it", case_file.reference,
             caseload::in_words(case_file.stage));
    require_to_come(session, *on_);
    schedule::Visit visit{.case_file = case_file.id,
                          .worker = case_file.worker,
                          .kind = kind_.value_or(schedule::VisitKind::routine),
                          .mode = case_file.mode.value_or(policy::Mode::home),
                          .day = *on_,
                          .start = *at_};
    if (const auto block = store::open_block_of(reader, case_file.id)) {
        visit.mode = block->mode;
        visit.minutes = block->minutes;
        const auto rule = schedule::make_up_rule(session.authority().edition_on(session.today()).make_up);
        if (schedule::dosage_of(*block, store::visits_of(reader, block->id), rule).left() > 0) visit.block = block->id;
    }
    if (minutes_) visit.minutes = *minutes_;
    if (visit.minutes < 5 || visit.minutes > 600) fail(Fault::usage, "--minutes: {} is not 5 to 600", visit.minutes);
    set_place(reader, visit, mode_, venue_);
    name_people(session, visit, visitor_, with_);
    if (!visit.worker) fail(Fault::usage, "--visitor is missing: {} has no visitor yet", case_file.reference);
    const auto overruled = require_possible(session, visit, anyway_);
    std::vector<std::string> too_long;
    const auto change = session.write([&](store::Writer& writer) {
        visit.id = writer.insert(visit);
        too_long = journeys_too_long(session, writer, visit);
    });
    for (const auto& sentence : overruled) session.warn(sentence);
    for (const auto& sentence : too_long) session.warn(sentence);
    session.done(told(visit) + " is entered", change);
    return 0;
}

class MoveVisit final : public Command {
public:
    About about() const override {
        return {.verb = "schedule",
                .action = "move",
                .summary = "put one visit on another day or time, or change who comes",
                .effect = Effect::writes,
                .help =
                    "What is not said stays. What speaks against the visit refuses it, as with schedule visit. In a "
                    "calendar to subscribe to it moves as well. Journeys are warned of in the same way.",
                .example = "portage schedule move V12 --to 19/11 --at 10:30\nportage schedule move V12 --with SR"};
    }
    void describe(Options& o) override {
        o.argument(visit_, "VISIT", "which visit: V881");
        o.day(to_, "to", "its new day");
        o.time(at_, "at", "when it starts");
        o.text(visitor_, "visitor", "CODE", "who visits");
        o.texts(with_, "with", "CODE", "who comes along: a second visitor, or a partner");
        o.word(mode_, "mode", "WORD", "where");
        o.text(venue_, "venue", "CODE", "where a visit at a centre is made");
        o.flag(alone_, "alone", "nobody comes along any more");
        o.flag(anyway_, "anyway", "against what speaks against it; needs --reason");
    }
    int run(Session& session) override;

private:
    std::string visit_;
    std::optional<Date> to_;
    std::optional<TimeOfDay> at_;
    std::optional<std::string> visitor_, venue_;
    std::optional<policy::Mode> mode_;
    std::vector<std::string> with_;
    bool alone_ = false, anyway_ = false;
};

int MoveVisit::run(Session& session) {
    auto& reader = session.reader();
    if (!to_ && !at_ && !visitor_ && with_.empty() && !alone_ && !mode_ && !venue_)
        fail(Fault::usage, "say what changes: --to DATE, --at TIME, --mode, --visitor, --with or --alone");
    auto visit = store::require_visit(reader, visit_);
    if (visit.status != schedule::VisitStatus::planned)
        fail(Fault::refused, "{} is {}: only a planned visit is moved", to_reference('V', visit.id.value),
             to_string(visit.status));
    if (to_) visit.day = *to_;
    if (at_) visit.start = *at_;
    require_to_come(session, visit.day);
    set_place(reader, visit, mode_, venue_);
    if (alone_) visit.second_worker = visit.partner = {};
    name_people(session, visit, visitor_, with_);
    ++visit.sequence;  // calendars that have it show it anew
    const auto overruled = require_possible(session, visit, anyway_);
    std::vector<std::string> too_long;
    const auto change = session.write([&](store::Writer& writer) {
        writer.update(visit);
        too_long = journeys_too_long(session, writer, visit);
    });
    for (const auto& sentence : overruled) session.warn(sentence);
    for (const auto& sentence : too_long) session.warn(sentence);
    session.done(told(visit) + ": so it is planned now", change);
    return 0;
}

}  // namespace

std::unique_ptr<Command> schedule_visit() { return std::make_unique<EnterVisit>(); }
std::unique_ptr<Command> schedule_move() { return std::make_unique<MoveVisit>(); }

}  // namespace portage::cmd
